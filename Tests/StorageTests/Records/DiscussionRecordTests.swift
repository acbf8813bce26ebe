import Feedback
import Foundation
import Storage
import Testing

/// What holds for discussions in every store.
@Suite struct DiscussionRecordTests {
  let place: RecordPlace
  let key = RecordKey()
  var keys: KeyHashes { KeyHashes(key) }
  let subject = Discussion.Subject.block("papers", guide: "a-guide")

  init() throws { place = try RecordPlace() }

  @Test(arguments: RecordStores.all)
  func aDiscussionOpensWithItsFirstMessage(stores: RecordStores) async throws {
    let store = stores.empty(place)
    let first = try said("First", by: "Ada", in: "it")
    #expect(
      try await store.openDiscussion(subject, keys: keys, with: first, at: noon) == .posted(1))
    #expect(
      try await store.post(said("Second"), to: key.readers.hash, at: noon + 60) == .posted(2))
    let discussion = try await store.discussion(key.readers.hash, at: noon + 60)
    #expect(discussion?.subject == subject)
    #expect(discussion?.messages.first == Message(number: 1, date: noon, content: .written(first)))
    #expect(discussion?.texts == ["First", "Second"])
    #expect(discussion?.expires == noon + 60 + 365 * day)
    #expect(try await store.discussion(key.hash, at: noon) == discussion)
    #expect(try await store.discussion(RecordKey().hash, at: noon) == nil)
  }

  @Test(arguments: RecordStores.all)
  func openingTwiceAddsToTheSame(stores: RecordStores) async throws {
    let store = stores.empty(place)
    _ = try await store.openDiscussion(subject, keys: keys, with: said("a"), at: noon)
    let second = try await store.openDiscussion(subject, keys: keys, with: said("b"), at: noon)
    #expect(second == .posted(2))
  }

  @Test(arguments: RecordStores.all)
  func onlyItsOwnerClosesErasesAndRemovesForOthers(stores: RecordStores) async throws {
    let store = stores.empty(place)
    _ = try await store.openDiscussion(subject, keys: keys, with: said("a"), at: noon)
    _ = try await store.post(said("b"), to: key.readers.hash, at: noon)
    let readers = key.readers.hash
    #expect(try await !store.closeDiscussion(readers, true))
    #expect(try await !store.eraseDiscussion(readers))
    #expect(try await !store.removeMessage(1, from: readers, by: .moderator))
    #expect(try await store.removeMessage(1, from: key.hash, by: .moderator))
    #expect(try await store.removeMessage(2, from: readers, by: .writer))
    #expect(try await !store.removeMessage(2, from: readers, by: .writer))
    #expect(try await !store.removeMessage(3, from: key.hash, by: .moderator))
    #expect(try await store.discussion(readers, at: noon)?.texts == [nil, nil])
    #expect(try await store.post(said("c"), to: readers, at: noon) == .posted(3))
    #expect(try await store.closeDiscussion(key.hash, true))
    #expect(try await store.post(said("d"), to: readers, at: noon) == .closed)
    #expect(try await store.closeDiscussion(key.hash, false))
    #expect(try await store.eraseDiscussion(key.hash))
    #expect(try await store.post(said("e"), to: readers, at: noon) == .gone)
    #expect(try await store.discussion(key.hash, at: noon) == nil)
  }

  @Test(arguments: RecordStores.all)
  func theDiscussionOfADraftGoesWithIt(stores: RecordStores) async throws {
    let store = stores.empty(place)
    let open = { try await store.openDiscussion(.draft, keys: keys, with: said("a"), at: noon) }
    #expect(try await open() == .gone)
    _ = try await store.addDraft("a-plan", text: "one", keys: keys, at: noon)
    #expect(try await open() == .posted(1))
    #expect(try await store.discussion(key.readers.hash, at: noon)?.subject == .draft)
    #expect(try await store.eraseDraft(key.hash))
    #expect(try await store.discussion(key.readers.hash, at: noon) == nil)
  }

  @Test(arguments: RecordStores.all)
  func aYearAfterItsLastMessageItIsGone(stores: RecordStores) async throws {
    let store = stores.empty(place)
    _ = try await store.openDiscussion(subject, keys: keys, with: said("a"), at: noon)
    _ = try await store.post(said("b"), to: key.hash, at: noon + 300 * day)
    #expect(try await store.sweep(at: noon + 400 * day) == 0)
    #expect(try await store.discussion(key.hash, at: noon + 665 * day) == nil)
    #expect(try await store.post(said("c"), to: key.hash, at: noon + 665 * day) == .gone)
    #expect(try await store.sweep(at: noon + 665 * day) == 1)
  }

  @Test(arguments: RecordStores.all)
  func thereAreNoMoreThanMayBe(stores: RecordStores) async throws {
    let store = stores.empty(place) {
      $0.discussions = 1
      $0.messages = 2
    }
    _ = try await store.openDiscussion(subject, keys: keys, with: said("a"), at: noon)
    #expect(try await store.post(said("b"), to: key.hash, at: noon) == .posted(2))
    #expect(try await store.post(said("c"), to: key.hash, at: noon) == .full)
    await #expect(throws: RecordProblem.full) {
      _ = try await store.openDiscussion(
        .plan("x"), keys: KeyHashes(RecordKey()), with: said("a"), at: noon)
    }
  }

  @Test(arguments: RecordStores.all)
  func messagesAtTheSameTimeAllGetANumberOfTheirOwn(stores: RecordStores) async throws {
    let store = stores.empty(place)
    _ = try await store.openDiscussion(subject, keys: keys, with: said("0"), at: noon)
    let numbers = try await withThrowingTaskGroup(of: Posting.self) { group in
      for number in 1...40 {
        group.addTask { [key] in
          try await store.post(said("\(number)"), to: key.readers.hash, at: noon)
        }
      }
      return try await group.reduce(into: Set<Posting>()) { $0.insert($1) }
    }
    #expect(numbers == Set((2...41).map(Posting.posted)))
    let texts = try await store.discussion(key.hash, at: noon)?.texts.compactMap(\.self)
    #expect(Set(texts ?? []) == Set((0...40).map(String.init)))
  }
}
