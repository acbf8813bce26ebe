import Feedback
import Foundation
import Storage
import Testing

/// What holds for drafts in every store.
@Suite struct DraftRecordTests {
  let place: RecordPlace
  let key = RecordKey()
  var keys: KeyHashes { KeyHashes(key) }

  init() throws { place = try RecordPlace() }

  @Test(arguments: RecordStores.all)
  func bothKeysOpenADraftAndNoOtherDoes(stores: RecordStores) async throws {
    let store = stores.empty(place)
    let kept = try await store.addDraft("a-plan", text: "one", keys: keys, at: noon)
    #expect(try await store.draft(key.hash, at: noon) == kept)
    #expect(try await store.draft(key.readers.hash, at: noon) == kept)
    #expect(try await store.draft(RecordKey().hash, at: noon) == nil)
    #expect(kept.expires == noon + 90 * day)
  }

  @Test(arguments: RecordStores.all)
  func aStaleEditIsRefusedAndShownWhatStands(stores: RecordStores) async throws {
    let store = stores.empty(place)
    _ = try await store.addDraft("a-plan", text: "one", keys: keys, at: noon)
    let second = try await store.saveDraft("two", to: key.hash, replacing: 1, at: noon + 1)
    guard case .saved(let two) = second else { throw Unexpected(second) }
    #expect(two.number == 2)
    #expect(try await store.saveDraft("zwei", to: key.hash, replacing: 1, at: noon) == .stale(two))
    #expect(try await store.draft(key.hash, at: noon)?.text == "two")
    // Sending the same twice is no conflict.
    let again = try await store.saveDraft("two", to: key.hash, replacing: 1, at: noon + 1)
    #expect(again == .saved(two))
    #expect(try await store.draftTexts(key.hash, at: noon).map(\.text) == ["two", "one"])
  }

  @Test(arguments: RecordStores.all)
  func theKeyOfReadersSavesAndErasesNothing(stores: RecordStores) async throws {
    let store = stores.empty(place)
    let one = try await store.addDraft("a-plan", text: "one", keys: keys, at: noon)
    let readers = key.readers.hash
    #expect(try await store.saveDraft("x", to: readers, replacing: 1, at: noon) == .refused)
    #expect(try await !store.eraseDraft(readers))
    #expect(try await store.draft(key.hash, at: noon) == one)
    #expect(try await store.draftTexts(readers, at: noon).map(\.text) == ["one"])
  }

  @Test(arguments: RecordStores.all)
  func theLastFiftyTextsAreKept(stores: RecordStores) async throws {
    let store = stores.empty(place)
    _ = try await store.addDraft("a-plan", text: "text 1", keys: keys, at: noon)
    for number in 1..<53 {
      let date = noon + TimeInterval(number)
      let saving = try await store.saveDraft(
        "text \(number + 1)", to: key.hash, replacing: number, at: date)
      guard case .saved = saving else { throw Unexpected(saving) }
    }
    let texts = try await store.draftTexts(key.hash, at: noon)
    #expect(texts.count == 50)
    #expect(texts.first == DraftText(date: noon + 52, text: "text 53"))
    #expect(texts.last == DraftText(date: noon + 3, text: "text 4"))
  }

  @Test(arguments: RecordStores.all)
  func aDraftPastItsTimeIsGoneUnlessItIsChangedBefore(stores: RecordStores) async throws {
    let store = stores.empty(place)
    _ = try await store.addDraft("a-plan", text: "one", keys: keys, at: noon)
    _ = try await store.saveDraft("two", to: key.hash, replacing: 1, at: noon + 50 * day)
    #expect(try await store.sweep(at: noon + 90 * day) == 0)
    #expect(try await store.draft(key.hash, at: noon + 140 * day - 1)?.text == "two")
    #expect(try await store.draft(key.hash, at: noon + 140 * day) == nil)
    let late = try await store.saveDraft("x", to: key.hash, replacing: 2, at: noon + 140 * day)
    #expect(late == .refused)
    #expect(try await store.sweep(at: noon + 140 * day) == 1)
    #expect(try await store.draft(key.hash, at: noon) == nil)
  }

  @Test(arguments: RecordStores.all)
  func thereAreNoMoreThanMayBe(stores: RecordStores) async throws {
    let store = stores.empty(place) { $0.drafts = 2 }
    for _ in 1...2 {
      _ = try await store.addDraft("p", text: "t", keys: KeyHashes(RecordKey()), at: noon)
    }
    await #expect(throws: RecordProblem.full) {
      _ = try await store.addDraft("p", text: "t", keys: keys, at: noon)
    }
    #expect(try await store.sweep(at: noon + 90 * day) == 2)
    _ = try await store.addDraft("p", text: "t", keys: keys, at: noon + 90 * day)
  }

  /// Of all writers that saw the same text one gets through, and every text that was saved is kept.
  @Test(arguments: RecordStores.all)
  func writersAtTheSameTimeOverwriteNothing(stores: RecordStores) async throws {
    let store = stores.empty(place)
    _ = try await store.addDraft("a-plan", text: "start", keys: keys, at: noon)
    let saved = try await withThrowingTaskGroup(of: [String].self) { group in
      for writer in 1...8 {
        group.addTask { [key] in
          var saved: [String] = []
          var number = 1
          for attempt in 1...10 {
            let text = "\(writer).\(attempt)"
            switch try await store.saveDraft(text, to: key.hash, replacing: number, at: noon) {
            case .saved(let draft):
              saved.append(text)
              number = draft.number
            case .stale(let draft): number = draft.number
            case .refused: throw Unexpected(text)
            }
          }
          return saved
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    let texts = try await store.draftTexts(key.hash, at: noon).map(\.text)
    let number = try await store.draft(key.hash, at: noon)?.number
    #expect(number == saved.count + 1)
    #expect(Set(texts).isSubset(of: Set(saved + ["start"])))
    #expect(texts.count == min(50, saved.count + 1))
    #expect(saved.count >= 10)
  }
}

/// Something that a test got instead of what it goes on with.
struct Unexpected: Error {
  let value: String
  init(_ value: some Sendable) { self.value = "\(value)" }
}
