import Foundation
import Markup

/// Days as places from left to right, with ticks that suit the length of the plan.
struct TimelineAxis {
  /// The room for the ticks' names above the rows.
  static let height = 30.0

  enum Unit { case week, month, quarter, year }

  let first: Day
  /// The day after the last one.
  let end: Day
  let left: Double
  let right: Double
  let unit: Unit

  init(of timeline: Timeline) {
    let bars = timeline.groups.flatMap(\.bars)
    let events = timeline.milestones + timeline.opportunities
    let moves = bars.flatMap { bar -> [Day] in
      if case .moved(let start, let end) = bar.change { [start, end] } else { [] }
    }
    let starts =
      bars.map(\.start) + moves + events.map(\.day) + timeline.groups.compactMap(\.deadline)
    let ends =
      bars.map { max($0.end, $0.latestEnd ?? $0.end) } + moves + events.map(\.day)
      + timeline.groups.compactMap(\.deadline)
    let earliest = starts.min() ?? Day(number: 0)
    let latest = max(ends.max() ?? earliest, earliest)
    let length = latest.number - earliest.number + 1
    unit = length <= 100 ? .week : length <= 750 ? .month : length <= 2200 ? .quarter : .year
    first = Self.start(of: unit, at: earliest)
    end = Self.next(Self.start(of: unit, at: latest), by: unit)
    left = min(timeline.width * 0.3, 200)
    // Room for half a flag or diamond at the end.
    right = timeline.width - 8
  }

  /// An axis on which the first day fills the frame: for a bar in a legend.
  init(sign frame: Frame) {
    first = Day(number: 0)
    end = Day(number: 1)
    left = frame.x
    right = frame.maxX
    unit = .year
  }

  /// The place of the beginning of a day.
  func x(_ day: Day) -> Double {
    left + (right - left) * Double(day.number - first.number) / Double(end.number - first.number)
  }

  /// Ticks with their names; names that would touch are left out.
  func ticks(in language: String) -> [(x: Double, label: String, isYear: Bool)] {
    let locale = Locale(identifier: language)
    var calendar = Calendar(identifier: .gregorian)
    calendar.locale = locale
    let months = calendar.shortStandaloneMonthSymbols
    var ticks: [(x: Double, label: String, isYear: Bool)] = []
    var day = first
    var freeFrom = -Double.infinity
    while day < end {
      let (year, month, dayOfMonth) = day.components
      let name = months.indices.contains(month - 1) ? months[month - 1] : "\(month)"
      let begins =
        unit == .week ? dayOfMonth <= 7 && month == 1 : month <= (unit == .quarter ? 3 : 1)
      var label =
        switch unit {
        case .week: "\(dayOfMonth) \(name)"
        case .month: name
        case .quarter: "Q\((month - 1) / 3 + 1)"
        case .year: "\(year)"
        }
      if unit != .year, begins || ticks.isEmpty { label += " \(year)" }
      let x = x(day)
      if x < freeFrom { label = "" } else { freeFrom = x + TextStyle.small.width(label) + 6 }
      ticks.append((x, label, begins && unit != .week))
      day = Self.next(day, by: unit)
    }
    return ticks
  }

  private static func start(of unit: Unit, at day: Day) -> Day {
    let (year, month, _) = day.components
    switch unit {
    case .week: return day + (1 - day.weekday)
    case .month: return Day(year: year, month: month, day: 1)
    case .quarter: return Day(year: year, month: (month - 1) / 3 * 3 + 1, day: 1)
    case .year: return Day(year: year, month: 1, day: 1)
    }
  }

  private static func next(_ day: Day, by unit: Unit) -> Day {
    let (year, month, _) = day.components
    let step = unit == .month ? 1 : unit == .quarter ? 3 : 12
    if unit == .week { return day + 7 }
    let months = month - 1 + step
    return Day(year: year + months / 12, month: months % 12 + 1, day: 1)
  }
}
