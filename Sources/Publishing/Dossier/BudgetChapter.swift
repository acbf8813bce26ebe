import Campaigns
import Diagnostics
import Documents
import Foundation
import Markup

extension DossierContent {
  /// What it costs, who pays, and what of it supports the people affected.
  var budget: Section? {
    guard let budget = plan.budget, !budget.lines.isEmpty else { return nil }
    let totals = BudgetTotals(plan, budget)
    let lines = budget.lines.map { line -> [[Inline]] in
      [
        [.text(line.id.value)], [.text(line.text.value)],
        cell(line.category?.rawValue),
        [.text(line.activity?.value ?? "")],
        [.text(line.supports.map { briefName($0.value) } ?? "")],
        [.text(line.cost.map { money($0, nil) } ?? "")],
      ]
    }
    let columns = [
      Table.Column(phrases[.id], width: 0.1), Table.Column(phrases[.text], width: 0.35),
      Table.Column(phrases[.category], width: 0.15), Table.Column(phrases[.activity], width: 0.1),
      Table.Column(phrases[.supports], width: 0.2),
      Table.Column(budget.currency ?? "", alignment: .end, width: 0.1),
    ]
    let costs = Table(
      caption: [.text(phrases[.costs])], columns: columns, rows: lines,
      footer: [[.text(phrases[.total])], [], [], [], [], [.text(money(totals.cost, nil))]],
      compact: true)
    return chapter(
      "budget", .budget, bars(budget, totals) + [.table(costs)] + income(budget, totals))
  }

  private func income(_ budget: Budget, _ totals: BudgetTotals) -> [Block] {
    guard !budget.income.isEmpty else { return [] }
    return [
      .table(
        Table(
          caption: [.text(phrases[.income])],
          columns: [
            Table.Column(phrases[.from]), Table.Column(phrases[.certainty]),
            Table.Column(budget.currency ?? "", alignment: .end),
          ],
          rows: budget.income.map {
            [
              [.text($0.from)], cell($0.certain?.rawValue),
              [.text($0.amount.map { money($0.value, nil) } ?? "")],
            ]
          },
          footer: [[.text(phrases[.total])], [], [.text(money(totals.income, nil))]], compact: true)
      )
    ]
  }

  /// One bar of costs by category, with the share that supports the people affected in a bracket.
  private func bars(_ budget: Budget, _ totals: BudgetTotals) -> [Block] {
    let sums = BudgetLine.Category.allCases.compactMap { category in
      totals.byCategory[category].map {
        (name: phrases.sentence(words(category.rawValue)), sum: $0)
      }
    }
    let finding = finding(budget, totals)
    let chart = StackedBars(
      title: phrases[.budget], summary: finding, language: assembly.language,
      categories: sums.map(\.name),
      rows: [
        StackedBars.Row(
          label: phrases[.costs], values: sums.map { double($0.sum) },
          total: money(totals.cost, nil),
          bracket: totals.supporting > 0
            ? StackedBars.Row.Bracket(
              value: double(totals.supporting), text: phrases[.supportsPeople])
            : nil)
      ],
      income: incomeBar(totals), ceiling: budget.ceiling.map { double($0.value) })
    let rows = sums.map { [$0.name, money($0.sum, nil)] }
    return [
      .figure(
        Figure(
          id: "figure-budget", finding: [.text(finding)], drawing: chart.drawing,
          source: [.text(phrases[.fromThePlan])],
          data: dataTable(.costs, [.category, .amount], rows)))
    ]
  }

  /// What it costs, how that stands to the ceiling, what of it is for people affected, and what of the
  /// income is sure.
  private func finding(_ budget: Budget, _ totals: BudgetTotals) -> String {
    func amount(_ amount: Decimal) -> String { money(amount, budget.currency) }
    var parts = [phrases(.budgetTotal, ["total": amount(totals.cost)])]
    if let ceiling = budget.ceiling?.value {
      parts.append(
        phrases(
          ceiling < totals.cost ? .overCeiling : .underCeiling,
          [
            "gap": amount(abs(ceiling - totals.cost)), "ceiling": amount(ceiling),
          ]))
    }
    parts.append(
      phrases(
        .budgetShare,
        ["share": amount(totals.supporting), "percent": percent(totals.supporting, totals.cost)]))
    if !budget.income.isEmpty {
      let sure = totals.income - (totals.incomeByCertainty[.asked] ?? 0)
      parts.append(
        phrases(.incomeSure, ["sure": amount(sure), "income": amount(totals.income)]))
    }
    return parts.joined(separator: "; ")
  }

  private func percent(_ part: Decimal, _ whole: Decimal) -> String {
    whole > 0 ? "\(Int((double(part) / double(whole) * 100).rounded()))\u{A0}%" : "–"
  }

  /// What comes in, the most certain first; nil when nothing does.
  private func incomeBar(_ totals: BudgetTotals) -> StackedBars.Income? {
    let order: [Certainty] = [.granted, .own, .asked]
    let parts = order.compactMap { certainty in
      totals.incomeByCertainty[certainty].map {
        StackedBars.Income.Part(name: words(certainty.rawValue), value: double($0))
      }
    }
    guard !parts.isEmpty else { return nil }
    return StackedBars.Income(
      label: phrases[.income], parts: parts, total: money(totals.income, nil))
  }

  private func double(_ amount: Decimal) -> Double { NSDecimalNumber(decimal: amount).doubleValue }

  /// “EUR 16,280”; cents only where there are any.
  func money(_ amount: Decimal, _ currency: String?) -> String {
    let formatter = NumberFormatter()
    formatter.locale = Locale(identifier: assembly.language == "en" ? "en_GB" : assembly.language)
    formatter.numberStyle = .decimal
    formatter.maximumFractionDigits = 2
    let text = formatter.string(from: NSDecimalNumber(decimal: amount)) ?? "\(amount)"
    return [currency, text].compactMap { $0 }.joined(separator: "\u{A0}")
  }
}
