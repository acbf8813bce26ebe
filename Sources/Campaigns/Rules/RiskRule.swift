import Diagnostics

/// Risks to people come first and are seen by them; large ones have an owner and an answer; and the
/// whole has been weighed.
struct RiskRule: PlanRule {
  let codes: [Diagnostic.Code] = [
    .riskWithoutOwner, .riskWithoutMitigation, .noRiskToPeople, .riskUnseen, .unweighed,
  ]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    guard !setting.waives(.risks) else { return }
    let affected = plan.affectedGroups.map(\.id)
    for risk in plan.risks {
      checkAnswer(risk, setting, &report)
      checkSeen(risk, Set(affected.map(\.value)), setting, &report)
    }
    if let first = affected.first, !plan.risks.contains(where: \.isToPeople) {
      report.add(
        .noRiskToPeople, at: first.location, "people are affected, and no risk to people is named",
        hint: "write in 'risks' what may happen to '\(first.value)', with 'to: people'",
        severity: setting.gap)
    }
    if let first = plan.risks.first, plan.weighed == nil {
      report.add(
        .unweighed, at: first.id.location,
        "nothing says that the benefit is worth the \(plan.risks.count == 1 ? "risk" : "risks")",
        hint:
          "weigh them with those who bear them, and write 'weighed' with 'text', 'by' and 'date'")
    }
  }

  private func checkAnswer(_ risk: Risk, _ setting: PlanSetting, _ report: inout Report) {
    guard let least = setting.kind?.thresholds[.risk], let score = risk.score, score >= least else {
      return
    }
    let id = risk.id.value
    let message = "risk '\(id)' scores \(score) of 25 and has no "
    if risk.owner == nil, !setting.waives(.risks, "owner", of: id) {
      report.add(
        .riskWithoutOwner, at: risk.id.location, message + "owner",
        hint: "add 'owner' with one who watches it", severity: setting.gap)
    }
    if risk.mitigation == nil, !setting.waives(.risks, "mitigation", of: id) {
      report.add(
        .riskWithoutMitigation, at: risk.id.location, message + "mitigation",
        hint: "say in 'mitigation' what makes it less likely or less bad, or drop what brings it",
        severity: setting.gap)
    }
  }

  /// Those whom a risk names look at it; of one that names nobody, anybody affected.
  private func checkSeen(
    _ risk: Risk, _ affected: Set<String>, _ setting: PlanSetting, _ report: inout Report
  ) {
    guard risk.isToPeople, !setting.waives(.risks, "seen_with", of: risk.id.value) else { return }
    let people = risk.who.isEmpty ? affected : Set(risk.who.map(\.value))
    guard !risk.seenWith.contains(where: { people.contains($0.value) || people.isEmpty }) else {
      return
    }
    let names = people.sorted().map { "'\($0)'" }.joined(separator: ", ")
    report.add(
      .riskUnseen, at: risk.id.location,
      "risk '\(risk.id.value)' is to people, and none of them has looked at it",
      hint: "ask \(names.isEmpty ? "them" : names), and name them in 'seen_with'")
  }
}

extension Diagnostic.Code {
  static let riskWithoutOwner = Diagnostic.Code(
    "RISK-OWNER", .error, "a large risk has no owner",
    why: "What nobody watches is seen when it has happened. From which score on is a number of the "
      + "kind ('risk'). It weighs as a warning until the plan is agreed.",
    source: "Ellis, campaigners own the register; the number is ours",
    wrong: "{id: r1, likelihood: 3, impact: 4, …}", right: "{id: r1, owner: lea, …}")

  static let riskWithoutMitigation = Diagnostic.Code(
    "RISK-MITIGATION", .error, "a large risk has no mitigation",
    why: "A register that only lists frightens; one that answers lets people dare. It weighs as a "
      + "warning until the plan is agreed.",
    source: "UN Women, risk analysis; the number ('risk') is ours",
    wrong: "{id: r1, likelihood: 3, impact: 4, owner: lea}",
    right: "{id: r1, mitigation: No names are written down., …}")

  static let noRiskToPeople = Diagnostic.Code(
    "RISK-PEOPLE", .error, "people are affected, and no risk to people is named",
    why: "The safety of the people affected comes first. It weighs as a warning until the plan is "
      + "agreed.",
    source: "The Pressure Group, risk management in advocacy; UN Women, risk analysis",
    wrong: "risks: [{id: r1, to: reputation, …}]",
    right: "risks: [{id: r1, to: people, who: [learners], …}]")

  static let riskUnseen = Diagnostic.Code(
    "RISK-SEEN", .warning, "a risk to people has been seen by none of them",
    why: "They know the danger best, and it is theirs to accept.",
    source: "Manifesto for Inclusive Learning, advocacy toolkit: “Never for me, without me”",
    wrong: "{id: r1, to: people, who: [learners]}",
    right: "{id: r1, to: people, who: [learners], seen_with: [learners]}")

  static let unweighed = Diagnostic.Code(
    "RISK-WEIGH", .hint, "benefit and risk have not been weighed",
    why: "The benefits must outweigh the risks before a campaign starts. Whether they do, people "
      + "judge; that somebody has judged stands in the plan's field 'weighed'.",
    source: "CARE, advocacy handbook", wrong: "risks: [{id: r1, …}]  (and no 'weighed')",
    right: "weighed: {text: The form is worth a delay., by: lea, date: 2026-02-02}")
}
