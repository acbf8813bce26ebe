package import Catalogue
package import Diagnostics
package import Markup

/// What a change would do to a plan: the same rules over a changed copy.
package struct Rehearsal: Hashable, Sendable {
  /// How many days an objective has left after the last activity that leads to it; below zero when
  /// that is too late.
  package struct Slack: Hashable, Sendable {
    package let objective: String
    package let from: Int
    package let to: Int
  }

  /// Problems that were not there before, the heaviest first.
  package let problems: [Diagnostic]
  /// How many problems would be gone.
  package let mended: Int
  /// What would shake claims and does not now.
  package let shocks: [Shock]
  package let difference: PlanDifference
  /// Objectives with less slack than before, in the order of the plan.
  package let slack: [Slack]

  package init(
    _ changes: [PlanChange], of plan: Plan, campaigns: Campaigns, catalogue: Catalogue, today: Day
  ) {
    let copy = plan.changed(by: changes)
    let others = catalogue.changed(by: changes, on: today)
    let plans = campaigns.plans.filter { $0.id != plan.id }
    let settings = (
      PlanSetting(plan, campaigns: campaigns, catalogue: catalogue, today: today),
      PlanSetting(
        copy, campaigns: Campaigns(plans: plans + [copy], kinds: campaigns.kinds),
        catalogue: others, today: today)
    )
    let before = checkPlan(plan, settings.0).sorted.filter { $0.severity < .info }
    let after = checkPlan(copy, settings.1).sorted.filter { $0.severity < .info }
    let known = Set(before)
    problems = after.filter { !known.contains($0) }.enumerated()
      .sorted { ($0.element.severity, $0.offset) < ($1.element.severity, $1.offset) }
      .map(\.element)
    mended = Set(before).subtracting(after).count
    let shaken = Set(plan.shocks(in: catalogue).map(\.cause))
    shocks = copy.shocks(in: others).filter { !shaken.contains($0.cause) }
    difference = PlanDifference(from: plan, to: copy, campaigns)
    let left = (plan.daysLeft(settings.0.schedule), copy.daysLeft(settings.1.schedule))
    slack = plan.objectives.map(\.id.value).compactMap { id in
      guard let from = left.0[id], let to = left.1[id], to < from else { return nil }
      return Slack(objective: id, from: from, to: to)
    }
  }
}

extension Plan {
  /// The days between the last activity that leads to each objective and its day.
  fileprivate func daysLeft(_ schedule: Schedule) -> [String: Int] {
    let support = Support(self)
    var last: [String: Day] = [:]
    for activity in activities where activity.progress != .dropped {
      guard let end = schedule[activity.id.value]?.end else { continue }
      for id in support.chains(from: [activity.id.value]).compactMap(\.last) {
        last[id] = last[id].map { max($0, end) } ?? end
      }
    }
    let days = objectives.compactMap { objective in
      objective.by.flatMap { by in
        last[objective.id.value].map { (objective.id.value, by.value - $0) }
      }
    }
    return Dictionary(days, uniquingKeysWith: { first, _ in first })
  }
}

extension Rehearsal {
  /// What breaks first: new problems, shaken claims, dates that move, slack that is lost.
  package var text: String {
    let moves = difference.moved.map { move in
      "\(move.item.id) \(move.from.end.iso) -> \(move.to.end.iso)  \(move.item.label)"
    }
    let slack = slack.map { slack in
      "\(slack.objective): \(counted(slack.from, "day")) -> \(slack.to)"
        + (slack.to < 0 ? "  (too late)" : "")
    }
    let paragraphs: [(String, [String])] = [
      ("breaks", problems.flatMap { $0.text.split(separator: "\n").map(String.init) }),
      ("shaken", shocks.flatMap(\.lines)), ("moves", moves), ("slack lost", slack),
    ]
    let headline = [
      problems.isEmpty ? "no new problem" : "\(counted(problems.count, "new problem"))",
      shocks.isEmpty ? nil : "\(counted(Set(shocks.flatMap(\.shaken)).count, "claim")) shaken",
      moves.isEmpty ? nil : "\(counted(moves.count, "date")) moved",
      mended == 0 ? nil : "\(counted(mended, "problem")) gone",
    ].compactMap { $0 }.joined(separator: ", ")
    return headline + "\n"
      + paragraphs.filter { !$0.1.isEmpty }.map { title, lines in
        "\n\(title)\n" + lines.map { "  \($0)\n" }.joined()
      }.joined()
  }
}

extension Shock {
  /// The cause, and below it the longest chains.
  fileprivate var lines: [String] {
    let head =
      switch cause {
      case .practice(let id, let change): "practice \(id) \(change.kind.rawValue)"
      case .assumption(let id): "assumption \(id) broken"
      }
    let inner = Set(chains.map { $0.dropLast() }.map(Array.init))
    return [head]
      + chains.filter { !inner.contains($0) }.map { "  " + $0.joined(separator: " -> ") }
  }
}
