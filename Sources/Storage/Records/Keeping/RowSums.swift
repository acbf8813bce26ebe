import Feedback
import Foundation
import GRDB
import Markup

/// A checksum of every row, kept beside the rows by the connection that changes them: SQLite notices a
/// damaged page when its structure is hurt, and not when a letter of a text is.
///
/// The triggers are of the connection and not of the file, so that any SQLite can read the file.
enum RowSums {
  static let table = "rowSums"

  /// Part of the schema from the step on that brought it.
  static let schema = """
    CREATE TABLE rowSums (
      tableName TEXT NOT NULL, rowName TEXT NOT NULL, sum INTEGER NOT NULL,
      PRIMARY KEY (tableName, rowName)) STRICT, WITHOUT ROWID;
    """

  /// The tables whose rows have one; SQLite lets nobody watch its own counters.
  private static func tables(_ database: Database) throws -> [RecordTable] {
    try RecordTable.all(database).filter { $0.name != "sqlite_sequence" }
  }

  /// `rowSum(…)` of the values of a row: the first 8 bytes of the SHA-256 of all.
  static let function = DatabaseFunction("rowSum", pure: true) { values in
    var data = Data()
    for value in values {
      let (kind, bytes): (UInt8, Data) =
        switch value.storage {
        case .null: (0, Data())
        case .int64(let number): (1, Data("\(number)".utf8))
        case .double(let number): (2, Data("\(number.bitPattern)".utf8))
        case .string(let text): (3, Data(text.utf8))
        case .blob(let bytes): (4, bytes)
        }
      data.append(kind)
      withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { data.append(contentsOf: $0) }
      data.append(bytes)
    }
    return Int64(bitPattern: fingerprint(data))
  }

  /// Lets a connection keep the sums up to date, and note what is erased.
  static func watch(_ database: Database) throws {
    for table in try tables(database) {
      let (name, sums) = (literal(table.name), Self.table)
      let drop = { (row: String) in
        "DELETE FROM \(sums) WHERE tableName = \(name) AND rowName = \(table.name(ofRow: row));"
      }
      let add = """
        INSERT INTO \(sums) VALUES (\(name), \(table.name(ofRow: "NEW.")), \
        rowSum(\(table.columns("NEW.").joined(separator: ", "))));
        """
      let changes = zip(table.columns, zip(table.columns("OLD."), table.columns("NEW.")))
        .map { "\(literal($0)), \($1.0) IS NOT \($1.1), \($1.1)" }
      let note = { (more: [String]) in
        let arguments = [name, "\(table.key.count)"] + table.key("OLD.") + more
        return "SELECT noteErasure(\(arguments.joined(separator: ", "))) WHERE isErasing();"
      }
      for (event, actions) in [
        ("INSERT", [drop("NEW."), add]),
        ("UPDATE", [drop("OLD."), drop("NEW."), add, note(changes)]),
        ("DELETE", [drop("OLD."), note([])]),
      ] {
        try database.execute(
          sql: """
            CREATE TEMP TRIGGER \(RecordTable.quoted("\(event) in \(table.name)"))
            AFTER \(event) ON main.\(table.sql) BEGIN \(actions.joined(separator: " ")) END
            """)
      }
    }
  }

  /// Computes all sums anew where the tables have another shape than when that was done last.
  static func renew(_ database: Database) throws {
    let text = try RecordMigrations.schema(database).joined(separator: ";")
    let shape = Int64(bitPattern: fingerprint(Data(text.utf8)))
    guard try shape != Self.shape(database) else { return }
    try database.execute(sql: "DELETE FROM \(table)")
    for table in try tables(database) {
      try database.execute(
        sql: """
          INSERT INTO \(Self.table)
          SELECT \(literal(table.name)), \(table.name(ofRow: "")), \
          rowSum(\(table.columns().joined(separator: ", "))) FROM \(table.sql)
          """)
    }
    try database.execute(sql: "INSERT INTO \(table) VALUES ('', 'shape', ?)", arguments: [shape])
  }

  /// The shape that the tables had when all sums were computed last; nil before that.
  private static func shape(_ database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database, sql: "SELECT sum FROM \(table) WHERE tableName = '' AND rowName = 'shape'")
  }

  /// The rows that are not as they were written, and those that are gone.
  static func damages(_ database: Database) throws -> [RecordDamage] {
    guard try database.tableExists(table), try shape(database) != nil else { return [] }
    var damages: [RecordDamage] = []
    for table in try tables(database) {
      let name = literal(table.name)
      let changed = try String.fetchAll(
        database,
        sql: """
          SELECT \(table.name(ofRow: "t.")) FROM \(table.sql) AS t
          LEFT JOIN \(Self.table) AS s
            ON s.tableName = \(name) AND s.rowName = \(table.name(ofRow: "t."))
          WHERE s.sum IS NOT rowSum(\(table.columns("t.").joined(separator: ", ")))
          """)
      let gone = try String.fetchAll(
        database,
        sql: """
          SELECT rowName FROM \(Self.table) WHERE tableName = \(name)
          EXCEPT SELECT \(table.name(ofRow: "")) FROM \(table.sql)
          """)
      damages += changed.map { .changedRow(table: table.name, row: spoken($0)) }
      damages += gone.map { .lostRow(table: table.name, row: spoken($0)) }
    }
    return damages
  }

  /// A row as it may be named in a log: by its numbers, and otherwise by a hash.
  private static func spoken(_ row: String) -> String {
    row.allSatisfy { $0.isNumber || $0 == "," } ? row : String(sha256(row).prefix(12))
  }

  private static func literal(_ text: String) -> String {
    "'\(text.replacing("'", with: "''"))'"
  }
}
