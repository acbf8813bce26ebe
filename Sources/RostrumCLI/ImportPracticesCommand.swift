import ArgumentParser
import Catalogue
import Diagnostics
import Foundation
import Markup
import Publishing

struct ImportPracticesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practices", abstract: "Read practices from a table in CSV.",
    discussion: """
      Takes a table as spreadsheets save it: commas, semicolons or tabs; UTF-8, UTF-16 or
      Windows-1252. A row is known by its 'key', else by its 'id'. Problems name the cell.
      Nothing is written unless all rows are right. An empty cell keeps what is there; a
      field that a person changed in the file is kept when the row did not change it, and
      is a problem when it did. The same table again changes nothing.

        rostrum import practices partners.csv --dry-run
        rostrum import practices partners.csv --valid-rows-only --report report.html
      """)

  @Argument(help: "A table with the columns that 'rostrum import template practices' prints.")
  var file: String

  @Flag(help: "Show what would change, and write nothing.")
  var dryRun = false

  @Flag(help: "Take the rows without a problem, and leave the others.")
  var validRowsOnly = false

  @Flag(
    help:
      "Where a person changed a field in the file and the row says something else, take the row.")
  var overwrite = false

  @Option(help: "How 3/4/2027 is meant: dmy (3 April) or mdy (4 March).")
  var dates: String?

  @Option(help: "Write what became of each row into this file, as HTML.")
  var report: String?

  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    if let dates, DateOrder(rawValue: dates) == nil {
      throw ValidationError("'\(dates)' is no order of dates. Choose dmy or mdy.")
    }
  }

  func run() throws {
    let (text, encoding) = try read()
    var choices = TableImport.Choices()
    choices.dates = dates.flatMap(DateOrder.init)
    choices.takesValidRows = validRowsOnly
    choices.overwrites = overwrite
    let table: TableImport
    do {
      table = try TableImport(text, named: file, into: options.root, today: options.day, choices)
    } catch { throw refusal(error) }
    let result = table.result
    printError("\(file): \(encoding.rawValue), \(table.table.separatorName) between cells")
    show(result)
    if !dryRun {
      try table.write()
      printError(
        result.files.isEmpty
          ? "nothing was written" : "wrote \(result.files.count) files below Practices")
    }
    if let report {
      let page = ImportReport(
        file: file, encoding: encoding, separator: table.table.separator,
        written: dryRun || result.files.isEmpty ? nil : result.files.count,
        language: table.language)
      try RostrumCLI.write(page.html(result), toUserFile: report, replacing: true)
    }
    if result.problems.hasErrors { throw ExitCode(1) }
  }

  /// - Throws: `ValidationError` for a file that is not there, too large, or no text.
  private func read() throws -> (String, TextEncoding) {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    guard let size = attributes?[.size] as? Int,
      attributes?[.type] as? FileAttributeType != .typeDirectory
    else { throw ValidationError("There is no file '\(file)'.") }
    guard size <= PracticeImport.sizeLimit else {
      throw ValidationError(
        "'\(file)' has \(size >> 20) MiB. The most is \(PracticeImport.sizeLimit >> 20) MiB; import it in parts."
      )
    }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw ValidationError("'\(file)' cannot be read. Check who may read it.")
    }
    do { return try decodedText(data) } catch {
      throw ValidationError("\(file): \(sentence(error)).")
    }
  }

  /// What stands against a table, as it is said to a user.
  private func refusal(_ obstacle: TableImport.Obstacle) -> any Error {
    switch obstacle {
    case .table(let problem):
      return ValidationError(
        "\(file):\(problem.place.line):\(problem.place.column): \(problem.message).")
    case .workspace(let report):
      printError(report.text.trimmingCharacters(in: .newlines))
      return ExitCode(1)
    case .record:
      return ValidationError(
        "\(ImportRecord.path) is damaged. Bring an earlier state of it back, or remove it: then rows "
          + "that differ from a file are refused.")
    }
  }

  private func show(_ result: PracticeImport) {
    print(result.problems.text, terminator: "")
    let rows = result.rows.filter { $0.verdict != .unchanged || !$0.kept.isEmpty }.map { row in
      [
        String(row.number), row.id, row.verdict.rawValue,
        (row.changed + row.kept.map { "\($0) kept as in the file" }).joined(separator: ", "),
      ]
    }
    if !rows.isEmpty {
      print(
        TextTable(header: ["row", "practice", "", "fields"], rows: rows, width: outputColumns).text)
    }
    if dryRun {
      for file in result.files {
        if let old = file.old {
          print("\n" + unifiedDiff(old, file.new, path: file.path), terminator: "")
        }
      }
    }
    let counts = PracticeImport.Verdict.allCases.map { "\(result.count($0)) \($0.rawValue)" }
    printError("\(counts.joined(separator: ", ")); \(result.problems.summary)")
  }
}

extension CSVTable {
  /// What stands between its cells, in a word.
  fileprivate var separatorName: String {
    switch separator {
    case ";": "semicolons"
    case "\t": "tabs"
    default: "commas"
    }
  }
}
