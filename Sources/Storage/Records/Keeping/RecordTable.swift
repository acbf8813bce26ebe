import GRDB

/// A table of the records as its schema tells of it: what keeps, takes along and compares records needs to
/// know no more, so that a new table is kept as all others are.
struct RecordTable: Hashable, Sendable {
  let name: String
  /// In the order of the schema.
  let columns: [String]
  /// The columns that tell a row from all others: the primary key, or SQLite's own number.
  let key: [String]

  /// The tables that hold what people sent or decided, by name; with SQLite's own counters, so that a number
  /// that was given is not given again.
  static func all(_ database: Database) throws -> [RecordTable] {
    let names = try String.fetchAll(
      database,
      sql: """
        SELECT name FROM sqlite_schema WHERE type = 'table'
          AND (name NOT LIKE 'sqlite\\_%' ESCAPE '\\' OR name = 'sqlite_sequence')
        ORDER BY name
        """)
    return try names.filter { !made.contains($0) }.map { try RecordTable($0, database) }
  }

  /// Tables whose rows are made from the others or from the program.
  private static let made: Set = ["grdb_migrations", RowSums.table]

  /// Tables that an export leaves behind, with the reason; all others it takes along.
  static let leftOut = [
    "grdb_migrations": "the steps are named in export.json",
    RowSums.table: "computed from the rows",
  ]

  private init(_ name: String, _ database: Database) throws {
    let rows = try Row.fetchAll(database, sql: "PRAGMA table_info(\(Self.quoted(name)))")
    self.name = name
    columns = rows.map { $0["name"] }
    let parts = rows.map { (place: $0["pk"] as Int, name: $0["name"] as String) }
      .filter { $0.place > 0 }.sorted { $0.place < $1.place }.map(\.name)
    key =
      name == "sqlite_sequence" ? ["name"] : parts.isEmpty ? ["rowid"] : parts
  }

  /// The name as SQL writes it.
  var sql: String { Self.quoted(name) }

  /// The columns as SQL writes them, each after a prefix such as `NEW.`.
  func columns(_ prefix: String = "") -> [String] { columns.map { prefix + Self.quoted($0) } }

  /// The key as SQL writes it, each column after a prefix.
  func key(_ prefix: String = "") -> [String] { key.map { prefix + Self.quoted($0) } }

  /// SQL for a text that no other row of the table has.
  func name(ofRow prefix: String = "") -> String {
    key(prefix).map { "quote(\($0))" }.joined(separator: " || ',' || ")
  }

  static func quoted(_ name: String) -> String {
    "\"\(name.replacing("\"", with: "\"\""))\""
  }
}
