import Dispatch
import Foundation

/// Runs work that Ctrl-C ends in order: the programs that it runs are stopped, and what is half made is
/// removed. Ctrl-C once more ends the process at once, which the next run clears up after.
///
/// - Throws: `CancellationError` when it was ended, else what the work throws.
func interruptible(_ work: @escaping @Sendable () async throws -> Void) async throws {
  let task = Task(operation: work)
  let sources = [SIGINT, SIGTERM].map { number in
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler {
      task.cancel()
      signal(number, SIG_DFL)
    }
    source.resume()
    return source
  }
  defer { for source in sources { source.cancel() } }
  try await task.value
}
