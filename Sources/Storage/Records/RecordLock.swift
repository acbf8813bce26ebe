import Feedback
import Foundation

/// Lets one process at a time change the records and move its log into their file.
///
/// SQLite before 3.51.3 can lose changes when one connection writes while another moves the log
/// (https://www.sqlite.org/changes.html, the WAL-reset bug); the connections of several programs cannot be
/// one, so that they take turns.
final class RecordLock: Sendable {
  private let descriptor: Int32

  /// How many seconds another process may take.
  private static let patience = 10

  init(beside url: URL) throws(RecordProblem) {
    let path = url.deletingPathExtension().appendingPathExtension("lock").path
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unwritable }
  }

  deinit { close(descriptor) }

  /// Does work while no other process changes the records.
  ///
  /// - Throws: `RecordProblem.inUse` when another takes too long.
  func held<Result>(_ work: () throws -> Result) throws -> Result {
    var tries = Self.patience * 100
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard tries > 0 else { throw RecordProblem.inUse }
      tries -= 1
      usleep(10_000)
    }
    defer { flock(descriptor, LOCK_UN) }
    return try work()
  }
}

/// Says that a process has the records open, so that nobody puts others in their place meanwhile.
final class RecordPresence: Sendable {
  private let descriptor: Int32

  /// - Parameter isAlone: whether nobody else may have them open.
  /// - Throws: `RecordProblem.inUse` while they are open elsewhere, or are being replaced.
  init(beside url: URL, isAlone: Bool = false) throws(RecordProblem) {
    let path = url.deletingPathExtension().appendingPathExtension("open").path
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unwritable }
    guard flock(descriptor, (isAlone ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0 else {
      close(descriptor)
      throw .inUse
    }
  }

  deinit { close(descriptor) }
}
