package import Diagnostics
package import Markup

/// Which days are worked on.
package struct WorkCalendar: Hashable, Sendable {
  package struct Holiday: Hashable, Sendable {
    package let day: Placed<Day>
    package let name: String?

    package init(day: Placed<Day>, name: String? = nil) {
      self.day = day
      self.name = name
    }
  }

  /// 1 for Monday … 7 for Sunday; never all of them.
  package let weekend: Set<Int>
  /// In the order of the file.
  package let holidays: [Holiday]
  /// An IANA name, for calendars that need one.
  package let timeZone: String?
  private let daysOff: Set<Day>
  /// Holidays outside the weekend, sorted.
  private let weekdaysOff: [Day]

  package init(weekend: Set<Int> = [6, 7], holidays: [Holiday] = [], timeZone: String? = nil) {
    self.weekend = weekend.count < 7 ? weekend : [6, 7]
    self.holidays = holidays
    self.timeZone = timeZone
    let daysOff = Set(holidays.map(\.day.value))
    let weekdays = Set(1...7).subtracting(self.weekend)
    self.daysOff = daysOff
    weekdaysOff = daysOff.filter { weekdays.contains($0.weekday) }.sorted()
  }

  /// How many holidays outside the weekend there are before a day.
  func weekdaysOff(before day: Day) -> Int {
    var range = weekdaysOff.indices
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      range =
        weekdaysOff[middle] < day
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  package func isWorkingDay(_ day: Day) -> Bool {
    !weekend.contains(day.weekday) && !daysOff.contains(day)
  }

  /// The day itself, or the next one that is worked on.
  package func workingDay(onOrAfter day: Day) -> Day {
    var day = day
    while !isWorkingDay(day) { day = day + 1 }
    return day
  }

  /// The day itself, or the last one before it that is worked on.
  package func workingDay(onOrBefore day: Day) -> Day {
    var day = day
    while !isWorkingDay(day) { day = day + -1 }
    return day
  }

  /// The last day of something that begins on `start` and lasts so long; both days count.
  ///
  /// A month ends on the day before the same day of the next one, or on that month's last day.
  /// Working days are counted from the first one on or after `start`. Nothing lasts less than a day.
  package func end(from start: Day, lasting duration: Duration) -> Day {
    guard duration.count > 0 else { return start }
    switch duration.unit {
    case .day: return start + (duration.count - 1)
    case .week: return start + (duration.count * 7 - 1)
    case .month:
      let (year, month, day) = start.components
      if day == 1 { return start.adding(months: duration.count) + -1 }
      return Day(year: year, month: month, day: 1).adding(months: duration.count)
        .inSameMonth(day: day - 1)
    case .workingDay:
      var day = workingDay(onOrAfter: start)
      for _ in 1..<duration.count { day = workingDay(onOrAfter: day + 1) }
      return day
    }
  }

  /// The latest day on which something must begin to last so long and end on `end` or later.
  package func start(endingOn end: Day, lasting duration: Duration) -> Day {
    guard duration.count > 0 else { return end }
    switch duration.unit {
    case .day: return end + (1 - duration.count)
    case .week: return end + (1 - duration.count * 7)
    case .month:
      var start = end + (-31 * duration.count)
      while self.end(from: start, lasting: duration) < end { start = start + 1 }
      return start
    case .workingDay:
      var day = workingDay(onOrAfter: end)
      for _ in 1..<duration.count { day = workingDay(onOrBefore: day + -1) }
      return day
    }
  }

  /// The day after a wait that begins on `day`; a wait in working days ends on one.
  package func day(_ day: Day, after wait: Duration) -> Day {
    switch wait.unit {
    case .day: return day + wait.count
    case .week: return day + wait.count * 7
    case .month: return day.adding(months: wait.count)
    case .workingDay:
      var result = workingDay(onOrAfter: day)
      for _ in 0..<wait.count { result = workingDay(onOrAfter: result + 1) }
      return result
    }
  }
}

extension Day {
  /// The same day so many months later, or earlier when below zero; or that month's last day.
  func adding(months: Int) -> Day {
    let (year, month, day) = components
    let index = year * 12 + month - 1 + months
    return Day(year: index / 12, month: index % 12 + 1, day: 1).inSameMonth(day: day)
  }

  /// A day of the same month, or its last one.
  fileprivate func inSameMonth(day: Int) -> Day {
    let (year, month, _) = components
    return Day(year: year, month: month, day: min(day, Day.count(inMonth: month, of: year)))
  }
}
