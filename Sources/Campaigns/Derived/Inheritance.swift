package import Catalogue
package import Diagnostics

/// What a plan inherits from a practice that its activities copy: why it worked, why it failed and
/// what may go wrong, as `practice.lessons` has it, and how the plan answers the risks.
package struct Inheritance: Hashable, Sendable {
  package let practice: Practice
  /// The ids of the activities that copy it, in the order of the plan.
  package let activities: [String]
  /// The plan's risks that were taken over from it.
  package let risks: [Risk]
  /// Why none was taken over; nil when the plan does not say.
  package let waiver: Waiver?
  /// Where the practice is first copied.
  package let location: SourceLocation

  /// Whether the plan answers what the practice says may go wrong.
  package var isAnswered: Bool {
    practice.lessons.potentialRisks.isEmpty || !risks.isEmpty || waiver != nil
  }
}

extension Plan {
  /// One for each practice that an activity copies, in the order of the plan; dropped activities and
  /// withdrawn practices hand nothing down.
  package func inheritance(in catalogue: Catalogue) -> [Inheritance] {
    var copies: [Practice.ID: [PracticeUse]] = [:]
    var order: [Practice.ID] = []
    let dropped = Set(activities.filter { $0.progress == .dropped }.map(\.id.value))
    for use in claimUses {
      guard let claim = use.claim, claim.sort == .activity, !dropped.contains(claim.id.value) else {
        continue
      }
      if copies[use.practice.value] == nil { order.append(use.practice.value) }
      copies[use.practice.value, default: []].append(use)
    }
    let risks = Dictionary(grouping: risks) { $0.from?.value }
    let waivers = Dictionary(
      waivers.map { ($0.key.value, $0) }, uniquingKeysWith: { first, _ in first })
    return order.compactMap { id in
      guard let practice = catalogue.practice(id), practice.withdrawal == nil,
        let uses = copies[id], let first = uses.first
      else { return nil }
      return Inheritance(
        practice: practice, activities: uses.compactMap(\.claim?.id.value),
        risks: risks[id, default: []], waiver: waivers[Waiver.risks(of: id)],
        location: first.practice.location)
    }
  }
}

extension Waiver {
  /// The key by which a plan says why it takes over no risk of a practice: `ID.risks`.
  static func risks(of practice: Practice.ID) -> String { "\(practice).risks" }
}
