import GRDB
import Synchronization

/// What a connection erases, noted by its triggers while a change erases.
final class ErasureNotes: Sendable {
  private let state = Mutex((isOn: false, noted: [Erasure]()))

  /// `isErasing()` and `noteErasure(table, count of the key, key…, [column, whether it changed, value]…)`.
  var functions: [DatabaseFunction] {
    [
      DatabaseFunction("isErasing", argumentCount: 0) { [self] _ in state.withLock { $0.isOn } },
      DatabaseFunction("noteErasure") { [self] values in
        guard let table = values.first.flatMap(String.fromDatabaseValue),
          let count = values.dropFirst().first.flatMap(Int.fromDatabaseValue)
        else { return nil }
        let key = values.dropFirst(2).prefix(count).map(Erasure.Value.init(key:))
        let rest = Array(values.dropFirst(2 + count))
        var left: [String: Erasure.Value] = [:]
        for place in stride(from: 0, to: rest.count - 2, by: 3) {
          guard let column = String.fromDatabaseValue(rest[place]),
            Bool.fromDatabaseValue(rest[place + 1]) == true
          else { continue }
          left[column] = Erasure.Value(left: rest[place + 2])
        }
        if rest.isEmpty || !left.isEmpty {
          let erasure = Erasure(table: table, key: key, left: rest.isEmpty ? nil : left)
          state.withLock { $0.noted.append(erasure) }
        }
        return nil
      },
    ]
  }

  /// Runs work, and gives what it erased; nothing of what failed is kept.
  func noting(_ work: () throws -> Void) rethrows -> [Erasure] {
    state.withLock { $0 = (true, []) }
    defer { state.withLock { $0 = (false, []) } }
    try work()
    return state.withLock { $0.noted }
  }
}
