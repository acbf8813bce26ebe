import Diagnostics
package import Foundation
package import Markup

/// What changed between two versions of a plan, by meaning and not by line.
package struct PlanDifference: Hashable, Sendable {
  /// An object, by its id.
  package struct Item: Hashable, Sendable {
    package let sort: ObjectSort
    package let id: String
    package let label: String
  }

  /// The days of an object; a deadline has one.
  package struct Span: Hashable, Sendable {
    package let start: Day
    package let end: Day
  }

  package struct Move: Hashable, Sendable {
    package let item: Item
    package let from: Span
    package let to: Span

    /// How much later it ends, or begins where its end stays; below zero when it is earlier.
    package var days: Int {
      to.end == from.end ? to.start - from.start : to.end - from.end
    }
  }

  package struct Cost: Hashable, Sendable {
    package let item: Item
    /// Nil for a line that is new or has no amount.
    package let from: Decimal?
    package let to: Decimal?
  }

  /// Something that a plan promises, asks or knows, more or less than before.
  package struct Shift: Hashable, Sendable {
    package enum Direction: String, Hashable, Sendable { case weaker, stronger }

    /// Whose it is: the id of an object.
    package let subject: String
    /// What of it: a stage, a field, the id of another object; nil where the subject says enough.
    package let aspect: String?
    package let from: String
    package let to: String
    package let direction: Direction
  }

  /// A field that names other objects than before.
  package struct Relation: Hashable, Sendable {
    package let item: Item
    package let field: String
    package let from: [String]
    package let to: [String]
  }

  package struct Rewording: Hashable, Sendable {
    package let item: Item
    package let from: String
  }

  /// In the order of the newer plan, or of the older one for what was removed.
  package let added: [Item]
  package let removed: [Item]
  package let moved: [Move]
  /// How much later the last activity ends; below zero when earlier, nil without activities.
  package let laterEnd: Int?
  package let costs: [Cost]
  /// How much dearer the whole is; below zero when cheaper, nil when the currencies differ or a
  /// plan has no budget.
  package let dearer: Decimal?
  /// ISO 4217, of the newer plan.
  package let currency: String?
  /// What is weaker first.
  package let shifts: [Shift]
  package let relations: [Relation]
  package let reworded: [Rewording]

  package var isEmpty: Bool {
    added.isEmpty && removed.isEmpty && moved.isEmpty && costs.isEmpty && shifts.isEmpty
      && relations.isEmpty && reworded.isEmpty
  }

  /// - Parameter campaigns: whose kinds say in which stage people take part.
  /// - Parameter withheld: the ids of objects whose changes are left out.
  package init(
    from old: Plan, to new: Plan, _ campaigns: Campaigns, withholding withheld: Set<String> = []
  ) {
    let before = Inventory(old, without: withheld)
    let after = Inventory(new, without: withheld)
    added = after.objects.filter { before[$0] == nil }.map { Item($0) }
    removed = before.objects.filter { after[$0] == nil }.map { Item($0) }
    let schedules = (Schedule(old), Schedule(new))
    let spans = (old.spans(schedules.0), new.spans(schedules.1))
    moved = after.objects.compactMap { object in
      let id = object.id.value
      guard before[object] != nil, let from = spans.0[id], let to = spans.1[id], from != to else {
        return nil
      }
      return Move(item: Item(object), from: from, to: to)
    }
    let ends = (schedules.0.entries.map(\.end).max(), schedules.1.entries.map(\.end).max())
    laterEnd = ends.0.flatMap { from in ends.1.map { $0 - from } }
    costs = changedCosts(old, new).filter { !withheld.contains($0.item.id) }
    currency = new.budget?.currency
    dearer = old.budget.flatMap { from in
      new.budget.flatMap { to in
        from.currency == to.currency
          ? BudgetTotals(new, to).cost - BudgetTotals(old, from).cost : nil
      }
    }
    let changed = shiftsBetween(old, new, campaigns).filter { !withheld.contains($0.subject) }
    shifts =
      changed.filter { $0.direction == .weaker } + changed.filter { $0.direction == .stronger }
    relations = after.objects.flatMap { object in
      before[object].map { changedRelations($0, object) } ?? []
    }
    reworded = after.objects.compactMap { object in
      guard let from = before[object]?.label, from != object.label else { return nil }
      return Rewording(item: Item(object), from: from)
    }
  }
}

extension PlanDifference.Item {
  init(_ object: some PlanObject) {
    self.init(sort: type(of: object).sort, id: object.id.value, label: object.label)
  }
}

/// The objects of a plan by their ids, in its order; of two with one id, the first.
private struct Inventory {
  let objects: [any PlanObject]
  private let byID: [String: any PlanObject]

  init(_ plan: Plan, without withheld: Set<String>) {
    var seen = withheld
    objects = plan.objects.filter { seen.insert($0.id.value).inserted }
    byID = Dictionary(objects.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(object: any PlanObject) -> (any PlanObject)? { byID[object.id.value] }
}

extension Plan {
  /// The days of everything that has some: activities as scheduled, deadlines as stated.
  fileprivate func spans(_ schedule: Schedule) -> [String: PlanDifference.Span] {
    var spans: [String: PlanDifference.Span] = [:]
    for entry in schedule.entries {
      spans[entry.activity] = PlanDifference.Span(start: entry.start, end: entry.end)
    }
    func add(_ id: Placed<String>, _ start: Day?, _ end: Day?) {
      guard let end = end ?? start else { return }
      spans[id.value] = PlanDifference.Span(start: start ?? end, end: end)
    }
    if let goal { add(goal.id, nil, goal.by?.value.lastDay) }
    for objective in objectives { add(objective.id, nil, objective.by?.value) }
    for outcome in outcomes { add(outcome.id, nil, outcome.by?.value) }
    for output in outputs { add(output.id, nil, output.due?.value) }
    for indicator in indicators { add(indicator.id, nil, indicator.target?.by?.value) }
    for opportunity in opportunities {
      add(opportunity.id, opportunity.start?.value, opportunity.end?.value)
    }
    for event in events { add(event.id, event.start?.value, event.end?.value) }
    return spans
  }
}
