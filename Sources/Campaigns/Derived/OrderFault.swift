import Diagnostics
import Markup

/// Two activities that a plan has in another order than its kind: of several with one key, the first
/// to end counts.
package struct OrderFault: Hashable, Sendable {
  /// The key of the requirement that comes first.
  package let first: String
  /// The key of the one that comes after it.
  package let second: String
  let earlier: Schedule.Entry
  let later: Schedule.Entry
}

extension Kind {
  /// What the plan has in the wrong order, by its keys. Activities of the same days are in order.
  package func orderFaults(_ plan: Plan, _ schedule: Schedule) -> [OrderFault] {
    var pairs: Set<[String]> = []
    for requirement in requirements where requirement.strength != .may {
      for later in requirement.before { pairs.insert([requirement.key.value, later.value]) }
      for earlier in requirement.after { pairs.insert([earlier.value, requirement.key.value]) }
    }
    return pairs.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { pair in
      guard let earlier = plan.firstToEnd(pair[0], schedule),
        let later = plan.firstToEnd(pair[1], schedule),
        earlier.end > later.end || earlier.start > later.start
      else { return nil }
      return OrderFault(first: pair[0], second: pair[1], earlier: earlier, later: later)
    }
  }
}

extension Plan {
  fileprivate func firstToEnd(_ key: String, _ schedule: Schedule) -> Schedule.Entry? {
    activities.filter { $0.fulfils.contains { $0.value == key } }
      .compactMap { schedule[$0.id.value] }
      .min { ($0.end, $0.start) < ($1.end, $1.start) }
  }
}
