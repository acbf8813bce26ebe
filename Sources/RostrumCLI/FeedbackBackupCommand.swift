import ArgumentParser
import Feedback
import Foundation
import Storage

struct FeedbackBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the records while the site goes on.",
    discussion: """
      The copy is a whole file of records, examined after it is written. FILE.json beside it says what it must
      be; keep both. What is erased later stays erased when the copy is restored. Copies hold what people
      wrote: keep as few as you need, and none for longer than you promise.

        rostrum feedback backup /backups/records-2026-05-01.sqlite
      """)

  @Argument(help: "The file to write; it must not be there yet.")
  var file: String

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    let archive = RecordArchive(workspace: options.root)
    let manifest = try keeping(file) { try archive.backUp(to: URL(filePath: file), at: .now) }
    for damage in manifest.damages { printError("warning: \(damage)") }
    print("\(file): \(manifest.rows.values.reduce(0, +)) rows, \(manifest.bytes) bytes")
    print("sha256 \(manifest.sha256)")
  }
}

struct FeedbackExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Take everything away in open formats.",
    discussion: """
      A folder with a file of JSON Lines for every table, and pages in Markdown to read. The same records give
      the same bytes, and 'rostrum feedback restore' makes records of the folder again, here or elsewhere.

        rostrum feedback export records-2026-05-01
      """)

  @Argument(help: "The folder to write; it must not be there yet.")
  var folder: String

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    let archive = RecordArchive(workspace: options.root)
    let manifest = try keeping(folder) { try archive.export(to: URL(filePath: folder)) }
    print(
      TextTable(
        header: ["table", "rows"], rows: manifest.tables.map { [$0.name, "\($0.rows)"] }
      ).text)
    for (table, reason) in manifest.leftOut.sorted(by: { $0.key < $1.key }) {
      print("left out: \(table), \(reason)")
    }
  }
}

/// Does work on records; what stands against it is said as it is to a user.
///
/// - Parameter path: what the user named.
func keeping<Result>(_ path: String, _ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let error as CocoaError where error.code == .fileWriteFileExists {
    throw ValidationError("'\(path)' exists, and nothing is overwritten. Name another.")
  } catch let error as CocoaError {
    throw ValidationError("'\(path)' cannot be written. \(sentence(error))")
  } catch let problem as RecordProblem {
    printError("error: \(problem.text)")
    throw ExitCode(1)
  }
}
