import Markup

/// A length of time in days, weeks, months or working days.
package struct Duration: Hashable, Sendable {
  package enum Unit: String, CaseIterable, Hashable, Sendable {
    case day = "d"
    case week = "w"
    case month = "m"
    case workingDay = "wd"
  }

  /// Zero or more.
  package let count: Int
  package let unit: Unit

  package init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// The longest that is read: ten years of days.
  static let limit = 3660

  /// Reads `10d`, `2w`, `3m` or `5wd`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard let count = Int(digits), count <= Self.limit,
      let unit = Unit(rawValue: String(text.dropFirst(digits.count)))
    else { return nil }
    self.init(count, unit)
  }

  /// `10d`
  package var text: String { "\(count)\(unit.rawValue)" }

  /// “10 working days”, for messages.
  package var words: String {
    let name =
      switch unit {
      case .day: "day"
      case .week: "week"
      case .month: "month"
      case .workingDay: "working day"
      }
    return counted(count, name)
  }
}

/// “1 day”, “3 days”, “2 parties”.
package func counted(_ number: Int, _ noun: String) -> String {
  if number == 1 { return "1 \(noun)" }
  let plural = noun.hasSuffix("y") && !noun.hasSuffix("ay") ? noun.dropLast() + "ies" : noun + "s"
  return "\(number) \(plural)"
}
