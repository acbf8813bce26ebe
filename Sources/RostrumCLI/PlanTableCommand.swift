import ArgumentParser
import Campaigns
import Markup

struct PlanTableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Print a table of a plan as CSV, for a spreadsheet.",
    discussion: """
      'rostrum plan import' reads the table of activities back.

        rostrum plan table open-enrolment > activities.csv
        rostrum plan table open-enrolment --sheet risks --separator ';'
      """)

  @OptionGroup var options: PlanOptions

  @Option(help: "\(PlanSheet.allCases.map(\.rawValue).joined(separator: ", ")).")
  var sheet = PlanSheet.activities.rawValue

  @Option(help: "The sign between cells: ',' or ';' or a tab.")
  var separator = ","

  func validate() throws {
    guard PlanSheet(rawValue: sheet) != nil else {
      let known = PlanSheet.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("There is no sheet '\(sheet)'. Choose from: \(known).")
    }
    guard [",", ";", "\t"].contains(separator) else {
      throw ValidationError(
        "'\(separator)' cannot stand between cells. Choose ',' or ';' or a tab.")
    }
  }

  func run() throws {
    let found = try options.find()
    guard let sheet = PlanSheet(rawValue: sheet), let separator = separator.first else { return }
    let rows = sheet.rows(of: found.plan, found.setting.schedule, kind: found.setting.kind)
    print(csvText(header: sheet.header, rows: rows, separator: separator), terminator: "")
  }
}
