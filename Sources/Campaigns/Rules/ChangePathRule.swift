import Diagnostics
import Markup

/// Every objective serves the goal, and every outcome something.
struct ChangePathRule: PlanRule {
  let codes: [Diagnostic.Code] = [.unservedGoal, .deadEnd]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let needs = plan.needs
    if plan.goal != nil {
      let served = reachable(from: "goal", needs)
      for objective in plan.objectives where !served.contains(objective.id.value) {
        report.add(
          .unservedGoal, at: objective.id.location,
          "nothing says how '\(objective.id.value)' serves the goal",
          hint: "name it in 'needs' of the goal")
      }
    }
    let needed = Set(needs.values.joined())
    for outcome in plan.outcomes where !needed.contains(outcome.id.value) {
      report.add(
        .deadEnd, at: outcome.id.location,
        "outcome '\(outcome.id.value)' leads nowhere: no objective or outcome needs it",
        hint: "name it in 'needs' of what it brings about")
    }
  }
}

/// The path of change has no circle.
struct ChangeLoopRule: PlanRule {
  let codes: [Diagnostic.Code] = [.changeLoop]

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let nodes = plan.objectives.map(\.id) + plan.outcomes.map(\.id)
    for circle in circles(nodes.map(\.value), plan.needs) {
      guard let start = nodes.first(where: { $0.value == circle[0] }) else { continue }
      report.add(
        .changeLoop, at: start.location,
        "the change goes in a circle: \(circle.joined(separator: " -> "))",
        hint: "take one of these out of 'needs'")
    }
  }
}

extension Plan {
  /// The path of change: from each node to those that it needs; the goal needs all objectives
  /// unless it says otherwise.
  package var needs: [String: [String]] {
    var needs: [String: [String]] = [:]
    if let goal { needs["goal"] = (goal.needs ?? objectives.map(\.id)).map(\.value) }
    for objective in objectives { needs[objective.id.value] = objective.needs.map(\.value) }
    for outcome in outcomes { needs[outcome.id.value] = outcome.needs.map(\.value) }
    return needs
  }
}

extension Diagnostic.Code {
  static let unservedGoal = Diagnostic.Code(
    "SMART-R1", .error, "an objective does not lead to the goal",
    why: "What is won beside the goal costs as much and brings it no nearer.",
    source: "Center for Theory of Change; Advance Family Planning, SMART Advocacy",
    wrong: "goal: {needs: [o1]}  (and there is an 'o2')", right: "goal: {needs: [o1, o2]}")

  static let deadEnd = Diagnostic.Code(
    "TOC-END", .error, "an outcome leads nowhere",
    why: "A step that nothing needs is not on the path of change.",
    source: "Center for Theory of Change",
    wrong: "outcomes: [{id: visible, …}]  (and nothing needs it)", right: "needs: [visible]")

  static let changeLoop = Diagnostic.Code(
    "TOC-LOOP", .error, "the path of change goes in a circle",
    why: "Of two steps that need each other, neither can be the first.",
    source: "Center for Theory of Change",
    wrong: "{id: x, needs: [y]}, {id: y, needs: [x]}", right: "{id: x, needs: [y]}, {id: y}")
}
