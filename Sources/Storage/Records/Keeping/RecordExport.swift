import Feedback
package import Foundation
import GRDB
import Markup

/// What an export in open formats holds: a file `TABLE.jsonl` for every table, a row a line, in the order of
/// the keys; `export.json`; and pages in Markdown for people. The same records give the same bytes.
package struct ExportManifest: Codable, Sendable {
  /// Of the format.
  package let version: Int
  /// The steps that the tables have gone through.
  package let migrations: [String]
  package let tables: [Table]
  /// Tables that stay behind, and why.
  package let leftOut: [String: String]

  package struct Table: Codable, Sendable {
    package let name: String
    package let rows: Int
    package let sha256: String

    var file: String { "\(name).jsonl" }
  }

  static let file = "export.json"
  static let version = 1
}

extension RecordArchive {
  /// Writes everything into a folder that is not there yet, for its owner alone.
  ///
  /// - Throws: `RecordProblem`, or `CocoaError` where the folder is there already or cannot be written.
  package func export(to folder: URL) throws -> ExportManifest {
    let manager = FileManager.default
    guard !manager.fileExists(atPath: folder.path) else { throw CocoaError(.fileWriteFileExists) }
    let presence = try open()
    defer { withExtendedLifetime(presence) {} }
    let part = unfinished(folder)
    defer { try? manager.removeItem(at: part) }
    try manager.createDirectory(
      at: part, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let manifest = try naming {
      try file.reader().read { database in
        for page in try RecordPage.all(database) {
          try write(Data(page.text.utf8), to: part.appending(path: page.path))
        }
        return try ExportManifest(
          version: ExportManifest.version,
          migrations: RecordMigrations.all.completedMigrations(database),
          tables: RecordTable.all(database).filter { RecordTable.leftOut[$0.name] == nil }
            .map { try export($0, database, to: part) },
          leftOut: RecordTable.leftOut)
      }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let json = try encoder.encode(manifest) + Data("\n".utf8)
    try write(json, to: part.appending(path: ExportManifest.file))
    try putInPlace(part, at: folder)
    return manifest
  }

  private func export(_ table: RecordTable, _ database: Database, to folder: URL) throws
    -> ExportManifest.Table
  {
    var (data, count) = (Data(), 0)
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(table.columns().joined(separator: ", ")) FROM \(table.sql)
        ORDER BY \(table.key().joined(separator: ", "))
        """)
    while let row = try rows.next() {
      let cells = zip(table.columns, row.databaseValues).map { name, value in
        "\(RecordCell.quoted(name)):\(RecordCell(value).json)"
      }
      data.append(contentsOf: Data("{\(cells.joined(separator: ","))}\n".utf8))
      count += 1
    }
    let result = ExportManifest.Table(name: table.name, rows: count, sha256: sha256(data))
    try write(data, to: folder.appending(path: result.file))
    return result
  }

  private func write(_ data: Data, to url: URL) throws {
    let folder = url.deletingLastPathComponent()
    if !FileManager.default.fileExists(atPath: folder.path) {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    try replaceFile(at: url, by: data)
  }
}

/// A value of a row, as a line of an export writes it.
struct RecordCell: Decodable {
  let value: DatabaseValue

  init(_ value: DatabaseValue) { self.value = value }

  private struct Bytes: Decodable { let base64: Data }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .null
    } else if let number = try? container.decode(Int64.self) {
      value = number.databaseValue
    } else if let number = try? container.decode(Double.self) {
      value = number.databaseValue
    } else if let text = try? container.decode(String.self) {
      value = text.databaseValue
    } else {
      value = try container.decode(Bytes.self).base64.databaseValue
    }
  }

  var json: String {
    switch value.storage {
    case .null: "null"
    case .int64(let number): "\(number)"
    case .double(let number): "\(number)"
    case .string(let text): Self.quoted(text)
    case .blob(let bytes): "{\"base64\":\"\(bytes.base64EncodedString())\"}"
    }
  }

  /// A text as JSON writes it (RFC 8259, section 7); only what must be is escaped.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\0"..<" ":
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
