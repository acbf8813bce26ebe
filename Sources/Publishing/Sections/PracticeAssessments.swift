package import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

extension PracticeSheet {
  /// One line for each rubric: the label with merit, spread and how many assessed it, or what a result waits
  /// for.
  var assessmentLines: [String] {
    catalogue.assessmentResults(of: practice).map { catalogue.line($0, of: practice, phrases) }
  }

  /// Each criterion with its middle score and its spread, for each rubric that has a result.
  var assessments: [Section] {
    catalogue.assessmentResults(of: practice).filter { $0.merit != nil }.map { result in
      let evidence = practice.evidenceLevel.map {
        catalogue[.evidence].label(of: $0, in: phrases.language)
      }
      return Section(
        id: "\(PracticeNumbers.anchor(practice.id))-assessment-\(result.rubric.id)",
        title: [.text(phrases[.assessed])],
        blocks: [
          .paragraph([.text(phrases.sentence(catalogue.line(result, of: practice, phrases)) + ".")]
          ),
          .paragraph([.text(phrases(.assessmentEvidence, ["evidence": evidence ?? "–"]))]),
          .table(table(result)),
        ])
    }
  }

  private func table(_ result: AssessmentResult) -> Table {
    let rows = result.criteria.map { outcome -> [[Inline]] in
      let question = outcome.criterion.question.text(in: phrases.language)?.text ?? ""
      let middle =
        outcome.median.map(phrases.score)
        ?? phrases[outcome.doesNotApply ? .surveyNotApplicable : .notAssessed]
      let isShown = outcome.median != nil
      let spread =
        isShown ? "\(outcome.scores.first ?? 0)–\(outcome.scores.last ?? 0)" : "–"
      let count = outcome.scores.count + outcome.notApplicable
      return [[.text(question)], [.text(middle)], [.text(spread)], [.text(String(count))]]
    }
    return Table(
      caption: [.text(phrases(.assessmentCaption, ["version": result.rubric.version.value]))],
      columns: [
        Table.Column(phrases[.criterion], width: 0.55),
        Table.Column(phrases[.assessmentScore], alignment: .end, width: 0.15),
        Table.Column(phrases[.assessmentSpread], alignment: .end, width: 0.15),
        Table.Column(phrases[.assessmentCount], alignment: .end, width: 0.15),
      ], rows: rows, compact: true)
  }
}

extension Catalogue {
  /// “Recommended (3.4 of 4; spread 2–4; 3 assessors; rubric 1)”, or how many assessments there are.
  fileprivate func line(
    _ result: AssessmentResult, of practice: Practice, _ phrases: Phrases
  ) -> String {
    guard let merit = result.merit, let spread = result.spread else {
      return phrases.counted(
        .assessmentWaiting, result.assessments, ["version": result.rubric.version.value])
    }
    let name = label(result, of: practice)?.name.text(in: phrases.language)?.text
    return phrases(
      .assessmentLine,
      [
        "label": name ?? "–", "score": phrases.score(merit),
        "best": String(Rubric.scores.upperBound), "low": String(spread.lowerBound),
        "high": String(spread.upperBound), "n": String(result.assessors),
        "version": result.rubric.version.value,
      ])
  }

  /// The lines of a practice's assessments for a terminal, in its language.
  package func assessmentLines(of practice: Practice) -> [String] {
    let phrases = Phrases(practice.language)
    return assessmentResults(of: practice).map { line($0, of: practice, phrases) }
  }
}

extension Phrases {
  /// “3.4”, as the language writes it.
  fileprivate func score(_ value: Double) -> String {
    value.formatted(
      .number.precision(.fractionLength(0...1)).locale(Locale(identifier: language)))
  }
}
