import Diagnostics

/// Never for me, without me: the people affected are named and have their say in every stage.
struct ParticipationRule: PlanRule {
  let codes: [Diagnostic.Code] = [.nobodyAffected, .noPartInStage, .tooLittleSay]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    guard !setting.waives(.participation) else { return }
    let groups = plan.affectedGroups
    guard !groups.isEmpty else {
      guard setting.asks(for: .participation) else { return }
      report.add(
        .nobodyAffected, at: plan.issue?.location ?? plan.kind.location,
        "nobody is marked as affected; whose life is this about?",
        hint: "name them in 'affected' of the issue, or write 'affected: true' at a stakeholder",
        severity: setting.gap)
      return
    }
    let matrix = ParticipationMatrix(plan, kind: setting.kind)
    for row in matrix.rows { check(row, matrix, setting, &report) }
  }

  private func check(
    _ row: ParticipationMatrix.Row, _ matrix: ParticipationMatrix, _ setting: PlanSetting,
    _ report: inout Report
  ) {
    let group = row.group.id.value
    let missing = Stage.allCases.filter { stage in
      matrix.least[stage] != nil && row.cells[stage] == nil && !waives(stage, setting)
    }
    if !missing.isEmpty {
      let names = missing.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      report.add(
        .noPartInStage, at: row.group.id.location,
        "never for me without me: '\(group)' have no part in the "
          + "\(missing.count == 1 ? "stage" : "stages") \(names)",
        hint: "say in 'participation' how they take part, or waive it with reason, name and date",
        severity: setting.gap)
    }
    for stage in Stage.allCases where !waives(stage, setting) {
      guard let cell = row.cells[stage], let least = matrix.least[stage], cell.level < least else {
        continue
      }
      report.add(
        .tooLittleSay, at: cell.location,
        "never for me without me: in '\(stage.rawValue)' the group '\(group)' are only "
          + "'\(cell.level.rawValue)'; the least is '\(least.rawValue)'",
        hint: "give them more say, or waive it with reason, name and date", severity: setting.gap)
    }
  }

  private func waives(_ stage: Stage, _ setting: PlanSetting) -> Bool {
    setting.waives(.participation, stage.rawValue)
  }
}

extension Diagnostic.Code {
  static let nobodyAffected = Diagnostic.Code(
    "NFMWM-WHO", .error, "nobody is marked as affected",
    why: "A plan about people who are not named is made without them. It weighs as a warning until "
      + "the plan is agreed.",
    source: "Manifesto for Inclusive Learning, advocacy toolkit: “Never for me, without me”",
    wrong: "issue: {text: Adults cannot enrol., …}",
    right: "issue: {text: Adults cannot enrol., affected: [learners], …}")

  static let noPartInStage = Diagnostic.Code(
    "NFMWM-STAGE", .error, "people affected have no part in a stage",
    why: "With migrants, not in their place: in the problem, the goal, the planning, the delivery, "
      + "the monitoring and the evaluation. It weighs as a warning until the plan is agreed.",
    source: "Manifesto for Inclusive Learning, advocacy toolkit: “Never for me, without me”",
    wrong: "participation: [{group: learners, stage: delivery, …}]  (and no other stage)",
    right: "participation: [{group: learners, stage: goal, level: empower, …}, …]")

  static let tooLittleSay = Diagnostic.Code(
    "NFMWM-LEVEL", .error, "people affected have less say than the kind asks for",
    why: "To be informed is not to take part. It weighs as a warning until the plan is agreed.",
    source: "IAP2, Spectrum of Public Participation; levels by the kind of plan",
    wrong: "{group: learners, stage: goal, level: inform}",
    right: "{group: learners, stage: goal, level: involve}")
}
