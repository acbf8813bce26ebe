import Campaigns
import Diagnostics
import Documents
import Foundation
import Markup

extension DossierContent {
  /// Who does what until when.
  var activities: Section? {
    guard !plan.activities.isEmpty else { return nil }
    let rows = plan.activities.map { activity -> [[Inline]] in
      let span = schedule[activity.id.value]
      return [
        [.text(activity.id.value)], [.text(activity.text.value)],
        [.text(span.map { phrases.span($0.start, $0.end) } ?? "")],
        [.text(span.map { heldBy($0.heldBy) } ?? "")],
        [.text(names(activity.roles.accountable))], [.text(names(activity.roles.responsible))],
        cell(activity.voice?.rawValue),
      ]
    }
    let columns = [
      Table.Column(phrases[.id], width: 0.05), Table.Column(phrases[.activity], width: 0.3),
      Table.Column(phrases[.when], width: 0.15), Table.Column(phrases[.notEarlier], width: 0.1),
      Table.Column(phrases[.accountable], width: 0.15),
      Table.Column(phrases[.responsible], width: 0.15), Table.Column(phrases[.voice], width: 0.1),
    ]
    let data = dataTable(.activities, columns, rows)
    let timeline = timeline(schedule, data: data)
    return chapter(
      "activities", .activities, landscape: true, timeline.isEmpty ? [.table(data)] : timeline)
  }

  var outputsAndIndicators: Section? {
    let outputs = plan.outputs.map { output -> [[Inline]] in
      [
        [.text(output.id.value)], [.text(output.text.value)],
        cell(output.form?.value.rawValue),
        [.text(output.due.map { phrases.brief($0.value) } ?? "")],
        [.text(output.verification ?? "")],
      ]
    }
    let indicators = plan.indicators.map { indicator -> [[Inline]] in
      [
        [.text(indicator.id.value)], [.text(indicator.text.value)],
        [.text(indicator.baseline?.value?.value ?? indicator.baseline?.toFind ?? "")],
        [.text(indicator.target?.value?.value ?? "")],
        [.text(indicator.target?.by.map { phrases.brief($0.value) } ?? "")],
        [.text(indicator.verification ?? "")],
      ]
    }
    return chapter(
      "outputs", .outputsAndIndicators,
      table(
        .outputs,
        [
          Table.Column(phrases[.id], width: 0.1), Table.Column(phrases[.text], width: 0.35),
          Table.Column(phrases[.form], width: 0.1), Table.Column(phrases[.due], width: 0.15),
          Table.Column(phrases[.verification], width: 0.3),
        ], outputs)
        + indicatorFigure(
          data: dataTable(
            .indicators,
            [
              Table.Column(phrases[.id], width: 0.05), Table.Column(phrases[.text], width: 0.35),
              Table.Column(phrases[.baseline], width: 0.15),
              Table.Column(phrases[.target], width: 0.1), Table.Column(phrases[.by], width: 0.1),
              Table.Column(phrases[.verification], width: 0.25),
            ], indicators)))
  }

  var risks: Section? {
    guard !plan.risks.isEmpty else { return nil }
    let sorted = plan.risks.sorted {
      ($1.score ?? 0, $0.id.value) < ($0.score ?? 0, $1.id.value)
    }
    let rows = sorted.map { risk -> [[Inline]] in
      [
        [.text(risk.id.value)], [.text(risk.text.value)], cell(risk.to?.rawValue),
        [
          .text(
            risk.score.map {
              "\(risk.likelihood ?? 1)\u{A0}×\u{A0}\(risk.impact ?? 1)\u{A0}=\u{A0}\($0)"
            } ?? "")
        ],
        [.text(risk.owner.map { briefName($0.value) } ?? "")], [.text(risk.mitigation ?? "")],
      ]
    }
    let columns = [
      Table.Column(phrases[.id], width: 0.05), Table.Column(phrases[.risk], width: 0.3),
      Table.Column(phrases[.to], width: 0.1), Table.Column(phrases[.score], width: 0.1),
      Table.Column(phrases[.owner], width: 0.15), Table.Column(phrases[.mitigation], width: 0.3),
    ]
    let table = dataTable(.risks, columns, rows)
    return chapter("risks", .risks, [riskGrid(data: table) ?? .table(table)])
  }

  private func riskGrid(data: Table) -> Block? {
    let scored = plan.risks.filter { $0.score != nil }
    guard !scored.isEmpty else { return nil }
    let line = kind?.thresholds[.risk]
    let finding = riskFinding(scored, line)
    let drawing = RiskGrid(
      title: phrases[.risks], summary: finding, language: assembly.language,
      risks: scored.map {
        RiskGrid.Risk(
          id: $0.id.value, likelihood: $0.likelihood ?? 1, impact: $0.impact ?? 1,
          isToPeople: $0.isToPeople)
      }, seriousFrom: line
    ).drawing
    return .figure(
      Figure(
        id: "figure-risks", finding: [.text(finding)], drawing: drawing,
        source: [.text(phrases[.fromThePlan])], data: data))
  }

  /// How many risks reach the number of the kind, or which is the highest where it has none; and how
  /// many of all threaten people.
  private func riskFinding(_ risks: [Risk], _ line: Int?) -> String {
    let scores = risks.compactMap(\.score)
    let toPeople = risks.count(where: \.isToPeople)
    let first =
      line.map { line in
        phrases.counted(
          .riskFinding, scores.count { $0 >= line },
          ["all": String(risks.count), "line": String(line)])
      }
      ?? phrases(
        .riskHighest, ["score": String(scores.max() ?? 0), "all": String(risks.count)])
    return first + (toPeople > 0 ? "; " + phrases.counted(.risksToPeople, toPeople) : "")
  }
}
