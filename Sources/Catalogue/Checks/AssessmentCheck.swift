import Diagnostics
import Markup

/// A rubric is whole, and each score of an assessment is one of its criteria, justified, and rests on parts of
/// the practice.
struct AssessmentCheck: Check {
  static let rubric = Diagnostic.Code(
    "AS-RUBRIC", .error, "a rubric cannot be applied as it is written",
    why: "Assessors must know what each score means, and readers how a label comes about.",
    wrong: "anchors: [{en: poor}, {en: good}]", right: "five anchors, for the scores 0 to 4")
  static let score = Diagnostic.Code(
    "AS-SCORE", .error, "an assessment gives a score that its rubric does not know",
    why:
      "Scores are compared between assessors, so that each must be of one criterion and one scale. What was "
      + "not assessed is left out; it never counts as zero.",
    wrong: "{criterion: relevance, score: 5}", right: "{criterion: relevance, score: 4}")
  static let basis = Diagnostic.Code(
    "AS-BASIS", .error, "a score does not say what it rests on",
    why: "Every claim shows what it rests on, and a judgement is one.",
    wrong: "{criterion: relevance, score: 4}",
    right:
      "{criterion: relevance, score: 4, justification: It answers a need that f1 states., evidence: [f1]}"
  )
  static let few = Diagnostic.Code(
    "AS-FEW", .hint, "a practice has too few independent assessors for a result",
    why:
      "One opinion is no assessment; a result is printed from two people whom nothing ties to the "
      + "practice, with the spread between them.",
    wrong: "assessments of one person", right: "assessments of two or more, conflict: none")

  let codes = [rubric, score, basis, few]

  func check(_ catalogue: Catalogue, today: Day, _ report: inout Report) {
    for rubric in catalogue.rubrics { check(rubric, catalogue, &report) }
    for practice in catalogue.practices where !practice.assessments.isEmpty {
      for assessment in practice.assessments {
        check(assessment, of: practice, in: catalogue, &report)
      }
      for result in catalogue.assessmentResults(of: practice)
      where result.assessors < AssessmentResult.leastAssessors {
        report.add(
          Self.few, at: practice.assessments[0].location,
          "\(result.assessors) independent assessor(s) under '\(result.rubric.id)' "
            + "\(result.rubric.version.value); a result takes \(AssessmentResult.leastAssessors)",
          hint: "ask another person: 'rostrum assessment template \(practice.id)' writes a form")
      }
    }
  }

  private func check(_ rubric: Rubric, _ catalogue: Catalogue, _ report: inout Report) {
    if rubric.criteria.isEmpty || rubric.labels.last?.score != nil || rubric.labels.isEmpty {
      report.add(
        Self.rubric, at: rubric.location,
        "a rubric needs criteria, and a last label without a score",
        hint: "write what a practice is called that reaches no other label")
    }
    var seen: Set<String> = []
    for criterion in rubric.criteria {
      if !seen.insert(criterion.id).inserted {
        report.add(
          .duplicateID, at: criterion.location, "'\(criterion.id)' is the id of two criteria",
          hint: "choose another id")
      }
      let isWhole =
        criterion.anchors.count == Rubric.scores.count && criterion.weight > 0
        && criterion.minimum.map(Rubric.scores.contains) ?? true && !criterion.question.isEmpty
      if !isWhole {
        report.add(
          Self.rubric, at: criterion.location, "criterion '\(criterion.id)' is not whole",
          hint: "write a question, five anchors for the scores 0 to 4, a weight above 0, "
            + "and a minimum from 0 to 4 or none")
      }
    }
    for evidence in rubric.labels.compactMap(\.evidence)
    where !catalogue.isUnread(Scheme.evidence.rawValue)
      && catalogue[.evidence][evidence.value] == nil
    {
      report.add(
        Self.rubric, at: evidence.location, "'\(evidence.value)' is no level of evidence",
        hint: catalogue[.evidence].suggestion(for: evidence.value))
    }
  }

  private func check(
    _ assessment: Assessment, of practice: Practice, in catalogue: Catalogue,
    _ report: inout Report
  ) {
    let id = assessment.rubric.value
    guard !catalogue.isUnread(id) else { return }
    guard let rubric = catalogue.rubrics.first(where: { $0.id == id }) else {
      let known = catalogue.rubrics.map(\.id)
      report.add(
        Self.score, at: assessment.rubric.location, "'\(id)' is no rubric",
        hint: nearMiss(to: id, among: known).map { "did you mean '\($0)'?" })
      return
    }
    // An earlier version may have had other criteria: its assessments are kept as they are.
    guard rubric.version.value == assessment.version.value else { return }
    let parts = Set(practice.partIDs)
    var seen: Set<String> = []
    for score in assessment.scores {
      let criterion = score.criterion
      if rubric.criterion(criterion.value) == nil {
        report.add(
          Self.score, at: criterion.location,
          "'\(criterion.value)' is no criterion of '\(id)'",
          hint: nearMiss(to: criterion.value, among: rubric.criteria.map(\.id))
            .map { "did you mean '\($0)'?" })
      } else if !seen.insert(criterion.value).inserted {
        report.add(
          Self.score, at: criterion.location,
          "'\(criterion.value)' is scored twice in one assessment", hint: "remove one of them")
      }
      checkBasis(score, parts, practice, &report)
    }
  }

  private func checkBasis(
    _ score: Assessment.Score, _ parts: Set<String>, _ practice: Practice, _ report: inout Report
  ) {
    let isScore = if case .score = score.judgement { true } else { false }
    if score.justification == nil || isScore && score.evidence.isEmpty {
      report.add(
        Self.basis, at: score.criterion.location,
        "'\(score.criterion.value)' has no \(score.justification == nil ? "justification" : "evidence")",
        hint: "say why in 'justification', and name facts, results or sources in 'evidence'")
    }
    for evidence in score.evidence where !parts.contains(evidence.value) {
      report.add(
        Self.basis, at: evidence.location, "this practice has no part '\(evidence.value)'",
        hint: "its parts are: \(practice.partIDs.joined(separator: ", "))")
    }
  }
}
