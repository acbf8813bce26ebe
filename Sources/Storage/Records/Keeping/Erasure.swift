import Foundation
import GRDB
import Markup

/// That a row was erased, or what an erased part of a row left in it: numbers and hashes, and never what was
/// erased. Done again after a backup is restored that still has the row.
struct Erasure: Codable, Hashable, Sendable {
  /// From 1, without a gap.
  var number = 0
  let table: String
  /// The values of the key: numbers, and SHA-256 of texts.
  let key: [Value]
  /// What the columns hold that were changed; nil when the whole row went.
  var left: [String: Value]?
  /// Whether the next one belongs to the same change: neither is done without the other. Nil is no.
  var goesOn: Bool?

  /// What may be kept of a value.
  enum Value: Codable, Hashable, Sendable {
    case null
    case number(Int64)
    case word(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let number = try? container.decode(Int64.self) {
        self = .number(number)
      } else {
        self = .word(try container.decode(String.self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .null: try container.encodeNil()
      case .number(let number): try container.encode(number)
      case .word(let word): try container.encode(word)
      }
    }

    /// A part of a key: a text of it may be somebody's name.
    init(key value: DatabaseValue) {
      switch value.storage {
      case .int64(let number): self = .number(number)
      case .null: self = .null
      default: self = .word(hashed(value))
      }
    }

    /// What an erasure leaves in a column: one word of the program's, such as `moderator`, and of a text
    /// nothing at all.
    init(left value: DatabaseValue) {
      switch value.storage {
      case .int64(let number): self = .number(number)
      case .string(let text):
        let isWord =
          text.utf8.count <= 40 && text.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != 64 }
        self = .word(isWord ? text : "")
      default: self = .null
      }
    }

    var sql: DatabaseValue {
      switch self {
      case .null: .null
      case .number(let number): number.databaseValue
      case .word(let word): word.databaseValue
      }
    }
  }

  /// `erasureKey(value)`: what is kept of a text of a key.
  static let function = DatabaseFunction("erasureKey", argumentCount: 1, pure: true) { values in
    values.first.map(hashed)
  }

  /// Erases it from a database that may still have it.
  func repeated(in database: Database) throws {
    let tables = try RecordTable.all(database)
    guard let table = tables.first(where: { $0.name == self.table }), table.key.count == key.count
    else { return }
    let conditions = zip(table.key(), key).map { column, value in
      if case .word = value { "erasureKey(\(column)) = ?" } else { "\(column) IS ?" }
    }
    let (row, values) = (conditions.joined(separator: " AND "), key.map(\.sql))
    let changes = (left ?? [:]).filter { table.columns.contains($0.key) }.sorted { $0.key < $1.key }
    if left != nil {
      let columns = changes.map { "\(RecordTable.quoted($0.key)) = ?" }.joined(separator: ", ")
      do {
        guard !changes.isEmpty else { return }
        try database.execute(
          sql: "UPDATE \(table.sql) SET \(columns) WHERE \(row)",
          arguments: StatementArguments(changes.map(\.value.sql) + values))
        return
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        // A row that may not be so any more goes as a whole: rather too much than too little.
      }
    }
    try database.execute(
      sql: "DELETE FROM \(table.sql) WHERE \(row)", arguments: StatementArguments(values))
  }
}

private func hashed(_ value: DatabaseValue) -> String {
  switch value.storage {
  case .string(let text): sha256(text)
  case .blob(let bytes): sha256(bytes)
  case .int64(let number): "\(number)"
  case .double(let number): "\(number)"
  case .null: ""
  }
}
