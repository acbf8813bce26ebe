import Dispatch
import Feedback
import Foundation
import GRDB
import Markup
import Synchronization

/// The file of the records: one connection changes it, another one reads beside it, and a change is answered
/// once it is on disk.
final class RecordDatabase: Sendable {
  /// What was wrong when it was opened.
  let damages: [RecordDamage]
  private let file: RecordFile
  private let reader: DatabaseQueue
  /// Nil where nothing can be written.
  private let writer: RecordWriter?
  private let reserve: RecordReserve
  private let presence: RecordPresence?
  private let stopped: Mutex<RecordProblem?>

  /// How many seconds the file is looked at before it is used; the rest is left to `examine`.
  private static let patience = 1.0

  /// Opens the records, or makes them.
  ///
  /// - Throws: `RecordProblem`; what cannot be used is left as it is.
  init(at url: URL, reserve bytes: Int) throws {
    file = RecordFile(url: url)
    reserve = RecordReserve(url: file.beside("reserve"), bytes: bytes)
    do {
      guard !file.isReadOnly else {
        (reader, writer, presence) = (try file.reader(), nil, nil)
        damages = try file.damages(within: Self.patience)
        stopped = Mutex(.readOnly)
        return
      }
      try file.make()
      try file.checkVersion()
      presence = try RecordPresence(beside: url)
      var found = try file.logDamages() + file.damages(within: Self.patience)
      if found.contains(where: \.stopsWriting) {
        (reader, writer) = (try file.reader(), nil)
        stopped = Mutex(.damaged)
      } else {
        let opened = try file.writer(reserve)
        writer = opened.writer
        stopped = Mutex(nil)
        found += opened.damages
        reserve.take()
        reader = try file.reader()
      }
      damages = found
    } catch let error as DatabaseError {
      throw error.problem ?? error
    } catch is CocoaError {
      throw RecordProblem.unwritable
    }
  }

  /// Why nothing can be written (any more).
  var problem: RecordProblem? { stopped.withLock { $0 } }

  /// Reads at once, for what is needed before anybody can wait.
  func readNow<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try reader.read(body)
  }

  func read<Result: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Result
  ) async throws -> Result {
    try await naming { try await reader.read(body) }
  }

  /// Changes records, which is on disk when this returns; what is changed at the same time shares the way
  /// there. The body may be run twice, and then only the last time counts.
  ///
  /// - Parameter mayUseReserve: whether it is so short and needful that it may take the last room of the
  ///   disk, as an editor's decision is.
  func write<Result: Sendable>(
    mayUseReserve: Bool = false, _ body: @escaping @Sendable (Database) throws -> Result
  ) async throws -> Result {
    try await change(isErasing: false, mayUseReserve: mayUseReserve, body)
  }

  /// Changes records, and leaves nothing in the file or beside it of what is erased by that; what it deletes
  /// or empties is written into the ledger of erasures, so that no backup brings it back.
  func erase<Result: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Result
  ) async throws -> Result {
    try await change(isErasing: true, mayUseReserve: true, body)
  }

  private func change<Result: Sendable>(
    isErasing: Bool, mayUseReserve: Bool, _ body: @escaping @Sendable (Database) throws -> Result
  ) async throws -> Result {
    guard let writer, problem == nil else { throw problem ?? .unwritable }
    return try await naming {
      let outcome = Outcome<Result>()
      return try await withCheckedThrowingContinuation { continuation in
        writer.add(
          RecordChange(
            isErasing: isErasing, mayUseReserve: mayUseReserve,
            make: { database in
              let result = try body(database)
              outcome.result.withLock { $0 = result }
            },
            answer: { failure in
              if let failure {
                continuation.resume(throwing: failure)
              } else if let result = outcome.result.withLock({ $0 }) {
                continuation.resume(returning: result)
              } else {
                continuation.resume(throwing: RecordProblem.unwritable)
              }
            }))
      }
    }
  }

  /// What a body gave, until it is on disk.
  private final class Outcome<Value: Sendable>: Sendable {
    let result = Mutex<Value?>(nil)
  }

  private func naming<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
      return try await work()
    } catch let error as DatabaseError {
      throw error.problem ?? error
    }
  }

  /// Looks at all of the file through a connection of its own; a damaged structure stops all writing.
  func examine() async throws -> [RecordDamage] {
    let found = try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { [file] in
        continuation.resume(with: Result { try file.damages(within: nil) })
      }
    }
    if found.contains(where: \.stopsWriting) { stopped.withLock { $0 = $0 ?? .damaged } }
    reserve.take()
    return found
  }
}

extension RecordDatabase {
  /// How many seconds copies are kept that lie beside the records: of what a restoration replaced, and of
  /// what was damaged.
  private static let copyLifetime: TimeInterval = 30 * 86_400

  /// Removes the copies beside the records that have passed their time, for people's words are in them.
  func removeOldCopies(at now: Date) throws {
    let (manager, folder) = (FileManager.default, file.url.deletingLastPathComponent())
    let name = file.url.deletingPathExtension().lastPathComponent
    for copy in try manager.contentsOfDirectory(atPath: folder.path)
    where copy.hasPrefix("\(name).replaced-") || copy.contains(".damaged-") {
      let url = folder.appending(path: copy)
      let date = try manager.attributesOfItem(atPath: url.path)[.modificationDate] as? Date
      if let date, date < now - Self.copyLifetime { try manager.removeItem(at: url) }
    }
  }
}

extension RecordDamage {
  /// Whether more would be harmed by writing on.
  var stopsWriting: Bool {
    switch self {
    case .structure: true
    case .log(let changes, _): changes > 1
    case .changedRow, .lostRow, .ledger, .unfinished: false
    }
  }
}

extension DatabaseError {
  /// What is wrong with the records; nil for a fault of our own.
  var problem: RecordProblem? {
    switch resultCode {
    case .SQLITE_FULL: .full
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
    case .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_BUSY: .unwritable
    default: nil
    }
  }
}
