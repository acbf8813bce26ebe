import Diagnostics
import Foundation
import Markup
import Publishing
import TestSupport
import Testing

/// Each code of the workspace's rules has a smallest change of the sample that provokes it and nothing
/// else, and the exact text that an author will read.
@Suite struct ProblemTests {
  /// What is changed in the sample, by code.
  static let examples: [String: [String: String]] = [
    "X-KIND": ["Exports/kit/publication.yaml": publication("outputs: [html]", "outputs: [htm]")],
    "X-SECTION": [
      "Exports/kit/publication.yaml": publication(
        "  - {id: index, kind: index, by: [country, theme]}\n", "")
    ],
    "X-ITEM": ["Exports/kit/publication.yaml": publication("[first.md]", "[frist.md]")],
    "X-VALUE": ["Exports/kit/first.md": chapter("There are {{practice.count}} of them.")],
    "N-COUNT": [
      "Exports/kit/first.md": chapter(
        "Here are 44 practices.\n\n> The page says 50 practices.")
    ],
    "X-IDENTIFIER": [
      "Exports/kit/publication.yaml": publication(
        "kind: toolkit\n", "kind: toolkit\nseries: {title: Papers, issn: 2049-3631}\n")
    ],
    "L-MISSING": [
      "Exports/kit/publication.yaml": publication(
        "kind: toolkit\n", "kind: toolkit\nlanguages: [en, it]\n")
    ],
    "X-CONTACT": [
      "rostrum.yaml": changed("rostrum.yaml", "write@sample.org", "write@sample.example")
    ],
  ]

  @Test(arguments: allWorkspaceChecks.flatMap(\.codes))
  func isReportedForItsExample(code: Diagnostic.Code) throws {
    let example = try #require(Self.examples[code.id], "no example of \(code.id)")
    var report = Report()
    _ = try edition(example, &report)
    #expect(Set(report.diagnostics.map(\.code.id)) == [code.id])
    try expectGolden(report.text, "Problems/\(code.id).txt")
  }

  @Test func noExampleOutlivesItsCode() {
    #expect(Set(Self.examples.keys) == Set(allWorkspaceChecks.flatMap(\.codes).map(\.id)))
  }

  @Test func theSampleHasNoProblem() throws {
    var report = Report()
    _ = try edition([:], &report)
    #expect(report.text == "")
  }

  @Test func aCodeHasOneMeaningInTheWholeProgram() {
    #expect(Set(allCodes.map(\.id)).count == allCodes.count)
  }

  @Test func aCitationOfNothingIsReportedAtItsPlace() throws {
    var report = Report()
    _ = try edition(
      ["Exports/kit/first.md": chapter("Ünd [@law-dsk] and [@law-desk#f9].")], &report)
    #expect(
      report.text == """
        Exports/kit/first.md:4:5: error: 'law-dsk' is neither a practice nor one of the text's \
        references [ID-REF]
          hint: did you mean 'law-desk'?
        Exports/kit/first.md:4:20: error: practice 'law-desk' has no part 'f9' [ID-REF]
          hint: its parts are: f1, f2, r1, s1

        """)
  }

  @Test func whatWasWithdrawnIsNamedWhereItIsCitedAndInTheManifest() throws {
    let path = "Practices/law-desk.md"
    var report = Report()
    let found = try edition(
      [
        path: Self.changed(
          path, "evidence_level: stated",
          "evidence_level: stated\nhistory:\n  - {date: 2026-03-01, kind: withdrawn}")
      ], &report)
    #expect(
      report.text == """
        Exports/kit/first.md:4:41: warning: practice 'law-desk' was withdrawn on 2026-03-01 \
        [P-WITHDRAWN]
          hint: name another practice, or take this out

        """)
    let kit = try #require(found.workspace.publication("kit"))
    #expect(found.statements(of: kit) == ["withdrawn": "law-desk (2026-03-01)"])
  }

  @Test func whatCouldNotBeReadIsReportedOnce() throws {
    let choice = "kind: field-experiences, practices: {ids: [law-desk], themes: [law-clinic]}"
    var report = Report()
    _ = try edition(
      [
        "Practices/law-desk.md": "---\ntitle: [\n---\n",
        "Practices/vocabularies/themes.yaml": "scheme: [\n",
        "Exports/kit/publication.yaml": Self.publication(
          "  - {id: index", "  - {id: field, \(choice)}\n  - {id: index"),
        "Exports/kit/first.md": chapter("{{practices.count theme=law-clinic}} [@law-desk#f1]."),
      ], &report)
    #expect(
      Set(report.diagnostics.map(\.location.file)) == [
        "Practices/law-desk.md", "Practices/vocabularies/themes.yaml",
      ])
  }

  private static func publication(_ old: String, _ new: String) -> String {
    changed("Exports/kit/publication.yaml", old, new)
  }

  private static func changed(_ path: String, _ old: String, _ new: String) -> String {
    (sampleFiles[path] ?? "").replacing(old, with: new)
  }
}

/// A chapter with one paragraph.
func chapter(_ text: String) -> String { "---\ntitle: First\n---\n\(text)\n" }
