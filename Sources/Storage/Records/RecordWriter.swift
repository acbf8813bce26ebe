import Dispatch
import Feedback
import Foundation
import GRDB
import Synchronization

/// The one connection that changes records and moves their log into their file.
///
/// Changes that come while others are brought to the disk wait for each other and share the next transaction,
/// so that many cost one wait for the disk. Each is a savepoint in it, fails alone, and is answered once all
/// of it is on disk.
final class RecordWriter: Sendable {
  let queue: DatabaseQueue
  private let lock: RecordLock
  private let ledger: RecordLedger
  private let reserve: RecordReserve
  private let log: URL
  private let waiting = Mutex((changes: [RecordChange](), isBusy: false))
  private let logLimit = Mutex(RecordWriter.logStep)

  /// How many bytes the log may have before it is moved into the file, and again when a reader held it up.
  private static let logStep = 4 << 20
  /// How many changes share a transaction at most.
  private static let most = 256

  /// - Parameter url: the file of the records.
  init(
    _ queue: DatabaseQueue, at url: URL, lock: RecordLock, ledger: RecordLedger,
    reserve: RecordReserve
  ) {
    self.queue = queue
    self.lock = lock
    self.ledger = ledger
    self.reserve = reserve
    log = URL(filePath: url.path + "-wal")
  }

  /// Lets a change wait for its turn.
  func add(_ change: RecordChange) {
    let begins = waiting.withLock { state in
      state.changes.append(change)
      defer { state.isBusy = true }
      return !state.isBusy
    }
    guard begins else { return }
    queue.asyncWriteWithoutTransaction { [self] database in
      while let changes = next() { make(changes, database) }
    }
  }

  private func next() -> [RecordChange]? {
    waiting.withLock { state in
      guard !state.changes.isEmpty else {
        state.isBusy = false
        return nil
      }
      let changes = Array(state.changes.prefix(Self.most))
      state.changes.removeFirst(changes.count)
      return changes
    }
  }

  private func make(_ changes: [RecordChange], _ database: Database) {
    do {
      let failures = try lock.held {
        let failures = try transaction(changes, database)
        moveLog(database, isErased: changes.contains(where: \.isErasing))
        return failures
      }
      for (change, failure) in zip(changes, failures) { change.answer(failure) }
    } catch let error as RecordProblem {
      for change in changes { change.answer(error) }
    } catch  where changes.count > 1 {
      // What they share failed, perhaps for the sake of one: each alone.
      for change in changes { make([change], database) }
    } catch {
      let isFull = (error as? DatabaseError)?.resultCode == .SQLITE_FULL
      if isFull, changes.allSatisfy(\.mayUseReserve), reserve.release() {
        make(changes, database)
        reserve.take()
      } else {
        for change in changes { change.answer(error) }
      }
    }
  }

  /// Makes changes in one transaction, which is on disk when this returns.
  ///
  /// - Returns: why a change failed, for each; nil for those that are made.
  private func transaction(_ changes: [RecordChange], _ database: Database) throws -> [(any Error)?]
  {
    var failures: [(any Error)?] = []
    var entries: LedgerEntries?
    do {
      try database.inTransaction(.immediate) {
        if changes.contains(where: \.isErasing) { try ledger.settle(database) }
        var erased: [Erasure] = []
        for change in changes {
          do {
            try database.inSavepoint {
              let noted = try ledger.noting(change) { try change.make(database) }
              erased += noted
              return .commit
            }
            failures.append(nil)
          } catch {
            // A full or failing disk takes the whole transaction back.
            guard database.isInsideTransaction else { throw error }
            failures.append(error)
          }
        }
        entries = try ledger.append(erased, database)
        return .commit
      }
    } catch {
      if let entries { ledger.takeBack(entries) }
      throw error
    }
    return failures
  }

  /// Moves the log into the file when it is long, and when it holds what was erased.
  ///
  /// Freed places are zeroed by `secure_delete`; what they held is in the log until that is emptied. Where a
  /// reader holds it up, it is tried again after each change, and every minute.
  private func moveLog(_ database: Database, isErased: Bool) {
    let size = logSize
    guard isErased || size > logLimit.withLock({ $0 }) else { return }
    if empty(database, patience: isErased ? 2_000 : 0) {
      logLimit.withLock { $0 = Self.logStep }
    } else {
      logLimit.withLock { $0 = isErased ? 0 : size + Self.logStep }
      DispatchQueue.global().asyncAfter(deadline: .now() + 60) { [weak self] in
        self?.add(.nothing)
      }
    }
  }

  /// - Parameter patience: how many milliseconds readers are waited for.
  private func empty(_ database: Database, patience: Int) -> Bool {
    do {
      try database.execute(sql: "PRAGMA busy_timeout = \(patience)")
      defer { try? database.execute(sql: "PRAGMA busy_timeout = 10000") }
      _ = try database.checkpoint(.truncate)
      return true
    } catch {
      return false
    }
  }

  private var logSize: Int {
    var status = stat()
    return stat(log.path, &status) == 0 ? Int(status.st_size) : 0
  }
}

/// A change that waits for its turn.
struct RecordChange: Sendable {
  /// Whether it leaves nothing of what it takes away, anywhere.
  let isErasing: Bool
  /// Whether it may take the last room of the disk.
  let mayUseReserve: Bool
  let make: @Sendable (Database) throws -> Void
  /// Is told, once the change is on disk, nil; else why it is not made.
  let answer: @Sendable ((any Error)?) -> Void

  /// Gives the writer a turn.
  static let nothing = RecordChange(
    isErasing: false, mayUseReserve: true, make: { _ in }, answer: { _ in })
}
