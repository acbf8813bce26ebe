package import Markup

extension WorkCalendar {
  /// The latest day on which something may begin to last so long and end on `end` or earlier; what
  /// lasts some working days begins on one.
  package func latestStart(endingBy end: Day, lasting duration: Duration) -> Day {
    guard duration.count > 0 else { return end }
    switch duration.unit {
    case .day: return end + (1 - duration.count)
    case .week: return end + (1 - duration.count * 7)
    case .month:
      var start = end.adding(months: -duration.count) + 4
      while self.end(from: start, lasting: duration) > end { start = start + -1 }
      return start
    case .workingDay: return workingDay(duration.count - 1, before: end)
    }
  }

  /// The latest day from which a wait ends on `limit` or earlier: the inverse of `day(_:after:)`.
  package func latestDay(waiting wait: Duration, noLaterThan limit: Day) -> Day {
    switch wait.unit {
    case .day: return limit + -wait.count
    case .week: return limit + -wait.count * 7
    case .month:
      var day = limit.adding(months: -wait.count) + 4
      while self.day(day, after: wait) > limit { day = day + -1 }
      return day
    case .workingDay: return workingDay(wait.count, before: limit)
    }
  }

  /// The working day so many before the last one on or before a day.
  private func workingDay(_ count: Int, before day: Day) -> Day {
    var result = workingDay(onOrBefore: day)
    for _ in 0..<count { result = workingDay(onOrBefore: result + -1) }
    return result
  }

  /// How many days after `day`, up to and with `last`, are worked on; below zero when `last` is
  /// earlier.
  package func workingDays(after day: Day, to last: Day) -> Int {
    guard last >= day else { return -workingDays(after: last, to: day) }
    let weeks = (last - day) / 7
    let rest = (weeks * 7)..<(last - day)
    return weeks * (7 - weekend.count) + rest.count { !weekend.contains((day + $0 + 1).weekday) }
      - weekdaysOff(before: last + 1) + weekdaysOff(before: day + 1)
  }
}
