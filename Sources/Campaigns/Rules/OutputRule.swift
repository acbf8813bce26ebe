import Diagnostics

/// Every output is made by some activity that is not dropped, and one can see that it exists.
struct OutputRule: PlanRule {
  let codes: [Diagnostic.Code] = [.orphanOutput, .unseenOutput]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let dropped = Set(plan.activities.filter { $0.progress == .dropped }.map(\.id.value))
    let running = plan.activities.filter { $0.progress != .dropped }
    let made = Set(running.flatMap(\.makes).map(\.value))
    for output in plan.outputs {
      let id = output.id.value
      if output.madeBy.allSatisfy({ dropped.contains($0.value) }), !made.contains(id),
        !setting.waives(.outputs, "made_by", of: id)
      {
        report.add(
          .orphanOutput, at: output.id.location, "no activity makes output '\(id)'",
          hint: "name it in 'makes' of the activity that makes it", severity: setting.gap)
      }
      if output.verification == nil, !setting.waives(.outputs, "verification", of: id) {
        report.add(
          .unseenOutput, at: output.id.location, "how will others see that '\(id)' exists?",
          hint: "add 'verification', such as an address or a signed text")
      }
    }
  }
}

extension Diagnostic.Code {
  static let orphanOutput = Diagnostic.Code(
    "OUT-ORPHAN", .error, "an output is made by no activity",
    why:
      "What nobody works on will not be there. It weighs as a warning until the plan is agreed.",
    source: "Logical framework, vertical logic; Tearfund, ROOTS",
    wrong: "outputs: [{id: leaflet, …}]  (and no activity makes it)",
    right: "activities: [{id: a1, makes: [leaflet], …}]")

  static let unseenOutput = Diagnostic.Code(
    "OUT-SEEN", .warning, "nothing says how others see that an output exists",
    why: "A result that only its makers can see convinces nobody, and no funder pays for it.",
    source: "Logical framework, means of verification",
    wrong: "{id: leaflet, text: A leaflet in six languages}",
    right: "{id: leaflet, verification: Copies at the desk, …}")
}
