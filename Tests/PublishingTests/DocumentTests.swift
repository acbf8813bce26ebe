import Diagnostics
import Documents
import Foundation
import Markup
import Publishing
import TestSupport
import Testing

/// What becomes of authored content in a document.
@Suite struct DocumentTests {
  @Test(arguments: [
    ("{{practices.count}}", "2"), ("{{practices.count theme=rights}}", "1"),
    ("{{practices.count country=GR}}", "0"), ("{{practices.count Words}}", "Two"),
    ("{{countries.count}}", "2"), ("{{countries.list}}", "Germany and Italy"),
    ("{{practices.first-year}}", "2008"), ("{{practices.share theme=law-clinic}}", "50\u{A0}%"),
    ("{{date}}", "22 November 2026"), ("{{results.count}}", "2"),
  ])
  func computesWhatATextAsksFor(expression: String, expected: String) throws {
    let html = try html(["Exports/kit/first.md": chapter("[\(expression)]")])
    #expect(html.contains("[\(expected)]"), "\(expression)")
  }

  @Test func aCitationLeadsToThePartOfTheSheetThatItCites() throws {
    let html = try html([:])
    #expect(html.contains("href=\"#practice-law-desk-f1\""))
    #expect(html.contains("id=\"practice-law-desk-f1\""))
  }

  @Test func everyLinkWithinADocumentHasATarget() throws {
    let html = try html([:])
    let ids = Set(html.matches(of: /\bid="([^"]+)"/).map { String($0.1) })
    let targets = Set(html.matches(of: /href="#([^"]+)"/).map { String($0.1) })
    #expect(targets.subtracting(ids) == [])
  }

  @Test func aWithdrawnPracticeIsNeitherCountedNorPrinted() throws {
    let text = try #require(sampleFiles["Practices/law-desk.md"])
    let withdrawn = text.replacing(
      "themes:", with: "history: [{date: 2026-01, kind: withdrawn}]\nthemes:")
    let html = try html([
      "Practices/law-desk.md": withdrawn,
      "Exports/kit/first.md": chapter("[{{practices.count}}]"),
    ])
    #expect(html.contains("[1]"))
    #expect(!html.contains("practice-law-desk-f1"))
  }

  @Test func theOrderOfTheFilesDoesNotMatter() throws {
    let files = sampleFiles.map { SourceFile(path: $0.key, text: $0.value) }
    let expected = try html([:])
    for seed in UInt64(0)..<5 {
      var random = SplitMix64(seed: seed)
      var report = Report()
      let shuffled = SourceTree(files.shuffled(using: &random))
      let workspace = try #require(Workspace(shuffled, &report))
      let document = try #require(
        Edition(workspace: workspace, date: today).document(workspace.publications[0]))
      #expect(HTMLWriter.file(document, styles: try StyleSheets()) == expected, "seed \(seed)")
    }
  }

  @Test func everyPublicationSaysWhoPaid() throws {
    #expect(try html([:]).contains("No funding is declared for this edition."))
    let funded = try #require(sampleFiles["rostrum.yaml"]).replacing(
      "funding: none",
      with: "funding: {programme: erasmus-plus-2021-2027, wording: co-funded, authority: EACEA}")
    let html = try html(["rostrum.yaml": funded])
    #expect(html.contains("Co-funded by the European Union."))
    #expect(html.contains("European Union or the European Education and Culture Executive Agency"))
  }

  private func html(_ changes: [String: String]) throws -> String {
    var report = Report()
    let edition = try edition(changes, &report)
    let publication = try #require(edition.workspace.publications.first)
    let document = try #require(edition.document(publication))
    return HTMLWriter.file(document, styles: try StyleSheets())
  }
}
