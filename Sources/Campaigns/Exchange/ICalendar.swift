import Diagnostics
import Foundation
package import Markup

/// The dates of a plan as a calendar that other programs read (RFC 5545, with RFC 9253 for what waits
/// for what).
///
/// Milestones, opportunities, events and activities that have a place are events of whole days.
/// What touches private people is marked private.
package struct ICalendar {
  let plan: Plan
  let schedule: Schedule
  /// What makes ids unique in the world: a domain.
  let host: String
  /// The plan's last change.
  let changed: Day
  /// Whether activities are written as tasks and not as events, which some services do not take.
  let writesTasks: Bool

  package init(_ plan: Plan, host: String, changed: Day, tasks: Bool) {
    self.plan = plan
    schedule = Schedule(plan)
    self.host = host
    self.changed = changed
    writesTasks = tasks
  }

  /// The host of an address, for ids; a name reserved by RFC 2606 when there is none.
  package static func host(of address: String?) -> String {
    address.flatMap { URL(string: $0)?.host() } ?? "rostrum.invalid"
  }

  package var text: String {
    var lines = ContentLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//Rostrum//Rostrum//EN")
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("NAME", escaping: plan.title.value)
    lines.add("X-WR-CALNAME", escaping: plan.title.value)
    let hidden = privateIDs
    for activity in plan.activities {
      write(activity, isPrivate: activity.names(hidden), &lines)
    }
    for opportunity in plan.opportunities {
      write(
        opportunity, opportunity.start?.value, opportunity.end?.value,
        isPrivate: opportunity.names(hidden), &lines)
    }
    for event in plan.events {
      write(event, event.start?.value, event.end?.value, place: event.place, &lines)
    }
    lines.add("END", "VCALENDAR")
    return lines.text
  }

  private var privateIDs: Set<String> {
    Set(plan.stakeholders.filter(\.isPrivate).map(\.id.value))
      .union(plan.team.filter(\.isPrivate).map(\.id.value))
  }

  private func uid(_ id: String) -> String { "\(plan.id).\(id)@\(host)" }

  private func write(_ activity: Activity, isPrivate: Bool, _ lines: inout ContentLines) {
    guard let entry = schedule[activity.id.value] else { return }
    let isTask = writesTasks && !activity.times.isMilestone
    let name = isTask ? "VTODO" : "VEVENT"
    lines.add("BEGIN", name)
    writeHead(activity, &lines)
    if isTask {
      writeTask(activity, entry, &lines)
    } else {
      writeDays(entry.start, entry.end, &lines)
      if activity.progress == .dropped { lines.add("STATUS", "CANCELLED") }
    }
    if isPrivate { lines.add("CLASS", "PRIVATE") }
    var seen: Set<String> = []
    for other in schedule.waits(of: activity.id.value).map(\.activity.value)
    where schedule[other] != nil && seen.insert(other).inserted {
      lines.add("RELATED-TO;RELTYPE=DEPENDS-ON", escaping: uid(other))
    }
    lines.add("END", name)
  }

  private func write(
    _ object: some PlanObject, _ start: Day?, _ end: Day?, place: String? = nil,
    isPrivate: Bool = false, _ lines: inout ContentLines
  ) {
    guard let start = start ?? end else { return }
    lines.add("BEGIN", "VEVENT")
    writeHead(object, &lines)
    writeDays(start, max(start, end ?? start), &lines)
    if let place { lines.add("LOCATION", escaping: place) }
    if isPrivate { lines.add("CLASS", "PRIVATE") }
    lines.add("END", "VEVENT")
  }

  /// `SEQUENCE` must grow when dates change, and nothing remembers how often they did: the number of
  /// the day does, too.
  private func writeHead(_ object: some PlanObject, _ lines: inout ContentLines) {
    let moment = changed.basic + "T000000Z"
    lines.add("UID", escaping: uid(object.id.value))
    lines.add("DTSTAMP", moment)
    lines.add("LAST-MODIFIED", moment)
    lines.add("SEQUENCE", String(max(0, changed.number)))
    lines.add("SUMMARY", escaping: object.label)
  }

  /// The end is the day after, as a calendar does not count it.
  private func writeDays(_ start: Day, _ end: Day, _ lines: inout ContentLines) {
    lines.add("DTSTART;VALUE=DATE", start.basic)
    lines.add("DTEND;VALUE=DATE", (end + 1).basic)
    lines.add("TRANSP", "TRANSPARENT")
  }

  /// A task is due on its last day, which must be later than its start, where that is written.
  private func writeTask(
    _ activity: Activity, _ entry: Schedule.Entry, _ lines: inout ContentLines
  ) {
    if entry.start < entry.end { lines.add("DTSTART;VALUE=DATE", entry.start.basic) }
    lines.add("DUE;VALUE=DATE", entry.end.basic)
    let status =
      switch activity.progress {
      case .planned, nil: "NEEDS-ACTION"
      case .doing: "IN-PROCESS"
      case .done: "COMPLETED"
      case .dropped: "CANCELLED"
      }
    lines.add("STATUS", status)
    if let percent = activity.percent { lines.add("PERCENT-COMPLETE", String(percent)) }
    if activity.progress == .done, let done = activity.doneOn, done.day != nil {
      lines.add("COMPLETED", done.firstDay.basic + "T000000Z")
    }
  }
}

extension PlanObject {
  /// Whether it names one of some objects.
  fileprivate func names(_ ids: Set<String>) -> Bool {
    references.contains { ids.contains($0.id.value) }
  }
}

extension Day {
  /// `20260501`
  fileprivate var basic: String { iso.replacing("-", with: "") }
}
