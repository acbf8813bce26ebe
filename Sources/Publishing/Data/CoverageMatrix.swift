import Diagnostics
import Markup
package import Search

/// A coverage matrix without the columns that no practice has.
package struct CoverageMatrix: Hashable, Sendable {
  /// The facets of rows and columns, as in `theme,country`.
  package let name: String
  package let rows: [String]
  package let columns: [String]
  /// One list a row, with one number a column.
  package let counts: [[Int]]

  package init(_ coverage: Coverage) {
    name = "\(coverage.rows.rawValue),\(coverage.columns.rawValue)"
    let used = coverage.columnValues.indices.filter { column in
      coverage.counts.contains { $0[column] > 0 }
    }
    rows = coverage.rowValues
    columns = used.map { coverage.columnValues[$0] }
    counts = coverage.counts.map { row in used.map { row[$0] } }
  }

  /// How many pairs have no practice.
  package var gaps: Int { counts.joined().count { $0 == 0 } }

  package var header: [String] { [name] + columns }

  /// The rows as cells, each with its value first.
  package var cells: [[String]] {
    zip(rows, counts).map { value, counts in [value] + counts.map(String.init) }
  }

  /// RFC 4180 with a header.
  package var csv: String { csvText(header: header, rows: cells) }
}

/// A whole coverage matrix as JSON, with its gaps.
package struct CoverageRecord: DataRecord, Hashable {
  package let rows: String
  package let columns: String
  package let counts: [String: [String: Int]]

  package init(_ coverage: Coverage) {
    rows = coverage.rows.rawValue
    columns = coverage.columns.rawValue
    counts = Dictionary(
      zip(coverage.rowValues, coverage.counts).map { row, counts in
        (
          row,
          Dictionary(zip(coverage.columnValues, counts), uniquingKeysWith: { first, _ in first })
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  package static let shape = DataShape<CoverageRecord>(
    name: "Coverage",
    summary: "How many practices there are for each pair of values, gaps included.",
    fields: [
      DataField("rows", \.rows, "The facet whose values are the outer names."),
      DataField("columns", \.columns, "The facet whose values are the inner names."),
      DataField("counts", \.counts, "The number of practices for each pair."),
    ])

  /// A JSON object with sorted keys.
  ///
  /// - Throws: never for text that Swift can hold; the encoder's signature asks for it.
  package func json() throws -> String { try prettyJSON(self) }
}
