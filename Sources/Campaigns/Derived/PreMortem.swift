package import Catalogue
import Diagnostics

/// Where a plan breaks first, for the meeting that imagines that it has failed (Klein 2007, “Performing
/// a project premortem”).
package struct PreMortem: Hashable, Sendable {
  package enum Weakness: Hashable, Sendable {
    /// An assumption that nobody has tested, or of which it is not said.
    case untested(Assumption)
    /// A link of influence without which nobody on our side reaches somebody who decides.
    case onlyWay(to: String, Influence.Link)
    /// One person answers for an activity and does it alone.
    case alone(Activity, person: String)
    /// A claim that rests on one practice and nothing else.
    case onePractice(Claim, Practice)
  }

  /// Assumptions, then influence, then work, then evidence; each in the order of the plan.
  package let weaknesses: [Weakness]

  package init(_ plan: Plan, _ catalogue: Catalogue) {
    let influence = Influence(plan)
    let untested = plan.assumptions.filter { $0.state == nil || $0.state == .untested }
    let links = plan.decisionMakers.flatMap { target in
      influence.onlyWays(to: target.value).map { Weakness.onlyWay(to: target.value, $0) }
    }
    let alone = plan.activities.compactMap { activity in
      activity.isOpen ? activity.onlyPerson.map { Weakness.alone(activity, person: $0) } : nil
    }
    let thin = plan.evidence(in: catalogue).compactMap { basis in
      basis.practices.count == 1 && basis.pieces.allSatisfy { $0.practice != nil }
        ? basis.practices.first.map { Weakness.onePractice(basis.claim, $0) } : nil
    }
    weaknesses = untested.map(Weakness.untested) + links + alone + thin
  }
}

extension Activity {
  fileprivate var isOpen: Bool { progress != .done && progress != .dropped }

  /// The one who is accountable and does the work without anybody else.
  fileprivate var onlyPerson: String? {
    let doing = Set(roles.responsible.map(\.value))
    guard let answering = roles.accountable.first?.value, doing == [answering] else { return nil }
    return answering
  }
}
