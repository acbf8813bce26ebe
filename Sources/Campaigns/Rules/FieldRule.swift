import Diagnostics
import Markup

/// Fields that are needed by what an object is, or by how far the plan is.
struct FieldRule: PlanRule {
  let codes: [Diagnostic.Code] = [.missingField]

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    if plan.lead == nil, plan.status != .draft, setting.asks(for: .team),
      !setting.waived.contains("lead")
    {
      report.add(
        .missingField, at: plan.title.location, "a plan needs 'lead' from review on",
        hint: "add 'lead' with the id of a member of the team or a party")
    }
    for activity in plan.activities { check(activity, setting, &report) }
    guard setting.asks(for: .stakeholders) else { return }
    for objective in plan.objectives where !objective.written.contains("change_in") {
      add(
        objective, .objectives, "change_in", "policy, programme, legislation, budget or practice",
        setting, &report)
    }
    for message in plan.messages where !message.written.contains("statement") {
      add(message, .messages, "statement", "the problem in one sentence", setting, &report)
    }
    for stakeholder in plan.stakeholders where stakeholder.isInPlay {
      for field in ["influence", "interest"] where !stakeholder.written.contains(field) {
        add(stakeholder, .stakeholders, field, "a number from 1 to 5", setting, &report)
      }
    }
  }

  private func check(_ activity: Activity, _ setting: PlanSetting, _ report: inout Report) {
    let times = activity.times
    if times.written.isDisjoint(with: ["start", "date", "after", "end"]) {
      add(
        activity, .activities, "start", "a day, or 'after' with what it waits for", setting, &report
      )
    }
    if !times.isMilestone, times.written.isDisjoint(with: ["end", "date", "duration"]) {
      add(
        activity, .activities, "duration", "such as 10d, 2w, 3m or 5wd, or 'end' with a day",
        setting,
        &report)
    }
  }

  private func add(
    _ object: some PlanObject, _ section: PlanSection, _ field: String, _ clause: String,
    _ setting: PlanSetting, _ report: inout Report
  ) {
    guard !setting.waives(section, field, of: object.id.value) else { return }
    report.add(
      .missingField, at: object.id.location,
      "\(type(of: object).sort.noun) '\(object.id.value)' needs '\(field)'",
      hint: "add '\(field)': \(clause)")
  }
}

extension Stakeholder {
  /// Whether they are a target, an ally or an opponent, and so have a place on the maps.
  package var isInPlay: Bool {
    roles.contains {
      [.primaryTarget, .secondaryTarget, .ally, .opponent].contains($0.value)
    }
  }
}
