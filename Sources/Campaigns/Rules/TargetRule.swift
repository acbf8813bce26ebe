import Diagnostics

/// Somebody is named who can give what the plan wants.
struct TargetRule: PlanRule {
  let codes: [Diagnostic.Code] = [.noPrimaryTarget]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    guard setting.asks(for: .stakeholders), let first = plan.stakeholders.first,
      !plan.stakeholders.contains(where: { $0.has(.primaryTarget) })
    else { return }
    report.add(
      .noPrimaryTarget, at: first.id.location, "no primary target: who can give you what you want?",
      hint: "give that person 'role: [primary-target]'")
  }
}

extension Diagnostic.Code {
  static let noPrimaryTarget = Diagnostic.Code(
    "STK-PRIMARY", .error, "no stakeholder is the primary target",
    why: "Everybody else is only a way to the one who decides.",
    source: "Midwest Academy, Strategy Chart",
    wrong: "{id: councillor, role: [observer], …}",
    right: "{id: councillor, role: [primary-target], …}")
}
