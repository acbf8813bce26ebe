import Foundation
import Synchronization

/// Ends the process when an input is not answered in time, and keeps its number on disk.
final class Watch: Sendable {
  private let limit: Duration
  private let file: Int32
  private let current = Mutex<(number: UInt64, reader: String, start: ContinuousClock.Instant)?>(
    nil)

  init(limit: Duration, place: String) {
    self.limit = limit
    file = open(place, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    Thread { [weak self] in
      while let self {
        Thread.sleep(forTimeInterval: 0.2)
        look()
      }
    }.start()
  }

  func begin(_ number: UInt64, _ reader: String) {
    let line = Array("\(number) \(reader)\n            ".utf8)
    _ = line.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
    current.withLock { $0 = (number, reader, .now) }
  }

  /// How long it took.
  func end() -> Duration {
    current.withLock { current in
      defer { current = nil }
      return current.map { .now - $0.start } ?? .zero
    }
  }

  private func look() {
    guard let (number, reader, start) = current.withLock({ $0 }), .now - start > limit else {
      return
    }
    FileHandle.standardOutput.write(Data("\(reader) \(number): does not come back\n".utf8))
    exit(2)
  }
}
