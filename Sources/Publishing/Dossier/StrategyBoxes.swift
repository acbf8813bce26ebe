import Campaigns
import Diagnostics
import Documents
import Foundation
import Markup

/// What stands in the boxes of a strategy chart for one who decides.
struct StrategyBoxes {
  private let content: DossierContent
  private let target: Stakeholder
  private let influence: Influence
  private var plan: Plan { content.plan }
  private var id: String { target.id.value }

  init(_ content: DossierContent, _ target: Stakeholder) {
    self.content = content
    self.target = target
    influence = Influence(content.plan)
  }

  var boxes: [StrategyChart.Box: [SheetEntry]] {
    let decided = plan.objectives.filter { $0.decisionMakers.contains { $0.value == id } }
    let people = plan.stakeholders.filter { $0.id.value != id }
    let constituents = people.filter { $0.has(.constituent) || $0.isAffected }
    let opponents = people.filter {
      $0.has(.opponent) || $0.position?.value.isAgainst == true
    }
    let taken = Set((constituents + opponents).map(\.id.value))
    let allies = people.filter { !taken.contains($0.id.value) && $0.has(.ally) }
    let own = plan.organisation
    var boxes: [StrategyChart.Box: [SheetEntry]] = [:]
    boxes[.longTermGoals] = content.goalEntries
    boxes[.intermediateGoals] = decided.filter { !$0.isQuickWin }.map { content.entry($0) }
    boxes[.shortTermGoals] = decided.filter(\.isQuickWin).map { content.entry($0) }
    boxes[.shortTermGoals]? += steps(to: decided)
    boxes[.putsIn] = (own?.putsIn ?? []).map { SheetEntry("", $0) }
    boxes[.putsIn]? += cost
    boxes[.gains] = (own?.gains ?? []).map { gain in
      SheetEntry("", gain.text + (gain.number.map { " (\($0))" } ?? ""))
    }
    boxes[.internalProblems] = (own?.internalProblems ?? []).map { problem in
      SheetEntry("", [problem.text, problem.answer].compactMap { $0 }.joined(separator: ": "))
    }
    boxes[.constituents] = constituents.map { content.entry($0, $0.interests.gains) }
    boxes[.allies] = allies.map { content.entry($0, $0.interests.gains) }
    boxes[.opponents] = opponents.map { content.entry($0, $0.interests.caresAbout) }
    boxes[.primaryTargets] = [
      content.entry(target, target.interests.powerOver ?? target.interests.caresAbout)
    ]
    boxes[.secondaryTargets] = secondaryTargets
    boxes[.tactics] = tactics(for: decided)
    return boxes
  }

  /// The outcomes on which objectives rest directly.
  private func steps(to objectives: [Objective]) -> [SheetEntry] {
    let needed = Set(objectives.flatMap(\.needs).map(\.value))
    return plan.outcomes.filter { needed.contains($0.id.value) }
      .map { SheetEntry($0.id.value, $0.text.value) }
  }

  private var cost: [SheetEntry] {
    guard let budget = plan.budget, !budget.lines.isEmpty else { return [] }
    let total = content.money(BudgetTotals(plan, budget).cost, budget.currency)
    return [SheetEntry("", content.phrases(.budgetWord, ["total": total]))]
  }

  /// Those who can move the target, the strongest first.
  private var secondaryTargets: [SheetEntry] {
    influence.links.filter { $0.to == id }.sorted {
      ($1.strength, $0.from) < ($0.strength, $1.from)
    }
    .map { link in
      let who = content.phrases(
        .influenceOf, ["who": content.briefName(link.from), "n": String(link.strength)])
      return SheetEntry("", who)
    }
  }

  /// What is done to the target, or for what the target decides, by whom.
  private func tactics(for objectives: [Objective]) -> [SheetEntry] {
    let wanted = Set(objectives.map(\.id.value))
    return plan.activities.filter { activity in
      activity.targets.contains { $0.value == id }
        || (activity.objectives + activity.leadsTo).contains { wanted.contains($0.value) }
    }.map { activity in
      let who = content.names(activity.roles.responsible)
      return SheetEntry(
        activity.id.value, activity.text.value + (who.isEmpty ? "" : " (\(who))"))
    }
  }
}
