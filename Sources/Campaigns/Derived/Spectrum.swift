import Diagnostics
package import Markup

/// Where stakeholders stand, from those who act with us to those who act against us, and by which
/// activities they are to move (Lakey's spectrum of allies; New Tactics' measure of change).
package struct Spectrum: Hashable, Sendable {
  /// A position that was seen.
  package struct Sighting: Hashable, Sendable {
    package let position: Stakeholder.Position
    /// Nil when the plan does not say when.
    package let date: PartialDate?
  }

  /// That an activity is to move somebody.
  package struct Step: Hashable, Sendable {
    /// The id of the activity.
    package let activity: String
    package let from: Stakeholder.Position
    package let to: Stakeholder.Position
    /// The last day of the activity; nil when it has no place in time.
    package let on: Day?

    /// How many wedges it crosses; nil when one of the two is unknown.
    package var wedges: Int? { from.wedges(to: to) }
  }

  package struct Standing: Hashable, Sendable {
    /// The id of the stakeholder.
    package let stakeholder: String
    /// Earliest first, those without a date before all others; the last is where they stand now.
    package let sightings: [Sighting]
    package let wanted: Stakeholder.Position?
    /// In the order of their days, those without a day last; dropped activities move nobody.
    package let steps: [Step]

    /// Where they stood on a day, by the last sighting that is not after it; of a month or a year the
    /// last day counts. Nil before the first one.
    package func position(on day: Day) -> Stakeholder.Position? {
      sightings.last { $0.date.map { $0.lastDay <= day } ?? true }?.position
    }

    /// Where they are to stand on a day if every activity that has ended since the last sighting moves
    /// them as planned, each from where the one before left them.
    package func plannedPosition(on day: Day) -> Stakeholder.Position? {
      let seen = sightings.last { $0.date.map { $0.lastDay <= day } ?? true }
      return steps.reduce(seen?.position) { position, step in
        guard let end = step.on, end <= day, seen?.date.map({ $0.lastDay < end }) ?? true,
          position == step.from
        else { return position }
        return step.to
      }
    }

    /// The wedges between where they stand and where they are wanted that are to be crossed at once:
    /// nil when it is one at most, or when the steps take them there one at a time.
    package var leap: Int? {
      guard let now = sightings.last?.position.wedge, let goal = wanted?.wedge,
        abs(goal - now) > 1
      else { return nil }
      let single = Set(
        steps.filter { $0.wedges == 1 }.compactMap { step in
          step.from.wedge.flatMap { from in step.to.wedge.map { [from, $0] } }
        })
      let way = stride(from: now, to: goal, by: goal > now ? 1 : -1)
      let isStepped = way.allSatisfy { single.contains([$0, $0 + (goal > now ? 1 : -1)]) }
      return isStepped ? nil : abs(goal - now)
    }
  }

  /// In the order of the plan.
  package let standings: [Standing]

  package init(_ plan: Plan, _ schedule: Schedule) {
    var steps: [String: [Step]] = [:]
    for activity in plan.activities where activity.progress != .dropped {
      for move in activity.moves {
        guard let from = move.from, let to = move.to else { continue }
        let id = activity.id.value
        steps[move.who.value, default: []].append(
          Step(activity: id, from: from, to: to, on: schedule[id]?.end))
      }
    }
    standings = plan.stakeholders.map { stakeholder in
      let own = (steps[stakeholder.id.value] ?? []).enumerated().sorted { a, b in
        (a.element.on?.number ?? .max, a.offset) < (b.element.on?.number ?? .max, b.offset)
      }
      return Standing(
        stakeholder: stakeholder.id.value, sightings: stakeholder.sightings,
        wanted: stakeholder.wanted, steps: own.map(\.element))
    }
  }
}

extension Stakeholder {
  /// The history, earliest first, then where they stand now: without a day of its own since the last of
  /// the history.
  fileprivate var sightings: [Spectrum.Sighting] {
    let past = history.compactMap { past in
      past.position.map { Spectrum.Sighting(position: $0, date: past.date) }
    }
    let sorted = past.enumerated().sorted { a, b in
      (a.element.date?.lastDay.number ?? .min, a.offset)
        < (b.element.date?.lastDay.number ?? .min, b.offset)
    }.map(\.element)
    guard let position else { return sorted }
    let now = Spectrum.Sighting(
      position: position.value, date: asOf?.value ?? sorted.last?.date)
    return sorted + [now]
  }
}

extension Stakeholder.Position {
  /// 0 for active allies … 4 for active opponents; nil for unknown.
  package var wedge: Int? {
    self == .unknown ? nil : Self.allCases.firstIndex(of: self)
  }

  /// How many wedges lie between two positions; nil when one is unknown.
  package func wedges(to other: Self) -> Int? {
    guard let wedge, let end = other.wedge else { return nil }
    return abs(end - wedge)
  }

  /// “a passive ally”, “neutral”, for messages.
  var phrase: String {
    let words = rawValue.replacing("-", with: " ")
    return wedge == nil || self == .neutral
      ? words : (words.hasPrefix("a") ? "an " : "a ") + words
  }
}
