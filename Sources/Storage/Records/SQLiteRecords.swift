package import Feedback
package import Foundation
import GRDB
import Markup

/// Records in a SQLite file of their own, `.rostrum/records.sqlite`.
///
/// Where the file cannot be used, `problem` says why and every call throws it: the rest of a site goes on.
package final class SQLiteRecords: RecordStore {
  package let secret: Data
  let limits: RecordLimits
  private let opened: Result<RecordDatabase, any Error>

  /// - Parameter workspace: the folder in which `.rostrum` is.
  package convenience init(workspace: URL) {
    self.init(at: workspace.appending(path: ".rostrum/records.sqlite"), limits: RecordLimits())
  }

  init(at url: URL, limits: RecordLimits) {
    self.limits = limits
    do {
      let database = try RecordDatabase(at: url, reserve: limits.reserve)
      secret = try database.secret()
      opened = .success(database)
    } catch {
      // What is sealed with it lasts as long as the process.
      secret = randomBytes(32)
      opened = .failure(error)
    }
  }

  package var problem: RecordProblem? {
    switch opened {
    case .success(let database): database.problem
    case .failure(let error): error as? RecordProblem ?? .unwritable
    }
  }

  package var damages: [RecordDamage] { (try? opened.get().damages) ?? [] }

  package func examine() async throws -> [RecordDamage] { try await database.examine() }

  var database: RecordDatabase { get throws { try opened.get() } }

  package func sweep(at now: Date) async throws -> Int {
    try database.removeOldCopies(at: now)
    return try await database.erase { database in
      try database.execute(
        sql: "DELETE FROM sessions WHERE expires <= ?", arguments: [now.second])
      var count = 0
      for table in ["drafts", "discussions", "submissions", "surveys"] {
        try database.execute(
          sql: "DELETE FROM \(table) WHERE expires <= ?", arguments: [now.second])
        count += database.changesCount
      }
      return count
    }
  }

  /// Refuses what would make the records larger than they may be.
  func makeRoom(_ database: Database) throws {
    let counts = try ["page_count", "freelist_count", "page_size"].map { pragma in
      try Int.fetchOne(database.cachedStatement(sql: "PRAGMA \(pragma)")) ?? 0
    }
    guard (counts[0] - counts[1]) * counts[2] < limits.bytes else { throw RecordProblem.full }
  }

  /// Refuses another row in a table that has as many as it may.
  func makeRoom(_ database: Database, in table: String, limit: Int) throws {
    try makeRoom(database)
    let counting = try database.cachedStatement(sql: "SELECT count(*) FROM \(table)")
    let count = try Int.fetchOne(counting) ?? 0
    guard count < limit else { throw RecordProblem.full }
  }
}

extension RecordDatabase {
  /// The secret of this installation, which was made with its records.
  fileprivate func secret() throws -> Data {
    let value = try readNow { database in
      try Data.fetchOne(database, sql: "SELECT value FROM settings WHERE name = 'secret'")
    }
    guard let value, value.count == 32 else { throw RecordProblem.damaged }
    return value
  }
}

extension Date {
  /// Whole seconds since 1970, as moments are kept.
  var second: Int { Int(timeIntervalSince1970.rounded(.down)) }

  init(second: Int) { self.init(timeIntervalSince1970: TimeInterval(second)) }
}
