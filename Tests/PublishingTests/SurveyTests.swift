import Catalogue
import Diagnostics
import Documents
import Markup
import Publishing
import Testing

/// Results of a survey in a report, and assessments on the sheet of a practice. All of it is invented.
@Suite struct SurveyTests {
  private static let results = """
    {"survey": "autumn", "closed": "2026-11-01", "threshold": 5,
     "groups": [
      {"id": "learners", "label": {"en": "Learners", "it": "Allievi"}, "respondents": 20, "version": "a"},
      {"id": "teachers", "label": {"en": "Teachers", "it": "Insegnanti"}, "respondents": null, "version": "b"}],
     "questions": [
      {"id": "useful", "kind": "scale", "core": "core", "text": {"en": "Was it useful?", "it": "È servito?"},
       "options": [{"id": "1", "label": {"en": "No"}}, {"id": "2", "label": {"en": "A little"}},
                   {"id": "3", "label": {"en": "Yes"}}],
       "counts": [
        {"group": "learners", "options": [null, null, 9], "not_applicable": 5, "no_answer": 0},
        {"group": "teachers", "options": [null, null, null], "not_applicable": null, "no_answer": null}]},
      {"id": "words", "kind": "text", "text": {"en": "What else?"}, "options": [],
       "counts": [{"group": "learners", "options": [], "answered": 12, "not_applicable": 0, "no_answer": 8}]}]}
    """

  private func section(
    _ change: (String, String)?, _ report: inout Report
  ) throws -> Section? {
    let edition = try edition(
      [
        "Exports/kit/publication.yaml": (sampleFiles["Exports/kit/publication.yaml"] ?? "")
          .replacing(
            "  - {id: index",
            with: "  - {id: survey, kind: survey, items: [autumn.json]}\n  - {id: index"
          ),
        "Exports/kit/autumn.json": change.map { Self.results.replacing($0.0, with: $0.1) }
          ?? Self.results,
      ], &report)
    let kit = try #require(edition.workspace.publication("kit"))
    return edition.document(kit)?.sections.first { $0.id == "survey-autumn" }
  }

  @Test func aReportPrintsTheResultsOfTheFileBesideIt() throws {
    var report = Report()
    let section = try #require(try section(nil, &report))
    #expect(report.text == "")
    let figures = section.sections.flatMap(\.blocks).compactMap { block -> Figure? in
      if case .figure(let figure) = block { figure } else { nil }
    }
    #expect(figures.map(\.id) == ["survey-autumn-figure-core-useful"])
    let rows = try #require(figures.first).data.rows.map { $0.map(\.plainText) }
    #expect(
      rows == [
        ["No", "hidden", "hidden"], ["A little", "hidden", "hidden"],
        ["Yes", "9 (45\u{202F}%)", "hidden"], ["Not applicable", "5 (25\u{202F}%)", "hidden"],
        ["No answer", "0 (0\u{202F}%)", "hidden"], ["Middle answer", "Yes", "–"],
      ])
    #expect(
      figures.first?.data.footer?.map(\.plainText) == [
        "All who answered the questionnaire", "20", "fewer than 5",
      ])
  }

  @Test func aFileThatShowsAFewIsNotPrinted() throws {
    var report = Report()
    let change = (
      "\"not_applicable\": 5, \"no_answer\": 0", "\"not_applicable\": 3, \"no_answer\": 2"
    )
    #expect(try section(change, &report) == nil)
    #expect(report.diagnostics.map(\.code.id).contains("SV-SMALL"))
  }

  // MARK: Assessments

  private static let assessed: [String: String] = {
    let path = "Practices/law-desk.md"
    let records = [("Ada Sample", 3), ("Bo Sample", 4)].map { name, score in
      """
        - assessor: \(name)
          date: 2026-11-01
          rubric: plain
          version: "1"
          conflict: none
          scores: [{criterion: need, score: \(score), justification: As f1 states., evidence: [f1]}]
      """
    }
    return [
      path: (sampleFiles[path] ?? "").replacing(
        "evidence_level: stated",
        with: "evidence_level: stated\nassessments:\n\(records.joined(separator: "\n"))"),
      "Practices/rubrics/plain.yaml": """
      title: {en: Plain}
      version: "1"
      criteria:
        - {id: need, gate: core, question: {en: Is it needed?}, anchors: [{en: a}, {en: b}, {en: c}, {en: d}, {en: e}]}
        - {id: lasting, gate: qualifier, question: {en: Does it last?}, anchors: [{en: a}, {en: b}, {en: c}, {en: d}, {en: e}]}
      labels: [{id: good, name: {en: Good}, score: 3}, {id: other, name: {en: Not labelled}}]
      """,
    ]
  }()

  @Test func aSheetShowsMeritSpreadAndEvidenceApart() throws {
    var report = Report()
    let edition = try edition(Self.assessed, &report)
    #expect(report.text == "")
    let practice = try #require(edition.workspace.catalogue.practice("law-desk"))
    #expect(
      edition.workspace.catalogue.assessmentLines(of: practice) == [
        "Good (3.5 of 4; spread 3–4; 2 assessors; rubric 1)"
      ])
    let kit = try #require(edition.workspace.publication("kit"))
    let document = try #require(edition.document(kit))
    let sheets = document.sections.flatMap(\.sections)
    let section = try #require(
      sheets.flatMap(\.sections).first { $0.id.hasSuffix("assessment-plain") })
    let tables = section.blocks.compactMap { block -> Table? in
      if case .table(let table) = block { table } else { nil }
    }
    #expect(
      tables.first?.rows.map { $0.map(\.plainText) } == [
        ["Is it needed?", "3.5", "3–4", "2"], ["Does it last?", "not assessed", "–", "0"],
      ])
  }
}
