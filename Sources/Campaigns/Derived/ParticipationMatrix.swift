package import Diagnostics

/// Who of the people affected has how much say in which stage.
package struct ParticipationMatrix: Hashable, Sendable {
  /// Where a level comes from.
  package enum Origin: Hashable, Sendable {
    /// An entry of `participation`.
    case stated(ParticipationEntry)
    /// An activity that states a level.
    case activity(String)
    /// Somebody in the team who represents the group.
    case team(String)
  }

  package struct Cell: Hashable, Sendable {
    package let level: ParticipationLevel
    package let origin: Origin
    package let location: SourceLocation
  }

  package struct Row: Hashable, Sendable {
    package let group: Stakeholder
    /// A stage that is absent has no part for the group.
    package let cells: [Stage: Cell]
  }

  /// One for each group affected, in the order of the plan.
  package let rows: [Row]
  /// The least level by stage.
  package let least: [Stage: ParticipationLevel]

  /// An entry of `participation` decides its stage, the highest of several. Stages without one are
  /// filled by activities that state a level (in the stages of the requirements that they fulfil, or
  /// in the delivery) and by a seat in the team (`involve`, in the planning).
  ///
  /// A kind without levels, or an unknown one, asks for `involve` in all stages.
  package init(_ plan: Plan, kind: Kind?) {
    let levels = kind?.participation ?? [:]
    least =
      levels.isEmpty
      ? Dictionary(uniqueKeysWithValues: Stage.allCases.map { ($0, .involve) }) : levels
    let part = TakingPart(plan, kind)
    rows = plan.affectedGroups.map { group in
      var cells: [Stage: Cell] = [:]
      for entry in plan.participation where entry.group.value == group.id.value {
        guard let stage = entry.stage?.value, let level = entry.level else { continue }
        cells.raise(
          stage, Cell(level: level.value, origin: .stated(entry), location: level.location))
      }
      var derived: [Stage: Cell] = [:]
      for occasion in part.occasions[group.id.value] ?? [] {
        let activity = occasion.activity
        guard let level = activity.participation else { continue }
        let cell = Cell(
          level: level, origin: .activity(activity.id.value), location: activity.id.location)
        for stage in occasion.stages { derived.raise(stage, cell) }
      }
      for member in plan.team where member.represents?.value == group.id.value {
        derived.raise(
          .planning,
          Cell(level: .involve, origin: .team(member.id.value), location: member.id.location))
      }
      return Row(group: group, cells: cells.merging(derived) { stated, _ in stated })
    }
  }
}

extension [Stage: ParticipationMatrix.Cell] {
  /// Sets a cell unless there is one of the same or a higher level.
  fileprivate mutating func raise(_ stage: Stage, _ cell: Value) {
    if let old = self[stage], old.level >= cell.level { return }
    self[stage] = cell
  }
}

extension Plan {
  /// The stakeholders whose life the plan is about, in the order of the plan.
  package var affectedGroups: [Stakeholder] {
    let named = Set(issue?.affected.map(\.value) ?? [])
    return stakeholders.filter { $0.isAffected || named.contains($0.id.value) }
  }
}
