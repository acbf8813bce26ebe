import ArgumentParser
import Campaigns
import Diagnostics
import Foundation
import Markup

struct PlanImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read a table back into a plan.",
    discussion: """
      Says of each row whether it was taken, adjusted or rejected, and shows what
      would change in the plan's file; --accept writes it. Rows are matched by id,
      and a new id adds something, if its row says all that is needed. Empty cells
      keep what is there; 'none' takes the predecessors away.

        rostrum plan import open-enrolment activities.csv
        rostrum plan import open-enrolment activities.csv --dates dmy --accept
        rostrum plan import open-enrolment risks.csv --sheet risks
      """)

  @OptionGroup var options: PlanOptions

  @Argument(help: "A table, as 'rostrum plan table' prints it.")
  var file: String

  @Option(help: "What the rows of the table are.")
  var sheet = PlanSheet.activities

  @Option(help: "How 3/4/2027 is meant: dmy (3 April) or mdy (4 March).")
  var dates: String?

  @Flag(help: "Write the plan's file.")
  var accept = false

  func validate() throws {
    if let dates, DateOrder(rawValue: dates) == nil {
      throw ValidationError("'\(dates)' is no order of dates. Choose dmy or mdy.")
    }
  }

  func run() throws {
    let found = try options.find()
    let path = found.plan.location.file
    let url = options.workspace.root.appending(path: path)
    let old = try userText(at: url.path)
    let result: PlanImport
    do {
      result = try PlanImport(
        try readCSV(try userText(at: file)), as: sheet,
        into: ImportTarget(found.plan, kind: found.setting.kind, text: old),
        dates: dates.flatMap(DateOrder.init))
    } catch let problem as CSVProblem {
      throw ValidationError("\(file): \(sentence(problem))")
    } catch let problem as PlanImportProblem {
      throw ValidationError("\(file): \(sentence(problem))")
    }
    print(table(result))
    for remark in result.remarks { printError("note: \(remark)") }
    let difference = unifiedDiff(old, result.text, path: path)
    if !difference.isEmpty { print("\n" + difference, terminator: "") }
    let rejected = result.rows.contains { $0.verdict == .rejected }
    if difference.isEmpty {
      printError("nothing changes in \(path)")
    } else if accept {
      try replaceFile(at: url, holding: old, with: result.text)
      printError("wrote \(path)")
    } else {
      printError("nothing was written; --accept writes \(path)")
    }
    if rejected { throw ExitCode(1) }
  }

  /// A row for each row of the table, and one more for each further reason.
  private func table(_ result: PlanImport) -> String {
    let rows = result.rows.flatMap { row in
      row.reasons.enumerated().map { place, reason in
        place == 0
          ? [String(row.number), row.id, row.verdict.rawValue, reason] : ["", "", "", reason]
      }
    }
    return TextTable(header: ["row", "id", "", "what"], rows: rows, width: outputColumns).text
  }
}
