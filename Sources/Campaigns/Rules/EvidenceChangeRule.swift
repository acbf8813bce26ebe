import Catalogue
import Diagnostics
import Markup

/// A practice that changed is read again, and what rests on one that was withdrawn is shaken.
struct EvidenceChangeRule: PlanRule {
  let codes: [Diagnostic.Code] = [.staleEvidence]

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let support = Support(plan)
    var uses: [Practice.ID: [PracticeUse]] = [:]
    var order: [Practice.ID] = []
    for use in plan.practiceUses {
      if uses[use.practice.value] == nil { order.append(use.practice.value) }
      uses[use.practice.value, default: []].append(use)
    }
    for id in order {
      guard let practice = setting.catalogue.practice(id), !practice.history.isEmpty,
        let places = uses[id]
      else { continue }
      if let withdrawal = practice.withdrawal {
        for use in places {
          checkUse(use, of: practice, withdrawal, support, setting.gap, &report)
        }
      } else {
        checkChange(of: practice, places, plan, support, &report)
      }
    }
  }

  private func checkUse(
    _ use: PracticeUse, of practice: Practice, _ withdrawal: Practice.Change, _ support: Support,
    _ severity: Diagnostic.Severity, _ report: inout Report
  ) {
    let (place, hint) =
      switch use.place {
      case .claim(let claim, _):
        (
          "rests on it: " + resting([claim.id.value], support),
          "rest it on another practice, or write 'evidence: none' and why"
        )
      case .risk(let id):
        ("risk '\(id)' comes from it", "say whether the risk still stands, without 'from'")
      case .text: ("the text cites it", "take the citation out")
      }
    report.add(
      .staleEvidence, at: use.practice.location,
      "practice '\(practice.id)' was withdrawn on \(withdrawal.date.iso); \(place)",
      hint: hint, severity: severity)
  }

  private func checkChange(
    of practice: Practice, _ uses: [PracticeUse], _ plan: Plan, _ support: Support,
    _ report: inout Report
  ) {
    let claims = uses.compactMap(\.claim?.id.value)
    let resting = claims.isEmpty ? "" : "; rests on it: " + resting(claims, support)
    let name = "practice '\(practice.id)'"
    guard let first = uses.first?.practice.location else { return }
    guard let seen = plan.evidenceSeen[practice.id] else {
      guard let correction = practice.history.last(where: { $0.kind == .corrected }) else { return }
      report.add(
        .staleEvidence, at: first,
        "\(name) was corrected on \(correction.date.iso), and the plan does not say when it was read"
          + resting,
        hint: "read it again and write the day below 'evidence_seen'", severity: .hint)
      return
    }
    guard let change = plan.change(practice) else { return }
    report.add(
      .staleEvidence, at: seen.location,
      "\(name) was \(change.kind.rawValue) on \(change.date.iso), after it was read on "
        + seen.value.iso + resting,
      hint: "read it again and write the day here",
      severity: change.kind == .revised ? .hint : .warning)
  }

  /// “c1, m1, and on them o1, goal”.
  private func resting(_ claims: [String], _ support: Support) -> String {
    let chains = support.chains(from: claims)
    let direct = chains.filter { $0.count == 1 }.joined()
    let above = chains.filter { $0.count > 1 }.compactMap(\.last)
    return direct.joined(separator: ", ")
      + (above.isEmpty ? "" : ", and on \(direct.count == 1 ? "that" : "them") ")
      + above.joined(separator: ", ")
  }
}

extension Diagnostic.Code {
  static let staleEvidence = Diagnostic.Code(
    "EV-STALE", .warning, "a practice changed after the plan looked at it",
    why:
      "What is corrected or withdrawn below shakes all that rests on it, up to the goal. A revision is "
      + "a hint, a correction a warning; a withdrawn practice is an error once the plan is agreed.",
    wrong: "evidence_seen: {penny-wirton-schools: 2026-01-10}  (corrected on 2026-03-02)",
    right: "evidence_seen: {penny-wirton-schools: 2026-03-05}")
}
