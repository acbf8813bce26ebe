import Diagnostics

/// For whom a plan is printed.
package enum PlanEdition: String, CaseIterable, Hashable, Sendable {
  /// For those who carry the campaign: everything.
  case `internal`
  /// For everybody: without what would endanger people or show the other side our hand.
  case `public`
}

/// A plan as an edition shows it, with what the edition keeps back.
package struct EditedPlan: Hashable, Sendable {
  /// How many objects of one sort are kept back, as in “4 stakeholders not shown”.
  package struct Omission: Hashable, Sendable {
    package let sort: ObjectSort
    package let number: Int
  }

  package let edition: PlanEdition
  /// Ids that remain are valid: what named something kept back names it no longer.
  package let plan: Plan
  /// In the order of `ObjectSort`; sorts of which nothing is kept back are absent.
  package let omissions: [Omission]
  /// Texts of `plan` that still name something kept back: with any, the edition is not fit to print.
  package let leaks: [Leak]
}

/// A text of a plan that names something which the public edition keeps back.
package struct Leak: Hashable, Sendable {
  /// What is named.
  package let id: String
  package let sort: ObjectSort
  /// The words that name it, as written.
  package let words: String
  /// Where.
  package let text: PlanText
}

extension Plan {
  /// The plan as an edition shows it.
  ///
  /// The public one is without private stakeholders and members of the team, risks to people with what
  /// was weighed, and messages to private stakeholders alone; nothing names them. Of the stakeholders that remain it
  /// has who they are, and not where they stand, what moves them and whom they move (planning.md 8:
  /// the public print has no map of power); nor has it the log, the plan's own rules and what it says
  /// of the organisation. Texts stay as they are written; `leaks` lists those that
  /// tell what is kept back.
  package func edition(_ edition: PlanEdition) -> EditedPlan {
    guard edition == .public else {
      return EditedPlan(edition: edition, plan: self, omissions: [], leaks: [])
    }
    let kept = keptBack
    let plan = without(Set(kept.map(\.id.value)))
    let sorts = Dictionary(grouping: kept) { type(of: $0).sort }
    return EditedPlan(
      edition: edition, plan: plan,
      omissions: ObjectSort.allCases.compactMap { sort in
        sorts[sort].map { EditedPlan.Omission(sort: sort, number: $0.count) }
      }, leaks: plan.leaks(of: kept, mentions: mentions))
  }

  /// The plan without these objects, and without what a public edition never says.
  func without(_ ids: Set<String>) -> Plan {
    var plan = self
    plan.remove(ids)
    plan.unlink(KeptBack(ids: ids))
    plan.forgetPositions()
    plan.forgetItself()
    return plan
  }

  /// What the public edition keeps back, in the order of the plan.
  var keptBack: [any PlanObject] {
    let people = stakeholders.filter(\.isPrivate)
    let ids = Set(people.map(\.id.value))
    let untold = messages.filter { message in
      !message.to.isEmpty && message.to.allSatisfy { ids.contains($0.value) }
    }
    return people as [any PlanObject] + untold + risks.filter(\.isToPeople)
      + team.filter(\.isPrivate)
  }

  private mutating func remove(_ ids: Set<String>) {
    stakeholders.removeAll { ids.contains($0.id.value) }
    messages.removeAll { ids.contains($0.id.value) }
    risks.removeAll { ids.contains($0.id.value) }
    team.removeAll { ids.contains($0.id.value) }
    participation.removeAll { ids.contains($0.group.value) }
    // A waiver may belong to an object, as in `r1.owner`.
    weighed = nil
    waivers.removeAll { waiver in
      ids.contains(waiver.key.value.split(separator: ".").first.map(String.init) ?? "")
    }
  }

  private mutating func forgetPositions() {
    for index in stakeholders.indices { stakeholders[index].forgetPosition() }
    for index in activities.indices { activities[index].moves = [] }
    contacts = []
  }

  /// What those who carry the plan note for themselves.
  private mutating func forgetItself() {
    organisation = nil
    (assertions, log) = ([], [])
  }
}

extension Stakeholder {
  fileprivate mutating func forgetPosition() {
    (influence, interest, position, wanted) = (nil, nil, nil, nil)
    (asOf, source, statedEngagement) = (nil, nil, nil)
    (history, influences) = ([], [])
    interests = Interests(caresAbout: nil, gains: nil, risksTaken: nil, powerOver: nil)
  }
}
