import Diagnostics

/// Those who work together each have a role, and an agreement says from when to when and how it ends.
struct PartnershipRule: PlanRule {
  let codes: [Diagnostic.Code] = [.unmatchedRole, .openTerm]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    checkRoles(plan, setting, &report)
    guard let partnership = plan.partnership, !setting.waives(.partnership, "agreement") else {
      return
    }
    guard let agreement = partnership.agreement else {
      guard setting.asks(for: .partnership) else { return }
      report.add(
        .openTerm, at: partnership.location, "the partnership has no agreement",
        hint: "add 'agreement' with 'start', 'end', 'review', 'ending' and 'signatures'",
        severity: setting.gap)
      return
    }
    let missing = agreementFields.filter {
      !agreement.written.contains($0) && !setting.waives(.partnership, $0)
    }
    guard !missing.isEmpty else { return }
    report.add(
      .openTerm, at: agreement.location,
      "the agreement does not state \(missing.map { "'\($0)'" }.joined(separator: ", "))",
      hint: "say \(missing.compactMap { agreementMeanings[$0] }.joined(separator: "; "))",
      severity: setting.gap)
  }

  private func checkRoles(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    for role in plan.partnership?.roles ?? [] where role.party == nil {
      report.add(
        .unmatchedRole, at: role.location, "the role '\(role.text ?? "")' has no party",
        hint: "add 'party' with the id of who takes it", severity: setting.gap)
    }
    guard setting.asks(for: .roles) else { return }
    let named = Set((plan.partnership?.roles ?? []).compactMap(\.party?.value))
    for party in plan.parties
    where party.role == nil && !named.contains(party.id.value)
      && !setting.waives(.parties, "role", of: party.id.value)
    {
      report.add(
        .unmatchedRole, at: party.id.location, "party '\(party.id.value)' has no role",
        hint: "say in 'role' what it does in the partnership", severity: setting.gap)
    }
  }
}

private let agreementFields = ["start", "end", "review", "ending", "signatures"]

private let agreementMeanings = [
  "start": "on which day it begins", "end": "on which day it ends",
  "review": "when the parties look at it again", "ending": "how a party can leave it",
  "signatures": "who signs for which party",
]

extension Diagnostic.Code {
  static let unmatchedRole = Diagnostic.Code(
    "KIND-ROLE", .error, "a party has no role, or a role has no party",
    why:
      "Whoever is in a partnership must know what for, and each task must have somebody. It weighs "
      + "as a warning until the plan is agreed.",
    source:
      "Animal Rescue Professionals Association, memorandum of understanding: every participant "
      + "is matched to a role",
    wrong: "{id: encle, name: A network of clinics}",
    right: "{id: encle, name: A network of clinics, role: Shares what is learned}")

  static let openTerm = Diagnostic.Code(
    "KIND-TERM", .error, "an agreement lacks its start, end, review, ending or signatures",
    why:
      "An agreement that does not say when it ends, when it is looked at again and how to leave it "
      + "binds the weaker party. It weighs as a warning until the plan is agreed.",
    source:
      "Animal Rescue Professionals Association, memorandum of understanding: term and termination",
    wrong: "agreement: {type: ToR, start: 2026-10-15}",
    right:
      "agreement: {type: ToR, start: 2026-10-15, end: 2027-06-30, review: 2027-01-29, ending: …, "
      + "signatures: [{party: clinic, post: …}]}")
}
