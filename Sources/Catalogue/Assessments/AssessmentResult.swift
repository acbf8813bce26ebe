import Diagnostics
import Markup

/// What came of the assessments of a practice under the present version of one rubric.
package struct AssessmentResult: Hashable, Sendable {
  package let rubric: Rubric
  /// How many assessed it under this version.
  package let assessments: Int
  /// Those of them whom nothing ties to the practice, once each.
  package let assessors: Int
  /// How many assessed it under another version; they are kept and not counted.
  package let underOtherVersions: Int
  /// Each criterion, in the order of the rubric.
  package let criteria: [Outcome]

  /// How a criterion was judged.
  package struct Outcome: Hashable, Sendable {
    package let criterion: Rubric.Criterion
    /// The scores of independent assessors, the lowest first.
    package let scores: [Int]
    /// How many of them found that it does not apply.
    package let notApplicable: Int

    /// The middle of two scores or more; nil for fewer, which is not zero.
    package var median: Double? {
      guard scores.count > 1 else { return nil }
      let half = scores.count / 2
      return scores.count.isMultiple(of: 2)
        ? Double(scores[half - 1] + scores[half]) / 2 : Double(scores[half])
    }

    /// Whether those who looked at it agree that it does not apply.
    package var doesNotApply: Bool { scores.isEmpty && notApplicable > 1 }

    /// Whether its gate is shut: assessed, and below the minimum.
    var isShut: Bool {
      guard let median, let minimum = criterion.minimum else { return false }
      return criterion.gate != .qualifier && median < Double(minimum)
    }

    /// Whether nothing can be said yet because of it.
    var isOpen: Bool { criterion.gate != .qualifier && median == nil && !doesNotApply }
  }

  /// The least number of independent assessors before a result is shown.
  package static let leastAssessors = 2

  /// The merit from 0 to 4: the middle scores by their weights; what was not assessed or does not apply is not
  /// in it. Nil before enough people have assessed all that must be assessed.
  package var merit: Double? {
    guard assessors >= Self.leastAssessors, !criteria.contains(where: \.isOpen) else { return nil }
    let judged = criteria.compactMap { outcome in
      outcome.median.map { ($0, outcome.criterion.weight) }
    }
    let weight = judged.map(\.1).reduce(0, +)
    guard weight > 0 else { return nil }
    return judged.map { $0.0 * $0.1 }.reduce(0, +) / weight
  }

  /// The lowest and the highest of all scores that count; nil for none.
  package var spread: ClosedRange<Int>? {
    let all = criteria.flatMap(\.scores)
    guard let low = all.min(), let high = all.max() else { return nil }
    return low...high
  }

  /// What the practice may be called, by its merit and, apart from that, by its level of evidence; nil before
  /// there is a result.
  ///
  /// - Parameter evidence: the level, by its place among all levels; nil when it has none.
  func label(evidence: Int?, places: [Concept.ID: Int]) -> Rubric.Label? {
    guard let merit, let last = rubric.labels.last else { return nil }
    guard !criteria.contains(where: \.isShut) else { return last }
    return rubric.labels.first { label in
      let isKnownWell =
        label.evidence.map { (evidence ?? -1) >= places[$0.value, default: Int.max] } ?? true
      return merit >= (label.score ?? 0) && isKnownWell
    } ?? last
  }
}

extension Catalogue {
  /// What came of assessing a practice, for each rubric under which somebody did.
  package func assessmentResults(of practice: Practice) -> [AssessmentResult] {
    guard !practice.assessments.isEmpty else { return [] }
    return rubrics.compactMap { rubric in
      let all = practice.assessments.filter { $0.rubric.value == rubric.id }
      let own = all.filter { $0.version.value == rubric.version.value }
      guard !all.isEmpty else { return nil }
      let independent = latestOfEach(own.filter { $0.conflict == nil })
      return AssessmentResult(
        rubric: rubric, assessments: own.count, assessors: independent.count,
        underOtherVersions: all.count - own.count,
        criteria: rubric.criteria.map { criterion in
          let judged = independent.flatMap(\.scores).filter { $0.criterion.value == criterion.id }
          return AssessmentResult.Outcome(
            criterion: criterion,
            scores: judged.compactMap { score in
              if case .score(let number) = score.judgement { number } else { nil }
            }.sorted(), notApplicable: judged.count { $0.judgement == .notApplicable })
        })
    }
  }

  /// What a practice may be called under a rubric, by merit and level of evidence; nil before there is a result.
  package func label(_ result: AssessmentResult, of practice: Practice) -> Rubric.Label? {
    let levels = self[.evidence].concepts.map(\.id)
    let places = Dictionary(levels.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    return result.label(evidence: practice.evidenceLevel.flatMap { places[$0] }, places: places)
  }
}

/// The last assessment of each assessor, in the order of their names.
private func latestOfEach(_ assessments: [Assessment]) -> [Assessment] {
  Dictionary(grouping: assessments, by: \.assessor.value).sorted { $0.key < $1.key }
    .compactMap { $0.value.max { ($0.date.iso, $0.location) < ($1.date.iso, $1.location) } }
}
