import Feedback
import Foundation
import GRDB

/// The file of the records: one connection does everything, and a change is answered once it is on disk.
struct RecordDatabase: Sendable {
  private let queue: DatabaseQueue
  private let lock: RecordLock

  /// Opens the records, or makes them.
  ///
  /// - Throws: `RecordProblem`; what cannot be used is left as it is.
  init(at url: URL) throws {
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Self.makePrivate(url)
      try Self.examine(url)
      lock = try RecordLock(beside: url)
      queue = try DatabaseQueue(path: url.path, configuration: Self.configuration)
      try lock.held { [queue] in try RecordMigrations.all.migrate(queue) }
    } catch let error as DatabaseError {
      throw error.problem ?? error
    } catch is CocoaError {
      throw RecordProblem.unwritable
    }
  }

  /// Reads at once, for what is needed before anybody can wait.
  func readNow<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try queue.read(body)
  }

  func read<Result: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Result
  ) async throws -> Result {
    try await naming { try await queue.read(body) }
  }

  /// Changes records in one transaction, which is on disk when this returns.
  func write<Result: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Result
  ) async throws -> Result {
    try await naming {
      try await queue.writeWithoutTransaction { database in
        try lock.held { try change(database, body) }
      }
    }
  }

  /// Changes records, and leaves nothing in the file or beside it of what is erased by that.
  func erase<Result: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Result
  ) async throws -> Result {
    try await naming {
      try await queue.writeWithoutTransaction { database in
        try lock.held {
          let result = try change(database, body)
          // Freed places are zeroed by `secure_delete`; what they held is in the log until it is emptied.
          try database.checkpoint(.truncate)
          return result
        }
      }
    }
  }

  private func change<Result>(
    _ database: Database, _ body: (Database) throws -> Result
  ) throws -> Result {
    var result: Result?
    try database.inTransaction(.immediate) {
      result = try body(database)
      return .commit
    }
    guard let result else { throw RecordProblem.unwritable }
    return result
  }

  private func naming<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
      return try await work()
    } catch let error as DatabaseError {
      throw error.problem ?? error
    }
  }
}

extension RecordDatabase {
  /// Makes the file for its owner alone; what SQLite puts beside it gets the same mode.
  private static func makePrivate(_ url: URL) throws {
    let manager = FileManager.default
    if !manager.fileExists(atPath: url.path) {
      guard manager.createFile(atPath: url.path, contents: nil) else {
        throw RecordProblem.unwritable
      }
      try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: url.path)
    }
  }

  /// Looks at a file without changing it.
  ///
  /// - Throws: when it holds something else, or records of a later version.
  private static func examine(_ url: URL) throws {
    let size = try FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int
    guard size != 0 else { return }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    let queue = try DatabaseQueue(path: url.path, configuration: configuration)
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

  /// GRDB's own setting of the journal would leave `synchronous` at `NORMAL`, which may lose the last
  /// changes with the power.
  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "records"
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
          PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON
          """)
    }
    return configuration
  }
}

extension DatabaseError {
  /// What is wrong with the records; nil for a fault of our own.
  fileprivate var problem: RecordProblem? {
    switch resultCode {
    case .SQLITE_FULL: .full
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
    case .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_BUSY: .unwritable
    default: nil
    }
  }
}
