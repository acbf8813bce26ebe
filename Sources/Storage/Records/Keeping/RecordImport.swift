import Feedback
import Foundation
import GRDB
import Markup

extension RecordArchive {
  /// Makes records of an export: each row as it was, in tables of the version that wrote it.
  ///
  /// - Returns: true: an export has its manifest.
  /// - Throws: `RecordProblem.damaged` where a file is not what the manifest says.
  func read(export folder: URL, into candidate: RecordFile) throws -> Bool {
    let data = try Data(contentsOf: folder.appending(path: ExportManifest.file))
    let manifest = try JSONDecoder().decode(ExportManifest.self, from: data)
    let known = RecordMigrations.all.migrations
    guard manifest.version <= ExportManifest.version,
      manifest.migrations.allSatisfy(known.contains)
    else { throw RecordProblem.newer }
    guard let last = manifest.migrations.last else { throw RecordProblem.damaged }
    try candidate.makeEmpty()
    let queue = try DatabaseQueue(
      path: candidate.url.path, configuration: RecordFile.writing(ErasureNotes()))
    try RecordMigrations.all.migrate(queue, upTo: last)
    try queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
        let tables = try RecordTable.all(database)
        let expected = Set(tables.map(\.name)).subtracting(manifest.leftOut.keys)
        guard expected == Set(manifest.tables.map(\.name)) else { throw RecordProblem.damaged }
        for table in tables where RecordTable.leftOut[table.name] == nil {
          try database.execute(sql: "DELETE FROM \(table.sql)")
        }
        // Counters come last: giving out numbers moves them.
        let order =
          manifest.tables.filter { $0.name != "sqlite_sequence" }
          + manifest.tables.filter { $0.name == "sqlite_sequence" }
        for part in order {
          guard let table = tables.first(where: { $0.name == part.name }) else {
            throw RecordProblem.damaged
          }
          try read(part, of: folder, into: table, database)
        }
        return .commit
      }
      _ = try database.checkpoint(.truncate)
    }
    try queue.close()
    return true
  }

  private func read(
    _ part: ExportManifest.Table, of folder: URL, into table: RecordTable, _ database: Database
  ) throws {
    let data = try Data(contentsOf: folder.appending(path: part.file))
    guard sha256(data) == part.sha256 else { throw RecordProblem.damaged }
    if table.name == "sqlite_sequence" { try database.execute(sql: "DELETE FROM sqlite_sequence") }
    let places = table.columns.map { _ in "?" }.joined(separator: ", ")
    let insertion = try database.makeStatement(
      sql: """
        INSERT INTO \(table.sql) (\(table.columns().joined(separator: ", "))) VALUES (\(places))
        """)
    let decoder = JSONDecoder()
    for line in data.split(separator: 10) {
      let cells = try decoder.decode([String: RecordCell].self, from: Data(line))
      guard cells.count == table.columns.count else { throw RecordProblem.damaged }
      let values = try table.columns.map { column in
        guard let cell = cells[column] else { throw RecordProblem.damaged }
        return cell.value
      }
      try insertion.execute(arguments: StatementArguments(values))
    }
  }
}
