import Feedback
import Foundation
import GRDB
import Synchronization

/// The ledger of erasures as the connection that erases keeps it: file, table and what triggers note.
final class RecordLedger: Sendable {
  private let notes: ErasureNotes
  private let ledger: ErasureLedger
  private let owner: String
  /// How long the file was when it and the table were the same.
  private let size: Mutex<Int>
  /// What was wrong with the file when it was first looked at.
  let damages: [RecordDamage]

  /// Brings file and table to the same, in the transaction that is open.
  init(_ ledger: ErasureLedger, owner: String, notes: ErasureNotes, _ database: Database) throws {
    self.ledger = ledger
    self.notes = notes
    self.owner = owner
    damages = try ledger.settle(database, owner: owner)
    size = Mutex(try ledger.size)
  }

  /// Brings them to the same again where another process changed the file, or ended in the midst of that.
  func settle(_ database: Database) throws {
    guard try size.withLock({ $0 }) != ledger.size else { return }
    try asSQLite { _ = try ledger.settle(database, owner: owner) }
    let found = try ledger.size
    size.withLock { $0 = found }
  }

  /// Runs a change; what it erases is noted if it is one that erases.
  func noting(_ change: RecordChange, _ work: () throws -> Void) throws -> [Erasure] {
    guard change.isErasing else {
      try work()
      return []
    }
    var erasures = try notes.noting(work)
    for place in erasures.indices.dropLast() { erasures[place].goesOn = true }
    return erasures
  }

  /// Writes erasures down before they are committed; nil where there are none.
  func append(_ erasures: [Erasure], _ database: Database) throws -> LedgerEntries? {
    guard !erasures.isEmpty else { return nil }
    let last = try Int.fetchOne(database, sql: "SELECT max(number) FROM erasures") ?? 0
    let entries = erasures.enumerated().map { place, erasure in
      var erasure = erasure
      erasure.number = last + place + 1
      return erasure
    }
    try ErasureLedger.keep(entries, in: database)
    let end = try asSQLite { try ledger.append(entries) }
    let found = try ledger.size
    size.withLock { $0 = found }
    return LedgerEntries(end: end)
  }

  func takeBack(_ entries: LedgerEntries) {
    ledger.shorten(to: entries.end)
    size.withLock { $0 = entries.end }
  }
}

/// Does work on a file, and says what a disk says of it as SQLite says it of its own.
private func asSQLite<Result>(_ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let error as CocoaError {
    let isFull = error.code == .fileWriteOutOfSpace
    throw DatabaseError(resultCode: isFull ? .SQLITE_FULL : .SQLITE_IOERR)
  }
}

/// Lines that were written for a transaction.
struct LedgerEntries {
  /// How long the file was before.
  let end: Int
}

extension ErasureLedger {
  /// How many bytes the file has; -1 when there is none.
  var size: Int {
    get throws {
      var status = stat()
      return stat(url.path, &status) == 0 ? Int(status.st_size) : -1
    }
  }
}
