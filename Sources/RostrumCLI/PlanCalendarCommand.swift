import ArgumentParser
import Campaigns
import Diagnostics
import Foundation
import Publishing

struct PlanCalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Print the dates of a plan as iCalendar.",
    discussion: """
      Ids stay the same, so that a calendar that reads the file again replaces what
      it has. The date of the last change is --date.

        rostrum plan calendar open-enrolment --output plan.ics
        rostrum plan calendar open-enrolment --tasks
      """)

  @OptionGroup var options: PlanOptions

  @Option(name: .shortAndLong, help: "Write to this file instead of printing.")
  var output: String?

  @Flag(help: "Activities as tasks (VTODO) instead of events; not all calendars take them.")
  var tasks = false

  @Option(help: "internal, or public: without what the public may not read.")
  var edition = PlanEdition.internal

  func run() throws {
    let found = try options.find()
    let edited = found.plan.edition(edition)
    try refuse(edited)
    let calendar = ICalendar(
      edited.plan, host: ICalendar.host(of: found.workspace.configuration.baseURL),
      changed: options.workspace.day, tasks: tasks)
    let missing = found.plan.activities.count { found.setting.schedule[$0.id.value] == nil }
    if missing > 0 { printError("note: \(missing) activities have no dates and are left out") }
    if !calendar.text.contains("UID:") { printError("note: nothing in the plan has a date") }
    guard let output else {
      print(calendar.text, terminator: "")
      return
    }
    try write(calendar.text, toUserFile: output, replacing: true)
  }

  /// Stops where a text that the calendar prints tells what the edition keeps back.
  ///
  /// - Throws: `ExitCode(1)` after printing the places.
  private func refuse(_ edited: EditedPlan) throws {
    let plan = edited.plan
    let printed = Set(
      plan.activities.map(\.id.value) + plan.opportunities.map(\.id.value)
        + plan.events.map(\.id.value))
    let leaks = edited.leaks.filter { leak in
      leak.text.owner.map(printed.contains) ?? (leak.text.field == "title")
    }
    guard !leaks.isEmpty else { return }
    printError(problems(of: leaks, as: .error).text.trimmingCharacters(in: .newlines))
    printError("rostrum: no calendar was written: the public would read what is kept back")
    throw ExitCode(1)
  }
}

extension PlanEdition: ExpressibleByArgument {}
