package import Catalogue
import Diagnostics
import Markup

/// What a claim has lost, and all that rests on the claim, up to the goal.
package struct Shock: Hashable, Sendable {
  package enum Cause: Hashable, Sendable {
    /// A practice that was withdrawn, or corrected after the plan last looked at it.
    case practice(Practice.ID, Practice.Change)
    /// An assumption, by its id, that turned out not to hold.
    case assumption(String)
  }

  package let cause: Cause
  /// One for each claim that is shaken, the nearest first: from the claim that the cause touches to
  /// the shaken one, as in `[c1, o1, goal]`.
  package let chains: [[String]]

  /// The ids of the shaken claims, the nearest first.
  package var shaken: [String] { chains.compactMap(\.last) }
}

extension Plan {
  /// What shakes the plan's claims: changed practices in the order in which they are named, then
  /// broken assumptions.
  package func shocks(in catalogue: Catalogue) -> [Shock] {
    let support = Support(self)
    let claims = claims(byPractice: catalogue)
    let practices = claims.order.compactMap { id -> Shock? in
      guard let change = catalogue.practice(id).flatMap(change), change.kind != .revised else {
        return nil
      }
      return Shock(
        cause: .practice(id, change), chains: support.chains(from: claims.ids[id, default: []]))
    }
    let broken = assumptions.filter { $0.state == .broken }.map { assumption in
      let id = assumption.id.value
      return Shock(cause: .assumption(id), chains: support.chains(from: [id]))
    }
    return practices + broken
  }

  /// The claims that rest on each practice of the catalogue, and the practices in the plan's order.
  private func claims(
    byPractice catalogue: Catalogue
  ) -> (order: [Practice.ID], ids: [Practice.ID: [String]]) {
    var order: [Practice.ID] = []
    var ids: [Practice.ID: [String]] = [:]
    for use in claimUses {
      guard let claim = use.claim?.id.value else { continue }
      if ids[use.practice.value] == nil { order.append(use.practice.value) }
      ids[use.practice.value, default: []].append(claim)
    }
    return (order, ids)
  }

  /// How a practice changed since the plan last looked at it; nil when it did not.
  ///
  /// A withdrawal counts whenever it was. Other changes count from the day in `evidence_seen`, a
  /// correction before a revision; without such a day they are not known to be new.
  package func change(_ practice: Practice) -> Practice.Change? {
    if let withdrawal = practice.withdrawal { return withdrawal }
    guard let seen = evidenceSeen[practice.id]?.value else { return nil }
    let new = practice.history.filter { $0.date.lastDay > seen }
    return latest(new, .corrected) ?? latest(new, .revised)
  }

  private func latest(
    _ changes: [Practice.Change], _ kind: Practice.Change.Kind
  ) -> Practice.Change? {
    changes.filter { $0.kind == kind }.max { $0.date < $1.date }
  }
}

/// Which claims rest directly on which: the path of change, the activities and causes below it, and
/// the assumptions between its steps.
package struct Support: Hashable, Sendable {
  private var above: [String: [String]] = [:]

  package init(_ plan: Plan) {
    if let goal = plan.goal {
      for id in goal.needs ?? plan.objectives.map(\.id) { add(goal.id.value, on: id) }
    }
    for objective in plan.objectives {
      for id in objective.needs + objective.against { add(objective.id.value, on: id) }
    }
    for outcome in plan.outcomes {
      for id in outcome.needs { add(outcome.id.value, on: id) }
    }
    for assumption in plan.assumptions where assumption.between.count > 1 {
      for id in assumption.between.suffix(1) { add(id.value, on: assumption.id) }
    }
    for activity in plan.activities where activity.progress != .dropped {
      for id in activity.leadsTo + activity.objectives { add(id.value, on: activity.id) }
      for id in activity.against { add(activity.id.value, on: id) }
    }
  }

  private mutating func add(_ claim: String, on other: Placed<String>) {
    above[other.value, default: []].append(claim)
  }

  /// The shortest chain to each claim that rests on one of `starts`, those themselves first.
  package func chains(from starts: [String]) -> [[String]] {
    var seen: Set<String> = []
    var chains = starts.filter { seen.insert($0).inserted }.map { [$0] }
    var position = 0
    while position < chains.count {
      let chain = chains[position]
      position += 1
      guard let last = chain.last else { continue }
      for claim in above[last, default: []] where seen.insert(claim).inserted {
        chains.append(chain + [claim])
      }
    }
    return chains
  }
}
