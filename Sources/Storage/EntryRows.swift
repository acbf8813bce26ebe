import GRDB
import Search

/// Entries as rows of the index.
struct EntryRows {
  let database: Database
  private var tagNumbers: [FacetValue: Int] = [:]

  init(_ database: Database) throws {
    self.database = database
    let rows = try Row.fetchCursor(database, sql: "SELECT number, facet, value FROM tags")
    while let row = try rows.next() {
      if let facet = Facet(rawValue: row[1]) { tagNumbers[FacetValue(facet, row[2])] = row[0] }
    }
  }

  mutating func insert(_ entry: SearchEntry, _ fields: FoldedFields) throws {
    let tags = try entry.values.map { try tagNumber($0) }
    try database.cachedStatement(
      sql: """
        INSERT INTO practices (id, path, organisations, start, sortTitle, tags)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      entry.id, entry.path, entry.organisations.joined(separator: "\n"), entry.start,
      fold(entry.original.title), tags.map(String.init).joined(separator: " "),
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
    ).execute(arguments: [number] + arguments(fields, tags))
  }

  /// Removes a practice with its words; nothing happens when it is not there.
  func delete(_ id: String) throws {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT number, tags FROM practices WHERE id = ?", arguments: [id]),
      let entry = try fetchEntries(database, numbers: [row[0]]).first
    else { return }
    let number: Int = row[0]
    // A table without content is told which words to forget.
    try database.execute(
      sql: """
        INSERT INTO words (words, rowid, title, summary, names, body)
        VALUES ('delete', ?, ?, ?, ?, ?)
        """,
      arguments: [number] + arguments(FoldedFields(entry), readNumbers(row[1])))
    try database.execute(sql: "DELETE FROM texts WHERE practice = ?", arguments: [number])
    try database.execute(sql: "DELETE FROM practices WHERE number = ?", arguments: [number])
  }

  private func arguments(_ fields: FoldedFields, _ tags: [Int]) -> StatementArguments {
    let names = ([fields.names] + tags.map(mark)).joined(separator: " ")
    return [fields.title, fields.summary, names, fields.body]
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

/// The entries of practices, in the order of `numbers`; unknown ones are passed over.
func fetchEntries(_ database: Database, numbers: [Int]) throws -> [SearchEntry] {
  let practice = try database.cachedStatement(
    sql: "SELECT id, path, organisations, start, tags FROM practices WHERE number = ?")
  let texts = try database.cachedStatement(
    sql: """
      SELECT language, title, summary, body FROM texts WHERE practice = ? ORDER BY position
      """)
  let tag = try database.cachedStatement(sql: "SELECT facet, value FROM tags WHERE number = ?")
  return try numbers.compactMap { number in
    guard let row = try Row.fetchOne(practice, arguments: [number]) else { return nil }
    let versions = try Row.fetchAll(texts, arguments: [number]).map { row in
      SearchEntry.Version(language: row[0], title: row[1], summary: row[2], body: row[3])
    }
    guard !versions.isEmpty else { return nil }
    let values = try readNumbers(row[4]).compactMap { number -> FacetValue? in
      guard let row = try Row.fetchOne(tag, arguments: [number]),
        let facet = Facet(rawValue: row[0])
      else { return nil }
      return FacetValue(facet, row[1])
    }
    let organisations: String = row[2]
    return SearchEntry(
      id: row[0], path: row[1], versions: versions,
      organisations: organisations.split(separator: "\n").map(String.init), start: row[3],
      values: values)
  }
}
