/// Which number of a date such as `3/4/2027` is the day.
package enum DateOrder: String, CaseIterable, Hashable, Sendable {
  case dayFirst = "dmy"
  case monthFirst = "mdy"
}

/// A day as a spreadsheet writes it.
package enum TableDate: Hashable, Sendable {
  case day(Day)
  /// Either number may be the day.
  case ambiguous(dayFirst: Day, monthFirst: Day)

  /// Reads `2027-04-03`, and with four digits of the year `3/4/2027`, `3.4.2027` and `3-4-2027`; nil for
  /// anything else and for days that do not exist.
  package init?(_ text: String, order: DateOrder?) {
    if let day = Day(text) {
      self = .day(day)
      return
    }
    let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    guard parts.count == 3, parts[2].utf8.count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    let dayFirst = order == .monthFirst ? nil : Self.day(year, month: second, first)
    let monthFirst = order == .dayFirst ? nil : Self.day(year, month: first, second)
    switch (dayFirst, monthFirst) {
    case (let a?, let b?): self = a == b ? .day(a) : .ambiguous(dayFirst: a, monthFirst: b)
    case (let day?, nil), (nil, let day?): self = .day(day)
    case (nil, nil): return nil
    }
  }

  private static func day(_ year: Int, month: Int, _ day: Int) -> Day? {
    guard year >= 1, (1...12).contains(month), day >= 1, day <= Day.count(inMonth: month, of: year)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }
}
