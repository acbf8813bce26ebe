import Foundation
import TestSupport

/// Gives generated input to everything that reads what others wrote. Not shipped.
///
///     ReaderDriver WORKSPACE INPUTS SECONDS PLACE    so many inputs, each answered within so many seconds
///     ReaderDriver WORKSPACE show NUMBER             prints the reader and the input of a number
///
/// An input depends on its number alone. While one is read its number stands in the file PLACE, so that it is known
/// after a crash. Ends with 1 where a reader broke a promise, and with 2 where one did not come back in time.
@main
enum ReaderDriver {
  static func main() async throws {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count > 2 else { exit(64) }
    let workspace = URL(filePath: words[0], directoryHint: .isDirectory)
    let readers = try Readers(workspace)
    if words[1] == "show", let number = UInt64(words[2]) {
      let (reader, input) = readers.input(number)
      print(reader.name)
      FileHandle.standardOutput.write(Data(input))
      return
    }
    guard let inputs = UInt64(words[1]), let seconds = Double(words[2]), words.count > 3 else {
      exit(64)
    }
    let watch = Watch(limit: .seconds(seconds), place: words[3])
    // On a thread with the small stack that requests are answered on.
    let tallies = await Task.detached { await run(readers, inputs, watch) }.value
    for (name, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      print("\(name): \(tally.line)")
    }
    print("\(inputs) inputs, \(tallies.values.reduce(0) { $0 + $1.broken }) broken promises")
    exit(tallies.values.allSatisfy { $0.broken == 0 } ? 0 : 1)
  }

  private static func run(
    _ readers: Readers, _ inputs: UInt64, _ watch: Watch
  ) async -> [String: Tally] {
    var tallies: [String: Tally] = [:]
    for number in 0..<inputs {
      let (reader, input) = readers.input(number)
      watch.begin(number, reader.name)
      let verdict = await reader.read(input)
      let time = watch.end()
      tallies[reader.name, default: Tally()].count(verdict, time)
      if case .broken(let promise) = verdict { print("\(reader.name) \(number): \(promise)") }
    }
    return tallies
  }
}

/// What a reader made of an input.
enum Verdict: Sendable {
  case taken, refused
  /// A promise that does not hold, in words.
  case broken(String)
}

/// What a reader made of all its inputs.
struct Tally: Sendable {
  private var taken = 0
  private var refused = 0
  private(set) var broken = 0
  private var slowest = Duration.zero

  mutating func count(_ verdict: Verdict, _ time: Duration) {
    switch verdict {
    case .taken: taken += 1
    case .refused: refused += 1
    case .broken: broken += 1
    }
    slowest = max(slowest, time)
  }

  var line: String {
    let milliseconds = (slowest / .milliseconds(1)).rounded()
    return "\(taken) taken, \(refused) refused, the slowest in \(Int(milliseconds)) ms"
  }
}
