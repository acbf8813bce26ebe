import Diagnostics
import Markup

/// A practice does not end before it begins, and its status agrees with its period.
struct PeriodCheck: Check {
  static let period = Diagnostic.Code(
    "P-PERIOD", .error, "a period contradicts itself or the status",
    why: "Time lines and filters by year need dates that can be true together.",
    wrong: "period: {start: 2018, end: 2016}", right: "period: {start: 2016, end: 2018}")

  let codes = [period]

  func check(_ catalogue: Catalogue, today: Day, _ report: inout Report) {
    for practice in catalogue.allTexts {
      guard let period = practice.period else { continue }
      if let start = period.start, case .date(let end) = period.end,
        end.value.lastDay < start.value.firstDay
      {
        report.add(
          Self.period, at: end.location,
          "the practice ends \(end.value.iso) before it starts \(start.value.iso)",
          hint: "exchange or correct the two")
      }
      if practice.status == .ended, period.end == .ongoing {
        report.add(
          Self.period, at: period.location, "the status is 'ended' and the period 'ongoing'",
          hint: "write the year in which it ended, or 'status: running'")
      }
    }
  }
}
