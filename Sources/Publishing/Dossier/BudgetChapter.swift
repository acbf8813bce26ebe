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

  /// A bar for each objective and one for what serves several or all, by category, each with the share
  /// that supports the people affected in a bracket.
  private func bars(_ budget: Budget, _ totals: BudgetTotals) -> [Block] {
    let shares = shares(of: budget)
    let categories = BudgetLine.Category.allCases.filter { totals.byCategory[$0] != nil }
    let names = categories.map { phrases.sentence(words($0.rawValue)) }
    let finding = finding(budget, totals)
    let chart = StackedBars(
      title: phrases[.budget], summary: finding, language: assembly.language, categories: names,
      rows: shares.map { share in
        StackedBars.Row(
          label: share.label,
          values: categories.map { category in double(share.sum { $0.category == category }) },
          total: money(share.sum { _ in true }, nil),
          bracket: share.supporting > 0
            ? StackedBars.Row.Bracket(
              value: double(share.supporting), text: phrases[.supportsPeople]) : nil)
      }, income: incomeBar(totals), ceiling: budget.ceiling.map { double($0.value) })
    let rows = shares.map { share in
      [share.label]
        + categories.map { category in
          let sum = share.sum { $0.category == category }
          return sum == 0 ? "–" : money(sum, nil)
        } + [money(share.sum { _ in true }, nil), money(share.supporting, nil)]
    }
    let columns =
      [Table.Column(phrases.sentence(phrases[.objective]))]
      + (names + [phrases[.total], phrases.sentence(phrases[.supportsPeople])]).map {
        Table.Column($0, alignment: .end)
      }
    return [
      .figure(
        Figure(
          id: "figure-budget", finding: [.text(finding)], drawing: chart.drawing,
          source: [.text(phrases[.fromThePlan])],
          data: dataTable(.costs, columns, rows.map { $0.map { [.text($0)] } })))
    ]
  }

  /// The lines that serve one objective, or several.
  private struct Share {
    let label: String
    let lines: [BudgetLine]

    func sum(where isCounted: (BudgetLine) -> Bool) -> Decimal {
      lines.filter(isCounted).compactMap(\.cost).reduce(0, +)
    }
    var supporting: Decimal { sum { $0.supports != nil } }
  }

  /// A share for each objective for which alone something is spent, in the order of the plan; then for
  /// what serves several, or nothing that the plan says.
  private func shares(of budget: Budget) -> [Share] {
    let activities = Dictionary(
      plan.activities.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    let payers = Dictionary(
      plan.activities.flatMap { activity in activity.budget.map { ($0.value, activity) } },
      uniquingKeysWith: { first, _ in first })
    let above = plan.neededBy
    let lines = Dictionary(grouping: budget.lines) { line -> String in
      let activity = line.activity.flatMap { activities[$0.value] } ?? payers[line.id.value]
      let served = activity.map { objectives(servedBy: $0, above) } ?? []
      return served.count == 1 ? served.first ?? "" : ""
    }
    let own = plan.objectives.compactMap { objective in
      lines[objective.id.value].map {
        Share(
          label: "\(objective.id.value) \(objective.decision ?? brief(objective.text.value))",
          lines: $0)
      }
    }
    return own
      + (lines[""].map {
        [Share(label: phrases[own.isEmpty ? .costs : .allObjectives], lines: $0)]
      } ?? [])
  }

  /// The objectives that an activity names or leads to.
  private func objectives(
    servedBy activity: Activity, _ above: [String: [String]]
  ) -> Set<String> {
    let known = Set(plan.objectives.map(\.id.value))
    var open = (activity.objectives + activity.leadsTo).map(\.value)
    var reached = Set(open)
    while let id = open.popLast() {
      open += above[id, default: []].filter { reached.insert($0).inserted }
    }
    return reached.intersection(known)
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
