import ArgumentParser
import Feedback
import Foundation
import Storage

struct FeedbackRestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make records of a backup or an export.",
    discussion: """
      The source is examined first; one that is damaged or of a later version changes nothing. What was erased
      after it was saved is erased from it again. The records that are there are kept beside the new ones for
      30 days. Stop the site first.

        rostrum feedback restore /backups/records-2026-05-01.sqlite --dry-run
        rostrum feedback restore records-2026-05-01
      """)

  @Argument(help: "A file that 'backup' wrote, or a folder that 'export' wrote.")
  var source: String

  @Flag(help: "Say what would be lost, and change nothing.")
  var dryRun = false

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    guard FileManager.default.fileExists(atPath: source) else {
      throw ValidationError("There is no '\(source)'.")
    }
    try keeping(source) {
      let restoration = try RecordArchive(workspace: options.root)
        .restoration(from: URL(filePath: source))
      defer { restoration.discard() }
      tell(restoration)
      guard !dryRun else { return print("nothing was changed") }
      let aside = try restoration.carryOut(at: .now)
      print("restored from \(source)")
      if let aside { print("the records that were there are in .rostrum/\(aside) for 30 days") }
    }
  }

  private func tell(_ restoration: RecordRestoration) {
    if !restoration.isVerified {
      printError("note: there is no \(source).json: only the file's own structure was examined")
    }
    for damage in restoration.damages { printError("warning: \(damage.text)") }
    if let problem = restoration.incomparable {
      printError("warning: what would be lost cannot be told: \(problem.text)")
    }
    if restoration.changes.isEmpty {
      print("no row that can be compared is lost or changed")
    } else {
      let header = ["table", "the same", "lost", "changed", "back"]
      let rows = restoration.changes.map { change in
        [change.table] + [change.kept, change.lost, change.older, change.back].map(String.init)
      }
      print(TextTable(header: header, rows: rows).text)
    }
    if restoration.erased > 0 { print("erased again: \(restoration.erased)") }
  }
}
