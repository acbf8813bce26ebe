package import Catalogue
package import Diagnostics
package import Markup

/// What a change would do to a plan: the same rules over a changed copy.
package struct Rehearsal: Hashable, Sendable {
  /// How many days are left before an objective or a date named in `before` after the last activity
  /// that leads to it; below zero when that is too late.
  package struct Slack: Hashable, Sendable {
    package let deadline: String
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
  /// What has less slack than before, objectives first.
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
    let left = Dictionary(
      settings.1.paths.map { ($0.deadline.id, $0.days) }, uniquingKeysWith: { first, _ in first })
    slack = settings.0.paths.compactMap { path in
      guard let to = left[path.deadline.id], to < path.days else { return nil }
      return Slack(deadline: path.deadline.id, from: path.days, to: to)
    }
  }
}

extension Rehearsal {
  /// What breaks first: new problems, shaken claims, dates that move, slack that is lost.
  package var text: String {
    let moves = difference.moved.map { move in
      "\(move.item.id) \(move.from.end.iso) -> \(move.to.end.iso)  \(move.item.label)"
    }
    let slack = slack.map { slack in
      "\(slack.deadline): \(counted(slack.from, "day")) -> \(slack.to)"
        + (slack.to < 0 ? "  (too late)" : "")
    }
    let weaker = difference.shifts.filter { $0.direction == .weaker }.map(\.line)
    let stronger = difference.shifts.filter { $0.direction == .stronger }.map(\.line)
    let paragraphs: [(String, [String])] = [
      ("breaks", problems.flatMap { $0.text.split(separator: "\n").map(String.init) }),
      ("shaken", shocks.flatMap(\.lines)), ("weaker", weaker), ("stronger", stronger),
      ("moves", moves), ("slack lost", slack),
    ]
    let headline = [
      problems.isEmpty ? "no new problem" : "\(counted(problems.count, "new problem"))",
      shocks.isEmpty ? nil : "\(counted(Set(shocks.flatMap(\.shaken)).count, "claim")) shaken",
      weaker.isEmpty ? nil : "\(weaker.count) weaker",
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
