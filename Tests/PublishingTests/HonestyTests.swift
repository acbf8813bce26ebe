import Diagnostics
import Documents
import Foundation
import Markup
import Publishing
import TestSupport
import Testing

/// What is printed of people, of reviews, of who paid and of what no longer stands.
@Suite struct HonestyTests {
  /// Stories and pictures with random consents, in every format: what was not agreed to is nowhere,
  /// down to the bytes of the files, and what was agreed to is there.
  @Test(arguments: UInt64(0)..<24)
  func nothingIsPublishedWithoutConsent(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    let folder = URL.temporaryDirectory.appending(path: "rostrum-voices-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let pictures = folder.appending(path: "Exports/issue", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: pictures, withIntermediateDirectories: true)

    var files = Self.issue
    var shown: [String: Bool] = [:]
    for index in 0..<6 {
      let (consent, isOpen, isNamed) = Self.consent("publish-story", using: &random)
      shown["STORY\(index)X"] = isOpen
      shown["NAME\(index)X"] = isOpen && isNamed
      files["Exports/issue/stories/s\(index).md"] = Self.story(index, consent)
    }
    var list = ""
    for index in 0..<4 {
      let (consent, isOpen, isNamed) = Self.consent("publish-image", using: &random)
      shown["PIXELS\(index)X"] = isOpen && isNamed
      shown["SHOWN\(index)X"] = isOpen && isNamed
      try png(pixels: "PIXELS\(index)X", text: "CAMERA\(index)X")
        .write(to: pictures.appending(path: "p\(index).png"))
      shown["CAMERA\(index)X"] = false
      files["Practices/consents/c\(index).yaml"] = "consents:\n\(consent)"
      list += "  - {file: p\(index).png, alt: SHOWN\(index)X, credit: Ada, consent: c\(index)}\n"
    }
    let images = (0..<4).map { "![SHOWN\($0)X](p\($0).png)" }.joined(separator: "\n\n")
    files["Exports/issue/editorial.md"] =
      "---\ntitle: E\nauthors: [{collective: Us}]\npictures:\n\(list)---\n\(images)\n"

    var report = Report()
    let edition = try edition(files, pictures: folder, &report)
    #expect(!report.hasErrors, "\(report.text)")
    let bytes = try await Self.bytes(of: edition)
    for (canary, isOpen) in shown {
      let isThere = bytes.range(of: Data(canary.utf8)) != nil
      #expect(isThere == isOpen, "\(canary), seed \(seed)")
    }
    let issue = try #require(edition.workspace.publication("issue"))
    let withheld = edition.withheld(from: issue).filter { $0.what.hasPrefix("story") }
    let closed = (0..<6).filter { shown["STORY\($0)X"] == false }
    #expect(withheld.count == closed.count, "seed \(seed)")
  }

  /// All files of the issue, one after the other, with the images that are within its pages.
  private static func bytes(of edition: Edition) async throws -> Data {
    let publication = try #require(edition.workspace.publication("issue"))
    let document = try #require(edition.document(publication))
    let build = Build(
      date: "2026-11-22", tools: Tools(environment: [:], workspace: URL.temporaryDirectory),
      styles: try StyleSheets())
    let export = try await Export(
      of: document, as: [HTMLFormat(), EPUBFormat(), JATSFormat()], build: build)
    #expect(export.withheld.isEmpty)
    var all = Data()
    for file in export.files { all += Data(file.path.utf8) + file.data }
    all += try Manifest(of: export, document: document).json()
    for withheld in edition.withheld(from: publication) {
      all += Data("\(withheld.what) \(withheld.why)".utf8)
    }
    let text = String(decoding: all, as: UTF8.self)
    for match in text.matches(of: /base64,([A-Za-z0-9+\/=]+)/) {
      all += Data(base64Encoded: String(match.1)) ?? Data()
    }
    return all
  }

  /// A consent as it is written, whether it opens the way, and whether with the name.
  private static func consent(
    _ purpose: String, using random: inout SplitMix64
  ) -> (text: String, isOpen: Bool, isNamed: Bool) {
    let isRight = Bool.random(using: &random)
    let isWithdrawn = Int.random(in: 0..<3, using: &random) == 0
    let isNamed = Bool.random(using: &random)
    let text =
      "  - {person: p1, purpose: \(purpose), channels: [\(isRight ? "journal-issue" : "web, print")], "
      + "identity: \(isNamed ? "named" : "anonymous"), text: We ask, version: \"1\", language: en, "
      + "given: 2026-01-01, by: person\(isWithdrawn ? ", withdrawn: 2026-02-01" : "")}\n"
    return (text, isRight && !isWithdrawn, isNamed)
  }

  private static func story(_ index: Int, _ consent: String) -> String {
    """
    ---
    title: STORY\(index)X
    teller: {name: NAME\(index)X, role: teacher, organisation: NAME\(index)X}
    practice: law-desk
    practice_version: 000000000000
    context: STORY\(index)X
    what: STORY\(index)X
    with_whom: STORY\(index)X
    changed: STORY\(index)X
    quote: STORY\(index)X
    consent:
    \(consent)---
    """
  }

  private static let issue = [
    "Exports/issue/publication.yaml": """
    kind: journal-issue
    id: issue
    title: {en: An issue}
    series: {title: Papers}
    sections:
      - {id: editorial, kind: editorial, items: [editorial.md]}
      - {id: research, kind: research}
      - {id: field, kind: field-experiences, practices: [law-desk]}
      - {id: voices, kind: stories}
      - {id: index, kind: index, by: [country]}
    outputs: [html, epub, jats]
    """,
    "Exports/issue/editorial.md":
      "---\ntitle: E\nauthors: [{collective: Us}]\n---\nText [@law-desk#f1].\n",
  ]

  @Test(
    arguments: [
      ("", "Not reviewed."),
      (
        "{reviewer: r1, role: editor, version: V, completed: 2026-01-01}",
        "Reviewed by the editors."
      ),
      (
        "{reviewer: r1, role: peer, version: V, completed: 2026-01-01}, "
          + "{reviewer: r2, role: peer, blind: true, version: V, completed: 2026-01-01}",
        "Peer reviewed by 2 reviewers."
      ),
      (
        "{reviewer: r1, role: peer, blind: true, version: V, completed: 2026-01-01}, "
          + "{reviewer: r2, role: peer, blind: true, version: V, completed: 2026-11-22}",
        "Double-blind peer reviewed by 2 reviewers."
      ),
      ("{reviewer: r1, role: peer, version: V, completed: 2026-11-23}", "Not reviewed."),
      ("{reviewer: Us, role: editor, version: V, completed: 2026-01-01}", "Not reviewed."),
      ("{reviewer: r1, role: editor, version: old, completed: 2026-01-01}", "Not reviewed."),
    ])
  func theReviewThatIsPrintedIsCountedFromRecords(records: String, expected: String) throws {
    let known = String(sha256("E\nText [@law-desk#f1].\n").prefix(12))
    let html = try html([
      "Exports/issue/editorial.md": """
      ---
      title: E
      authors: [{collective: Us}]
      review: {records: [\(records.replacing(" V,", with: " \(known),"))]}
      ---
      Text [@law-desk#f1].

      """
    ])
    #expect(html.contains("<dd>\(expected)</dd>"))
  }

  @Test func theFundingIsSaidInEachLanguageOfTheIssueWithTheEmblem() throws {
    let funding = """
      funding: {programme: erasmus-plus-2021-2027, authority: EACEA, emblem: ../../eu.png, grant: "123"}
      languages: [en, it]
      outputs:
      """
    let html = try html([
      "Exports/issue/publication.yaml": (Self.issue["Exports/issue/publication.yaml"] ?? "")
        .replacing("outputs:", with: funding)
    ])
    #expect(html.contains("Co-funded by the European Union. Funded by the European Union. Views"))
    #expect(html.contains("<span lang=\"it\">Cofinanziato dall’Unione europea. Finanziato"))
    #expect(html.contains("alt=\"The emblem of the European Union\""))
    #expect(html.contains("(123)"))
  }

  @Test func aWithdrawnPracticeIsNamedOnItsSheetAndWhereItIsCited() throws {
    let practice = (sampleFiles["Practices/law-desk.md"] ?? "").replacing(
      "themes:",
      with: "history: [{date: 2026-03-01, kind: withdrawn, note: They asked for it}]\nthemes:")
    let html = try html(["Practices/law-desk.md": practice])
    let sentence = "This practice was withdrawn on 1 March 2026: They asked for it."
    #expect(html.contains("<p class=\"card-label\">Withdrawn</p><p>\(sentence)</p>"))
    #expect(html.contains("<strong> [withdrawn]</strong>"))
    #expect(html.contains("role=\"note\">Law desk. \(sentence)"))
  }

  private func html(_ changes: [String: String]) throws -> String {
    var report = Report()
    let edition = try edition(
      Self.issue.merging(changes) { _, new in new }, pictures: pictureFolder(), &report)
    let publication = try #require(edition.workspace.publication("issue"))
    let document = try #require(edition.document(publication))
    return HTMLWriter.file(document, styles: try StyleSheets())
      .replacing(/>\s+</, with: "><")
  }
}
