import Dispatch
import Feedback
import Foundation
import GRDB
import Markup

/// Where the records lie, and how connections to them are made.
struct RecordFile: Sendable {
  let url: URL

  /// A file that lies beside it: `records.lock` and the like.
  func beside(_ ending: String) -> URL {
    url.deletingPathExtension().appendingPathExtension(ending)
  }

  /// Whether it is there and nothing can be changed.
  var isReadOnly: Bool {
    let folder = url.deletingLastPathComponent().path
    return access(url.path, R_OK) == 0
      && (access(url.path, W_OK) != 0 || access(folder, W_OK) != 0)
  }

  /// Makes the records where there are none: all tables or no file, also when that is cut short.
  func make() throws {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    guard !FileManager.default.fileExists(atPath: url.path) else { return }
    try RecordLock(beside: url).held {
      guard !FileManager.default.fileExists(atPath: url.path) else { return }
      let new = RecordFile(url: beside("new.sqlite"))
      new.remove()
      try new.makeEmpty()
      let queue = try DatabaseQueue(
        path: new.url.path, configuration: Self.writing(ErasureNotes()))
      try RecordMigrations.all.migrate(queue)
      // What closing does not bring into the file it keeps to itself.
      try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      try queue.close()
      try synchronize(new.url)
      try putInPlace(new.url, at: url)
    }
  }

  /// Makes a file for its owner alone; what SQLite puts beside it gets the same mode.
  func makeEmpty() throws {
    let file = open(url.path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw RecordProblem.unwritable }
    close(file)
  }

  /// Removes it with what SQLite puts beside it.
  func remove() {
    for ending in ["", "-wal", "-shm", "-journal"] {
      try? FileManager.default.removeItem(atPath: url.path + ending)
    }
  }

  /// - Throws: when it holds something else, or records of a later version; it is not changed.
  func checkVersion() throws {
    let size = try FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int
    guard let size, size > 0 else { return }
    // SQLite takes what is shorter than its header for an empty file.
    guard size >= 100 else { throw RecordProblem.damaged }
    let queue = try reader()
    try queue.read { database in
      let id = try Int.fetchOne(database, sql: "PRAGMA application_id")
      let isEmpty = try Int.fetchOne(database, sql: "PRAGMA schema_version") == 0
      guard isEmpty || id == RecordMigrations.applicationID else { throw RecordProblem.damaged }
      guard try !RecordMigrations.all.hasBeenSuperseded(database) else {
        throw RecordProblem.newer
      }
    }
    try queue.close()
  }

  /// A connection that can change nothing and move nothing.
  func reader() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "records, reading"
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      try database.execute(
        sql: "PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
      database.add(function: RowSums.function)
    }
    // SQLite would make files beside it, where none can be made, if it did not know that nobody writes.
    let isAlone = isReadOnly && !FileManager.default.fileExists(atPath: url.path + "-wal")
    let path = isAlone ? "\(url.absoluteString)?immutable=1" : url.path
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// The connection that changes the file, brought to this version.
  func writer(_ reserve: RecordReserve) throws -> (writer: RecordWriter, damages: [RecordDamage]) {
    let (lock, notes) = (try RecordLock(beside: url), ErasureNotes())
    let queue = try DatabaseQueue(path: url.path, configuration: Self.writing(notes))
    let ledger = try lock.held {
      try RecordMigrations.all.migrate(queue)
      let ledger = try queue.writeWithoutTransaction { database in
        var ledger: RecordLedger?
        try database.inTransaction(.immediate) {
          try RowSums.renew(database)
          try RowSums.watch(database)
          ledger = try RecordLedger(
            ErasureLedger(url: beside("erased")), owner: Self.owner(database),
            notes: notes, database)
          return .commit
        }
        // Where a reader holds it up, the next change does it.
        _ = try? database.checkpoint(.truncate)
        return ledger
      }
      guard let ledger else { throw RecordProblem.unwritable }
      return ledger
    }
    let writer = RecordWriter(queue, at: url, lock: lock, ledger: ledger, reserve: reserve)
    return (writer, ledger.damages)
  }

  /// GRDB's own setting of the journal would leave `synchronous` at `NORMAL`, which may lose the last
  /// changes with the power. The log is moved into the file by the connection that writes it, when it says
  /// so, and by no other.
  static func writing(_ notes: ErasureNotes) -> Configuration {
    var configuration = Configuration()
    configuration.label = "records"
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
          PRAGMA wal_autocheckpoint = 0; PRAGMA recursive_triggers = ON;
          PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON
          """)
      for function in notes.functions + [RowSums.function, Erasure.function] {
        database.add(function: function)
      }
    }
    return configuration
  }
}

extension RecordFile {
  /// What SQLite will leave out of the log; it is kept under another name first.
  func logDamages() throws -> [RecordDamage] {
    // Another process may be in the midst of writing it.
    try RecordLock(beside: url).held {
      guard let log = WriteAheadLog(of: url), log.lostChanges > 0 else { return [] }
      let copy = try setAside(URL(filePath: url.path + "-wal"))
      return [.log(changes: log.lostChanges, copy: copy)]
    }
  }

  /// What is wrong with the structure of the file and with its rows.
  ///
  /// - Parameter seconds: after which to stop; nil looks at everything.
  func damages(within seconds: Double?) throws -> [RecordDamage] {
    do {
      let queue = try reader()
      if let seconds {
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { [weak queue] in
          queue?.interrupt()
        }
      }
      return try queue.read { database in
        let lines = try String.fetchAll(database, sql: "PRAGMA integrity_check(10)")
        guard lines == ["ok"] else { return lines.map { .structure($0) } }
        let broken = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
        if try RecordMigrations.all.hasCompletedMigrations(database),
          try RecordMigrations.schema(database) != RecordMigrations.expected
        {
          return [.structure("the tables are not as this version makes them")]
        }
        return try broken.map { .structure("a row of \($0["table"] as String) belongs to none") }
          + RowSums.damages(database)
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
      return [.unfinished]
    } catch let error as DatabaseError where error.problem == .damaged {
      return [.structure(error.message ?? "\(error.resultCode)")]
    }
  }
}
