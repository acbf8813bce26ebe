import Foundation

/// A table as it was read from CSV (RFC 4180).
package struct CSVTable: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    /// Counted from 1, with the header as row 1, as a spreadsheet counts.
    package let number: Int
    package let cells: [String]
  }

  package let header: [String]
  /// Rows in which something is written.
  package let rows: [Row]
}

/// Why a text is no table, with the row in which it stops being one.
package struct CSVProblem: LocalizedError, Hashable, Sendable {
  package let row: Int
  package let message: String

  package var errorDescription: String? { "row \(row): \(message)" }
}

/// Reads CSV strictly: quotes that are open or out of place, and rows with more cells than the header, are
/// refused. A row that is shorter has empty cells at its end, as spreadsheets write it.
///
/// The separator is the comma, semicolon or tab that stands most often in the header.
///
/// - Throws: `CSVProblem`.
package func readCSV(_ text: String) throws(CSVProblem) -> CSVTable {
  var reader = CSVReader(normalised(text))
  let records = try reader.records()
  guard let header = records.first else {
    throw CSVProblem(row: 1, message: "there is no header: the table is empty")
  }
  var names: Set<String> = []
  for name in header where !name.isEmpty && !names.insert(name.lowercased()).inserted {
    throw CSVProblem(row: 1, message: "the column '\(name)' stands twice")
  }
  var rows: [CSVTable.Row] = []
  for (index, cells) in records.enumerated().dropFirst()
  where cells.contains(where: { !$0.isEmpty }) {
    guard cells.count <= header.count else {
      throw CSVProblem(
        row: index + 1,
        message: "\(cells.count) cells under \(header.count) columns; is a separator unquoted?")
    }
    let missing = Array(repeating: "", count: header.count - cells.count)
    rows.append(CSVTable.Row(number: index + 1, cells: cells + missing))
  }
  return CSVTable(header: header, rows: rows)
}

private struct CSVReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var position = 0
  private var row = 1

  init(_ text: String) {
    bytes = Array(text.utf8)
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == 10, !isQuoted { break }
      if !isQuoted, ",;\t".utf8.contains(byte) { counts[byte, default: 0] += 1 }
    }
    separator = ",;\t".utf8.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? 44
  }

  mutating func records() throws(CSVProblem) -> [[String]] {
    var records: [[String]] = []
    while position < bytes.count {
      var cells = [try cell()]
      while position < bytes.count, bytes[position] == separator {
        position += 1
        cells.append(try cell())
      }
      position += 1
      row += 1
      records.append(cells)
    }
    return records
  }

  /// One cell; the position comes to stand on what ends it.
  private mutating func cell() throws(CSVProblem) -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      let start = position
      while position < bytes.count, bytes[position] != separator, bytes[position] != 10 {
        position += 1
      }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    var text: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard byte == UInt8(ascii: "\"") else {
        text.append(byte)
        continue
      }
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        guard position == bytes.count || bytes[position] == separator || bytes[position] == 10
        else {
          throw CSVProblem(row: row, message: "a quoted cell goes on behind its closing quote")
        }
        return String(decoding: text, as: UTF8.self)
      }
      text.append(byte)
      position += 1
    }
    throw CSVProblem(row: row, message: "a quoted cell is never closed")
  }
}
