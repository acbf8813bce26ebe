import Dispatch
import Synchronization

/// A value that is being computed on another thread.
final class Pending<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let work = DispatchGroup()

  init(_ compute: @escaping @Sendable () -> Value) {
    DispatchQueue.global().async(group: work) {
      let result = compute()
      self.value.withLock { $0 = result }
    }
  }

  /// The value, once it is there.
  func wait() -> Value? {
    work.wait()
    return value.withLock { $0 }
  }
}
