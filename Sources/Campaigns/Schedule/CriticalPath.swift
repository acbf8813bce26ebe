import Diagnostics
package import Markup

/// How late each activity that leads to a deadline may be, and the chain that decides the day: a
/// backward pass over the dependencies.
///
/// An activity keeps its length: the duration that is written, else its days. A date that is written
/// may be moved by its author, so it limits nobody; what waits must still wait. An activity in
/// working days ends on one.
package struct CriticalPath: Hashable, Sendable {
  /// How far one activity can be put off without harm to a deadline.
  package struct Slack: Hashable, Sendable {
    /// The id of the activity.
    package let activity: String
    package let latestStart: Day
    package let latestEnd: Day
    /// Days from its planned end to the latest one; below zero when it is late.
    package let days: Int
    /// The same in days that are worked on.
    package let workingDays: Int
  }

  package let deadline: Deadline
  /// The activities of which each holds the next, from the one that nothing holds to the last of all
  /// to end; of several that hold one, that with the least slack.
  package let chain: [String]
  /// The dependencies between them, one fewer.
  package let links: [Dependency]
  /// The last day of the last activity.
  package let end: Day
  /// Days from the end to the deadline; below zero when it is missed.
  package let days: Int
  /// The same in days that are worked on.
  package let workingDays: Int
  /// Of every activity that leads to the deadline, by itself or through others, in the order of the
  /// plan.
  package let slacks: [Slack]
  private let positions: [String: Int]

  /// The slack of an activity; nil when it does not lead to the deadline.
  package subscript(activity: String) -> Slack? { positions[activity].map { slacks[$0] } }
}

extension CriticalPath {
  /// The paths to all deadlines of a plan, those of objectives first. A deadline to which an activity
  /// leads that has no place has no path.
  package static func all(_ plan: Plan, _ schedule: Schedule, kind: Kind?) -> [CriticalPath] {
    let network = Network(plan, schedule)
    return Deadline.all(plan, schedule, kind: kind).compactMap { CriticalPath($0, network) }
  }

  private init?(_ deadline: Deadline, _ network: Network) {
    let last = deadline.activities.compactMap { network.positions[$0] }
    guard last.count == deadline.activities.count,
      let end = last.map({ network.nodes[$0].entry.end }).max()
    else { return nil }
    let calendar = network.calendar
    let latest = network.latestStarts(of: last, endingBy: deadline.day)
    let nodes = latest.keys.sorted { network.nodes[$0].order < network.nodes[$1].order }
    slacks = nodes.compactMap { index in
      latest[index].map { network.nodes[index].slack(startingBy: $0, calendar) }
    }
    positions = Dictionary(
      slacks.enumerated().map { ($1.activity, $0) }, uniquingKeysWith: { first, _ in first })
    self.deadline = deadline
    self.end = end
    days = deadline.day - end
    workingDays = calendar.workingDays(after: end, to: deadline.day)

    let slackDays = Dictionary(
      slacks.map { ($0.activity, $0.days) }, uniquingKeysWith: { first, _ in first })
    func slack(_ index: Int) -> Int {
      slackDays[network.nodes[index].entry.activity] ?? Int.max
    }
    let ends = last.filter { network.nodes[$0].entry.end == end }
    var step = ends.min { slack($0) < slack($1) }
    var chain: [String] = []
    var links: [Dependency] = []
    while let index = step {
      chain.append(network.nodes[index].entry.activity)
      let holding = network.nodes[index].before.filter(\.holds)
      guard let next = holding.min(by: { slack($0.index) < slack($1.index) }) else { break }
      links.append(next.dependency)
      step = next.index
    }
    self.chain = chain.reversed()
    self.links = links.reversed()
  }
}

/// The activities that have a place, each after those that it waits for.
private struct Network {
  struct Node {
    let entry: Schedule.Entry
    /// Its number in the plan.
    let order: Int
    let length: Duration
    var before: [Wait] = []

    func slack(startingBy latest: Day, _ calendar: WorkCalendar) -> CriticalPath.Slack {
      let end = calendar.end(from: latest, lasting: length)
      return CriticalPath.Slack(
        activity: entry.activity, latestStart: latest, latestEnd: end, days: end - entry.end,
        workingDays: calendar.workingDays(after: entry.end, to: end))
    }
  }

  /// That a node waits for an earlier one.
  struct Wait {
    let index: Int
    let dependency: Dependency
    /// Whether it could begin earlier without.
    let holds: Bool
  }

  let nodes: [Node]
  let positions: [String: Int]
  let calendar: WorkCalendar

  init(_ plan: Plan, _ schedule: Schedule) {
    let calendar = plan.calendar
    let activities = Dictionary(
      plan.activities.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    let orders = Dictionary(
      plan.activities.enumerated().map { ($1.id.value, $0) }, uniquingKeysWith: { a, _ in a })
    var nodes: [Node] = []
    var positions: [String: Int] = [:]
    for id in schedule.order {
      guard let activity = activities[id], let entry = schedule[id] else { continue }
      var node = Node(
        entry: entry, order: orders[id] ?? 0, length: entry.length(activity.times, calendar))
      for dependency in schedule.waits(of: id) {
        guard let index = positions[dependency.activity.value] else { continue }
        let bound = Bound(dependency, on: nodes[index].entry, calendar)
        let isTight =
          bound.earliestStart(lasting: node.length, calendar) >= entry.start
          || entry.heldBy == .waiting(dependency)
        node.before.append(Wait(index: index, dependency: dependency, holds: isTight))
      }
      positions[id] = nodes.count
      nodes.append(node)
    }
    self.nodes = nodes
    self.positions = positions
    self.calendar = calendar
  }

  /// The latest start of each of some activities, which must end by a day, and of all for which they
  /// wait.
  func latestStarts(of last: [Int], endingBy day: Day) -> [Int: Day] {
    var latest: [Int: Day] = [:]
    func lower(_ index: Int, to day: Day) {
      let day =
        nodes[index].length.unit == .workingDay ? calendar.workingDay(onOrBefore: day) : day
      latest[index] = latest[index].map { min($0, day) } ?? day
    }
    for index in last {
      lower(index, to: calendar.latestStart(endingBy: day, lasting: nodes[index].length))
    }
    for index in nodes.indices.reversed() {
      guard let start = latest[index] else { continue }
      let end = calendar.end(from: start, lasting: nodes[index].length)
      for wait in nodes[index].before {
        let dependency = wait.dependency
        let limit = dependency.kind.isOnEnd ? end : start
        var day = calendar.latestDay(
          waiting: dependency.lag ?? Duration(0, .day), noLaterThan: limit)
        if dependency.kind == .finishToStart { day = day + -1 }
        if !dependency.kind.isFromStart {
          day = calendar.latestStart(endingBy: day, lasting: nodes[wait.index].length)
        }
        lower(wait.index, to: day)
      }
    }
    return latest
  }
}
