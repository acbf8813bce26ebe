package import Foundation
import GRDB
package import Markup

/// Tables as a file of SQLite that any program opens: stock types, and for tables with words an FTS5 index
/// with the tokenizer that comes with SQLite.
///
/// The same tables give the same bytes.
///
/// - Throws: where not even a temporary file can be written.
package func databaseFile(of tables: [DataTable]) throws -> Data {
  let folder = URL.temporaryDirectory.appending(path: "rostrum-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let url = folder.appending(path: "catalogue.sqlite")
  var configuration = Configuration()
  configuration.foreignKeysEnabled = false
  let queue = try DatabaseQueue(path: url.path, configuration: configuration)
  try queue.write { database in
    for table in tables { try table.write(to: database) }
  }
  try queue.vacuum()
  try queue.close()
  return try Data(contentsOf: url)
}

extension DataTable {
  fileprivate func write(to database: Database) throws {
    try database.execute(sql: definition)
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    let insertion = try database.makeStatement(sql: "INSERT INTO \"\(name)\" VALUES (\(places))")
    for row in rows {
      try insertion.execute(
        arguments: StatementArguments(zip(columns, row).map { $0.value(of: $1) }))
    }
    guard !searched.isEmpty else { return }
    try database.execute(
      sql: """
        CREATE VIRTUAL TABLE "\(name)_fts" USING fts5 (
          \(searched.joined(separator: ", ")), content = '\(name)',
          tokenize = 'unicode61 remove_diacritics 2');
        INSERT INTO "\(name)_fts" ("\(name)_fts") VALUES ('rebuild');
        """)
  }

  private var definition: String {
    func list(_ names: [String]) -> String { names.map { "\"\($0)\"" }.joined(separator: ", ") }
    var parts = columns.map { column in
      let type = column.kind == .integer || column.kind == .flag ? "INTEGER" : "TEXT"
      return "\"\(column.name)\" \(type)\(column.isRequired ? " NOT NULL" : "")"
    }
    if !key.isEmpty { parts.append("PRIMARY KEY (\(list(key)))") }
    parts += links.map {
      "FOREIGN KEY (\(list($0.columns))) REFERENCES \"\($0.table)\" (\(list($0.keys)))"
    }
    return "CREATE TABLE \"\(name)\" (\(parts.joined(separator: ", ")))"
  }
}

extension DataTable.Column {
  fileprivate func value(of cell: String?) -> DatabaseValue {
    guard let cell else { return .null }
    return switch kind {
    case .text, .address: cell.databaseValue
    case .integer: (Int(cell) ?? 0).databaseValue
    case .flag: (cell == "true").databaseValue
    }
  }
}
