import Diagnostics

/// The path of change begins with work, of ours or of others, and goes to the goal by steps.
struct ChangeWorkRule: PlanRule {
  let codes: [Diagnostic.Code] = [.nobodyWorks, .leap]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let activities = plan.activities.filter { $0.progress != .dropped }
    for activity in activities {
      for goal in activity.leadsTo where goal.value == "goal" {
        report.add(
          .leap, at: goal.location,
          "from '\(activity.id.value)' to the goal there is no step between",
          hint: "name the outcome or the objective that it brings about")
      }
    }
    guard !activities.isEmpty else { return }
    let worked = Set(activities.flatMap { $0.leadsTo + $0.objectives }.map(\.value))
    for objective in plan.objectives where objective.needs.isEmpty {
      guard !worked.contains(objective.id.value) else { continue }
      report.add(
        .nobodyWorks, at: objective.id.location,
        "nobody works on '\(objective.id.value)': no activity leads to it",
        hint: "name it in 'leads_to' of an activity, or say in 'needs' what brings it about")
    }
    for outcome in plan.outcomes where outcome.needs.isEmpty && outcome.isOurs {
      guard !worked.contains(outcome.id.value) else { continue }
      report.add(
        .nobodyWorks, at: outcome.id.location,
        "nobody works on '\(outcome.id.value)': no activity leads to it and no other owner is named",
        hint: "name it in 'leads_to' of an activity, or say in 'owner' who brings it about")
    }
  }
}

extension Outcome {
  /// Whether the plan itself has to bring it about.
  package var isOurs: Bool { owner == nil || owner == "us" }
}

extension Diagnostic.Code {
  static let nobodyWorks = Diagnostic.Code(
    "TOC-START", .warning, "nobody works on the beginning of a path of change",
    why: "Each precondition has somebody who brings it about, here or elsewhere.",
    source: "Center for Theory of Change",
    wrong: "outcomes: [{id: law-known, …}]  (and no activity leads to it)",
    right: "activities: [{id: a3, leads_to: [law-known], …}]")

  static let leap = Diagnostic.Code(
    "TOC-JUMP", .warning, "an activity leads straight to the goal",
    why: "Between what we do and what changes for people somebody has to do something "
      + "differently; that is the step to name.",
    source: "Center for Theory of Change; Coffman, composite logic model",
    wrong: "{id: a1, leads_to: [goal], …}", right: "{id: a1, leads_to: [director-ready], …}")
}
