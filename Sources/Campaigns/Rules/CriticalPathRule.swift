import Diagnostics
import Markup

/// What leads to an objective, and to a date that comes without us, ends in time.
struct CriticalPathRule: PlanRule {
  let codes: [Diagnostic.Code] = [.endsLate, .littleSlack, .missedOpportunity, .criticalPath]

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let objectives = Dictionary(
      plan.objectives.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    for path in setting.paths {
      guard path.deadline.sort == .objective else { continue }
      guard let objective = objectives[path.deadline.id] else { continue }
      check(objective, path, plan, setting, &report)
    }
    checkMoments(plan, setting, &report)
  }

  private func check(
    _ objective: Objective, _ path: CriticalPath, _ plan: Plan, _ setting: PlanSetting,
    _ report: inout Report
  ) {
    guard let by = objective.by, let last = path.chain.last else { return }
    let chain = path.chain.joined(separator: " -> ")
    report.add(
      .criticalPath, at: objective.id.location,
      "critical path of '\(objective.id.value)': \(chain); ends \(path.end.iso), "
        + distance(path.days, by.value))
    if path.days < 0 {
      report.add(
        .endsLate, at: by.location,
        "objective '\(objective.id.value)' is due \(by.value.iso), but its last activity '\(last)' "
          + "ends \(path.end.iso), \(counted(-path.days, "day")) late: \(chain)",
        hint: "shorten or begin earlier what stands on this path, or ask for a later day")
    } else if let least = setting.kind?.thresholds[.slackDays], path.workingDays < least,
      plan.status != .closed
    {
      report.add(
        .littleSlack, at: by.location,
        "only \(counted(path.workingDays, "working day")) of slack before \(by.value.iso); "
          + "'\(last)' ends \(path.end.iso)",
        hint: "leave at least \(counted(least, "working day")): decisions come late")
    }
  }

  private func distance(_ days: Int, _ due: Day) -> String {
    if days == 0 { return "on the day it is due" }
    return "\(counted(abs(days), "day")) \(days > 0 ? "before" : "after") \(due.iso)"
  }

  private func checkMoments(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let deadlines = Dictionary(
      setting.paths.filter { $0.deadline.sort != .objective }.map { ($0.deadline.id, $0.deadline) },
      uniquingKeysWith: { first, _ in first })
    for activity in plan.activities where activity.progress != .dropped {
      guard let entry = setting.schedule[activity.id.value] else { continue }
      for moment in activity.times.before {
        guard let deadline = deadlines[moment.value], entry.end > deadline.day else { continue }
        let isActivity = deadline.sort == .activity
        let day =
          isActivity ? setting.schedule[deadline.id]?.start ?? deadline.day : deadline.day
        report.add(
          .missedOpportunity, at: moment.location,
          "'\(activity.id.value)' ends \(entry.end.iso), after the \(deadline.sort.noun) "
            + "'\(deadline.id)' on \(day.iso) that it is for",
          hint: "end it on \(deadline.day.iso) or earlier, or aim at another date")
      }
    }
  }
}

extension Diagnostic.Code {
  static let endsLate = Diagnostic.Code(
    "SMART-A3", .error, "what leads to an objective ends after it is due",
    why: "An objective is achievable only if the work that leads to it can be done in time.",
    source: "SMART Advocacy, Advance Family Planning",
    wrong: "{id: o1, by: 2026-03-31}  (its last activity ends 2026-04-07)",
    right: "{id: o1, by: 2026-05-29}")

  static let littleSlack = Diagnostic.Code(
    "SMART-A4", .warning, "little time is left before an objective is due",
    why:
      "Those who decide keep their own time; a plan without slack fails at the first day lost. The "
      + "number of working days is 'slack_days' of the kind.",
    source: "ours", wrong: "{id: o1, by: 2026-04-10}  (its last activity ends 2026-04-07)",
    right: "{id: o1, by: 2026-05-29}")

  static let missedOpportunity = Diagnostic.Code(
    "DATE-MISSED", .error, "an activity ends after the date that it is for",
    why: "A hearing or an election does not wait: what is ready a day later is of no use.",
    source: "CARE, timing by key events",
    wrong: "{id: a4, end: 2026-09-11, before: [day]}  (the day is 2026-09-08)",
    right: "{id: a4, end: 2026-09-04, before: [day]}")

  static let criticalPath = Diagnostic.Code(
    "PATH", .info, "which activities decide when an objective can be won",
    why: "A day lost on this path is a day lost of the slack before the objective is due.",
    source: "Kelley & Walker, critical path method (1959)",
    wrong: "critical path of 'o1': a1 -> a2; ends 2026-04-07, 12 days after 2026-03-26",
    right: "critical path of 'o1': a1 -> a2; ends 2026-04-07, 52 days before 2026-05-29")
}
