import Campaigns
import Markup
import TestSupport

/// A calendar that knows days only one after the other: it walks from one to the next, by the rule of
/// leap years and a week of seven days.
struct WalkedCalendar {
  /// A day by its number in the walk, which begins on Saturday, 1 January 2000.
  typealias Step = Int

  private let days: [(year: Int, month: Int, day: Int)]
  private var isOff: [Bool]
  /// Names of weekdays that are off.
  let weekend: [String]
  let holidays: [Step]

  init(weekend: [String], holidays: [Step]) {
    let names = ["sat", "sun", "mon", "tue", "wed", "thu", "fri"]
    var days: [(year: Int, month: Int, day: Int)] = []
    var (year, month, day) = (2000, 1, 1)
    while year < 2045 {
      days.append((year, month, day))
      let isLeap = year % 4 == 0
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    self.days = days
    self.weekend = weekend
    self.holidays = holidays
    isOff = days.indices.map { weekend.contains(names[$0 % 7]) }
    for holiday in holidays { isOff[holiday] = true }
  }

  func works(_ step: Step) -> Bool { !isOff[step] }

  func iso(_ step: Step) -> String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let (year, month, day) = days[step]
    return "\(year)-\(two(month))-\(two(day))"
  }

  func step(_ iso: String) -> Step? { days.indices.first { self.iso($0) == iso } }

  /// The last day of the month in which a day lies.
  private func monthEnd(_ step: Step) -> Step {
    var step = step
    while days[step + 1].day != 1 { step += 1 }
    return step
  }

  /// The day of that number so many months on, or that month's last; 0 is the day before its first.
  private func inMonth(_ step: Step, plus months: Int, day: Int) -> Step {
    var last = monthEnd(step)
    for _ in 0..<months { last = monthEnd(last + 1) }
    var found = last
    while days[found].day > max(day, 1) { found -= 1 }
    return day == 0 ? found - 1 : found
  }

  /// The last day of what begins on `start` and lasts `count` units.
  func end(_ start: Step, _ count: Int, _ unit: String) -> Step {
    switch unit {
    case "m": return inMonth(start, plus: count, day: days[start].day - 1)
    case "wd":
      var (step, left) = (start, count)
      while true {
        if works(step) { left -= 1 }
        if left == 0 { return step }
        step += 1
      }
    default:
      var step = start
      for _ in 1..<count * (unit == "w" ? 7 : 1) { step += 1 }
      return step
    }
  }

  /// The day that a wait of `count` units from `step` leads to.
  func lagged(_ step: Step, _ count: Int, _ unit: String) -> Step {
    switch unit {
    case "m": return inMonth(step, plus: count, day: days[step].day)
    case "wd":
      var step = step
      while !works(step) { step += 1 }
      for _ in 0..<count {
        step += 1
        while !works(step) { step += 1 }
      }
      return step
    default:
      return step + count * (unit == "w" ? 7 : 1)
    }
  }

  /// Working days after one day up to another, as a number that may be below zero.
  func workingDays(_ from: Step, _ to: Step) -> Int {
    from <= to
      ? (from..<to).count { works($0 + 1) } : -(to..<from).count { works($0 + 1) }
  }
}

/// A plan of random activities, and what follows from it, found by trying one day after the other.
struct ScheduleOracle {
  struct Wait {
    let other: Int
    let kind: String
    let lag: Int
    let unit: String
  }

  struct Task {
    var start: Int?
    var end: Int?
    var duration: (count: Int, unit: String)?
    var isMilestone = false
    var waits: [Wait] = []
    /// Whether it is to lead to the objective.
    var leads = false
    /// Nobody waits for it, and it leads nowhere.
    var isDropped = false
  }

  typealias Span = (start: Int, end: Int)

  let calendar: WalkedCalendar
  let first: Int
  let due: Int
  var tasks: [Task] = []

  /// What a task waits for.
  func waits(of index: Int) -> [Wait] {
    tasks[index].waits.filter { !tasks[$0.other].isDropped }
  }

  func leads(_ index: Int) -> Bool { tasks[index].leads && !tasks[index].isDropped }

  /// When each takes place.
  func spans() -> [Span] {
    var spans: [Span] = []
    for (index, task) in tasks.enumerated() {
      if let end = task.end, task.start == nil, let (count, unit) = task.duration {
        var start = end
        while calendar.end(start, count, unit) > end { start -= 1 }
        while unit == "wd", !calendar.works(start) { start -= 1 }
        spans.append((start, end))
        continue
      }
      var start = task.start ?? first
      while task.start == nil, !fits(index, start, spans) { start += 1 }
      spans.append((start, max(start, task.end ?? end(task, start))))
    }
    return spans
  }

  private func end(_ task: Task, _ start: Int) -> Int {
    guard !task.isMilestone, let (count, unit) = task.duration else { return start }
    return calendar.end(start, count, unit)
  }

  private func fits(_ index: Int, _ start: Int, _ spans: [Span]) -> Bool {
    let task = tasks[index]
    if task.duration?.unit == "wd", !calendar.works(start) { return false }
    return waits(of: index).allSatisfy { wait in
      if task.end != nil, wait.kind.hasSuffix("F") { return true }
      return holds(wait, spans[wait.other], (start, end(task, start)))
    }
  }

  /// Whether a wait is long enough.
  func holds(_ wait: Wait, _ other: Span, _ own: Span) -> Bool {
    let from =
      switch wait.kind {
      case "FS": other.end + 1
      case "FF": other.end
      default: other.start
      }
    return calendar.lagged(from, wait.lag, wait.unit)
      <= (wait.kind.hasSuffix("F") ? own.end : own.start)
  }

  /// The span of a task that begins on a day and lasts what it lasts where it is planned.
  func moved(_ index: Int, to start: Int, _ spans: [Span]) -> Span {
    let (planned, task) = (spans[index], tasks[index])
    if !task.isMilestone, let (count, unit) = task.duration,
      calendar.end(planned.start, count, unit) == planned.end
    {
      return (start, calendar.end(start, count, unit))
    }
    return (start, start + planned.end - planned.start)
  }

  func isWork(_ index: Int, _ spans: [Span]) -> Bool {
    guard let (count, unit) = tasks[index].duration, !tasks[index].isMilestone else { return false }
    return unit == "wd"
      && calendar.end(spans[index].start, count, unit) == spans[index].end
  }

  /// The latest span of every task that leads to the objective or is waited for: each begins when it
  /// is surely too late, and is moved back by a day as long as it breaks something.
  func latest(_ spans: [Span]) -> [Int: Span] {
    var latest: [Int: Span] = [:]
    for index in tasks.indices.reversed() {
      let followers = latest.filter { other, _ in waits(of: other).contains { $0.other == index } }
      guard leads(index) || !followers.isEmpty else { continue }
      latest[index] = moved(index, to: followers.values.map(\.end).reduce(due, max), spans)
    }
    var isSettled = false
    while !isSettled {
      isSettled = true
      for (index, span) in latest where breaks(index, span, latest, spans) {
        latest[index] = moved(index, to: span.start - 1, spans)
        isSettled = false
      }
    }
    return latest
  }

  private func breaks(_ index: Int, _ span: Span, _ latest: [Int: Span], _ spans: [Span]) -> Bool {
    if isWork(index, spans), !calendar.works(span.start) { return true }
    if leads(index), span.end > due { return true }
    return latest.contains { other, theirs in
      waits(of: other).contains { $0.other == index && !holds($0, span, theirs) }
    }
  }

  /// Whether a task could not begin a day earlier, or a working day, because of a wait.
  func isTight(_ index: Int, _ wait: Wait, _ spans: [Span]) -> Bool {
    var start = spans[index].start - 1
    while isWork(index, spans), !calendar.works(start) { start -= 1 }
    return !holds(wait, spans[wait.other], moved(index, to: start, spans))
  }
}
