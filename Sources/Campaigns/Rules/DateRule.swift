import Diagnostics
import Markup

/// Dates are in order, agree with one another, and lie inside the plan.
struct DateRule: PlanRule {
  let codes: [Diagnostic.Code] = [.wrongDateOrder, .disagreeingTimes, .outsidePlan]

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    checkOrder("the plan", plan.start, plan.end, &report)
    for activity in plan.activities { check(activity, plan, setting, &report) }
    for opportunity in plan.opportunities {
      checkOrder("'\(opportunity.id.value)'", opportunity.start, opportunity.end, &report)
    }
    for event in plan.events {
      checkOrder("'\(event.id.value)'", event.start, event.end, &report)
    }
  }

  private func check(
    _ activity: Activity, _ plan: Plan, _ setting: PlanSetting, _ report: inout Report
  ) {
    let name = "'\(activity.id.value)'"
    let times = activity.times
    if checkOrder(name, times.start, times.end, &report) { return }
    if let start = times.start, let end = times.end, let length = times.duration {
      let computed = plan.calendar.end(from: start.value, lasting: length.value)
      if computed != end.value {
        report.add(
          .disagreeingTimes, at: length.location,
          "start, end and duration of \(name) disagree: \(length.value.text) from "
            + "\(start.value.iso) ends \(computed.iso), not \(end.value.iso)",
          hint: "leave one out")
      }
    }
    guard let entry = setting.schedule[activity.id.value] else { return }
    if let end = plan.end?.value, entry.end > end {
      report.add(
        .outsidePlan, at: times.end?.location ?? activity.id.location,
        "\(name) ends \(entry.end.iso), after the plan's end \(end.iso)",
        hint: "shorten it, or let the plan end later")
    }
    if let start = plan.start?.value, entry.start < start {
      report.add(
        .outsidePlan, at: times.start?.location ?? activity.id.location,
        "\(name) starts \(entry.start.iso), before the plan's start \(start.iso)",
        hint: "start it later, or let the plan start earlier")
    }
  }

  /// Whether the end is before the start, which is reported.
  @discardableResult private func checkOrder(
    _ name: String, _ start: Placed<Day>?, _ end: Placed<Day>?, _ report: inout Report
  ) -> Bool {
    guard let start, let end, end.value < start.value else { return false }
    report.add(
      .wrongDateOrder, at: end.location,
      "\(name) ends \(end.value.iso) before it starts \(start.value.iso)",
      hint: "are the two dates the wrong way round?")
    return true
  }
}

extension Diagnostic.Code {
  static let wrongDateOrder = Diagnostic.Code(
    "DATE-ORDER", .error, "something ends before it starts",
    why: "One of the two dates is wrong, and nobody but the author can say which.",
    wrong: "{start: 2026-05-04, end: 2026-04-30}", right: "{start: 2026-05-04, end: 2026-05-08}")

  static let disagreeingTimes = Diagnostic.Code(
    "DATE-BOTH", .error, "start, end and duration disagree",
    why: "Two of the three give the third; where all are written, they must agree.",
    wrong: "{start: 2026-05-04, duration: 1w, end: 2026-05-15}",
    right: "{start: 2026-05-04, duration: 1w}")

  static let outsidePlan = Diagnostic.Code(
    "DATE-PLAN", .warning, "an activity lies outside the plan",
    why: "What happens after the plan's end has no budget, no team and no review.",
    wrong: "{start: 2026-12-01, …}  (the plan ends 2026-11-30)", right: "{start: 2026-11-02, …}")
}
