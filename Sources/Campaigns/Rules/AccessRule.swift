import Diagnostics

/// Somebody speaks to each decision-maker.
struct AccessRule: PlanRule {
  let codes: [Diagnostic.Code] = [.nobodySpeaks]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let activities = plan.activities.filter { $0.progress != .dropped }
    guard !activities.isEmpty else { return }
    var met = Set(activities.flatMap(\.targets).map(\.value))
    for name in plan.objectives.flatMap(\.decisionMakers) {
      guard setting.objects[name.value] is Stakeholder, met.insert(name.value).inserted else {
        continue
      }
      report.add(
        .nobodySpeaks, at: name.location, "nobody speaks to '\(name.value)' in this plan",
        hint: "name '\(name.value)' in 'target' of the activity that does")
    }
  }
}

/// The objectives are few enough to be won.
struct ObjectiveCountRule: PlanRule {
  let codes: [Diagnostic.Code] = [.manyObjectives]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    guard let limit = setting.kind?.thresholds[.objectives], plan.objectives.count > limit else {
      return
    }
    report.add(
      .manyObjectives, at: plan.objectives[limit].id.location,
      "\(counted(plan.objectives.count, "objective")); campaigns of this size keep to 1-3",
      hint: "choose those that open the way to the others, and keep the rest for the next plan")
  }
}

extension Diagnostic.Code {
  static let nobodySpeaks = Diagnostic.Code(
    "SMART-A2", .warning, "no activity aims at a decision-maker",
    why: "Whoever is to decide must be asked by somebody, on some day.",
    source: "Advance Family Planning, SMART Advocacy; Midwest Academy, Strategy Chart",
    wrong: "{id: o1, decision_maker: councillor, …}  (and no activity with that target)",
    right: "activities: [{id: a3, target: [councillor], …}]")

  static let manyObjectives = Diagnostic.Code(
    "OBJ-COUNT", .warning, "there are too many objectives",
    why: "Each objective needs its own decision-maker, message and people. The number is ours.",
    wrong: "objectives: [o1, o2, o3, o4, o5, o6]", right: "objectives: [o1, o2]")
}
