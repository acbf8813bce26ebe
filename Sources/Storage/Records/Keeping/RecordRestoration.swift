package import Feedback
package import Foundation
import GRDB
import Markup

/// Records that were made from a backup or an export and lie ready to take the place of those that are there.
package struct RecordRestoration: Sendable {
  /// What becomes of the rows of a table.
  package struct Change: Hashable, Sendable {
    package let table: String
    /// Rows that are there now, and in the source too, the same.
    package let kept: Int
    /// Rows that are there now and not in the source.
    package let lost: Int
    /// Rows that are otherwise in the source.
    package let older: Int
    /// Rows that are in the source and not there now.
    package let back: Int
  }

  /// Of the tables in which something changes, by name.
  package let changes: [Change]
  /// How many erasures were done again, so that what was erased since stays erased.
  package let erased: Int
  /// What is not as it was written in the source.
  package let damages: [RecordDamage]
  /// Why the records that are there cannot be compared; nil when they were.
  package let incomparable: RecordProblem?
  /// Whether the source has a manifest that it was held to.
  package let isVerified: Bool
  let candidate: RecordFile
  let file: RecordFile

  /// Takes away what was made, when it is not to be put in place.
  package func discard() { candidate.remove() }

  /// Puts the new records in the place of the old, wholly or not at all; the old are kept under another name,
  /// and erased some time after that.
  ///
  /// - Parameter now: a part of that name.
  /// - Returns: the name; nil when there were none.
  /// - Throws: `RecordProblem.inUse` while a site or another command has the records open.
  package func carryOut(at now: Date) throws -> String? {
    let presence = try RecordPresence(beside: file.url, isAlone: true)
    defer { withExtendedLifetime(presence) {} }
    guard FileManager.default.fileExists(atPath: file.url.path) else {
      try putInPlace(candidate.url, at: file.url)
      return nil
    }
    // Brings the log into the file; what is damaged keeps its log beside it.
    if let queue = try? DatabaseQueue(path: file.url.path) { try? queue.close() }
    let aside = file.beside("replaced-\(now.second)")
    try keep(file.url, as: aside)
    let log = URL(filePath: file.url.path + "-wal")
    if FileManager.default.fileExists(atPath: log.path) {
      try keep(log, as: URL(filePath: aside.path + "-wal"))
    }
    for ending in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: file.url.path + ending)
    }
    try putInPlace(candidate.url, at: file.url)
    return aside.lastPathComponent
  }

  private func keep(_ url: URL, as name: URL) throws {
    guard link(url.path, name.path) == 0 else { throw RecordProblem.unwritable }
  }
}

extension RecordArchive {
  /// Makes new records of a backup (a file) or an export (a folder), examines them, brings them to this
  /// version, does again what was erased since, and compares them with what is there.
  ///
  /// - Throws: `RecordProblem`: `damaged` for a source that is not what its manifest says, `newer` for one of
  ///   a later version; nothing was changed.
  package func restoration(from source: URL) throws -> RecordRestoration {
    let candidate = RecordFile(url: file.beside("restoring.sqlite"))
    candidate.remove()
    do {
      return try naming { try restoration(from: source, by: candidate) }
    } catch {
      candidate.remove()
      // What cannot be read as what it says it is, or does not fit together, is no source.
      throw error as? RecordProblem ?? .damaged
    }
  }

  private func restoration(from source: URL, by candidate: RecordFile) throws -> RecordRestoration {
    try FileManager.default.createDirectory(
      at: file.url.deletingLastPathComponent(), withIntermediateDirectories: true)
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: source.path, isDirectory: &isFolder)
    let isVerified =
      isFolder.boolValue
      ? try read(export: source, into: candidate) : try copy(backup: source, to: candidate)
    try candidate.checkVersion()
    let damages = try candidate.damages(within: nil)
    guard !damages.contains(where: \.stopsWriting) else { throw RecordProblem.damaged }
    let current = Current(file)
    let erased = try candidate.bringUp(current)
    let comparison = try current.reader.map { reader in
      try candidate.reader().read { new in try reader.read { old in try compare(old, new) } }
    }
    return RecordRestoration(
      changes: comparison ?? [], erased: erased, damages: damages,
      incomparable: current.problem, isVerified: isVerified, candidate: candidate, file: file)
  }

  /// - Returns: whether it has a manifest.
  private func copy(backup: URL, to candidate: RecordFile) throws -> Bool {
    try FileManager.default.copyItem(at: backup, to: candidate.url)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: candidate.url.path)
    let manifest = BackupManifest.url(of: backup)
    guard FileManager.default.fileExists(atPath: manifest.path) else { return false }
    let expected = try JSONDecoder().decode(BackupManifest.self, from: Data(contentsOf: manifest))
    guard try hash(candidate.url).sum == expected.sha256 else { throw RecordProblem.damaged }
    return true
  }

  /// What becomes of each table; rows are told from each other by their keys.
  private func compare(_ old: Database, _ new: Database) throws -> [RecordRestoration.Change] {
    let tables = try RecordTable.all(new).filter { $0.name != "sqlite_sequence" }
    return try tables.compactMap { table in
      let (old, new) = (try table.rows(old), try table.rows(new))
      let kept = old.count { new[$0.key] == $0.value }
      let lost = old.count { new[$0.key] == nil }
      let back = new.count { old[$0.key] == nil }
      guard kept < old.count || back > 0 else { return nil }
      return RecordRestoration.Change(
        table: table.name, kept: kept, lost: lost, older: old.count - kept - lost, back: back)
    }
  }

  /// The records that are there now, as far as they can be read.
  fileprivate struct Current {
    var reader: DatabaseQueue?
    var problem: RecordProblem?
    /// Nil when the records cannot be read.
    var owner: String?
    var counters: [String: Int64] = [:]
    var erasures: [Erasure] = []

    init(_ file: RecordFile) {
      guard FileManager.default.fileExists(atPath: file.url.path) else { return }
      let ledger = try? ErasureLedger(url: file.beside("erased")).content()
      (owner, erasures) = (ledger?.owner, ledger?.entries ?? [])
      do {
        try naming {
          try file.checkVersion()
          let found = try file.damages(within: nil)
          guard !found.contains(where: \.stopsWriting) else { throw RecordProblem.damaged }
          let reader = try file.reader()
          try reader.read { database in
            owner = try RecordFile.owner(database)
            let rows = try Row.fetchAll(database, sql: "SELECT * FROM sqlite_sequence")
            for row in rows { counters[row["name"]] = row["seq"] }
            let kept =
              try database.tableExists("erasures") ? ErasureLedger.entries(database) : []
            if kept.count > erasures.count || ledger?.owner != owner { erasures = kept }
          }
          self.reader = reader
        }
      } catch {
        problem = error as? RecordProblem ?? .damaged
      }
    }
  }
}

extension RecordFile {
  /// What tells these records from those of another installation.
  static func owner(_ database: Database) throws -> String {
    let secret = try Data.fetchOne(
      database, sql: "SELECT value FROM settings WHERE name = 'secret'")
    return String(sha256(secret ?? Data()).prefix(16))
  }

  /// Brings restored records to this version, and erases what was erased since they were saved.
  ///
  /// - Returns: how many erasures were done again.
  fileprivate func bringUp(_ current: RecordArchive.Current) throws -> Int {
    let queue = try DatabaseQueue(path: url.path, configuration: Self.writing(ErasureNotes()))
    try RecordMigrations.all.migrate(queue)
    let count = try queue.writeWithoutTransaction { database in
      var later: [Erasure] = []
      try database.inTransaction(.immediate) {
        try RowSums.renew(database)
        try RowSums.watch(database)
        guard try current.owner == Self.owner(database) else { return .commit }
        let known = try Int.fetchOne(database, sql: "SELECT count(*) FROM erasures") ?? 0
        later = current.erasures.filter { $0.number > known }
        for erasure in later { try erasure.repeated(in: database) }
        try ErasureLedger.keep(later, in: database)
        // A number that was given since is not given again, also where nobody knows which were.
        let leap: Int64 = current.problem == nil ? 0 : 1_000_000
        let counters = try Row.fetchAll(database, sql: "SELECT * FROM sqlite_sequence")
        for row in counters {
          let (name, number): (String, Int64) = (row["name"], row["seq"])
          try database.execute(
            sql: "UPDATE sqlite_sequence SET seq = ? WHERE name = ?",
            arguments: [max(number + leap, current.counters[name] ?? 0), name])
        }
        return .commit
      }
      _ = try database.checkpoint(.truncate)
      return later.count
    }
    try queue.close()
    try synchronize(url)
    return count
  }
}

extension RecordTable {
  /// The checksum of each row by its name; none where the table is not there yet.
  fileprivate func rows(_ database: Database) throws -> [String: Int64] {
    guard try database.tableExists(name) else { return [:] }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT \(name(ofRow: "")) AS row, rowSum(\(columns().joined(separator: ", "))) AS sum
        FROM \(sql)
        """)
    return Dictionary(rows.map { ($0["row"], $0["sum"]) }) { $1 }
  }
}
