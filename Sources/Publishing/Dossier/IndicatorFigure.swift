import Campaigns
import Diagnostics
import Documents
import Markup

extension DossierContent {
  /// How far each indicator has come, on as many drawings as it needs.
  func indicatorFigure(data: Table) -> [Block] {
    guard !plan.indicators.isEmpty else { return [] }
    let all = plan.indicators.count
    let measured = plan.indicators.count { $0.periods.contains { $0.actual != nil } }
    let open = plan.indicators.count { $0.baseline?.value == nil }
    let finding =
      phrases.counted(.indicatorFinding, measured, ["all": String(all)])
      + "; " + (open == 0 ? phrases[.baselinesKnown] : phrases.counted(.baselinesOpen, open))
    let chart = IndicatorChart(
      title: phrases[.indicators], summary: finding, language: assembly.language,
      rows: plan.indicators.map { indicator in
        IndicatorChart.Row(
          id: indicator.id.value, label: indicator.text.value,
          level: indicator.level.map { words($0.value.rawValue) } ?? "",
          measure: measure(indicator))
      })
    return figures(
      "indicators", finding, chart.drawings(), source: .fromThePlan, data: data)
  }

  private func measure(_ indicator: Indicator) -> IndicatorChart.Measure {
    let baseline = indicator.baseline?.value?.value
    let target = indicator.target?.value?.value
    let actuals = indicator.periods.filter { $0.actual != nil }
    switch indicator.unit {
    case .yesNo:
      return .yesNo(
        baseline: isYes(baseline), target: isYes(target), actual: isYes(actuals.last?.actual))
    case .number, .percent, .scale:
      let sign = indicator.unit == .percent ? "\u{A0}%" : ""
      return .scale(
        baseline: reading(baseline, sign, indicator.baseline?.date.map(phrases.date)),
        target: reading(target, sign, indicator.target?.by.map { phrases.brief($0.value) }),
        actuals: actuals.compactMap { reading($0.actual, sign, $0.to.map(phrases.date)) })
    case .quality, nil:
      return .text(baseline: baseline, target: target, actual: actuals.last?.actual)
    }
  }

  private func isYes(_ text: String?) -> Bool? {
    switch text?.lowercased() {
    case "yes", "true": true
    case "no", "false": false
    default: nil
    }
  }

  /// Nil where no number is written.
  private func reading(_ text: String?, _ sign: String, _ date: String?) -> IndicatorChart.Reading?
  {
    guard let text, let value = Double(text) else { return nil }
    let label = [text + sign, date].compactMap(\.self).joined(separator: ", ")
    return IndicatorChart.Reading(value, label)
  }
}
