package import Diagnostics
package import Markup

/// What one person judged of a practice, criterion by criterion.
package struct Assessment: Hashable, Sendable {
  /// How sure the assessor is.
  package enum Confidence: String, CaseIterable, Hashable, Sendable { case low, medium, high }

  /// A judgement; what was not judged has none.
  package enum Judgement: Hashable, Sendable {
    case score(Int)
    case notApplicable
  }

  package struct Score: Hashable, Sendable {
    package let criterion: Placed<String>
    package let judgement: Judgement
    package let justification: String?
    /// The facts, results and sources of the practice on which it rests.
    package let evidence: [Placed<String>]
    /// Nil when not stated.
    package let confidence: Confidence?
  }

  /// A name or a pseudonym.
  package let assessor: Placed<String>
  package let date: PartialDate
  package let rubric: Placed<Rubric.ID>
  package let version: Placed<String>
  /// What ties the assessor to the practice, in words; nil when they state that nothing does.
  package let conflict: String?
  package let scores: [Score]
  package let location: SourceLocation
}

/// Reads one item of `assessments`.
func readAssessment(_ item: inout Fields, _ report: inout Report) -> Assessment? {
  for (name, clause) in [
    ("date", "when"), ("conflict", "none, or what ties the assessor to the practice"),
    ("scores", "a list of {criterion, score, justification, evidence}"),
  ] where item.node(name) == nil { item.missing(name, clause, &report) }
  let assessor = item.requiredText("assessor", "a name or a pseudonym", &report)
  let date = item.date("date", &report)
  let rubric = item.requiredText("rubric", "a file of Practices/rubrics", &report)
  let version = item.requiredText("version", "of the rubric, in quotes", &report)
  let conflict = item.text("conflict", &report)?.value
  let scores = item.items("scores", &report, as: readScore)
  guard let assessor, let date, let rubric, let version else { return nil }
  return Assessment(
    assessor: assessor, date: date.value, rubric: rubric, version: version,
    conflict: conflict == "none" ? nil : conflict ?? "not stated", scores: scores,
    location: item.location)
}

private func readScore(_ item: inout Fields, _ report: inout Report) -> Assessment.Score? {
  let criterion = item.requiredText("criterion", "the id of one of the rubric", &report)
  let text = item.requiredText("score", "0 to 4, or not-applicable", &report)
  let justification = item.text("justification", &report)?.value
  let evidence = item.texts("evidence", &report)
  let confidence: Placed<Assessment.Confidence>? = item.choice("confidence", &report)
  guard let criterion, let text else { return nil }
  let score = Int(text.value).flatMap { Rubric.scores.contains($0) ? $0 : nil }
  guard score != nil || text.value == "not-applicable" else {
    report.add(
      AssessmentCheck.score, at: text.location, "'\(text.value)' is no score",
      hint: "write 0 to 4, or not-applicable; leave out what you did not assess")
    return nil
  }
  return Assessment.Score(
    criterion: criterion, judgement: score.map { .score($0) } ?? .notApplicable,
    justification: justification, evidence: evidence, confidence: confidence?.value)
}
