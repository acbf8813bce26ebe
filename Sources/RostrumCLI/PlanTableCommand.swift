import ArgumentParser
import Campaigns
import Markup

struct PlanTableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Print a table of a plan as CSV, for a spreadsheet.",
    discussion: """
      'rostrum plan import' reads each of them back.

        rostrum plan table open-enrolment > activities.csv
        rostrum plan table open-enrolment --sheet risks --separator ';'
      """)

  @OptionGroup var options: PlanOptions

  @Option(help: "What the rows of the table are.")
  var sheet = PlanSheet.activities

  @Option(help: "The sign between cells: ',' or ';' or a tab.")
  var separator = ","

  func validate() throws {
    guard [",", ";", "\t"].contains(separator) else {
      throw ValidationError(
        "'\(separator)' cannot stand between cells. Choose ',' or ';' or a tab.")
    }
  }

  func run() throws {
    let found = try options.find()
    guard let separator = separator.first else { return }
    let rows = sheet.rows(of: found.plan, found.setting.schedule, kind: found.setting.kind)
    if rows.isEmpty { printError("note: the plan has no \(sheet.rawValue)") }
    print(csvText(header: sheet.header, rows: rows, separator: separator), terminator: "")
  }
}

extension PlanSheet: ExpressibleByArgument {}
