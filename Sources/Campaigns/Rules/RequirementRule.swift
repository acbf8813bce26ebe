import Diagnostics

/// The plan holds what its kind requires, or waives it.
struct RequirementRule: PlanRule {
  let codes: [Diagnostic.Code] = [.missingRequirement, .tooMany, .missingSection]

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    guard let kind = setting.kind else { return }
    let completeness = Completeness(plan, kind)
    for item in completeness.items where item.requirement.strength != .may {
      check(item, plan, setting, &report)
    }
    for section in completeness.sections where section.state == .missing(number: 0) {
      // Who takes part is asked for by group and stage; see `ParticipationRule`.
      if section.section == .participation { continue }
      let name = section.section.rawValue
      report.add(
        .missingSection, at: plan.kind.location,
        "a plan of the kind '\(kind.id)' needs the section '\(name)'",
        hint: "write '\(name)', or waive it with reason, name and date", severity: setting.gap)
    }
  }

  private func check(
    _ item: Completeness.Item, _ plan: Plan, _ setting: PlanSetting, _ report: inout Report
  ) {
    let requirement = item.requirement
    let name = "\(requirement.subject.rawValue) '\(requirement.key.value)'"
    switch item.state {
    case .missing(let number):
      report.add(
        .missingRequirement, at: plan.kind.location,
        "\(name) is missing (\(requirement.text)): \(number) of \(requirement.min)",
        hint: hint(for: requirement),
        severity: requirement.strength == .must ? setting.gap : .warning)
    case .fulfilled(let ids):
      guard let most = requirement.max, ids.count > most else { return }
      report.add(
        .tooMany, at: plan.kind.location,
        "\(name) is there \(counted(ids.count, "time")); the most is \(most)",
        hint: "take 'fulfils: \(requirement.key.value)' out of all but \(most)")
    case .waived:
      return
    }
  }

  private func hint(for requirement: Requirement) -> String {
    let key = requirement.key.value
    let plan = "write 'fulfils: \(key)' where the plan has it"
    return requirement.strength == .must
      ? plan : plan + ", or waive '\(key)' with reason, name and date"
  }
}

extension Diagnostic.Code {
  static let missingRequirement = Diagnostic.Code(
    "KIND-MISSING", .error, "something that the kind requires is not in the plan",
    why: "Each kind is taken from a text that says what belongs to it. A must weighs as a warning "
      + "until the plan is agreed; a should is always a warning and may be waived.",
    wrong: "outputs: []  (of a law clinic partnership)",
    right: "outputs: [{id: p5, fulfils: workspace, …}]")

  static let tooMany = Diagnostic.Code(
    "KIND-MANY", .warning, "something is there more often than the kind allows",
    why: "Where a kind sets a most, two of a thing mean that nobody knows which one counts.",
    wrong: "two parties with 'fulfils: convenor'  (max: 1)", right: "one of them")

  static let missingSection = Diagnostic.Code(
    "KIND-SECTION", .error, "a section that the kind requires is not written",
    why: "The strategy formats of the field agree on the parts of a plan; a missing one is a "
      + "question that nobody has answered. It weighs as a warning until the plan is agreed.",
    source: "CARE and Oxfam, standard advocacy strategy format",
    wrong: "(no 'risks')", right: "risks: [{id: r1, …}]")
}
