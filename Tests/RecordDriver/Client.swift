import Feedback
import Foundation
import TestSupport

/// Somebody who writes, changes and erases without a pause, and prints what was answered.
struct Client {
  let store: any RecordStore
  var random: SplitMix64
  private var draft: (key: RecordKey, number: Int)?
  /// Whether the last change found no room; the next one makes some.
  private var isFull = false
  private var discussion: (key: RecordKey, count: Int)?

  init(_ store: any RecordStore, seed: UInt64) {
    self.store = store
    random = SplitMix64(seed: seed)
  }

  /// Makes one change, of a kind that chance takes. One that fails is said, and what it was about is left
  /// alone from then on; where there is no room the draft is erased next.
  mutating func change() async {
    do {
      let isAboutDraft = Bool.random(using: &random)
      if isFull || isAboutDraft { try await changeDraft() } else { try await changeDiscussion() }
      isFull = false
    } catch {
      say("failed \(error)")
      isFull = error as? RecordProblem == .full
      if !isFull { (draft, discussion) = (nil, nil) }
    }
  }

  private mutating func changeDraft() async throws {
    guard let (key, number) = draft else {
      let key = newKey()
      _ = try await store.addDraft(
        "a-plan", text: driverText(key.text, 1), keys: KeyHashes(key), at: driverMoment)
      say("draft \(key.text) 1")
      draft = (key, 1)
      return
    }
    let isErasing = Int.random(in: 0..<8, using: &random) == 0
    if isFull || isErasing {
      say("erasing \(key.text)")
      if try await store.eraseDraft(key.hash) { say("erased \(key.text)") }
      draft = nil
      return
    }
    let text = driverText(key.text, number + 1)
    let saving = try await store.saveDraft(
      text, to: key.hash, replacing: number, at: driverMoment)
    guard case .saved = saving else { throw Unanswered() }
    say("draft \(key.text) \(number + 1)")
    draft = (key, number + 1)
  }

  private mutating func changeDiscussion() async throws {
    let (key, count) = discussion ?? (newKey(), 0)
    let chance = Int.random(in: 0..<12, using: &random)
    if count > 0, chance == 0 {
      say("erasing \(key.text)")
      if try await store.eraseDiscussion(key.hash) { say("erased \(key.text)") }
      discussion = nil
      return
    }
    if count > 0, chance == 1 {
      let number = Int.random(in: 1...count, using: &random)
      say("removing \(key.text) \(number)")
      if try await store.removeMessage(number, from: key.hash, by: .moderator) {
        say("removed \(key.text) \(number)")
      }
      return
    }
    let text = driverText(key.text, count + 1, limit: RecordLimits.messageBytes)
    let words = try Contribution(name: "", text: text, language: "en")
    let posting =
      count == 0
      ? try await store.openDiscussion(
        .plan("a-plan"), keys: KeyHashes(key), with: words, at: driverMoment)
      : try await store.post(words, to: key.hash, at: driverMoment)
    guard case .posted = posting else { throw Unanswered() }
    say("message \(key.text) \(count + 1)")
    discussion = (key, count + 1)
  }

  private mutating func newKey() -> RecordKey {
    let halves = [random.next(), random.next()].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    return RecordKey(halves.joined()) ?? RecordKey()
  }

  private struct Unanswered: Error {}
}

/// Prints a line at once, whole, so that a kill takes none that was printed.
func say(_ line: String) {
  FileHandle.standardOutput.write(Data((line + "\n").utf8))
}
