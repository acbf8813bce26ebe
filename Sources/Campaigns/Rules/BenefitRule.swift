import Diagnostics

/// For you is also for me: an objective says what it brings to everyone.
struct BenefitRule: PlanRule {
  let codes: [Diagnostic.Code] = [.noCommonBenefit]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    for objective in plan.objectives where objective.benefits?.everyone == nil {
      if objective.benefits == nil, objective.written.contains("benefits") { continue }
      guard !setting.waives(.objectives, "benefits", of: objective.id.value) else { continue }
      report.add(
        .noCommonBenefit, at: objective.id.location,
        "objective '\(objective.id.value)' does not say what it brings to everyone ('for you is also "
          + "for me')",
        hint: "add 'benefits: {everyone: …}'")
    }
  }
}

extension Diagnostic.Code {
  static let noCommonBenefit = Diagnostic.Code(
    "FYAM", .warning, "an objective does not say what it brings to everyone",
    why: "What helps newcomers helps all learners; a plan that says how wins more allies.",
    source: "Manifesto for Inclusive Learning, advocacy toolkit: “For you is also for me”",
    wrong: "benefits: {migrants: faster start}",
    right: "benefits: {migrants: faster start, everyone: one short form for all courses}")
}
