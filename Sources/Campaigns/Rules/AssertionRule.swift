import Diagnostics
import Foundation
import Markup

/// The rules that a plan sets itself hold.
struct AssertionRule: PlanRule {
  let codes: [Diagnostic.Code] = [.brokenAssertion]

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    guard !plan.assertions.isEmpty else { return }
    let totals = plan.budget.map { BudgetTotals(plan, $0) }
    for assertion in plan.assertions {
      guard let rule = assertion.rule,
        let values = rule.failure(in: plan, totals, setting.schedule)
      else { continue }
      report.add(
        .brokenAssertion, at: assertion.location,
        "your own rule '\(assertion.text)' does not hold: \(values)",
        hint: assertion.because.map { "it is there because: \($0)" }
          ?? "mend the plan, or take the rule out",
        severity: assertion.weight == .error ? .error : .warning)
    }
  }
}

extension Assertion.Rule {
  /// The values that break it; nil when it holds.
  fileprivate func failure(
    in plan: Plan, _ totals: BudgetTotals?, _ schedule: Schedule
  ) -> String? {
    switch self {
    case .budgetMax(let limit):
      guard let totals, totals.cost > limit else { return nil }
      return "the costs are \(totals.cost), \(totals.cost - limit) more"
    case .shareMax(let category, let limit):
      return totals?.share(of: category, as: "are \(category.rawValue)") { $0 > limit }
    case .shareMin(let category, let limit):
      return totals?.share(of: category, as: "are \(category.rawValue)") { $0 < limit }
    case .supportedMin(let limit):
      return totals?.share(of: nil, as: "let people affected take part") { $0 < limit }
    case .endsBefore(let day):
      let entries = plan.activities.filter { $0.progress != .dropped }
        .compactMap { schedule[$0.id.value] }
      return list(entries.filter { $0.end >= day }.map { "'\($0.activity)' ends \($0.end.iso)" })
    case .activityHas(let fields):
      let activities = plan.activities.filter {
        !$0.times.isMilestone && $0.progress != .dropped
      }
      return lacking(activities, fields) { $0.states($1) }
    case .objectiveHas(let fields): return lacking(plan.objectives, fields) { $0.states($1) }
    case .messageHas(let fields): return lacking(plan.messages, fields) { $0.states($1) }
    case .outputHas(let fields): return lacking(plan.outputs, fields) { $0.states($1) }
    case .riskHas(let fields): return lacking(plan.risks, fields) { $0.states($1) }
    }
  }
}

/// “'a1' has no 'evidence'”; nil when each object states each field.
private func lacking<Object: PlanObject, Field: RawRepresentable>(
  _ objects: [Object], _ fields: [Field], _ states: (Object, Field) -> Bool
) -> String? where Field.RawValue == String {
  list(
    objects.flatMap { object in
      fields.filter { !states(object, $0) }
        .map { "'\(object.id.value)' has no '\($0.rawValue)'" }
    })
}

/// The first five of some values and how many more there are; nil when there are none.
private func list(_ values: [String]) -> String? {
  guard !values.isEmpty else { return nil }
  let first = values.prefix(5).joined(separator: ", ")
  return values.count > 5 ? "\(first) and \(values.count - 5) more" : first
}

extension BudgetTotals {
  /// How much of the costs a category is, or what supports people affected, where its per cent are
  /// wrong; nil when they are right or there are no costs.
  fileprivate func share(
    of category: BudgetLine.Category?, as what: String, _ isWrong: (Decimal) -> Bool
  ) -> String? {
    guard cost > 0 else { return nil }
    let part = category.map { byCategory[$0, default: 0] } ?? supporting
    let percent = part * 100 / cost
    guard isWrong(percent) else { return nil }
    var (exact, rounded) = (percent, Decimal())
    NSDecimalRound(&rounded, &exact, 2, .bankers)
    return "\(part) of \(cost) (\(rounded) %) \(what)"
  }
}

extension Diagnostic.Code {
  static let brokenAssertion = Diagnostic.Code(
    "ASSERT", .error, "a rule that the plan sets itself does not hold",
    why: "A team, a network or a funder sets limits of its own; a plan that states them is held to "
      + "them at every change. Its author says whether it weighs as an error or a warning.",
    source: "Ledger, check and assert; TaskJuggler, warn and fail",
    wrong: "assertions: [{budget-max: 3000}]  (and lines of 3100)",
    right: "assertions: [{budget-max: 3200, severity: warning}]")
}
