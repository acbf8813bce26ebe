package import Campaigns
import Diagnostics
import Documents
import Markup

/// The activities of a plan as Microsoft Project XML, which OpenProject, GanttProject, ProjectLibre and
/// Microsoft Project read: http://schemas.microsoft.com/project (2007).
///
/// Objectives are summary tasks, the activities that lead to them stand below, and opportunities follow
/// as milestones. Tasks keep the dates that are computed here: they are marked as scheduled by hand,
/// since working days and calendar days may stand in one plan. The ids of the plan are in Text10.
package struct ProjectFile {
  private let plan: Plan
  private let schedule: Schedule
  /// The number of each task, by the id of the plan; what has no date has no number.
  private let numbers: [String: Int]
  private let rows: [Row]

  /// A line of the tree.
  private struct Row {
    let id: String
    let level: Int
    let content: Content
  }

  private enum Content {
    case objective(Objective, first: Day, last: Day)
    case activity(Activity, Schedule.Entry)
    case opportunity(Opportunity, Day)
  }

  package init(_ plan: Plan, _ schedule: Schedule) {
    self.plan = plan
    self.schedule = schedule
    rows = Self.rows(plan, schedule)
    numbers = Dictionary(
      rows.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many activities have no dates and are left out.
  package var missing: Int { plan.activities.count { schedule[$0.id.value] == nil } }

  package var text: String {
    Element.tag("Project", ["xmlns": "http://schemas.microsoft.com/project"]) {
      value("SaveVersion", "14")
      value("Name", plan.id)
      value("Title", plan.title.value)
      value("ScheduleFromStart", "1")
      value("StartDate", plan.start.map { $0.value.iso + "T08:00:00" })
      value("FinishDate", plan.end.map { $0.value.iso + "T17:00:00" })
      value("CalendarUID", "1")
      value("MinutesPerDay", "480")
      value("MinutesPerWeek", "\(480 * (7 - plan.calendar.weekend.count))")
      value("DaysPerMonth", "20")
      value("CurrencyCode", plan.budget?.currency)
      Element.tag("ExtendedAttributes") {
        Element.tag("ExtendedAttribute") {
          value("FieldID", Self.text10)
          value("FieldName", "Text10")
          value("Alias", "Id in the plan")
        }
      }
      calendars
      Element.tag("Tasks", [:], rows.enumerated().map { task($1, number: $0 + 1) })
    }.xmlFile()
  }

  /// The number of the field Text10 of a task.
  private static let text10 = "188743750"

  private static func rows(_ plan: Plan, _ schedule: Schedule) -> [Row] {
    var rows = activities(of: nil, plan, schedule, level: 1)
    for objective in plan.objectives {
      let below = activities(of: objective, plan, schedule, level: 2)
      let entries = below.compactMap { schedule[$0.id] }
      guard let first = entries.map(\.start).min(), let last = entries.map(\.end).max() else {
        continue
      }
      let content = Content.objective(objective, first: first, last: last)
      rows.append(Row(id: objective.id.value, level: 1, content: content))
      rows += below
    }
    return rows
      + plan.opportunities.compactMap { opportunity in
        opportunity.start.map {
          Row(id: opportunity.id.value, level: 1, content: .opportunity(opportunity, $0.value))
        }
      }
  }

  /// Each activity stands once: below the first objective that it leads to.
  private static func activities(
    of objective: Objective?, _ plan: Plan, _ schedule: Schedule, level: Int
  ) -> [Row] {
    let objectives = Set(plan.objectives.map(\.id.value))
    return plan.activities.compactMap { activity in
      let aims = (activity.objectives + activity.leadsTo).map(\.value)
      guard aims.first(where: objectives.contains) == objective?.id.value,
        let entry = schedule[activity.id.value]
      else { return nil }
      return Row(id: activity.id.value, level: level, content: .activity(activity, entry))
    }
  }
}

extension ProjectFile {
  private func task(_ row: Row, number: Int) -> Element {
    .tag("Task") {
      value("UID", "\(number)")
      value("ID", "\(number)")
      content(row)
      Element.tag("ExtendedAttribute") {
        value("FieldID", Self.text10)
        value("Value", row.id)
      }
    }
  }

  @ElementBuilder private func content(_ row: Row) -> [Element] {
    switch row.content {
    case .objective(let objective, let first, let last):
      head(objective.text.value, row, times(first, last, isSummary: true))
    case .activity(let activity, let entry):
      let isMilestone = activity.times.isMilestone
      head(activity.text.value, row, times(entry.start, entry.end, isMilestone: isMilestone))
      value("PercentComplete", activity.percent.map(String.init))
      value("Notes", notes(activity))
      activity.times.after.compactMap(link)
    case .opportunity(let opportunity, let day):
      head(opportunity.text.value, row, times(day, day, isMilestone: true))
    }
  }

  private func head(_ name: String, _ row: Row, _ times: [Element]) -> [Element] {
    [value("Name", name), value("Manual", "1"), value("OutlineLevel", "\(row.level)")] + times
  }

  /// Working hours from 8 to 17; a milestone has no length.
  private func times(
    _ first: Day, _ last: Day, isMilestone: Bool = false, isSummary: Bool = false
  ) -> [Element] {
    let start = first.iso + "T08:00:00"
    let finish = isMilestone ? start : last.iso + "T17:00:00"
    let length = "PT\(isMilestone ? 0 : workingDays(first, last) * 8)H0M0S"
    return [
      value("Start", start), value("Finish", finish), value("Duration", length),
      value("ManualStart", start), value("ManualFinish", finish), value("ManualDuration", length),
      value("DurationFormat", "7"),
      value("Milestone", isMilestone ? "1" : "0"), value("Summary", isSummary ? "1" : "0"),
    ]
  }

  private func workingDays(_ first: Day, _ last: Day) -> Int {
    var (day, count) = (first, 0)
    while day <= last {
      if plan.calendar.isWorkingDay(day) { count += 1 }
      day = day + 1
    }
    return count
  }

  private func notes(_ activity: Activity) -> String {
    let names = Dictionary(
      plan.team.map { ($0.id.value, $0.name) }, uniquingKeysWith: { first, _ in first })
    let roles = [
      "A": activity.roles.accountable, "R": activity.roles.responsible,
      "C": activity.roles.consulted, "I": activity.roles.informed,
    ]
    return ["A", "R", "C", "I"].compactMap { letter in
      let people = roles[letter, default: []].map { names[$0.value] ?? $0.value }
      return people.isEmpty ? nil : "\(letter): \(people.joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  /// What a task waits for, with the wait in tenths of a minute: working days have eight hours, other
  /// days the twenty-four of an elapsed day.
  private func link(_ dependency: Dependency) -> Element? {
    guard let number = numbers[dependency.activity.value],
      let other = schedule[dependency.activity.value]
    else { return nil }
    let kinds: [Dependency.Kind: String] = [
      .finishToFinish: "0", .finishToStart: "1", .startToFinish: "2", .startToStart: "3",
    ]
    let lag = dependency.lag ?? Duration(0, .workingDay)
    let isWork = lag.unit == .workingDay
    let minutes =
      isWork ? lag.count * 480 : (plan.calendar.day(other.end, after: lag) - other.end) * 1440
    return .tag("PredecessorLink") {
      value("PredecessorUID", "\(number)")
      value("Type", kinds[dependency.kind])
      value("LinkLag", "\(minutes * 10)")
      value("LagFormat", isWork ? "7" : "8")
    }
  }
}

extension ProjectFile {
  private var calendars: Element {
    .tag("Calendars") {
      Element.tag("Calendar") {
        value("UID", "1")
        value("Name", "Standard")
        value("IsBaseCalendar", "1")
        Element.tag(
          "WeekDays", [:], (1...7).map(weekday) + plan.calendar.holidays.map { off($0.day.value) })
      }
    }
  }

  /// Days are counted from Sunday, as 1.
  private func weekday(_ number: Int) -> Element {
    let isFree = plan.calendar.weekend.contains(number == 1 ? 7 : number - 1)
    return .tag("WeekDay") {
      value("DayType", "\(number)")
      value("DayWorking", isFree ? "0" : "1")
      if !isFree {
        Element.tag("WorkingTimes") {
          hours("08:00:00", "12:00:00")
          hours("13:00:00", "17:00:00")
        }
      }
    }
  }

  private func hours(_ from: String, _ to: String) -> Element {
    .tag("WorkingTime") {
      value("FromTime", from)
      value("ToTime", to)
    }
  }

  private func off(_ day: Day) -> Element {
    .tag("WeekDay") {
      value("DayType", "0")
      value("DayWorking", "0")
      Element.tag("TimePeriod") {
        value("FromDate", day.iso + "T00:00:00")
        value("ToDate", day.iso + "T23:59:00")
      }
    }
  }

  /// An element with a text; nil leaves it out.
  private func value(_ name: String, _ text: String?) -> Element {
    text.map { .tag(name, [:], $0) } ?? .text("")
  }
}
