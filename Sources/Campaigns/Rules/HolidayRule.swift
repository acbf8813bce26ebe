import Diagnostics
import Markup

/// What is done on a day off is done there on purpose.
///
/// Only holidays count, as many campaigns work at weekends; the start counts always, the end where it
/// is written.
struct HolidayRule: PlanRule {
  let codes: [Diagnostic.Code] = [.onHoliday]

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let holidays = Dictionary(
      plan.calendar.holidays.map { ($0.day.value, $0) }, uniquingKeysWith: { first, _ in first })
    for activity in plan.activities where activity.progress != .dropped {
      guard let entry = setting.schedule[activity.id.value] else { continue }
      let times = activity.times
      if let holiday = holidays[entry.start] {
        let verb = times.isMilestone ? "is" : "starts"
        add(activity, verb, holiday, at: times.start?.location, &report)
      }
      if entry.end != entry.start, let end = times.end, let holiday = holidays[entry.end] {
        add(activity, "ends", holiday, at: end.location, &report)
      }
    }
  }

  private func add(
    _ activity: Activity, _ verb: String, _ holiday: WorkCalendar.Holiday,
    at location: SourceLocation?, _ report: inout Report
  ) {
    report.add(
      .onHoliday, at: location ?? activity.id.location,
      "'\(activity.id.value)' \(verb) on \(holiday.day.value.iso)"
        + (holiday.name.map { " (\($0))" } ?? "") + "; your calendar marks it as a day off",
      hint: "choose another day, or take the holiday out of 'calendar' if it is worked on")
  }
}

extension Diagnostic.Code {
  static let onHoliday = Diagnostic.Code(
    "DATE-HOLIDAY", .warning, "an activity begins or ends on a holiday",
    why: "On a day off offices are closed and people away. Nothing is moved: the author decides.",
    source: "ours", wrong: "{id: launch, milestone: true, date: 2026-05-01}  (Labour Day)",
    right: "{id: launch, milestone: true, date: 2026-05-04}")
}
