import Diagnostics
package import Foundation

/// The sums of a budget; none of them is written in a plan.
package struct BudgetTotals: Hashable, Sendable {
  package let cost: Decimal
  /// Only categories that occur; lines without one are left out.
  package let byCategory: [BudgetLine.Category: Decimal]
  /// The cost of each activity that has any, by its id.
  package let byActivity: [String: Decimal]
  /// What pays for people affected to take part.
  package let supporting: Decimal
  package let income: Decimal
  /// Only certainties that occur.
  package let incomeByCertainty: [Certainty: Decimal]
  /// How much the cost is over the ceiling; nil when it is not, or there is none.
  package let overCeiling: Decimal?

  package init(_ plan: Plan, _ budget: Budget) {
    var byCategory: [BudgetLine.Category: Decimal] = [:]
    var byActivity: [String: Decimal] = [:]
    var (cost, supporting) = (Decimal(0), Decimal(0))
    var activities: [String: String] = [:]
    for activity in plan.activities {
      for line in activity.budget { activities[line.value] = activity.id.value }
    }
    for line in budget.lines {
      let own = line.cost ?? 0
      cost += own
      if let category = line.category { byCategory[category, default: 0] += own }
      if let activity = line.activity?.value ?? activities[line.id.value] {
        byActivity[activity, default: 0] += own
      }
      if line.supports != nil { supporting += own }
    }
    self.cost = cost
    self.byCategory = byCategory
    self.byActivity = byActivity
    self.supporting = supporting
    var incomeByCertainty: [Certainty: Decimal] = [:]
    var income = Decimal(0)
    for item in budget.income {
      let amount = item.amount?.value ?? 0
      income += amount
      if let certain = item.certain { incomeByCertainty[certain, default: 0] += amount }
    }
    self.income = income
    self.incomeByCertainty = incomeByCertainty
    overCeiling = budget.ceiling.flatMap { cost > $0.value ? cost - $0.value : nil }
  }
}
