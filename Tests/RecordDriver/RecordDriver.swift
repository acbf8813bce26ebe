import Feedback
import Foundation
import Storage

/// Changes records as many people at once do, in a process that tests can kill or give a bad disk; and says
/// whether a store keeps what was promised. Not shipped.
///
///     RecordDriver write FOLDER CLIENTS CHANGES SEED   prints what was answered; 0 changes: until it is killed
///     RecordDriver check RECEIPTS                      reads lines "FOLDER ANSWERED" and checks each store
///     RecordDriver rate FOLDER CLIENTS CHANGES         prints changes per second and milliseconds of one
@main
enum RecordDriver {
  static func main() async throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch (words.first, words.count) {
    case ("write", 5):
      await write(words[1], Int(words[2]) ?? 1, Int(words[3]) ?? 0, UInt64(words[4]) ?? 1)
    case ("check", 2): try await check(words[1])
    case ("rate", 4): try await rate(words[1], Int(words[2]) ?? 1, Int(words[3]) ?? 100)
    default: exit(64)
    }
  }

  private static func store(_ folder: String) -> SQLiteRecords {
    SQLiteRecords(workspace: URL(filePath: folder, directoryHint: .isDirectory))
  }

  private static func write(_ folder: String, _ clients: Int, _ changes: Int, _ seed: UInt64) async
  {
    let store = store(folder)
    if let problem = store.problem { say("problem \(problem)") }
    say("ready")
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<UInt64(clients) {
        group.addTask {
          var client = Client(store, seed: seed &* 1_000_003 &+ number)
          var done = 0
          while changes == 0 || done < changes {
            await client.change()
            done += 1
          }
        }
      }
    }
    say("end")
  }

  /// Prints for each folder how many promises it keeps, or what is broken.
  private static func check(_ path: String) async throws {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    while let line = readLine() {
      let words = line.split(separator: " ")
      guard words.count == 2, let answered = Int(words[1]) else { exit(64) }
      let receipts = Receipts(lines, answered: answered)
      let store = store(String(words[0]))
      let problem = store.problem.map { [" problem \($0)"] } ?? []
      var broken = store.problem == .readOnly ? [] : problem
      do { broken += try await receipts.broken(in: store) } catch { broken.append("\(error)") }
      let answer =
        broken.isEmpty ? "keeps \(receipts.count)" : "breaks \(broken.joined(separator: "; "))"
      say("\(words[0]) \(answer)\(problem.joined())")
    }
  }

  /// New drafts of 2 KB, as submissions are.
  private static func rate(_ folder: String, _ clients: Int, _ changes: Int) async throws {
    let store = store(folder)
    let text = String(repeating: "a text of a submission\n", count: 90)
    let clock = ContinuousClock()
    let start = clock.now
    let times = try await withThrowingTaskGroup(of: [Duration].self) { group in
      for _ in 0..<clients {
        group.addTask {
          var times: [Duration] = []
          for _ in 0..<(changes / clients) {
            let key = RecordKey()
            let begin = clock.now
            _ = try await store.addDraft(
              "a-plan", text: text, keys: KeyHashes(key), at: driverMoment)
            times.append(clock.now - begin)
          }
          return times
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }.sorted()
    }
    let seconds = (clock.now - start) / .seconds(1)
    let (half, most) = (times[times.count / 2], times[times.count * 95 / 100])
    say(
      "\(clients) clients: \(Int(Double(times.count) / seconds))/s, p50 \(milliseconds(half)) ms, p95 \(milliseconds(most)) ms"
    )
  }

  private static func milliseconds(_ duration: Duration) -> String {
    ((duration / .milliseconds(1) * 10).rounded() / 10).description
  }
}
