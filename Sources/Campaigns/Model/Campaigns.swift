/// All plans of a workspace and the kinds they follow.
package struct Campaigns: Hashable, Sendable {
  /// In the order of their ids.
  package let plans: [Plan]
  /// In the order of their ids, each with what it inherits.
  package let kinds: [Kind]

  package init(plans: [Plan], kinds: [Kind]) {
    self.plans = plans.sorted { $0.id < $1.id }
    self.kinds = kinds.sorted { $0.id < $1.id }
  }

  package func plan(_ id: Plan.ID) -> Plan? { plans.first { $0.id == id } }

  package func kind(_ id: Kind.ID) -> Kind? { kinds.first { $0.id == id } }
}
