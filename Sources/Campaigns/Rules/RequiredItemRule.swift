import Diagnostics

/// An item that fulfils a requirement has the form, the support and the doers that it asks for.
struct RequiredItemRule: PlanRule {
  let codes: [Diagnostic.Code] = [.wrongForm, .needsIndicator, .needsMore, .notDoneBy]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    for requirement in setting.kind?.requirements ?? [] where requirement.strength != .may {
      checkForm(plan, requirement, &report)
      checkNeeds(plan, requirement, setting, &report)
      checkDoers(plan, requirement, setting, &report)
    }
  }

  private func checkForm(_ plan: Plan, _ requirement: Requirement, _ report: inout Report) {
    guard !requirement.forms.isEmpty else { return }
    let allowed = either(requirement.forms.map { "'\($0.rawValue)'" })
    for output in plan.outputs where output.fulfils.map(\.value).contains(requirement.key.value) {
      guard let form = output.form, !requirement.forms.contains(form.value) else { continue }
      report.add(
        .wrongForm, at: form.location,
        "output '\(output.id.value)' is a '\(form.value.rawValue)'; '\(requirement.key.value)' takes "
          + allowed,
        hint: "change the form, or let another output fulfil '\(requirement.key.value)'")
    }
  }

  private func checkNeeds(
    _ plan: Plan, _ requirement: Requirement, _ setting: PlanSetting, _ report: inout Report
  ) {
    let items = plan.items(fulfilling: requirement)
    guard let first = items.first else { return }
    let ids = Set(items.map(\.id.value))
    for need in requirement.needs {
      switch need {
      case .indicator:
        if plan.indicators.contains(where: { $0.measures.contains { ids.contains($0.value) } }) {
          continue
        }
        report.add(
          .needsIndicator, at: first.id.location,
          "'\(first.id.value)' fulfils '\(requirement.key.value)', and no indicator measures it",
          hint: "name '\(first.id.value)' in 'measures' of an indicator", severity: setting.gap)
      case .evidence, .participation, .event:
        if carries(need, ids, plan) { continue }
        report.add(
          .needsMore, at: first.id.location,
          "'\(first.id.value)' fulfils '\(requirement.key.value)', and does not state "
            + "'\(need.rawValue)'",
          hint: hint(for: need), severity: setting.gap)
      }
    }
  }

  /// Whether one of some activities, or something that names it, states what is needed.
  private func carries(_ need: Requirement.Need, _ ids: Set<String>, _ plan: Plan) -> Bool {
    switch need {
    case .event:
      plan.events.contains { event in
        event.activity.map { ids.contains($0.value) } ?? false && !event.programme.isEmpty
      }
    case .evidence, .indicator:
      plan.activities.contains { ids.contains($0.id.value) && $0.evidence.namesPractice }
    case .participation:
      plan.activities.contains { ids.contains($0.id.value) && $0.participation != nil }
    }
  }

  private func hint(for need: Requirement.Need) -> String {
    switch need {
    case .event: "add a meeting to 'events' with 'activity' and its 'programme'"
    case .participation:
      "say how much say people have: consult, involve, collaborate or empower"
    case .evidence, .indicator: "name the practice that it copies"
    }
  }

  private func checkDoers(
    _ plan: Plan, _ requirement: Requirement, _ setting: PlanSetting, _ report: inout Report
  ) {
    for activity in plan.activities
    where activity.fulfils.map(\.value).contains(requirement.key.value) {
      guard !setting.waives(.activities, "R", of: activity.id.value) else { continue }
      let doers = Set((activity.roles.responsible + activity.roles.accountable).map(\.value))
      for key in requirement.doneBy {
        let parties = plan.parties.filter { $0.fulfils.contains { $0.value == key.value } }
        if parties.isEmpty || parties.contains(where: { doers.contains($0.id.value) }) { continue }
        report.add(
          .notDoneBy, at: activity.id.location,
          "'\(activity.id.value)' fulfils '\(requirement.key.value)' without the \(key.value)",
          hint: "add \(either(parties.map { "'\($0.id.value)'" })) to 'R'")
      }
    }
  }
}

extension Diagnostic.Code {
  static let wrongForm = Diagnostic.Code(
    "KIND-FORM", .error, "an output has a form that the kind does not take for it",
    why: "The kind lists the forms that the source names; another one is another output.",
    wrong: "{fulfils: workspace, form: report}", right: "{fulfils: workspace, form: platform}")

  static let needsIndicator = Diagnostic.Code(
    "KIND-INDICATOR", .error, "nothing measures what the kind wants measured",
    why: "Some required outputs are changes; without an indicator nobody sees whether they came. "
      + "It weighs as a warning until the plan is agreed.",
    wrong: "{id: p4, fulfils: practical-application}  (and no indicator)",
    right: "indicators: [{id: i1, measures: [p4], …}]")

  static let needsMore = Diagnostic.Code(
    "KIND-NEEDS", .error,
    "an item lacks evidence, participation or a programme that the kind wants with it",
    why: "A kind may ask that a step is taken with the people affected, or that it copies what has "
      + "worked, or that a meeting has a programme. It weighs as a warning until the plan is agreed.",
    wrong: "{fulfils: people-decide}", right: "{fulfils: people-decide, participation: empower}")

  static let notDoneBy = Diagnostic.Code(
    "KIND-WHO", .warning, "an activity is done without a party that the kind names",
    why: "A self-evaluation without one of the partners is not one.",
    source: "ILO, ITCILO and ENCLE, law clinics project, activity 6",
    wrong: "{fulfils: self-evaluation, R: [clinic]}",
    right: "{fulfils: self-evaluation, R: [clinic, convenor]}")
}
