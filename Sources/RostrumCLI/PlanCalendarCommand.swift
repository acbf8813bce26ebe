import ArgumentParser
import Campaigns
import Diagnostics
import Foundation
import Publishing

struct PlanCalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Print the dates of a plan as iCalendar.",
    discussion: """
      Ids stay the same, so that a calendar that reads the file again replaces what it has. The date of
      the last change is --date.

        rostrum plan calendar open-enrolment --output plan.ics
        rostrum plan calendar open-enrolment --tasks
      """)

  @OptionGroup var options: PlanOptions

  @Option(name: .shortAndLong, help: "Write to this file instead of printing.")
  var output: String?

  @Flag(help: "Activities as tasks (VTODO) instead of events; not all calendars take them.")
  var tasks = false

  func run() throws {
    let found = try options.find()
    let calendar = ICalendar(
      found.plan, host: ICalendar.host(of: found.workspace.configuration.baseURL),
      changed: options.workspace.day, tasks: tasks)
    let missing = found.plan.activities.count { found.setting.schedule[$0.id.value] == nil }
    if missing > 0 { printError("note: \(missing) activities have no dates and are left out") }
    guard let output else {
      print(calendar.text, terminator: "")
      return
    }
    try Data(calendar.text.utf8).write(to: URL(filePath: output), options: .atomic)
  }
}
