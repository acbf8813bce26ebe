import Diagnostics
import Markup

/// Nobody in the team is responsible for two activities that overlap for long.
struct ClashRule: PlanRule {
  let codes: [Diagnostic.Code] = [.clash]

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    guard let most = setting.kind?.thresholds[.clashDays] else { return }
    var work: [String: [Task]] = [:]
    for activity in plan.activities where activity.isToDo {
      guard let entry = setting.schedule[activity.id.value] else { continue }
      for person in Set(activity.roles.responsible.map(\.value)) {
        work[person, default: []].append(Task(activity: activity, entry: entry))
      }
    }
    for member in plan.team {
      check(member, work[member.id.value] ?? [], most, &report)
    }
  }

  private struct Task {
    let activity: Activity
    let entry: Schedule.Entry
  }

  /// Holds each activity against the one before it that lasts longest, so that each is named once.
  private func check(_ member: TeamMember, _ tasks: [Task], _ most: Int, _ report: inout Report) {
    let order = tasks.indices.sorted {
      (tasks[$0].entry.start, $0) < (tasks[$1].entry.start, $1)
    }
    var longest: Schedule.Entry?
    for task in order.map({ tasks[$0] }) {
      let entry = task.entry
      if let other = longest {
        let days = min(other.end, entry.end) - entry.start + 1
        if days > most {
          report.add(
            .clash, at: task.activity.id.location,
            "'\(member.id.value)' is responsible for '\(other.activity)' and '\(entry.activity)' "
              + "for \(counted(days, "day")) at once, \(entry.start.iso) to "
              + min(other.end, entry.end).iso,
            hint: "let one of them wait, or share the work")
        }
      }
      if longest.map({ entry.end > $0.end }) ?? true { longest = entry }
    }
  }
}

extension Activity {
  /// Whether it still asks for somebody's time.
  fileprivate var isToDo: Bool { progress != .dropped && progress != .done }
}

extension Diagnostic.Code {
  static let clash = Diagnostic.Code(
    "DATE-CLASH", .hint, "one person is responsible for two activities at once for long",
    why:
      "Two full tasks of one person make both late. From how many days on it is said is "
      + "'clash_days' of the kind.",
    source: "ours", wrong: "{id: a2, start: 2026-03-02, duration: 4w, R: [sam]} beside a1 of sam",
    right: "{id: a2, after: [a1], duration: 4w, R: [sam]}")
}
