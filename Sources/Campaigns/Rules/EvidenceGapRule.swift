import Diagnostics

/// Every claim rests on something, or says that it does not and why.
struct EvidenceGapRule: PlanRule {
  let codes: [Diagnostic.Code] = [.evidenceGap, .evidenceCover]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let claims = plan.claims.filter(\.isRequired)
    for claim in claims where !setting.waived.contains("\(claim.id.value).evidence") {
      switch claim.evidence {
      case .absent:
        report.add(
          .evidenceGap, at: claim.id.location, "claim '\(claim.id.value)' rests on no practice",
          hint: "link one, or write 'evidence: none' and why", severity: setting.gap)
      case .open(because: nil, let place):
        report.add(
          .evidenceGap, at: place,
          "claim '\(claim.id.value)' rests on nothing and does not say why",
          hint: "add 'because' with the reason", severity: setting.gap)
      case .open, .entries:
        break
      }
    }
    guard !claims.isEmpty else { return }
    let covered = claims.count { $0.evidence.namesPractice }
    report.add(
      .evidenceCover, at: plan.location,
      "\(covered) of \(claims.count) claims rest on a practice")
  }
}

extension Diagnostic.Code {
  static let evidenceGap = Diagnostic.Code(
    "EV-GAP", .error, "a claim rests on nothing",
    why:
      "A claim without evidence is printed as open, so that nobody takes it for known. It weighs "
      + "as a warning until the plan is agreed.",
    source: "GSN Community Standard, undeveloped goals",
    wrong: "{id: c2, text: Staff believe that the law asks for it.}",
    right: "{id: c2, text: …, evidence: none, because: Nobody has asked them yet.}")

  static let evidenceCover = Diagnostic.Code(
    "EV-COVER", .info, "how many claims rest on a practice",
    why: "The number shows how much of a plan is borrowed from experience; it is not a score.",
    wrong: "1 of 5 claims rest on a practice", right: "5 of 5 claims rest on a practice")
}
