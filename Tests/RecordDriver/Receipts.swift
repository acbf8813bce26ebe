import Feedback
import Foundation

/// What a driver was promised, read back from the lines that it printed.
///
/// A line is printed when a change was answered (`draft`, `erased`, `message`, `removed`), and before one
/// that takes something away is asked for (`erasing`, `removing`): what was asked for and not answered may
/// have happened or not.
struct Receipts {
  private var drafts: [String: Int] = [:]
  private var messages: [String: Int] = [:]
  private var removed: [String: Set<Int>] = [:]
  private var mayBeRemoved: [String: Set<Int>] = [:]
  private var erased: Set<String> = []
  private var mayBeErased: Set<String> = []

  /// How many promises there are.
  private(set) var count = 0

  /// - Parameter answered: how many of the lines were printed before what is looked at; the changes of the
  ///   others may have happened or not.
  init(_ lines: [Substring], answered: Int) {
    for (place, line) in lines.enumerated() {
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 2 else { continue }
      let (key, number) = (words[1], words.count > 2 ? Int(words[2]) ?? 0 : 0)
      switch words[0] {
      case "erasing": mayBeErased.insert(key)
      case "removing": mayBeRemoved[key, default: []].insert(number)
      default: break
      }
      guard place < answered else { continue }
      switch words[0] {
      case "draft": drafts[key] = number
      case "message": messages[key] = number
      case "removed": removed[key, default: []].insert(number)
      case "erased": erased.insert(key)
      default: continue
      }
      count += 1
    }
  }

  /// What a store does not keep of what was promised, and what is half there, in sentences.
  func broken(in store: any RecordStore) async throws -> [String] {
    var broken: [String] = []
    for (text, number) in drafts.sorted(by: { $0.key < $1.key }) {
      guard let key = RecordKey(text) else { continue }
      guard let draft = try await store.draft(key.hash, at: driverMoment) else {
        if !mayBeErased.contains(text) { broken.append("draft \(text) is lost") }
        continue
      }
      if erased.contains(text) { broken.append("draft \(text) was erased") }
      if draft.number < number { broken.append("draft \(text) lost text \(number)") }
      if draft.text != driverText(text, draft.number) { broken.append("draft \(text) is torn") }
      let texts = try await store.draftTexts(key.hash, at: driverMoment)
      for (back, old) in texts.enumerated() where old.text != driverText(text, draft.number - back)
      {
        broken.append("text \(draft.number - back) of draft \(text) is torn")
      }
    }
    for (text, number) in messages.sorted(by: { $0.key < $1.key }) {
      guard let key = RecordKey(text) else { continue }
      guard let discussion = try await store.discussion(key.hash, at: driverMoment) else {
        if !mayBeErased.contains(text) { broken.append("discussion \(text) is lost") }
        continue
      }
      if erased.contains(text) { broken.append("discussion \(text) was erased") }
      if discussion.messages.count < number {
        broken.append("discussion \(text) lost message \(number)")
      }
      for message in discussion.messages {
        if let problem = problem(message, of: text) { broken.append(problem) }
      }
    }
    return broken
  }

  private func problem(_ message: Message, of key: String) -> String? {
    switch message.content {
    case .written(let words):
      if removed[key]?.contains(message.number) == true {
        return "message \(message.number) of \(key) was removed"
      }
      return words.text == driverText(key, message.number, limit: RecordLimits.messageBytes)
        ? nil : "message \(message.number) of \(key) is torn"
    case .removed:
      return mayBeRemoved[key]?.contains(message.number) == true
        ? nil : "message \(message.number) of \(key) is lost"
    }
  }
}

/// The moment of all that drivers do.
let driverMoment = Date(timeIntervalSince1970: 1_795_348_800)

/// The text that a driver writes as the `number`th of what a key opens: of another length each time, from a
/// few bytes to some pages of a file.
func driverText(_ key: String, _ number: Int, limit: Int = 20_000) -> String {
  let seed = Int(key.suffix(5), radix: 16) ?? 0
  let piece = "\(key) \(number) "
  return String(
    repeating: piece, count: 1 + (seed * 31 + number * 7919) % (limit / piece.utf8.count)
  )
  .trimmingCharacters(in: .whitespaces)
}
