import Diagnostics
import Markup

/// An activity waits for activities that exist and will take place, each once, and does not begin too
/// early.
struct DependencyRule: PlanRule {
  let codes: [Diagnostic.Code] = [
    .unknownDependency, .doubleDependency, .droppedDependency, .tooEarly,
  ]

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let ids = plan.activities.map(\.id.value)
    let known = Set(ids)
    let dropped = Set(plan.activities.filter { $0.progress == .dropped }.map(\.id.value))
    for activity in plan.activities {
      var seen: Set<String> = []
      for dependency in activity.times.after {
        let other = dependency.activity
        guard seen.insert(other.value).inserted else {
          report.add(
            .doubleDependency, at: other.location,
            "'\(other.value)' is named twice in 'after' of '\(activity.id.value)'",
            hint: "keep one of them")
          continue
        }
        guard known.contains(other.value) else {
          report.add(
            .unknownDependency, at: other.location,
            "activity '\(activity.id.value)' comes after '\(other.value)', but there is no activity "
              + "with that id",
            hint: suggestion(for: other.value, among: ids))
          continue
        }
        if dropped.contains(other.value) {
          checkDropped(activity, other, setting, &report)
        } else {
          checkTime(activity, dependency, plan, setting, &report)
        }
      }
    }
  }

  /// What is done or dropped itself waits for nobody any more.
  private func checkDropped(
    _ activity: Activity, _ other: Placed<String>, _ setting: PlanSetting, _ report: inout Report
  ) {
    guard activity.progress != .done, activity.progress != .dropped else { return }
    let id = activity.id.value
    let entry = setting.schedule[id].map { ", and starts \($0.start.iso)" } ?? ""
    report.add(
      .droppedDependency, at: other.location,
      "'\(id)' comes after '\(other.value)', which is dropped; it no longer waits for it"
        + entry,
      hint: "name what takes the place of '\(other.value)', or take it out of 'after'")
  }

  private func checkTime(
    _ activity: Activity, _ dependency: Dependency, _ plan: Plan, _ setting: PlanSetting,
    _ report: inout Report
  ) {
    guard let own = setting.schedule[activity.id.value],
      let other = setting.schedule[dependency.activity.value]
    else { return }
    let bound = Bound(dependency, on: other, plan.calendar)
    let times = activity.times
    let end = times.end?.value ?? own.end
    let isEnd = bound.isOnEnd || (times.start == nil && end < own.start)
    let day = isEnd ? end : own.start
    guard day < bound.day else { return }
    let fromStart = dependency.kind.isFromStart
    report.add(
      .tooEarly,
      at: (isEnd ? times.end ?? times.start : times.start)?.location
        ?? dependency.activity.location,
      "'\(activity.id.value)' \(isEnd ? "ends" : "starts") \(day.iso), but must wait for "
        + "'\(other.activity)', which \(fromStart ? "starts" : "ends") "
        + "\((fromStart ? other.start : other.end).iso)\(dependency.lagWords): \(counted(bound.day - day, "day")) too "
        + "early",
      hint:
        "\(isEnd ? "end" : "start") it on \(bound.day.iso) or later, or take the date out")
  }
}

/// Activities do not wait for one another in a circle.
struct DependencyLoopRule: PlanRule {
  let codes: [Diagnostic.Code] = [.dependencyLoop]

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let activities = Dictionary(
      plan.activities.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    let next = activities.mapValues { activity in
      setting.schedule.waits(of: activity.id.value).map(\.activity.value)
    }
    for circle in circles(plan.activities.map(\.id.value), next) {
      guard let first = activities[circle[0]] else { continue }
      let lines = Set(circle.compactMap { activities[$0]?.id.location.line }).sorted()
      report.add(
        .dependencyLoop, at: first.id.location,
        "activities wait for one another: \(circle.joined(separator: " -> ")) "
          + "(\(lines.count == 1 ? "line" : "lines") \(lines.map(String.init).joined(separator: ", ")))",
        hint: "take one of them out of 'after'")
    }
  }
}

extension Diagnostic.Code {
  static let unknownDependency = Diagnostic.Code(
    "DEP-UNKNOWN", .error, "an activity waits for one that is not there",
    why: "A mistyped id must not set an activity free to begin at once.",
    wrong: "after: [a9]", right: "after: [a2]")

  static let doubleDependency = Diagnostic.Code(
    "DEP-DOUBLE", .warning, "an activity is named twice in 'after'",
    why: "Of two waits for one activity, only the longer counts; the other misleads.",
    wrong: "after: [a2, a2]", right: "after: [a2]")

  static let droppedDependency = Diagnostic.Code(
    "DEP-DROPPED", .warning, "an activity comes after one that is dropped",
    why:
      "What is dropped never ends, so nobody waits for it; but what it was to prepare is now missing, "
      + "and only you know whether something else takes its place.",
    source: "ours",
    wrong: "{id: a2, progress: dropped}, {id: a3, after: [a2]}",
    right: "{id: a2, progress: dropped}, {id: a3, after: [a1]}")

  static let tooEarly = Diagnostic.Code(
    "DEP-EARLY", .error, "an activity begins before what it waits for allows",
    why: "A date that is written is never moved in silence, so the two must agree.",
    source: "TaskJuggler", wrong: "{start: 2026-03-20, after: [a1]}  (a1 ends 2026-03-27)",
    right: "{start: 2026-03-30, after: [a1]}")

  static let dependencyLoop = Diagnostic.Code(
    "DEP-LOOP", .error, "activities wait for one another",
    why: "None of them can ever begin.",
    source: "TaskJuggler", wrong: "{id: a2, after: [a5]}, {id: a5, after: [a2]}",
    right: "{id: a2}, {id: a5, after: [a2]}")
}
