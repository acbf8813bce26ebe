import Diagnostics
package import Markup

/// A day on which something must be ready: an objective's `by`, or what an activity names in
/// `before`.
package struct Deadline: Hashable, Sendable {
  /// The id of an objective, opportunity, event or activity.
  package let id: String
  package let sort: ObjectSort
  /// The last day on which what leads to it may end.
  package let day: Day
  /// The activities that lead to it by themselves, in the order of the plan; what those wait for is
  /// not named.
  package let activities: [String]
}

extension Deadline {
  /// Those of a plan to which an activity leads: objectives, then what is named in `before` in the
  /// order of the plan.
  ///
  /// An activity leads to the objectives that it names, and to those that need an outcome to which it
  /// leads. What is dropped leads nowhere, and an evaluation is no step to an objective: it may end
  /// after it.
  static func all(_ plan: Plan, _ schedule: Schedule, kind: Kind?) -> [Deadline] {
    let running = plan.activities.filter { $0.progress != .dropped }
    return objectives(plan, running.filter { !$0.isEvaluation(kind) })
      + moments(plan, running, schedule)
  }

  private static func objectives(_ plan: Plan, _ activities: [Activity]) -> [Deadline] {
    var needs: [String: [String]] = [:]
    for outcome in plan.outcomes { needs[outcome.id.value] = outcome.needs.map(\.value) }
    for objective in plan.objectives { needs[objective.id.value] = objective.needs.map(\.value) }
    var leading: [String: [Int]] = [:]
    for (index, activity) in activities.enumerated() {
      for id in Set((activity.leadsTo + activity.objectives).map(\.value)) {
        leading[id, default: []].append(index)
      }
    }
    return plan.objectives.compactMap { objective in
      guard let by = objective.by?.value else { return nil }
      let id = objective.id.value
      let steps = reachable(from: id, needs).union([id])
      let indices = Set(steps.flatMap { leading[$0, default: []] })
      guard !indices.isEmpty else { return nil }
      return Deadline(
        id: id, sort: .objective, day: by,
        activities: indices.sorted().map { activities[$0].id.value })
    }
  }

  private static func moments(
    _ plan: Plan, _ activities: [Activity], _ schedule: Schedule
  ) -> [Deadline] {
    var days: [String: (sort: ObjectSort, day: Day)] = [:]
    for opportunity in plan.opportunities {
      guard let day = opportunity.end?.value ?? opportunity.start?.value else { continue }
      days[opportunity.id.value] = (.opportunity, day)
    }
    for event in plan.events {
      guard let day = event.end?.value ?? event.start?.value else { continue }
      days[event.id.value] = (.event, day)
    }
    for activity in plan.activities {
      guard let start = schedule[activity.id.value]?.start else { continue }
      days[activity.id.value] = (.activity, activity.times.isMilestone ? start : start + -1)
    }
    var order: [String] = []
    var leading: [String: [String]] = [:]
    for activity in activities {
      for id in activity.times.before.map(\.value) where days[id] != nil {
        if leading[id] == nil { order.append(id) }
        if leading[id]?.last != activity.id.value {
          leading[id, default: []].append(activity.id.value)
        }
      }
    }
    return order.compactMap { id in
      days[id].map {
        Deadline(id: id, sort: $0.sort, day: $0.day, activities: leading[id, default: []])
      }
    }
  }
}

extension Activity {
  /// Whether it looks back on what was done, by the requirement that it fulfils.
  fileprivate func isEvaluation(_ kind: Kind?) -> Bool {
    fulfils.contains { kind?.requirement($0.value)?.stage == .evaluation }
  }
}
