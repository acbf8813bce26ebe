import Diagnostics

extension Stakeholder {
  /// How closely they are to be dealt with: as stated, or from the quadrant of influence and interest,
  /// where `high` and more is high (Mendelow); only as stated when `high` is nil.
  package func engagement(high: Int?) -> Engagement? {
    if let statedEngagement { return statedEngagement }
    guard let high, let influence, let interest else { return nil }
    return switch (influence >= high, interest >= high) {
    case (true, true): .closely
    case (true, false): .satisfied
    case (false, true): .informed
    case (false, false): .monitor
    }
  }
}

extension Plan {
  /// The stakeholders whom an activity reaches: it aims at them, is to move them, or has them or
  /// somebody who represents them take part. What was dropped reaches nobody.
  package var reached: Set<String> {
    let seats = Dictionary(
      team.compactMap { member in member.represents.map { (member.id.value, $0.value) } },
      uniquingKeysWith: { first, _ in first })
    var reached: Set<String> = []
    for activity in activities where activity.progress != .dropped {
      reached.formUnion(activity.targets.map(\.value))
      reached.formUnion(activity.moves.map(\.who.value))
      for who in activity.roles.all { reached.insert(seats[who.value] ?? who.value) }
    }
    return reached
  }

  /// The stakeholders who are to be managed closely and whom no activity reaches, in the order of the
  /// plan.
  package func engagementGaps(high: Int) -> [Stakeholder] {
    let reached = reached
    return stakeholders.filter {
      $0.engagement(high: high) == .closely && !reached.contains($0.id.value)
    }
  }
}
