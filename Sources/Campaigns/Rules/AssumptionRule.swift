import Diagnostics
import Markup

/// What must hold for one step to bring about the next is named, and is tested in time.
struct AssumptionRule: PlanRule {
  let codes: [Diagnostic.Code] = [.noAssumption, .untested]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    checkArrows(plan, &report)
    guard let limit = setting.kind?.thresholds[.untestedDays], plan.status != .closed else {
      return
    }
    let first = firstActivities(plan, setting.schedule)
    for assumption in plan.assumptions where assumption.state == .untested {
      guard let to = assumption.between.last, let entry = first[to.value],
        entry.start - setting.today < limit
      else { continue }
      let days = entry.start - setting.today
      let when =
        days > 0
        ? "starts \(entry.start.iso), in \(counted(days, "day"))"
        : "started \(entry.start.iso)"
      report.add(
        .untested, at: assumption.id.location,
        "assumption '\(assumption.id.value)' is untested, and '\(entry.activity)', which rests on "
          + "it, \(when)",
        hint: assumption.test.map { "test it: \($0)" } ?? "say in 'test' how it is found out")
    }
  }

  private func checkArrows(_ plan: Plan, _ report: inout Report) {
    let assumed = Set(plan.assumptions.map { $0.between.map(\.value) })
    for objective in plan.objectives {
      for need in objective.needs where !assumed.contains([need.value, objective.id.value]) {
        report.add(
          .noAssumption, at: need.location,
          "why should '\(need.value)' bring about '\(objective.id.value)'? name the assumption",
          hint: "add to 'assumptions' one with 'between: [\(need.value), \(objective.id.value)]'")
      }
    }
  }

  /// The first activity that leads to each node of the path of change, or to one above it; what is
  /// done or dropped no longer rests on anything.
  private func firstActivities(_ plan: Plan, _ schedule: Schedule) -> [String: Schedule.Entry] {
    let needs = plan.needs
    let open = plan.activities.filter { $0.progress != .done && $0.progress != .dropped }
    let inOrder = open.compactMap { activity in
      schedule[activity.id.value].map { (activity: activity, entry: $0) }
    }.sorted { ($0.entry.start, $0.entry.activity) < ($1.entry.start, $1.entry.activity) }
    var first: [String: Schedule.Entry] = [:]
    for (activity, entry) in inOrder {
      var nodes = (activity.leadsTo.isEmpty ? activity.objectives : activity.leadsTo).map(\.value)
      while let node = nodes.popLast() {
        guard first[node] == nil else { continue }
        first[node] = entry
        nodes += needs[node, default: []]
      }
    }
    return first
  }
}

/// What rested on an assumption that has proved wrong is thought over again.
struct BrokenAssumptionRule: PlanRule {
  let codes: [Diagnostic.Code] = [.broken]

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let broken = plan.assumptions.filter { $0.state == .broken }
    guard !broken.isEmpty, plan.status != .closed else { return }
    let support = Support(plan)
    for assumption in broken {
      let shaken = support.chains(from: [assumption.id.value]).dropFirst().compactMap(\.last)
      report.add(
        .broken, at: assumption.id.location,
        "'\(assumption.id.value)' is broken"
          + (shaken.isEmpty ? "" : "; shaken by it: \(shaken.joined(separator: ", "))"),
        hint: "find another way, and change 'needs' and 'between' to it")
    }
  }
}

extension Diagnostic.Code {
  static let noAssumption = Diagnostic.Code(
    "TOC-ASSUME", .warning, "an arrow into an objective has no assumption",
    why: "Between a step and a decision there is always a belief about people. Only one that is "
      + "written down can be tested.",
    source: "Center for Theory of Change",
    wrong: "objectives: [{id: o1, needs: [up], …}]  (and no assumption between them)",
    right: "assumptions: [{id: as1, text: She may sign alone, between: [up, o1], …}]")

  static let untested = Diagnostic.Code(
    "TOC-TEST", .hint, "an assumption is untested, and work that rests on it is near",
    why: "A test costs a question; work on a wrong assumption costs the campaign. It stays a hint, "
      + "as no plan is wrong because days have passed.",
    source: "Center for Theory of Change; the number of days is ours",
    wrong: "{id: as1, state: untested, …}  (and 'a1' starts in 18 days)",
    right: "{id: as1, state: holds, checked: 2026-01-12, …}")

  static let broken = Diagnostic.Code(
    "TOC-BROKEN", .error, "an assumption has proved wrong, and the plan still rests on it",
    why: "What rested on it is shaken up to the goal; it must be known how far.",
    source: "Center for Theory of Change; falsification invalidates upward (ours)",
    wrong: "{id: as1, between: [up, o1], state: broken, …}",
    right: "{id: as2, between: [press-on, o1], state: untested, …}  (another way)")
}
