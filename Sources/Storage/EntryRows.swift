import GRDB
import Search

/// Entries as rows of the index.
struct EntryRows {
  let database: Database
  private var tagNumbers: [FacetValue: Int] = [:]

  init(_ database: Database) throws {
    self.database = database
    tagNumbers = Dictionary(
      try fetchTags(database).map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func insert(_ entry: SearchEntry, _ fields: FoldedFields) throws {
    let tags = try entry.values.map { try tagNumber($0) }
    try database.cachedStatement(
      sql: """
        INSERT INTO practices (id, path, organisations, start, sortTitle, tags, length)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      entry.id, entry.path, entry.organisations.joined(separator: "\n"), entry.start,
      fold(entry.original.title), tags.map(String.init).joined(separator: " "), fields.length,
    ])
    let number = database.lastInsertedRowID
    for (position, version) in entry.versions.enumerated() {
      try database.cachedStatement(sql: "INSERT INTO texts VALUES (?, ?, ?, ?, ?, ?)")
        .execute(arguments: [
          number, position, version.language, version.title, version.summary, version.body,
        ])
    }
    try database.cachedStatement(
      sql: "INSERT INTO words (rowid, title, summary, names, body) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [number] + arguments(fields))
  }

  /// Removes a practice with its words; nothing happens when it is not there.
  func delete(_ id: String) throws {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT number FROM practices WHERE id = ?", arguments: [id]),
      let entry = try StoredEntries(database, tags: [:]).entry(row[0])
    else { return }
    let number: Int = row[0]
    // A table without content is told which words to forget.
    try database.execute(
      sql: """
        INSERT INTO words (words, rowid, title, summary, names, body)
        VALUES ('delete', ?, ?, ?, ?, ?)
        """,
      arguments: [number] + arguments(FoldedFields(entry)))
    try database.execute(sql: "DELETE FROM texts WHERE practice = ?", arguments: [number])
    try database.execute(sql: "DELETE FROM practices WHERE number = ?", arguments: [number])
  }

  private func arguments(_ fields: FoldedFields) -> StatementArguments {
    [fields.title, fields.summary, fields.names, fields.body]
  }

  private mutating func tagNumber(_ value: FacetValue) throws -> Int {
    if let number = tagNumbers[value] { return number }
    try database.execute(
      sql: "INSERT INTO tags (facet, value) VALUES (?, ?)",
      arguments: [value.facet.rawValue, value.value])
    let number = Int(database.lastInsertedRowID)
    tagNumbers[value] = number
    return number
  }
}

/// Numbers written in decimals with blanks between them.
func readNumbers(_ text: String) -> [Int] {
  var numbers: [Int] = []
  var number: Int?
  for byte in text.utf8 {
    if byte == UInt8(ascii: " ") {
      if let number { numbers.append(number) }
      number = nil
    } else {
      number = (number ?? 0) * 10 + Int(byte & 0x0F)
    }
  }
  return numbers + (number.map { [$0] } ?? [])
}

/// Entries as they are read from the rows of the index.
struct StoredEntries {
  /// A row for each version of a practice.
  private let versions: Statement
  private let tags: [Int: FacetValue]

  /// - Parameter tags: the facet values by their number.
  init(_ database: Database, tags: [Int: FacetValue]) throws {
    versions = try database.cachedStatement(
      sql: """
        SELECT id, path, organisations, start, tags, language, title, summary, body
        FROM practices JOIN texts ON practice = number WHERE number = ? ORDER BY position
        """)
    self.tags = tags
  }

  /// The entry of a practice; nil for an unknown number.
  func entry(_ number: Int) throws -> SearchEntry? {
    let rows = try Row.fetchCursor(versions, arguments: [number])
    guard let row = try rows.next() else { return nil }
    let (id, path, organisations, start): (String, String, String, String?) = (
      row[0], row[1], row[2], row[3]
    )
    let values = readNumbers(row[4]).compactMap { tags[$0] }
    var read = [version(row)]
    while let row = try rows.next() { read.append(version(row)) }
    return SearchEntry(
      id: id, path: path, versions: read,
      organisations: organisations.split(separator: "\n").map(String.init), start: start,
      values: values)
  }

  private func version(_ row: Row) -> SearchEntry.Version {
    SearchEntry.Version(language: row[5], title: row[6], summary: row[7], body: row[8])
  }
}

/// The facet values by their number.
func fetchTags(_ database: Database) throws -> [Int: FacetValue] {
  var tags: [Int: FacetValue] = [:]
  for row in try Row.fetchAll(database, sql: "SELECT number, facet, value FROM tags") {
    if let facet = Facet(rawValue: row[1]) { tags[row[0]] = FacetValue(facet, row[2]) }
  }
  return tags
}
