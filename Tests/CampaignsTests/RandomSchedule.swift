import TestSupport

extension ScheduleOracle {
  /// Up to eight activities in all ways in which times can be written, around the ends of months,
  /// leap days and holidays.
  init(_ random: inout SplitMix64) {
    let weekends = [["sat", "sun"], ["fri", "sat"], ["sun"], []]
    // 2024-02-29 is near the first of them, 2025-12-31 near the last.
    let first = 8780 + Int.random(in: 0...700, using: &random)
    let holidays = (0..<12).map { _ in first + Int.random(in: -60...200, using: &random) }
    calendar = WalkedCalendar(
      weekend: weekends.randomElement(using: &random) ?? [], holidays: Array(Set(holidays)).sorted()
    )
    self.first = first
    due = first + Int.random(in: 10...120, using: &random)
    for index in 0..<Int.random(in: 1...8, using: &random) {
      var task = Task()
      task.waits = (0..<index).shuffled(using: &random).prefix(
        Int.random(in: 0...3, using: &random)
      )
      .map { other in
        let unit = ["d", "w", "m", "wd"].randomElement(using: &random) ?? "d"
        return Wait(
          other: other, kind: ["FS", "FS", "SS", "FF", "SF"].randomElement(using: &random) ?? "FS",
          lag: Int.random(in: 0...(unit == "m" || unit == "w" ? 2 : 9), using: &random), unit: unit)
      }
      task.setTimes(first, &random)
      task.leads = Int.random(in: 0..<3, using: &random) == 0
      task.isDropped = Int.random(in: 0..<6, using: &random) == 0
      tasks.append(task)
    }
  }

  /// The fields of the plan; its activities stand in the order of their numbers, backwards.
  var fields: String {
    let lines = tasks.enumerated().map { index, task in
      var parts = ["id: a\(index)", "text: Work"]
      if task.isMilestone { parts.append("milestone: true") }
      if let start = task.start { parts.append("start: \(calendar.iso(start))") }
      if let end = task.end { parts.append("end: \(calendar.iso(end))") }
      if let (count, unit) = task.duration { parts.append("duration: \(count)\(unit)") }
      if task.isDropped { parts.append("progress: dropped") }
      if task.leads { parts.append("objective: o1") }
      let waits = task.waits.map {
        "{activity: a\($0.other), type: \($0.kind), lag: \($0.lag)\($0.unit)}"
      }
      parts.append("after: [\(waits.joined(separator: ", "))]")
      return "  - {\(parts.joined(separator: ", "))}"
    }
    let holidays = calendar.holidays.map(calendar.iso).joined(separator: ", ")
    return """
      start: \(calendar.iso(first))
      calendar: {weekend: [\(calendar.weekend.joined(separator: ", "))], holidays: [\(holidays)]}
      objectives: [{id: o1, text: It is decided, by: \(calendar.iso(due))}]
      activities:
      \(lines.reversed().joined(separator: "\n"))
      """
  }
}

extension ScheduleOracle.Task {
  fileprivate mutating func setTimes(_ first: Int, _ random: inout SplitMix64) {
    let unit = ["d", "w", "m", "wd", "wd"].randomElement(using: &random) ?? "d"
    let count = Int.random(in: 1...(unit == "m" || unit == "w" ? 2 : 12), using: &random)
    let day = first + Int.random(in: 0...40, using: &random)
    switch Int.random(in: 0..<12, using: &random) {
    case 0: (start, duration) = (day, (count, unit))
    case 1: (start, end) = (day, day + count)
    case 2: (end, duration) = (day + count, (count, unit))
    case 3: (isMilestone, start, end) = (true, day, day)
    case 4: isMilestone = true
    case 5: end = day + 30
    default: duration = (count, unit)
    }
  }
}
