import Diagnostics
import Markup

/// `calendar`: the weekend and the holidays.
struct CalendarPart: PlanPart {
  static let what = "the calendar"
  static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  let calendar: WorkCalendar

  init(_ fields: inout Fields, _ report: inout Report) {
    var weekend: Set<Int> = []
    for name in fields.oneOrMore("weekend", &report) {
      guard let index = Self.weekdays.firstIndex(of: name.value) else {
        report.add(
          .wrongType, at: name.location,
          "'weekend' names '\(name.value)', which is no day of the week",
          hint: "write any of: \(Self.weekdays.joined(separator: ", "))")
        continue
      }
      weekend.insert(index + 1)
    }
    let isWritten = fields.node("weekend") != nil
    calendar = WorkCalendar(
      weekend: isWritten ? weekend : [6, 7],
      holidays: fields.holidays(&report),
      timeZone: fields.words("timezone", &report))
  }
}

extension Fields {
  /// `holidays`: days, or groups of `date` and `name`.
  fileprivate mutating func holidays(_ report: inout Report) -> [WorkCalendar.Holiday] {
    list("holidays", &report).compactMap { node in
      if case .scalar(let text, _) = node.content {
        if let day = Day(text) {
          return WorkCalendar.Holiday(day: Placed(day, at: node.location), name: nil)
        }
        report.add(
          .badDate, at: node.location, "'holidays' names '\(text)', which is no day",
          hint: "write a day such as 2026-05-01")
        return nil
      }
      guard var fields = Fields(node, what: "a holiday", &report) else { return nil }
      defer { fields.finish(&report) }
      if fields.node("date") == nil { fields.missing("date", "a day such as 2026-05-01", &report) }
      let name = fields.words("name", &report)
      return fields.day("date", &report).map { WorkCalendar.Holiday(day: $0, name: name) }
    }
  }
}
