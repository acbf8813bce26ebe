/// A date as precise as its source: a year, a month or a day (ISO 8601-1:2019, 5.2.2).
package struct PartialDate: Hashable, Sendable, Comparable {
  package let year: Int
  /// 1–12; nil when only the year is known.
  package let month: Int?
  /// 1–31; nil when only the month is known.
  package let day: Int?

  /// Reads `2017`, `2017-04` or `2017-04-24`; nil for anything else and for days that do not exist.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(parts.count),
      zip(parts, widths).allSatisfy({ part, width in
        part.utf8.count == width && part.utf8.allSatisfy { (48...57).contains($0) }
      })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    year = numbers[0]
    month = numbers.count > 1 ? numbers[1] : nil
    day = numbers.count > 2 ? numbers[2] : nil
    guard year >= 1, (1...12).contains(month ?? 1) else { return nil }
    guard (1...Day.count(inMonth: month ?? 1, of: year)).contains(day ?? 1) else { return nil }
  }

  /// A whole year; the caller vouches that it is one.
  package init(year: Int) {
    self.year = year
    month = nil
    day = nil
  }

  /// One day.
  package init(_ day: Day) {
    (year, month, self.day) = day.components
  }

  /// `2017`, `2017-04` or `2017-04-24`.
  package var iso: String {
    [pad(year, 4), month.map { pad($0, 2) }, day.map { pad($0, 2) }].compactMap { $0 }
      .joined(separator: "-")
  }

  /// The first day that the date may mean.
  package var firstDay: Day { Day(year: year, month: month ?? 1, day: day ?? 1) }

  /// The last day that the date may mean.
  package var lastDay: Day {
    let lastMonth = month ?? 12
    return Day(
      year: year, month: lastMonth, day: day ?? Day.count(inMonth: lastMonth, of: year))
  }

  package static func < (a: PartialDate, b: PartialDate) -> Bool {
    (a.firstDay, b.lastDay) < (b.firstDay, a.lastDay)
  }
}

/// A day of the proleptic Gregorian calendar, without a time zone.
package struct Day: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01, which is 0.
  package let number: Int

  package init(number: Int) { self.number = number }

  /// A day that exists; the caller vouches for it.
  package init(year: Int, month: Int, day: Int) {
    // Howard Hinnant, “chrono-compatible low-level date algorithms” (2013), days_from_civil.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `2017-04-24`; nil for anything else and for days that do not exist.
  package init?(_ text: some StringProtocol) {
    guard let date = PartialDate(text), date.day != nil else { return nil }
    self = date.firstDay
  }

  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  package static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }

  /// How many days lie between, as `later - earlier`.
  package static func - (later: Day, earlier: Day) -> Int { later.number - earlier.number }

  /// 1 for Monday … 7 for Sunday (ISO 8601).
  package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// Year, month from 1 and day from 1.
  package var components: (year: Int, month: Int, day: Int) {
    // Hinnant, civil_from_days.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// `2017-04-24`.
  package var iso: String {
    let (year, month, day) = components
    return "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
  }

  /// 28–31.
  package static func count(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A number with leading zeros up to a width.
private func pad(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
