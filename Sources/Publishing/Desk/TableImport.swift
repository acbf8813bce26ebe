package import Catalogue
package import Diagnostics
import Feedback
package import Foundation
package import Markup

/// A table on its way into a workspace: what would become of each row, and then the writing. The same for the command
/// line and for the desk.
package struct TableImport: Sendable {
  /// What the person says who imports it.
  package struct Choices: Hashable, Sendable {
    /// How 3/4/2027 is meant; nil refuses it.
    package var dates: DateOrder?
    /// Whether rows without a problem are taken where others have some.
    package var takesValidRows = false
    /// Whether a row wins over an edit of the file that contradicts it.
    package var overwrites = false

    package init() {}
  }

  /// Why a table is not looked at.
  package enum Obstacle: Error, Hashable, Sendable {
    /// It is no table.
    case table(CSVProblem)
    /// The workspace cannot be read.
    case workspace(Report)
    /// The record of earlier imports is damaged: without it, nobody's edits are safe.
    case record
  }

  package let table: CSVTable
  package let result: PracticeImport
  /// The workspace's.
  package let language: String
  private let root: URL
  private let old: ImportRecord

  /// Looks what a table would change; nothing is written.
  ///
  /// - Parameters:
  ///   - file: the name of the table.
  ///   - root: the folder of the workspace.
  /// - Throws: `Obstacle`.
  package init(
    _ text: String, named file: String, into root: URL, today: Day, _ choices: Choices
  ) throws(Obstacle) {
    do { table = try readCSV(text) } catch { throw .table(error) }
    var report = Report()
    guard let workspace = Workspace(at: root, &report) else { throw .workspace(report) }
    let tree = SourceTree(reading: ["Practices"], in: root, report: &report)
    let url = root.appending(path: ImportRecord.path)
    if let data = FileManager.default.contents(atPath: url.path) {
      do { old = try ImportRecord(data) } catch { throw .record }
    } else {
      old = ImportRecord()
    }
    self.root = root
    language = workspace.configuration.language
    result = PracticeImport(
      table, into: workspace.catalogue, tree, record: old,
      ImportSetting(
        file: file, catalogue: workspace.catalogue, language: language, today: today,
        dates: choices.dates, takesValidRows: choices.takesValidRows,
        overwrites: choices.overwrites))
  }

  /// A short name of what would be written, by which it is known that nothing else is.
  package var seen: String {
    sha256(
      result.files.map { "\($0.path)\0\($0.old ?? "")\0\($0.new)" }.joined(separator: "\0"))
  }

  /// Writes each file whole, and last what the next import needs to know; an import that was ended half-way
  /// comes to the same end when it is run again.
  package func write() throws {
    for file in result.files {
      let url = root.appending(path: file.path)
      if let old = file.old {
        try replaceFile(at: url, holding: old, with: file.new)
      } else {
        try Data(file.new.utf8).write(to: url, options: .withoutOverwriting)
      }
    }
    if result.record != old {
      try result.record.json()
        .write(to: root.appending(path: ImportRecord.path), options: .atomic)
    }
  }
}

extension Desk {
  /// What came of importing a table.
  package enum Importing: Sendable {
    case written(Int)
    /// It would write something else than what was seen: nothing was written.
    case other(TableImport)
  }

  /// Writes what a table would change, where that is what was seen. That it is done is logged first.
  package func bring(
    _ text: String, named file: String, today: Day, _ choices: TableImport.Choices, seen: String
  ) async throws -> Importing {
    try await inTurn(in: root) {
      let table = try TableImport(text, named: file, into: root, today: today, choices)
      let files = table.result.files
      guard table.seen == seen, !files.isEmpty else { return .other(table) }
      try await records.logImport(
        of: files.count, texts: files.flatMap { [$0.path, $0.new] }, by: editor, at: now)
      try table.write()
      return .written(files.count)
    }
  }
}
