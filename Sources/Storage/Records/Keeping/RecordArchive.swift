import Feedback
package import Foundation
import GRDB
import Markup

/// The records of a workspace as files that are kept elsewhere: backups, which are whole copies, and exports
/// in open formats.
package struct RecordArchive: Sendable {
  let file: RecordFile

  /// - Parameter workspace: the folder in which `.rostrum` is.
  package init(workspace: URL) {
    self.init(at: workspace.appending(path: ".rostrum/records.sqlite"))
  }

  init(at url: URL) { file = RecordFile(url: url) }

  /// Copies the records while they are in use: what was answered before this began is in the copy, and
  /// nothing is half in it. Beside it lies a manifest, `FILE.json`.
  ///
  /// - Parameter date: said in the manifest.
  /// - Returns: the manifest.
  /// - Throws: `RecordProblem`, or `CocoaError` where the file is there already or cannot be written.
  package func backUp(to target: URL, at date: Date) throws -> BackupManifest {
    for url in [target, BackupManifest.url(of: target)]
    where FileManager.default.fileExists(atPath: url.path) {
      throw CocoaError(.fileWriteFileExists)
    }
    let presence = try open()
    defer { withExtendedLifetime(presence) {} }
    let part = unfinished(target)
    defer { RecordFile(url: part).remove() }
    try RecordFile(url: part).makeEmpty()
    return try naming {
      let copy = try DatabaseQueue(path: part.path)
      try file.reader().backup(to: copy)
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
      let manifest = try BackupManifest(RecordFile(url: part), date: date)
      try synchronize(part)
      try replaceFile(at: BackupManifest.url(of: target), by: manifest.json)
      try putInPlace(part, at: target)
      return manifest
    }
  }

  /// Makes sure that there are records that this program reads, and that nobody replaces them meanwhile.
  func open() throws -> RecordPresence? {
    guard FileManager.default.fileExists(atPath: file.url.path) else { throw RecordProblem.none }
    return try naming {
      try file.checkVersion()
      return file.isReadOnly ? nil : try RecordPresence(beside: file.url)
    }
  }
}

extension RecordArchive {
  /// How the records are, in lines for people; all of them are looked at.
  package var health: [String] {
    do {
      let presence = try open()
      defer { withExtendedLifetime(presence) {} }
      let size = try FileManager.default.attributesOfItem(atPath: file.url.path)[.size] as? Int ?? 0
      let library = try naming {
        try file.reader().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") ?? "" }
      }
      var lines = ["\(size) bytes, SQLite \(library)"]
      if file.isReadOnly { lines.append(RecordProblem.readOnly.text) }
      let damages = try naming {
        try (file.isReadOnly ? [] : file.logDamages()) + file.damages(within: nil)
      }
      return lines + (damages.isEmpty ? ["all as it was written"] : damages.map(\.text))
    } catch {
      return [(error as? RecordProblem ?? .unwritable).text]
    }
  }
}

/// What a backup must be.
package struct BackupManifest: Codable, Sendable {
  /// In ISO 8601.
  package let date: String
  package let bytes: Int
  package let sha256: String
  /// The steps that its tables have gone through.
  package let migrations: [String]
  /// How many rows each table has.
  package let rows: [String: Int]
  /// What was not as it was written when the copy was made.
  package let damages: [String]

  /// Examines a copy.
  ///
  /// - Throws: `RecordProblem.damaged` when its structure is.
  init(_ file: RecordFile, date: Date) throws {
    let found = try file.damages(within: nil)
    guard !found.contains(where: \.stopsWriting) else { throw RecordProblem.damaged }
    let (sum, size) = try hash(file.url)
    self.date = date.formatted(.iso8601)
    (sha256, bytes, damages) = (sum, size, found.map(\.text))
    (migrations, rows) = try file.reader().read { database in
      let tables = try RecordTable.all(database)
      let counts = try tables.map { table in
        (table.name, try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table.sql)") ?? 0)
      }
      let done = try RecordMigrations.all.completedMigrations(database)
      return (done, Dictionary(uniqueKeysWithValues: counts))
    }
  }

  static func url(of backup: URL) -> URL { backup.appendingPathExtension("json") }

  var json: Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return ((try? encoder.encode(self)) ?? Data()) + Data("\n".utf8)
  }
}

/// The SHA-256 of a file, and how many bytes it has.
func hash(_ url: URL) throws -> (sum: String, bytes: Int) {
  let data = try Data(contentsOf: url, options: .mappedIfSafe)
  return (sha256(data), data.count)
}

/// Brings a file to the disk.
func synchronize(_ url: URL) throws {
  let file = try FileHandle(forWritingTo: url)
  try file.synchronize()
  try file.close()
}

/// Does work, and says in our words what SQLite says of the file.
func naming<Result>(_ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let error as DatabaseError {
    throw error.problem ?? error
  }
}
