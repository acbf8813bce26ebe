/// Reads CSV strictly: quotes that are open or out of place, and rows with more cells than the header, are
/// refused. A row that is shorter has empty cells at its end, as spreadsheets write it.
///
/// The separator is the comma, semicolon or tab that stands most often in the header, unless a first line
/// `sep=;` names it, as Excel writes it.
///
/// - Throws: `CSVProblem`.
package func readCSV(_ text: String) throws(CSVProblem) -> CSVTable {
  var reader = CSVReader(normalised(text))
  let records = try reader.records()
  let start = CSVTable.Place(line: 1, column: 1)
  guard let header = records.first else {
    throw CSVProblem(row: 1, place: start, message: "there is no header: the table is empty")
  }
  var names: Set<String> = []
  for (name, place) in zip(header.cells, header.places)
  where !name.isEmpty && !names.insert(name.lowercased()).inserted {
    throw CSVProblem(
      row: header.number, place: place, message: "the column '\(name)' stands twice")
  }
  var rows: [CSVTable.Row] = []
  for record in records.dropFirst() where record.cells.contains(where: { !$0.isEmpty }) {
    let (count, width) = (record.cells.count, header.cells.count)
    guard count <= width else {
      throw CSVProblem(
        row: record.number, place: record.places[width],
        message: "\(count) cells under \(width) columns; is a separator unquoted?")
    }
    let last = record.places.last ?? start
    rows.append(
      CSVTable.Row(
        number: record.number,
        cells: record.cells + Array(repeating: "", count: width - count),
        places: record.places + Array(repeating: last, count: width - count)))
  }
  return CSVTable(
    separator: Character(UnicodeScalar(reader.separator)), header: header.cells,
    headerPlaces: header.places, rows: rows)
}

private struct CSVReader {
  private let bytes: [UInt8]
  let separator: UInt8
  private var position = 0
  private var row = 1
  private var line = 1
  /// How many scalars of the line stand before `counted`, so that a long line is counted once.
  private var scalars = 0
  private var counted = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    if let named = Self.namedSeparator(bytes) {
      separator = named
      position = 6
      (line, row) = (2, 2)
      beginLine()
      return
    }
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == 10, !isQuoted { break }
      if !isQuoted, ",;\t".utf8.contains(byte) { counts[byte, default: 0] += 1 }
    }
    separator = ",;\t".utf8.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? 44
  }

  /// The separator of a first line such as `sep=;`.
  private static func namedSeparator(_ bytes: [UInt8]) -> UInt8? {
    guard bytes.count > 5, bytes.starts(with: "sep=".utf8), ",;\t".utf8.contains(bytes[4]),
      bytes[5] == 10
    else { return nil }
    return bytes[4]
  }

  mutating func records() throws(CSVProblem) -> [CSVTable.Row] {
    var records: [CSVTable.Row] = []
    while position < bytes.count {
      var places = [place()]
      var cells = [try cell()]
      while position < bytes.count, bytes[position] == separator {
        position += 1
        places.append(place())
        cells.append(try cell())
      }
      position += 1
      line += 1
      beginLine()
      records.append(CSVTable.Row(number: row, cells: cells, places: places))
      row += 1
    }
    return records
  }

  private mutating func beginLine() { (counted, scalars) = (position, 0) }

  private mutating func place() -> CSVTable.Place {
    // Bytes that go on with a scalar begin none.
    scalars += bytes[counted..<position].count { $0 & 0xC0 != 0x80 }
    counted = position
    return CSVTable.Place(line: line, column: scalars + 1)
  }

  private func problem(_ message: String, at place: CSVTable.Place) -> CSVProblem {
    CSVProblem(row: row, place: place, message: message)
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
    let start = place()
    var text: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard byte == UInt8(ascii: "\"") else {
        text.append(byte)
        if byte == 10 {
          line += 1
          beginLine()
        }
        continue
      }
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        guard position == bytes.count || bytes[position] == separator || bytes[position] == 10
        else { throw problem("a quoted cell goes on behind its closing quote", at: place()) }
        return String(decoding: text, as: UTF8.self)
      }
      text.append(byte)
      position += 1
    }
    throw problem("a quoted cell is never closed", at: start)
  }
}
