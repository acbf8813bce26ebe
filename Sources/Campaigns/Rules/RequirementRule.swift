import Diagnostics

/// The plan holds what its kind requires, or waives it.
struct RequirementRule: PlanRule {
  let codes: [Diagnostic.Code] = [.missingRequirement, .tooMany, .missingSection]

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    guard let kind = setting.kind else { return }
    for requirement in kind.requirements where requirement.strength != .may {
      let number = plan.items(fulfilling: requirement).count
      let key = requirement.key.value
      if number < requirement.min, !setting.waived.contains(key) {
        report.add(
          .missingRequirement, at: plan.kind.location,
          "\(requirement.subject.rawValue) '\(key)' is missing (\(requirement.text)): \(number) of "
            + "\(requirement.min)",
          hint: hint(for: requirement),
          severity: requirement.strength == .must ? setting.gap : .warning)
      }
      if let most = requirement.max, number > most {
        report.add(
          .tooMany, at: plan.kind.location,
          "\(requirement.subject.rawValue) '\(key)' is there \(number) times; the most is \(most)",
          hint: "take 'fulfils: \(key)' out of all but \(most)")
      }
    }
    for section in kind.sections
    where !plan.has(section.value) && !setting.waives(section.value) {
      // Who takes part is asked for by name and stage; see `ParticipationRule`.
      if section.value == .participation { continue }
      report.add(
        .missingSection, at: plan.kind.location,
        "a plan of the kind '\(kind.id)' needs the section '\(section.value.rawValue)'",
        hint: "write '\(section.value.rawValue)', or waive it with reason, name and date",
        severity: setting.gap)
    }
  }

  private func hint(for requirement: Requirement) -> String {
    let key = requirement.key.value
    let plan = "write 'fulfils: \(key)' where the plan has it"
    return requirement.strength == .must
      ? plan : plan + ", or waive '\(key)' with reason, name and date"
  }
}

extension Plan {
  /// Whether a section is written; parties and their roles may stand in the partnership.
  package func has(_ section: PlanSection) -> Bool {
    switch section {
    case .parties: !parties.isEmpty
    case .roles: !(partnership?.roles.isEmpty ?? true) || parties.contains { $0.role != nil }
    default: sections.contains(section)
    }
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
