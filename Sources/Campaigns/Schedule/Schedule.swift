import Diagnostics
package import Markup

/// When each activity takes place: a forward pass over the dependencies.
///
/// An activity begins on the latest of its own start, the plan's start and what it waits for, except
/// that a start that is written is never moved: where it is too early, a rule says so. Nobody waits for
/// what is dropped; a rule says so too. Activities in a circle, and those that wait for one, have no
/// place.
package struct Schedule: Hashable, Sendable {
  /// Why an activity does not begin earlier.
  package enum Hold: Hashable, Sendable {
    /// Its own start or end is written.
    case given
    case planStart
    /// It waits for another activity.
    case waiting(Dependency)
  }

  package struct Entry: Hashable, Sendable {
    /// The id of the activity.
    package let activity: String
    package let start: Day
    /// The last day; it counts.
    package let end: Day
    package let heldBy: Hold
  }

  /// In the order of the plan.
  package let entries: [Entry]
  /// The ids of the activities that have a place, each after those that it waits for.
  let order: [String]
  private let positions: [String: Int]
  private let waits: [String: [Dependency]]

  /// What an activity waits for: of its `after`, each activity of the plan that is not dropped.
  package func waits(of activity: String) -> [Dependency] { waits[activity] ?? [] }

  /// The place of an activity; nil when it has none.
  package subscript(activity: String) -> Entry? { positions[activity].map { entries[$0] } }

  package init(_ plan: Plan) {
    let calendar = plan.calendar
    let activities = Dictionary(
      plan.activities.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    let waits = activities.mapValues { activity in
      activity.times.after.filter { wait in
        activities[wait.activity.value].map { $0.progress != .dropped } ?? false
      }
    }
    var placed: [String: Entry] = [:]
    let sorted = sorted(plan.activities.map(\.id.value), waits)
    for id in sorted {
      guard let activity = activities[id] else { continue }
      let bounds = waits[id, default: []].compactMap { dependency in
        placed[dependency.activity.value].map { Bound(dependency, on: $0, calendar) }
      }
      let timing = Timing(activity.times, bounds, planStart: plan.start?.value, calendar)
      placed[id] = timing.map {
        Entry(activity: id, start: $0.start, end: $0.end, heldBy: $0.heldBy)
      }
    }
    self.waits = waits
    order = sorted.filter { placed[$0] != nil }
    var seen: Set<String> = []
    entries = plan.activities.compactMap {
      seen.insert($0.id.value).inserted ? placed[$0.id.value] : nil
    }
    positions = Dictionary(
      entries.enumerated().map { ($1.activity, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// The earliest day that a dependency leaves for the start or the end of an activity.
package struct Bound: Hashable, Sendable {
  package let dependency: Dependency
  package let day: Day
  /// Whether the bound is on the end and not on the start.
  package let isOnEnd: Bool

  package init(_ dependency: Dependency, on other: Schedule.Entry, _ calendar: WorkCalendar) {
    self.dependency = dependency
    isOnEnd = dependency.kind.isOnEnd
    let first =
      switch dependency.kind {
      case .finishToStart: other.end + 1
      case .finishToFinish: other.end
      case .startToStart, .startToFinish: other.start
      }
    day = calendar.day(first, after: dependency.lag ?? Duration(0, .day))
  }

  /// The first day on which something that lasts so long may begin.
  func earliestStart(lasting length: Duration?, _ calendar: WorkCalendar) -> Day {
    let start = isOnEnd ? length.map { calendar.start(endingOn: day, lasting: $0) } ?? day : day
    return length?.unit == .workingDay ? calendar.workingDay(onOrAfter: start) : start
  }
}

/// The start and the end of one activity whose predecessors are placed.
private struct Timing {
  let start: Day
  let end: Day
  let heldBy: Schedule.Hold

  /// Nil when nothing says when it begins.
  init?(_ times: Times, _ bounds: [Bound], planStart: Day?, _ calendar: WorkCalendar) {
    let length = times.isMilestone ? nil : times.duration?.value
    if let given = times.start?.value {
      start = given
      let computed = length.map { calendar.end(from: given, lasting: $0) }
      end = max(given, times.end?.value ?? computed ?? given)
      heldBy = .given
      return
    }
    if let last = times.end?.value, let length {
      let lastWorked =
        length.unit == .workingDay ? calendar.workingDay(onOrBefore: last) : last
      start = min(last, calendar.start(endingOn: lastWorked, lasting: length))
      end = last
      heldBy = .given
      return
    }
    var latest: (day: Day, hold: Schedule.Hold)? = planStart.map { ($0, .planStart) }
    // A written end is never moved, so what must not end earlier leaves the start free.
    for bound in bounds where !bound.isOnEnd || times.end == nil {
      let day = bound.earliestStart(lasting: length, calendar)
      if latest.map({ day > $0.day }) ?? true { latest = (day, .waiting(bound.dependency)) }
    }
    guard let latest else { return nil }
    let isWork = length?.unit == .workingDay
    start = isWork ? calendar.workingDay(onOrAfter: latest.day) : latest.day
    let computed = length.map { calendar.end(from: latest.day, lasting: $0) }
    end = max(start, times.end?.value ?? computed ?? start)
    heldBy = latest.hold
  }
}

/// The ids of the activities, each after those that it waits for (Kahn 1962); those that never come
/// free are left out.
private func sorted(_ ids: [String], _ waits: [String: [Dependency]]) -> [String] {
  var waiting: [String: Int] = [:]
  var followers: [String: [String]] = [:]
  var free: [String] = []
  for id in ids where waiting[id] == nil {
    let before = Set(waits[id, default: []].map(\.activity.value))
    waiting[id] = before.count
    for other in before { followers[other, default: []].append(id) }
    if before.isEmpty { free.append(id) }
  }
  var order: [String] = []
  while order.count < free.count {
    let id = free[order.count]
    order.append(id)
    for follower in followers[id, default: []] {
      waiting[follower, default: 1] -= 1
      if waiting[follower] == 0 { free.append(follower) }
    }
  }
  return order
}
