import Diagnostics
import Markup

/// An objective is measured by its result, from a baseline to a target.
struct IndicatorRule: PlanRule {
  let codes: [Diagnostic.Code] = [.noResultIndicator, .noBaselineOrTarget, .sameBaselineAndTarget]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    if setting.asks(for: .indicators) {
      for objective in plan.objectives { check(objective, plan, setting, &report) }
    }
    for indicator in plan.indicators { check(indicator, setting, &report) }
  }

  private func check(
    _ objective: Objective, _ plan: Plan, _ setting: PlanSetting, _ report: inout Report
  ) {
    let id = objective.id.value
    if let name = objective.indicator, setting.objects[name.value] == nil { return }
    let indicators = plan.indicators.filter { indicator in
      indicator.id.value == objective.indicator?.value
        || indicator.measures.contains { $0.value == id }
    }
    let measuresResult = indicators.contains { $0.level?.value.isOfResults ?? true }
    guard !measuresResult, !setting.waives(.objectives, "indicator", of: id) else { return }
    let own = indicators.map { "'\($0.id.value)' is of level \($0.level?.value.rawValue ?? "")" }
    report.add(
      .noResultIndicator, at: objective.indicator?.location ?? objective.id.location,
      "objective '\(id)' has no indicator of its result"
        + (own.isEmpty ? "" : "; \(own.joined(separator: ", "))"),
      hint: "add 'indicator' with the id of one of level outcome or impact")
  }

  private func check(_ indicator: Indicator, _ setting: PlanSetting, _ report: inout Report) {
    let id = indicator.id.value
    let lacksBaseline = indicator.baseline?.value == nil && indicator.baseline?.toFind == nil
    if lacksBaseline, !setting.waives(.indicators, "baseline", of: id) {
      report.add(
        .noBaselineOrTarget, at: indicator.id.location, "indicator '\(id)' has no baseline",
        hint: "write it, or 'to_find' and how")
    }
    guard let target = indicator.target?.value else {
      if !setting.waives(.indicators, "target", of: id) {
        report.add(
          .noBaselineOrTarget, at: indicator.id.location, "indicator '\(id)' has no target",
          hint: "add 'target' with 'value' and 'by'")
      }
      return
    }
    if let baseline = indicator.baseline?.value, baseline.value == target.value {
      report.add(
        .sameBaselineAndTarget, at: target.location,
        "indicator '\(id)' starts where it wants to end (\(target.value))",
        hint: "say what is to be different, or that it is to be kept")
    }
  }
}

extension Indicator.Level {
  /// Whether it measures what changes, and not what is done.
  package var isOfResults: Bool { self == .outcome || self == .impact }
}

extension Diagnostic.Code {
  static let noResultIndicator = Diagnostic.Code(
    "SMART-M1", .error, "nothing measures whether an objective is won",
    why: "Counting our own activities does not show that anything changed.",
    source: "IATI results standard; Tearfund, ROOTS",
    wrong: "indicators: [{id: i1, measures: [o1], level: activity, …}]",
    right: "indicators: [{id: i1, measures: [o1], level: outcome, …}]")

  static let noBaselineOrTarget = Diagnostic.Code(
    "SMART-M2", .error, "an indicator lacks its baseline or its target",
    why: "A change is seen between two values; how the first is to be found may be said instead.",
    source: "CDC, writing SMART objectives",
    wrong: "{id: i1, target: {value: 10}}",
    right: "{id: i1, baseline: {to_find: Counted in March}, target: {value: 10}}")

  static let sameBaselineAndTarget = Diagnostic.Code(
    "SMART-M3", .warning, "an indicator starts where it wants to end",
    why: "If nothing is to change, nothing is to be won.",
    wrong: "{baseline: {value: 5}, target: {value: 5}}",
    right: "{baseline: {value: 5}, target: {value: 10}}")
}
