import Diagnostics
import Documents
import Foundation
import Markup
import Publishing
import Testing

/// What a guide and a report print.
@Suite struct GuideTests {
  @Test func aBlockPrintsForWhomItIsAndWhoHasLookedAtIt() throws {
    let html = try html(guide())
    for text in [
      "You have asked for asylum", "Italy", "November 2026", "1 May 2027",
      "reviewed by Ada Rossi, A clinic, 2 November 2026", "Write to the head of the office",
      "It is not legal advice.", "href=\"#practice-law-desk-f1\"", "id=\"practice-law-desk-f1\"",
    ] { #expect(html.contains(text), "\(text)") }
    #expect(!html.contains("Overdue"))
    #expect(!html.contains("not reviewed by a lawyer yet"))
  }

  @Test func everyLinkOfAGuideHasATarget() throws {
    let html = try html(guide())
    let ids = html.matches(of: /\bid="([^"]+)"/).map { String($0.1) }
    let targets = Set(html.matches(of: /href="#([^"]+)"/).map { String($0.1) })
    #expect(targets.subtracting(ids) == [])
    #expect(Set(ids).count == ids.count)
  }

  @Test func theFinderLeadsFromNeedAndStatusToTheBlock() throws {
    let html = try html(guide())
    let row = try #require(
      html.firstMatch(of: /Seeing a doctor<\/th>(.*?)<\/tr>/.dotMatchesNewlines()))
    let cells = row.1.matches(of: /<td[^>]*>(.*?)<\/td>/.dotMatchesNewlines()).map { String($0.1) }
    #expect(cells == ["<a href=\"#chapter-doctor\">B1</a>", "–"])
  }

  @Test(
    arguments: [
      (("review_by: 2027-05-01", "review_by: 2026-11-21"), true),
      (("review_by: 2027-05-01", "review_by: 2026-11-22"), false),
      (("review_by: 2027-05-01\n", ""), false),
      (("2026-11-01\nreview_by: 2027-05-01\n", "2025-11-21\n"), true),
    ])
  func aBlockThatNobodyHasLookedAtAgainIsMarked(change: (String, String), isMarked: Bool) throws {
    let html = try html(guide(["doctor.md": (change.0, change.1)]))
    #expect(html.contains("Overdue") == isMarked)
  }

  @Test func whatIsNotWrittenIsMarked() throws {
    let html = try html(
      guide([
        "doctor.md": ("jurisdiction: IT\n", "to_be_written_by: the clinic of COUNTRY\n")
      ]))
    #expect(html.contains("are to be written by the clinic of COUNTRY"))
    #expect(html.contains("no country yet"))
  }

  @Test func aReportPrintsWhatEachFindingRestsOnAndTheFactsCited() throws {
    let html = try html(
      report(findings: "## It is free\n\nIt costs nothing [@law-desk#f1].\n"), "report")
    let table = try #require(
      html.firstMatch(of: /<th[^>]*><a[^>]*>It is free<\/a>.*?<\/tr>/.dotMatchesNewlines()))
    #expect(table.0.contains("href=\"#practice-law-desk\""))
    #expect(html.contains("id=\"practice-law-desk-f1\""))
    #expect(html.contains("It is free. [s1]"))
    #expect(!html.contains("It is open to all."))
  }

  private func html(_ files: [String: String], _ id: String = "guide") throws -> String {
    var report = Report()
    let edition = try edition(files, &report)
    #expect(report.filtered { $0.severity == .error }.text == "")
    let publication = try #require(edition.workspace.publication(id))
    let document = try #require(edition.document(publication))
    return HTMLWriter.file(document, styles: try StyleSheets())
  }
}
