import Diagnostics
import Markup

/// A table of a plan, for spreadsheets.
package enum PlanSheet: String, CaseIterable, Hashable, Sendable {
  case activities, risks, budget, stakeholders, indicators

  /// The heads of the columns.
  package var header: [String] { columns.map(\.name) }

  /// The cells of a plan, row by row, in the order of the file; activities in that of the tree.
  ///
  /// - Parameter kind: the plan's, which says what influence is high.
  package func rows(of plan: Plan, _ schedule: Schedule, kind: Kind? = nil) -> [[String]] {
    switch self {
    case .activities: activityRows(plan, schedule).map(\.cells)
    case .risks: plan.risks.map(cells)
    case .budget: (plan.budget?.lines ?? []).map(cells)
    case .stakeholders: plan.stakeholders.map { cells($0, high: kind?.thresholds[.high]) }
    case .indicators: plan.indicators.map(cells)
    }
  }

  private func cells(_ risk: Risk) -> [String] {
    [
      risk.id.value, risk.text.value, risk.to?.rawValue ?? "", ids(risk.who),
      number(risk.likelihood), number(risk.impact), number(risk.score), risk.owner?.value ?? "",
      risk.mitigation ?? "", risk.contingency ?? "", risk.trigger ?? "", ids(risk.seenWith),
      risk.review?.iso ?? "",
      risk.state ?? "",
    ]
  }

  private func cells(_ line: BudgetLine) -> [String] {
    [
      line.id.value, line.text.value, line.category?.rawValue ?? "",
      line.quantity.map { "\($0)" } ?? "", line.unit ?? "", line.unitCost.map { "\($0)" } ?? "",
      line.cost.map { "\($0)" } ?? "", line.activity?.value ?? "", line.funder ?? "",
      line.certain?.rawValue ?? "", line.supports?.value ?? "",
    ]
  }

  private func cells(_ stakeholder: Stakeholder, high: Int?) -> [String] {
    [
      stakeholder.id.value, stakeholder.name, stakeholder.kind?.value.rawValue ?? "",
      stakeholder.roles.map(\.value.rawValue).joined(separator: "; "),
      number(stakeholder.influence), number(stakeholder.interest),
      stakeholder.position?.value.rawValue ?? "", stakeholder.asOf?.value.iso ?? "",
      stakeholder.source ?? "", stakeholder.wanted?.rawValue ?? "",
      stakeholder.engagement(high: high)?.rawValue ?? "",
    ]
  }

  private func cells(_ indicator: Indicator) -> [String] {
    [
      indicator.id.value, indicator.text.value, ids(indicator.measures),
      indicator.level?.value.rawValue ?? "", indicator.unit?.rawValue ?? "",
      indicator.baseline?.value?.value ?? "", indicator.target?.value?.value ?? "",
      indicator.target?.by?.value.iso ?? "", indicator.verification ?? "",
      indicator.responsible?.value ?? "",
    ]
  }
}

private func number(_ number: Int?) -> String { number.map(String.init) ?? "" }

/// Several ids in one cell.
func ids(_ ids: [Placed<String>]) -> String { ids.map(\.value).joined(separator: "; ") }
