import Campaigns
import Diagnostics
import Documents
import Foundation
import Markup

extension DossierContent {
  /// Who does what until when.
  var activities: Section? {
    guard !plan.activities.isEmpty else { return nil }
    let schedule = schedule
    let rows = plan.activities.map { activity -> [[Inline]] in
      let span = schedule[activity.id.value]
      return [
        [.text(activity.id.value)], [.text(activity.text.value)],
        [.text(span.map { "\($0.start.iso) – \($0.end.iso)" } ?? "")],
        [.text(names(activity.roles.accountable))], [.text(names(activity.roles.responsible))],
        [.text(activity.voice.map { words($0.rawValue) } ?? "")],
      ]
    }
    let columns = [
      Table.Column(phrases[.id], width: 0.06), Table.Column(phrases[.activity], width: 0.36),
      Table.Column(phrases[.when], width: 0.18), Table.Column(phrases[.accountable], width: 0.14),
      Table.Column(phrases[.responsible], width: 0.16), Table.Column(phrases[.voice], width: 0.1),
    ]
    return chapter(
      "activities", .activities, landscape: true,
      timeline(schedule) + table(.activities, columns, rows))
  }

  var outputsAndIndicators: Section? {
    let outputs = plan.outputs.map { output -> [[Inline]] in
      [
        [.text(output.id.value)], [.text(output.text.value)],
        [.text(output.form?.value.rawValue ?? "")],
        [.text(output.due.map { phrases.date($0.value) } ?? "")],
        [.text(output.verification ?? "")],
      ]
    }
    let indicators = plan.indicators.map { indicator -> [[Inline]] in
      [
        [.text(indicator.id.value)], [.text(indicator.text.value)],
        [.text(indicator.baseline?.value?.value ?? indicator.baseline?.toFind ?? "")],
        [.text(indicator.target?.value?.value ?? "")],
        [.text(indicator.target?.by.map { $0.value.iso } ?? "")],
        [.text(indicator.verification ?? "")],
      ]
    }
    return chapter(
      "outputs", .outputsAndIndicators,
      table(
        .outputs, [.id, .text, .form, .due, .verification].map { Table.Column(phrases[$0]) },
        outputs)
        + table(
          .indicators,
          [.id, .text, .baseline, .target, .by, .verification].map { Table.Column(phrases[$0]) },
          indicators))
  }

  var risks: Section? {
    guard !plan.risks.isEmpty else { return nil }
    let sorted = plan.risks.sorted {
      ($1.score ?? 0, $0.id.value) < ($0.score ?? 0, $1.id.value)
    }
    let rows = sorted.map { risk -> [[Inline]] in
      [
        [.text(risk.id.value)], [.text(risk.text.value)], [.text(risk.to?.rawValue ?? "")],
        [.text(risk.score.map(String.init) ?? "")],
        [.text(risk.owner.map { name($0.value) } ?? "")], [.text(risk.mitigation ?? "")],
      ]
    }
    let columns = [
      Table.Column(phrases[.id], width: 0.06), Table.Column(phrases[.risk], width: 0.34),
      Table.Column(phrases[.to], width: 0.1),
      Table.Column(phrases[.score], alignment: .end, width: 0.08),
      Table.Column(phrases[.owner], width: 0.12), Table.Column(phrases[.mitigation], width: 0.3),
    ]
    return chapter("risks", .risks, riskGrid + table(.risks, columns, rows))
  }

  private var riskGrid: [Block] {
    let scored = plan.risks.filter { $0.score != nil }
    guard !scored.isEmpty else { return [] }
    let line = kind?.thresholds.risk ?? 10
    let high = scored.filter { ($0.score ?? 0) >= line }
    let finding = phrases(
      .riskFinding, ["n": String(high.count), "all": String(scored.count), "line": String(line)])
    let drawing = RiskGrid(
      title: phrases[.risks], summary: finding, language: assembly.language,
      risks: scored.map {
        RiskGrid.Risk(
          id: $0.id.value, likelihood: $0.likelihood ?? 1, impact: $0.impact ?? 1,
          isToPeople: $0.to == .people)
      }
    ).drawing
    let rows = scored.map {
      [
        $0.id.value, $0.text.value, String($0.likelihood ?? 0), String($0.impact ?? 0),
        String($0.score ?? 0),
      ]
    }
    return [
      .figure(
        Figure(
          id: "figure-risks", finding: [.text(finding)], drawing: drawing,
          source: [.text(phrases[.fromThePlan])],
          data: dataTable(.risks, [.id, .risk, .likelihood, .impact, .score], rows)))
    ]
  }
}
