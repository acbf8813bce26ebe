import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup
import Publishing
import Testing

/// Stories of the workspace: read with their places, printed where that was agreed to and nowhere else.
@Suite struct StoryTests {
  @Test func `what is wrong with a story is told with its place`() throws {
    var report = Report()
    _ = try edition(
      [
        "Practices/stories/a.md": story("A", practice: "law-dsk", more: "country: ITT\n"),
        "Practices/stories/b.md": story("B", consents: [("web", ", withdrawn: 2026-02-01")]),
        "Practices/stories/c.md": story("C", consents: []),
        "Practices/stories/sub/c.md": story("C"),
      ], &report)
    let said = report.diagnostics.map { "\($0.location.file):\($0.location.line) \($0.message)" }
    #expect(
      said == [
        "Practices/stories/a.md:4 there is no practice 'law-dsk'",
        "Practices/stories/a.md:10 there is no country 'ITT'",
        "Practices/stories/b.md:1 this story is published nowhere: "
          + "the consent for 'web' was withdrawn on 2026-02-01",
        "Practices/stories/c.md:1 this story is published nowhere: "
          + "no record says who is shown or quoted, and that they agreed",
        "Practices/stories/sub/c.md:1 'c' is the id of two stories; the other is "
          + "Practices/stories/c.md",
      ])
    #expect(report.diagnostics.map(\.severity) == [.error, .error, .hint, .hint, .error])
  }

  @Test func `a sheet tells what was agreed to for every form in which it is printed`() throws {
    let files = [
      "Practices/stories/both.md": story(
        "BOTH", consents: [("web", ""), ("print", "")], more: "country: DE\nwhen: 2026-05\n"),
      "Practices/stories/web.md": story("WEB", consents: [("web", "")]),
      "Practices/stories/print.md": story("PRINT", consents: [("print", "")]),
      "Practices/stories/shy.md": story(
        "SHY", consents: [("web, print", "")], identity: "anonymous"),
      "Practices/stories/gone.md": story(
        "GONE", consents: [("web", ""), ("print", ", withdrawn: 2026-02-01")]),
    ]
    for (outputs, expected) in [
      ("html", ["BOTH", "GONE", "SHY", "WEB"]), ("html, pdf", ["BOTH", "SHY"]),
      ("html, epub", []),
    ] {
      let kit = (sampleFiles["Exports/kit/publication.yaml"] ?? "")
        .replacing("outputs: [html]", with: "outputs: [\(outputs)]")
      let page = try html(files.merging(["Exports/kit/publication.yaml": kit]) { $1 }, "kit")
      let found = ["BOTH", "GONE", "PRINT", "SHY", "WEB"].filter { page.contains("changed \($0)") }
      #expect(found == expected, "\(outputs)")
      #expect(page.contains("NAMESHY") == false)
      #expect(page.contains("NAMEBOTH, teacher · Germany · May 2026") == expected.contains("BOTH"))
    }
  }

  @Test(arguments: [
    ("", [String]()), ("stories: all", ["A", "B"]), ("stories: [b]", ["B"]),
    ("stories: {themes: [rights]}", ["B"]),
    ("stories: {themes: [learning], ids: [b]}", ["A", "B"]),
  ])
  func `an issue takes the stories that it chooses`(choice: String, expected: [String]) throws {
    let page = try html(
      [
        "Practices/stories/a.md": story(
          "A", practice: "evening-classes", consents: [("journal-issue", "")]),
        "Practices/stories/b.md": story("B", consents: [("journal-issue", "")]),
        "Practices/stories/c.md": story("C", consents: [("web, print, ebook", "")]),
        "Exports/issue/editorial.md": "---\ntitle: E\nauthors: [{collective: Us}]\n---\nText.\n",
        "Exports/issue/publication.yaml": """
        kind: journal-issue
        id: issue
        title: {en: An issue}
        sections:
          - {id: editorial, kind: editorial, items: [editorial.md]}
          - {id: voices, kind: stories\(choice.isEmpty ? "" : ", \(choice)")}
        outputs: [html]
        """,
      ], "issue")
    #expect(["A", "B", "C"].filter { page.contains("changed \($0)") } == expected)
  }

  @Test func `a story or theme that an issue chooses exists`() throws {
    var report = Report()
    _ = try edition(
      [
        "Practices/stories/evenings.md": story("A"),
        "Exports/issue/publication.yaml": """
        kind: report
        id: issue
        title: {en: An issue}
        sections:
          - {id: voices, kind: stories, stories: {ids: [evening], themes: [lerning]}}
        outputs: [html]
        """,
      ], &report)
    let said = report.diagnostics.map(\.message)
    #expect(said.contains("there is no story 'evening'"))
    #expect(said.contains("there is no theme 'lerning'"))
  }

  @Test func `data count the stories that are told on the page`() throws {
    var report = Report()
    let workspace = try edition(
      [
        "Practices/stories/a.md": story("A", consents: [("web", "")]),
        "Practices/stories/b.md": story("B", consents: [("print", "")]),
        "Practices/stories/c.md": story("C", consents: [("web", ", until: 2026-11-21")]),
      ], &report
    ).workspace
    let practice = try #require(workspace.catalogue.practice("law-desk"))
    #expect(PracticeRecord(practice, in: workspace, on: today).stories == 1)
    let before = Day(year: 2026, month: 11, day: 21)
    #expect(PracticeRecord(practice, in: workspace, on: before).stories == 2)
  }

  private func html(_ files: [String: String], _ id: String) throws -> String {
    var report = Report()
    let edition = try edition(files, &report)
    let publication = try #require(edition.workspace.publication(id), "\(report.text)")
    let writer = HTMLWriter(language: "en")
    return try #require(edition.document(publication)).sections.map { writer.section($0).html }
      .joined()
  }
}

/// The file of a story of plainly invented words.
func story(
  _ name: String, practice: String = "law-desk",
  consents: [(channels: String, more: String)] = [
    ("web", "")
  ], identity: String = "named", more: String = ""
) -> String {
  let given = consents.map { consent in
    "  - {person: p1, purpose: publish-story, channels: [\(consent.channels)], "
      + "identity: \(identity), text: We ask, version: \"1\", language: en, "
      + "given: 2026-01-01, by: person\(consent.more)}\n"
  }
  return """
    ---
    title: Story \(name)
    teller: {name: NAME\(name), role: teacher}
    practice: \(practice)
    context: There
    what: This
    with_whom: With all
    changed: changed \(name)
    quote: quoted \(name)
    \(more)consent:\(given.isEmpty ? " []\n" : "\n" + given.joined())---
    """
}
