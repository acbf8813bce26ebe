import Diagnostics
import Foundation
import Markup

/// The sums of a budget agree with one another and with its limits.
struct BudgetRule: PlanRule {
  let codes: [Diagnostic.Code] = [.wrongSum, .overCeiling, .overRate]

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    guard let budget = plan.budget else { return }
    for line in budget.lines { checkSum(line, budget, &report) }
    if let ceiling = budget.ceiling {
      let totals = BudgetTotals(plan, budget)
      if let over = totals.overCeiling {
        report.add(
          .overCeiling, at: ceiling.location,
          "the lines add up to \(budget.money(totals.cost)), \(over) over the ceiling of "
            + "\(ceiling.value)",
          hint: "cut a line, or have the ceiling raised")
      }
    }
    checkRate(budget, &report)
  }

  private func checkSum(_ line: BudgetLine, _ budget: Budget, _ report: inout Report) {
    guard let amount = line.amount, let quantity = line.quantity, let cost = line.unitCost,
      (quantity * cost).cents != amount.value.cents
    else { return }
    report.add(
      .wrongSum, at: amount.location,
      "quantity x unit cost is \(budget.money((quantity * cost).cents)), amount says "
        + "\(amount.value)",
      hint: "leave 'amount' out, or correct one of the three")
  }

  private func checkRate(_ budget: Budget, _ report: inout Report) {
    guard let indirect = budget.indirect, let rate = indirect.rate else { return }
    let base = budget.sum { line in
      guard let category = line.category else { return indirect.of.isEmpty }
      if indirect.of.isEmpty { return category != .indirect && category != .inKind }
      return indirect.of.contains(category)
    }
    let lines = budget.lines.filter { $0.category == .indirect }
    let (own, most) = (budget.sum { $0.category == .indirect }, base * rate.value / 100)
    guard let first = lines.first, own.cents > most.cents else { return }
    report.add(
      .overRate, at: first.amount?.location ?? first.id.location,
      "indirect costs are \(budget.money(own)); \(rate.value) % of \(budget.money(base)) is "
        + "\(most.cents)",
      hint: "lower them, or correct 'rate' or 'of' in 'indirect'")
  }
}

/// All costs are paid by somebody and are for something.
struct BudgetCoverRule: PlanRule {
  let codes: [Diagnostic.Code] = [.unbalanced, .orphanCost]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    guard let budget = plan.budget, !budget.lines.isEmpty else { return }
    let totals = BudgetTotals(plan, budget)
    if !setting.waives(.budget, "income") { checkBalance(totals, budget, &report) }
    let named = Set(plan.activities.flatMap(\.budget).map(\.value))
    for line in budget.lines where line.activity == nil && line.category != .indirect {
      guard !named.contains(line.id.value), !setting.waives(.budget, "activity", of: line.id.value)
      else { continue }
      report.add(
        .orphanCost, at: line.id.location, "line '\(line.id.value)' belongs to no activity",
        hint: "say in 'activity' what it pays for")
    }
    let paid = Set(budget.lines.compactMap(\.activity?.value))
    for activity in plan.activities where activity.budget.isEmpty && !activity.times.isMilestone {
      let id = activity.id.value
      guard activity.progress != .dropped, !paid.contains(id),
        !setting.waives(.activities, "budget", of: id)
      else { continue }
      report.add(
        .orphanCost, at: activity.id.location, "'\(id)' costs nothing; true?",
        hint: "name its lines in 'budget', with the hours that are given in kind",
        severity: .hint)
    }
  }

  private func checkBalance(_ totals: BudgetTotals, _ budget: Budget, _ report: inout Report) {
    guard totals.cost.cents != totals.income.cents else { return }
    let asked = totals.incomeByCertainty[.asked, default: 0]
    let income =
      budget.income.isEmpty
      ? "no income is named"
      : "income \(totals.income)" + (asked > 0 ? " (\(asked) of it only asked for)" : "")
    report.add(
      .unbalanced, at: budget.location, "costs \(budget.money(totals.cost)), \(income)",
      hint: totals.cost > totals.income
        ? "say in 'income' who pays the rest, or cut costs"
        : "say what the rest is for, or ask for less")
  }
}

extension Budget {
  /// An amount with the currency, if the budget has one.
  fileprivate func money(_ amount: Decimal) -> String {
    currency.map { "\(amount) \($0)" } ?? "\(amount)"
  }

  fileprivate func sum(_ isIncluded: (BudgetLine) -> Bool) -> Decimal {
    lines.reduce(0) { $0 + (isIncluded($1) ? $1.cost ?? 0 : 0) }
  }
}

extension Decimal {
  /// Rounded to the second place, half to even, as sums of money are compared.
  fileprivate var cents: Decimal {
    var (exact, rounded) = (self, Decimal())
    NSDecimalRound(&rounded, &exact, 2, .bankers)
    return rounded
  }
}

extension Diagnostic.Code {
  static let wrongSum = Diagnostic.Code(
    "BUD-SUM", .error, "the amount of a line is not quantity times unit cost",
    why: "Of three numbers that disagree one is wrong, and a funder finds it.",
    source: "European Union, budget forms of calls for proposals",
    wrong: "{quantity: 5, unit_cost: 24.10, amount: 120}",
    right: "{quantity: 5, unit_cost: 24.10}")

  static let overCeiling = Diagnostic.Code(
    "BUD-CEILING", .error, "the costs are over the ceiling",
    why: "What is over the ceiling is paid by nobody.",
    wrong: "ceiling: 3000  (and lines of 3100)", right: "ceiling: 3000  (and lines of 2950)")

  static let overRate = Diagnostic.Code(
    "BUD-RATE", .error, "indirect costs are above their rate",
    why: "Funders pay overheads up to a rate, often 7 % of the direct costs, and refuse the rest.",
    source: "European Union, budget forms of calls for proposals",
    wrong: "indirect: {rate: 7}  (direct costs 1000, indirect 90)",
    right: "indirect: {rate: 7}  (direct costs 1000, indirect 70)")

  static let unbalanced = Diagnostic.Code(
    "BUD-BALANCE", .warning, "costs and income differ",
    why: "A budget shows who pays each part of it; money that is only asked for is not there yet.",
    source: "European Union, budget forms of calls for proposals",
    wrong: "lines of 3100, income of 2500", right: "lines of 3100, income of 2500 and 600")

  static let orphanCost = Diagnostic.Code(
    "BUD-ORPHAN", .warning, "a cost belongs to no activity, or an activity has no cost",
    why: "Only costs that hang on activities show what a change of plan saves, and what a step "
      + "takes from those who give their time.",
    wrong: "lines: [{id: b1, text: Paper, amount: 40}]",
    right: "lines: [{id: b1, text: Paper, amount: 40, activity: a1}]")
}
