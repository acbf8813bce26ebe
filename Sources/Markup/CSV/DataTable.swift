/// A table of data with what its columns mean: what CSV files, their descriptions and databases are
/// written from.
package struct DataTable: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable { case text, address, integer, flag }

  package struct Column: Hashable, Sendable {
    package let name: String
    package let kind: Kind
    /// What it holds, in a sentence.
    package let summary: String
    /// Whether every row has a value.
    package let isRequired: Bool

    package init(_ name: String, _ kind: Kind, _ summary: String, isRequired: Bool) {
      self.name = name
      self.kind = kind
      self.summary = summary
      self.isRequired = isRequired
    }
  }

  /// That columns hold the key of another table.
  package struct Link: Hashable, Sendable {
    package let columns: [String]
    package let table: String
    package let keys: [String]

    package init(_ columns: [String], to table: String, _ keys: [String]) {
      self.columns = columns
      self.table = table
      self.keys = keys
    }
  }

  package let name: String
  package let summary: String
  package let columns: [Column]
  /// The columns whose values together stand in one row only; none where rows may repeat.
  package let key: [String]
  package let links: [Link]
  /// The columns in which words are searched; none for most tables.
  package let searched: [String]
  /// One cell for each column; nil where there is no value.
  package let rows: [[String?]]

  package init(
    name: String, summary: String, columns: [Column], key: [String], links: [Link],
    searched: [String], rows: [[String?]]
  ) {
    self.name = name
    self.summary = summary
    self.columns = columns
    self.key = key
    self.links = links
    self.searched = searched
    self.rows = rows
  }

  /// RFC 4180 with a header; a cell without a value is empty.
  package var csv: String {
    csvText(header: columns.map(\.name), rows: rows.map { row in row.map { $0 ?? "" } })
  }
}
