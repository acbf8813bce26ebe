import Catalogue
import Diagnostics
import Foundation
import GRDB
import Markup
import Search

/// What a refresh of the index did.
package struct IndexChanges: Hashable, Sendable {
  /// How many practices were read and written, because they or what they depend on is new.
  package var indexed = 0
  /// How many practices left the index.
  package var removed = 0
  /// How many files of practices have errors and are not found until these are mended.
  package var unusable = 0
}

/// One comparison of the files of a workspace with the index.
struct IndexRefresh {
  let workspace: URL
  let language: String
  let readings: Readings?
  /// The files of practices.
  let practices: [SourceStamp]
  let vocabularies: [SourceStamp]
  let organisations: [SourceStamp]
  let stories: [SourceStamp]

  /// Looks at the files without opening them.
  init(workspace: URL, language: String, readings: Readings?) {
    var unread = Report()
    let stamps = listSources(["Practices"], in: workspace, &unread)
    self.workspace = workspace
    self.language = language
    self.readings = readings
    vocabularies = stamps.filter { $0.path.hasPrefix("Practices/vocabularies/") }
    organisations = stamps.filter { $0.path.hasPrefix("Practices/organisations/") }
    // Stories lie beside practices and are none.
    stories = stamps.filter { $0.path.hasPrefix(Self.storyFolder) && $0.path.hasSuffix(".md") }
    let others = Set((vocabularies + organisations + stories).map(\.path))
    practices = stamps.filter { $0.path.hasSuffix(".md") && !others.contains($0.path) }
  }

  private static let storyFolder = "Practices/stories/"

  /// The files on which every entry may depend.
  private var shared: [SourceStamp] { vocabularies + organisations }

  /// Whether nothing changed since the index was written.
  func isCurrent(_ database: Database) throws -> Bool {
    let known = try storedStamps(database)
    let all = practices + shared + stories
    return try known.count == all.count && all.allSatisfy { known[$0.path] == $0 }
      && language == storedState("language", database)
  }

  /// Brings the index up to date; the caller holds the lock for writing.
  func run(_ database: Database, _ thesaurus: Thesaurus) throws -> IndexChanges {
    let before = try ids(database)
    try renewShared(database)
    let known = try storedStamps(database)
    let present = Set((practices + shared + stories).map(\.path))
    let gone = known.keys.filter { !present.contains($0) }
    for path in gone {
      try database.execute(sql: "DELETE FROM files WHERE path = ?", arguments: [path])
    }
    let changed = practices.filter { known[$0.path] != $0 }.map(\.path)
    let texts = (changed + gone).filter { !$0.hasPrefix(Self.storyFolder) }
    let tellings = tellings
    let touched = Set(texts.map { practiceIdentity(ofPath: $0).id })
      .union(try renewTellings(tellings, database))
    let indexed = try write(touched, tellings, database, thesaurus)
    for stamp in stories { try store(stamp, isUsable: true, database) }
    let removed = try before.subtracting(ids(database)).count
    try database.execute(
      sql: "UPDATE state SET value = value + 1 WHERE name = 'generation'")
    return IndexChanges(indexed: indexed, removed: removed)
  }

  /// Empties the index when the vocabularies, the organisations or the language changed, because
  /// any entry may depend on them.
  private func renewShared(_ database: Database) throws {
    var unread = Report()
    let tree = SourceTree(reading: shared, in: workspace, report: &unread)
    let digest = sha256(
      ([language] + tree.files.flatMap { [$0.path, $0.text] }).joined(separator: "\0"))
    if try digest != storedState("digest", database) {
      for table in ["practices", "texts", "tags", "files", "tellings", "organisations"] {
        try database.execute(sql: "DELETE FROM \(table)")
      }
      try database.execute(sql: "INSERT INTO words (words) VALUES ('delete-all')")
      let files = tree.files.filter { $0.path.hasPrefix("Practices/organisations/") }
      for organisation in mapConcurrently(files, &unread, readOrganisation) {
        try database.execute(
          sql: "INSERT OR IGNORE INTO organisations VALUES (?, ?, ?)",
          arguments: [organisation.id, organisation.name, organisation.type.value])
      }
      try storeState("digest", digest, database)
      try storeState("language", language, database)
    }
    for stamp in shared { try store(stamp, isUsable: true, database) }
  }

  /// Writes the practices with these ids anew; gives how many are in the index.
  ///
  /// While one part is written the next is read, and no more, so that memory stays bounded.
  private func write(
    _ ids: Set<Practice.ID>, _ tellings: [Practice.ID: [SearchEntry.Telling]],
    _ database: Database, _ thesaurus: Thesaurus
  ) throws -> Int {
    let reader = EntryReader(
      workspace: workspace, language: language, thesaurus: thesaurus,
      organisations: try storedOrganisations(database), tellings: tellings, readings: readings)
    let groups = Dictionary(grouping: practices) { practiceIdentity(ofPath: $0.path).id }
    let sorted = ids.sorted()
    let parts = stride(from: 0, to: sorted.count, by: 512).map {
      Array(sorted[$0..<min($0 + 512, sorted.count)])
    }
    func startReading(_ part: [Practice.ID]) -> Pending<[EntryReader.Outcome]> {
      let files = part.compactMap { groups[$0] }
      return Pending {
        var unread = Report()
        return mapConcurrently(files, &unread) { files, _ in reader.read(files) }
      }
    }
    var rows = try EntryRows(database)
    var indexed = 0
    var pending = parts.first.map(startReading)
    for (position, part) in parts.enumerated() {
      let outcomes = pending?.wait() ?? []
      pending = position + 1 < parts.count ? startReading(parts[position + 1]) : nil
      for id in part { try rows.delete(id) }
      for outcome in outcomes {
        for (stamp, isUsable) in outcome.files { try store(stamp, isUsable: isUsable, database) }
        guard let (entry, fields) = outcome.entry else { continue }
        try rows.insert(entry, fields)
        indexed += 1
      }
    }
    return indexed
  }
}

private func ids(_ database: Database) throws -> Set<String> {
  try String.fetchSet(database, sql: "SELECT id FROM practices")
}

private func storedStamps(_ database: Database) throws -> [String: SourceStamp] {
  let rows = try Row.fetchCursor(database, sql: "SELECT path, size, modified, changed FROM files")
  var stamps: [String: SourceStamp] = [:]
  while let row = try rows.next() {
    let path: String = row[0]
    stamps[path] = SourceStamp(path: path, size: row[1], modified: row[2], changed: row[3])
  }
  return stamps
}

private func store(_ stamp: SourceStamp, isUsable: Bool, _ database: Database) throws {
  try database.cachedStatement(sql: "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)")
    .execute(arguments: [stamp.path, stamp.size, stamp.modified, stamp.changed, isUsable])
}

private func storedOrganisations(_ database: Database) throws -> [String: SearchEntry.Organiser] {
  var organisations: [String: SearchEntry.Organiser] = [:]
  for row in try Row.fetchAll(database, sql: "SELECT id, name, type FROM organisations") {
    organisations[row[0]] = SearchEntry.Organiser(name: row[1], type: row[2])
  }
  return organisations
}

func storedState(_ name: String, _ database: Database) throws -> String? {
  try String.fetchOne(
    database.cachedStatement(sql: "SELECT value FROM state WHERE name = ?"), arguments: [name])
}

private func storeState(_ name: String, _ value: String, _ database: Database) throws {
  try database.execute(
    sql: "INSERT OR REPLACE INTO state VALUES (?, ?)", arguments: [name, value])
}
