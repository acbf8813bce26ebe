import Foundation

/// A table as it was read from CSV (RFC 4180).
package struct CSVTable: Hashable, Sendable {
  /// Where a cell begins in the text; lines and columns count from 1, columns in Unicode scalars.
  package struct Place: Hashable, Sendable {
    package let line: Int
    package let column: Int
  }

  package struct Row: Hashable, Sendable {
    /// Counted from 1, with the header as row 1, as a spreadsheet counts.
    package let number: Int
    package let cells: [String]
    /// Where each cell begins; a cell that the row lacks is where the last one is.
    package let places: [Place]
  }

  /// The comma, semicolon or tab between cells.
  package let separator: Character
  package let header: [String]
  package let headerPlaces: [Place]
  /// Rows in which something is written.
  package let rows: [Row]

  /// What a spreadsheet calls a cell, such as `F12`; columns count from 0.
  package static func name(column: Int, row: Int) -> String {
    var (letters, rest) = ("", column + 1)
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row)
  }
}

/// Why a text is no table, with the row in which it stops being one.
package struct CSVProblem: LocalizedError, Hashable, Sendable {
  package let row: Int
  package let place: CSVTable.Place
  package let message: String

  package var errorDescription: String? { "row \(row): \(message)" }
}
