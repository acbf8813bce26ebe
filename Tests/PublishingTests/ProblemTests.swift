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
    "W-LINK": [
      "Practices/links.json": """
      {"answering": 3, "asked": 4, "checked": "2026-11-20", "troubles": [{"detail": "404",
      "since": "2026-11-20", "state": "gone", "url": "https://sample.org/a"}], "unclear": 0}
      """
    ],
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
    "X-REVIEW": [
      "Exports/kit/first.md": """
      ---
      title: First
      authors: [{given: Ada, family: Probe}]
      review:
        class: double-blind
        records:
          - {reviewer: r1, role: peer, blind: true, version: 8c1d17dced12, completed: 2026-05-01}
          - {reviewer: r1, role: peer, blind: true, version: 8c1d17dced12, completed: 2026-06-01}
          - {reviewer: Ada Probe, role: peer, blind: true, version: 8c1d17dced12, completed: 2026-06-01}
          - {reviewer: r2, role: peer, blind: true, version: 000000000000, completed: 2026-06-01}
          - {reviewer: r3, role: peer, blind: true, version: 8c1d17dced12}
      ---
      There are {{practices.count}} practices.
      """
    ],
    "X-FUNDING": [
      "rostrum.yaml": changed(
        "rostrum.yaml", "funding: none",
        "funding: {programme: erasmus-plus-2021-2027, authority: EACEA}")
    ],
    "X-FUNDING-TEXT": [
      "rostrum.yaml": changed(
        "rostrum.yaml", "funding: none",
        "funding: {programme: erasmus-plus-2021-2027, emblem: eu.png}")
    ],
    "X-PICTURE": [
      "Exports/kit/publication.yaml": publication(
        "outputs:",
        "cover: {image: gone.jpg, alt: A door, credit: Ada, consent: nobody-shown}\noutputs:"),
      "Exports/kit/first.md": chapter("![A door](door.png)"),
    ],
    "X-CONSENT": [
      "Exports/kit/publication.yaml": publication(
        "outputs:", "cover: {image: ../../eu.png, alt: A class, credit: Ada}\noutputs:")
    ],
    "G-BLOCK": guide(["doctor.md": ("valid_as_of: 2026-11-01\n", "")]),
    "G-SOURCE": guide(["doctor.md": ("    sources: [health-act, \"law-desk#f1\"]\n", "")]),
    "G-PROCEDURE": guide(["doctor.md": ("    cost: Nothing\n", "")]),
    "G-REVIEW": guide([
      "doctor.md": (
        "legal_reviewer: {name: Ada Rossi, organisation: A clinic, date: 2026-11-02}\n", ""
      )
    ]),
    "G-OVERDUE": guide(["doctor.md": ("review_by: 2027-05-01", "review_by: 2026-11-21")]),
    "G-SENTENCE": guide([
      "doctor.md": ("You may", Array(repeating: "Go on and", count: 9).joined(separator: " "))
    ]),
    "G-WORD": guide([
      "doctor.md": (
        "You may see", "You may reside here, notwithstanding the aforementioned. You can see"
      )
    ]),
    "G-PASSIVE": guide(["doctor.md": ("[@health-act].", "[@health-act]. A card is given to you.")]),
    "R-FINDING": report(findings: "## It is free\n\nIt costs nothing [@law-desk]."),
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
    _ = try edition(example, pictures: pictureFolder(), &report)
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

  @Test func everyIdentifierThatAnAuthorCanWriteIsLookedAt() throws {
    let article = """
      ---
      title: First
      doi: 10.5/x
      authors: [{family: Probe, affiliation: A place, orcid: 0000-0002-1825-0098, ror: 05gq02988}]
      references:
        - {id: book, type: book, title: B, ISBN: 978-3-16-148410-1, ISSN: 2049-3631, DOI: x}
      ---
      Text.

      """
    var report = Report()
    _ = try edition(
      [
        "Exports/kit/first.md": article,
        "Practices/organisations/probe.yaml": "name: Probe\ntype: ngo\nror: 05gq02989\n",
        "Exports/kit/publication.yaml": Self.publication(
          "kind: toolkit\n",
          "kind: toolkit\nisbn: 978-3-16-148410-2\nseries: {title: Papers, issn: 2049-3631}\n"),
      ], &report)
    #expect(
      report.diagnostics.filter { $0.code.id == "X-IDENTIFIER" }.map(\.message).sorted() == [
        "'0000-0002-1825-0098' is not an ORCID", "'05gq02988' is not a ROR",
        "'05gq02989' is not a ROR",
        "'10.5/x' is not a DOI", "'2049-3631' is not an ISSN", "'2049-3631' is not an ISSN",
        "'978-3-16-148410-1' is not an ISBN", "'978-3-16-148410-2' is not an ISBN",
        "'x' is not a DOI",
      ])
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
