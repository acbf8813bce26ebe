import Catalogue
import Diagnostics
import Foundation
import Markup
import Testing

/// What comes of assessments. The practice and everybody in it are invented.
@Suite struct AssessmentTests {
  private static let rubric = SourceFile(
    path: "Practices/rubrics/plain.yaml",
    text: """
      title: {en: A rubric}
      version: "2"
      criteria:
        - {id: rules, gate: exclusion, minimum: 2, weight: 1, question: {en: With them?}, anchors: [{en: a}, {en: b}, {en: c}, {en: d}, {en: e}]}
        - {id: effect, gate: core, weight: 3, minimum: 2, question: {en: Does it work?}, anchors: [{en: a}, {en: b}, {en: c}, {en: d}, {en: e}]}
        - {id: lasting, gate: qualifier, question: {en: Does it last?}, anchors: [{en: a}, {en: b}, {en: c}, {en: d}, {en: e}]}
      labels:
        - {id: best, name: {en: Best}, score: 3, evidence: evaluated}
        - {id: good, name: {en: Good}, score: 3}
        - {id: none, name: {en: Not labelled}}
      """)

  private static let levels = SourceFile(
    path: "Practices/vocabularies/evidence.yaml",
    text: """
      scheme: evidence
      title: {en: Evidence}
      concepts:
        - {id: stated, label: {en: Stated}}
        - {id: evaluated, label: {en: Evaluated}}
        - {id: replicated, label: {en: Replicated}}
      """)

  /// - Parameter assessments: for each assessor the scores by criterion, as written; a name that ends with `!`
  ///   has a conflict of interest.
  private func read(
    _ assessments: KeyValuePairs<String, [String: String]>, evidence: String = "stated",
    version: String = "2"
  ) throws -> (result: AssessmentResult, label: Rubric.Label?) {
    let records = assessments.map { name, scores in
      """
        - assessor: \(name)
          date: 2026-11-01
          rubric: plain
          version: "\(version)"
          conflict: \(name.hasSuffix("!") ? "employed there" : "none")
          scores:
      \(scores.sorted { $0.key < $1.key }.map {
        "      - {criterion: \($0.key), score: \($0.value), justification: So it is., evidence: [f1]}"
      }.joined(separator: "\n"))
      """
    }
    let practice = SourceFile(
      path: "Practices/lessons.md",
      text: """
        ---
        title: Free lessons
        summary: Lessons
        countries: [IT]
        organisations: [{name: A school}]
        themes: [language-learning]
        evidence_level: \(evidence)
        facts: [{id: f1, text: Lessons are free., sources: [s1]}]
        sources: [{id: s1, title: A page, url: "https://example.org/"}]
        assessments:
        \(records.joined(separator: "\n"))
        ---
        """)
    var report = Report()
    let catalogue = Catalogue(
      reading: SourceTree([practice, Self.rubric, Self.levels]), language: "en", &report)
    #expect(report.text == "")
    let read = try #require(catalogue.practice("lessons"))
    let result = try #require(catalogue.assessmentResults(of: read).first)
    return (result, catalogue.label(result, of: read))
  }

  @Test func oneAssessorIsNoResult() throws {
    let (result, label) = try read(["ada": ["rules": "4", "effect": "4"]])
    #expect(result.merit == nil && label == nil)
  }

  @Test func whoeverHasAConflictOrAssessesTwiceDoesNotCount() throws {
    let both: [String: String] = ["rules": "4", "effect": "4"]
    #expect(try read(["ada": both, "bo!": both]).result.assessors == 1)
    #expect(try read(["ada": both, "bo!": both]).result.merit == nil)
    #expect(try read(["ada": both, "ada": both]).result.assessors == 1)
  }

  @Test func meritIsTheWeightedMeanOfMiddleScoresWithItsSpread() throws {
    let (result, label) = try read([
      "ada": ["rules": "4", "effect": "4"], "bo": ["rules": "2", "effect": "3"],
    ])
    #expect(result.merit == 3.375)
    #expect(result.spread == 2...4)
    #expect(label?.id == "good")
  }

  @Test func whatWasNotAssessedIsNoZero() throws {
    let without = try read([
      "ada": ["rules": "4", "effect": "4"], "bo": ["rules": "4", "effect": "4"],
    ])
    #expect(without.result.merit == 4)
    let outcome = try #require(without.result.criteria.last)
    #expect(outcome.median == nil && !outcome.doesNotApply)
    let zero = try read([
      "ada": ["rules": "4", "effect": "4", "lasting": "0"],
      "bo": ["rules": "4", "effect": "4", "lasting": "0"],
    ])
    #expect(zero.result.merit == 3.2)
    let notApplicable = try read([
      "ada": ["rules": "4", "effect": "4", "lasting": "not-applicable"],
      "bo": ["rules": "4", "effect": "4", "lasting": "not-applicable"],
    ])
    #expect(notApplicable.result.merit == 4)
    #expect(notApplicable.result.criteria.last?.doesNotApply == true)
  }

  @Test func aCoreCriterionThatNobodyAssessedLeavesNoResult() throws {
    let (result, label) = try read(["ada": ["rules": "4"], "bo": ["rules": "4", "effect": "4"]])
    #expect(result.merit == nil && label == nil)
  }

  @Test func belowTheMinimumOfAGateThereIsNoLabel() throws {
    for (rules, effect) in [("1", "4"), ("4", "1")] {
      let scores = ["rules": rules, "effect": effect]
      #expect(try read(["ada": scores, "bo": scores]).label?.id == "none")
    }
  }

  @Test func aLabelAsksForEvidenceApartFromMerit() throws {
    let scores = ["rules": "4", "effect": "4"]
    for (level, label) in [("stated", "good"), ("evaluated", "best"), ("replicated", "best")] {
      let read = try read(["ada": scores, "bo": scores], evidence: level)
      #expect(read.label?.id == label)
      #expect(read.result.merit == 4)
    }
  }

  @Test func anotherVersionOfTheRubricIsNotMixedIn() throws {
    let scores = ["rules": "4", "effect": "4"]
    let (result, label) = try read(["ada": scores, "bo": scores], version: "1")
    #expect(result.underOtherVersions == 2 && result.assessments == 0 && label == nil)
  }
}
