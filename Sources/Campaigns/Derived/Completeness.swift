import Diagnostics

/// How far a plan holds what its kind requires.
package struct Completeness: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    /// The ids of the items, in the order of the plan; none for a section that is written.
    case fulfilled(by: [String])
    /// How many there are, fewer than required.
    case missing(number: Int)
    case waived(Waiver)
  }

  package struct Item: Hashable, Sendable {
    package let requirement: Requirement
    package let state: State
  }

  package struct Section: Hashable, Sendable {
    package let section: PlanSection
    package let state: State
  }

  /// In the order of the kind.
  package let items: [Item]
  package let sections: [Section]

  package init(_ plan: Plan, _ kind: Kind) {
    let waivers = Dictionary(
      plan.waivers.map { ($0.key.value, $0) }, uniquingKeysWith: { first, _ in first })
    items = kind.requirements.map { requirement in
      let ids = plan.items(fulfilling: requirement).map(\.id.value)
      let waiver = waivers[requirement.key.value]
      let state: State =
        if ids.count >= requirement.min { .fulfilled(by: ids) } else if let waiver {
          .waived(waiver)
        } else { .missing(number: ids.count) }
      return Item(requirement: requirement, state: state)
    }
    sections = kind.sections.map { section in
      let waiver = waivers[section.value.rawValue]
      let state: State =
        if plan.has(section.value) { .fulfilled(by: []) } else if let waiver {
          .waived(waiver)
        } else {
          .missing(number: 0)
        }
      return Section(section: section.value, state: state)
    }
  }
}

extension Plan {
  /// Whether a section is written; parties and their roles may stand in the partnership.
  package func has(_ section: PlanSection) -> Bool {
    switch section {
    case .parties: !parties.isEmpty
    case .roles: !(partnership?.roles.isEmpty ?? true) || parties.contains { $0.role != nil }
    default: sections.contains(section)
    }
  }
}
