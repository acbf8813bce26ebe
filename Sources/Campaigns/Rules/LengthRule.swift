import Diagnostics
import Markup

/// A plan is no longer than its kind allows.
struct LengthRule: PlanRule {
  let codes: [Diagnostic.Code] = [.tooLong]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    guard let kind = setting.kind, let months = kind.thresholds[.months], let start = plan.start,
      let end = plan.end
    else { return }
    let last = plan.calendar.end(from: start.value, lasting: Duration(months, .month))
    guard end.value > last else { return }
    report.add(
      .tooLong, at: end.location,
      "the plan ends \(end.value.iso), \(counted(end.value - last, "day")) after the "
        + "\(counted(months, "month")) that the kind '\(kind.id)' takes at most",
      hint: "end it by \(last.iso), or choose another kind")
  }
}

extension Diagnostic.Code {
  static let tooLong = Diagnostic.Code(
    "KIND-LONG", .warning, "a plan is longer than its kind allows",
    why: "A quick win is one decision that must come soon; what takes longer is a campaign.",
    source: "Advance Family Planning, SMART advocacy: a quick win occurs in the near term",
    wrong: "kind: quick-win, start: 2026-02-02, end: 2026-11-30",
    right: "kind: quick-win, start: 2026-02-02, end: 2026-07-31")
}
