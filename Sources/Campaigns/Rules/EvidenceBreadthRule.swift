import Catalogue
import Diagnostics

/// A plan rests on more than one practice, and a claim on more than the word of those who run one.
struct EvidenceBreadthRule: PlanRule {
  let codes: [Diagnostic.Code] = [.singleEvidence, .weakEvidence]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let claims = plan.claims.filter { !$0.evidence.entries.isEmpty }
    for claim in claims { checkStrength(claim, setting.catalogue, &report) }
    let uses = claims.flatMap(\.evidence.entries).map(\.practice)
    guard claims.count > 1, let first = uses.first, let only = first,
      uses.allSatisfy({ $0?.value == only.value })
    else { return }
    report.add(
      .singleEvidence, at: only.location,
      "all \(claims.count) claims with evidence rest on the one practice '\(only.value)'",
      hint: "look for a second one, as in 'rostrum search'")
  }

  /// Reports a claim whose only evidence is the only result of a practice, stated by those who run it.
  private func checkStrength(_ claim: Claim, _ catalogue: Catalogue, _ report: inout Report) {
    guard claim.evidence.entries.count == 1,
      case .practice(let id, let part) = claim.evidence.entries[0].basis,
      let practice = catalogue.practice(id.value), practice.withdrawal == nil,
      practice.results.count == 1, let claimant = practice.results[0].claimedBy,
      catalogue.runs(practice, claimant)
    else { return }
    switch part?.value {
    case .fact, .lesson: return
    case .result, nil: break
    }
    report.add(
      .weakEvidence, at: id.location,
      "claim '\(claim.id.value)' rests on the only result of '\(practice.id)', which is claimed by those "
        + "who run it (\(claimant))",
      hint: "add another practice or a source of your own")
  }
}

extension EvidenceEntry {
  /// The practice that it names; nil for a source of the plan's own.
  fileprivate var practice: Placed<Practice.ID>? {
    if case .practice(let id, _) = basis { id } else { nil }
  }
}

extension Catalogue {
  /// Whether the words for a claimant name an organisation of the practice, by its name or by its
  /// short name in brackets.
  fileprivate func runs(_ practice: Practice, _ claimant: String) -> Bool {
    let named = practice.organisations.compactMap {
      if case .named(let name) = $0 { name } else { nil }
    }
    let claimant = words(claimant)
    return (organisations(of: practice).map(\.name) + named)
      .flatMap { $0.split(whereSeparator: { "()".contains($0) }) }
      .map { words($0) }
      .contains { $0.count > 2 && claimant.contains($0) }
  }
}

/// A text in small letters, with one blank for all that is neither letter nor digit and one at each end.
private func words(_ text: some StringProtocol) -> String {
  " " + text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
}

extension Diagnostic.Code {
  static let singleEvidence = Diagnostic.Code(
    "EV-ONE", .hint, "all claims rest on one practice",
    why: "What is known from one place falls with it.",
    wrong: "evidence: [{practice: penny-wirton-schools}]  (everywhere)",
    right: "evidence: [{practice: penny-wirton-schools}, {practice: prosa-school-for-all-vienna}]")

  static let weakEvidence = Diagnostic.Code(
    "EV-WEAK", .warning, "a claim rests on the organiser's own word for its only result",
    why: "A figure is worth as much as its claimant; who runs a practice is not a witness to it.",
    wrong: "evidence: [{practice: x, result: r1}]  (claimed by those who run x)",
    right: "evidence: [{practice: x, result: r1}, {source: {title: An evaluation, date: 2025}}]")
}
