import Feedback
import Foundation
import Storage
import TestSupport
import Testing

/// What holds for submissions in every store.
@Suite struct SubmissionRecordTests {
  let place: RecordPlace

  init() throws { place = try RecordPlace() }

  @Test(arguments: RecordStores.all)
  func aSubmissionIsKeptWholeUntilItIsErased(stores: RecordStores) async throws {
    let store = stores.empty(place)
    let (key, sent) = sample(1)
    #expect(try await store.addSubmission(sent) == .added(sent))
    #expect(try await store.submission(key.hash, at: noon) == sent)
    #expect(try await store.submission(sent.number, at: noon) == sent)
    #expect(try await !store.eraseSubmission(RecordKey().hash))
    #expect(try await store.eraseSubmission(key.hash))
    #expect(try await store.submission(key.hash, at: noon) == nil)
    #expect(try await store.submission(sent.number, at: noon) == nil)
    #expect(try await !store.eraseSubmission(key.hash))
  }

  @Test(arguments: RecordStores.all)
  func aFormThatIsSentTwiceMakesOne(stores: RecordStores) async throws {
    let store = stores.empty(place)
    let (key, first) = sample(1)
    let (_, second) = sample(2, key: key)
    _ = try await store.addSubmission(first)
    #expect(try await store.addSubmission(second) == .there(first))
    #expect(try await store.submission(second.number, at: noon) == nil)
    let (other, same) = sample(1)
    #expect(try await store.addSubmission(same) == .numberTaken)
    #expect(try await store.submission(other.hash, at: noon) == nil)
  }

  @Test(arguments: RecordStores.all)
  func aChangeNamesTheRevisionItSaw(stores: RecordStores) async throws {
    let store = stores.empty(place)
    let (key, sent) = sample(1)
    _ = try await store.addSubmission(sent)
    let reviewed = try await store.changeSubmission(
      sent.number, .decide(.inReview, reply: nil), replacing: 1, at: noon + 60)
    guard case .changed(let inReview) = reviewed else { throw Unexpected(reviewed) }
    #expect(inReview.state == .inReview)
    #expect(inReview.revision == 2)
    #expect(try await store.submission(key.hash, at: noon + 60) == inReview)
    let late = SubmissionChange.decide(.rejected(reason: "no source"), reply: "Sorry")
    #expect(
      try await store.changeSubmission(sent.number, late, replacing: 1, at: noon + 61)
        == .stale(inReview))
    #expect(
      try await store.changeSubmission(
        sent.number, .edit(sent.content, []), replacing: 2, at: noon + 61) == .refused(inReview))
    let (_, unknown) = sample(2)
    #expect(
      try await store.changeSubmission(unknown.number, late, replacing: 2, at: noon) == .gone)
    let rejected = try await store.changeSubmission(sent.number, late, replacing: 2, at: noon + 62)
    guard case .changed(let end) = rejected else { throw Unexpected(rejected) }
    #expect(end.state == .rejected(reason: "no source"))
    #expect(end.reply == "Sorry")
    #expect(try await store.submission(key.hash, at: noon + 62) == end)
  }

  @Test(arguments: RecordStores.all)
  func eachStateIsKeptForItsTime(stores: RecordStores) async throws {
    let store = stores.empty(place)
    let ends: [(SubmissionChange?, TimeInterval?)] = [
      (nil, nil), (.withdraw, 30), (.decide(.rejected(reason: "x"), reply: nil), 90),
      (.decide(.merged(into: sample(1).sent.number), reply: nil), 90),
      (.decide(.askedBack, reply: "When?"), 365), (.decide(.accepted, reply: nil), nil),
    ]
    for (index, (change, days)) in ends.enumerated() {
      let (key, sent) = sample(UInt64(index + 10))
      _ = try await store.addSubmission(sent)
      if let change {
        _ = try await store.changeSubmission(sent.number, change, replacing: 1, at: noon)
      }
      let last = noon + (days ?? 4000) * day - 1
      #expect(try await store.submission(key.hash, at: last) != nil, "\(index)")
      if days != nil { #expect(try await store.submission(key.hash, at: last + 1) == nil) }
    }
    #expect(try await store.sweep(at: noon + 4000 * day) == 4)
    #expect(try await store.submissions(SubmissionSelection(), at: noon).count == 2)
  }

  @Test(arguments: RecordStores.all)
  func theQueueIsInTheOrderOfReceipt(stores: RecordStores) async throws {
    let store = stores.empty(place)
    var sent: [Submission] = []
    for index in 0..<6 {
      let one = sample(
        UInt64(index), about: index % 2 == 0 ? "a" : "b", at: noon + 100 - Double(index)
      ).sent
      _ = try await store.addSubmission(one)
      sent.insert(one, at: 0)
    }
    var selection = SubmissionSelection()
    #expect(try await store.submissions(selection, at: noon) == sent)
    selection.offset = 4
    #expect(try await store.submissions(selection, at: noon) == Array(sent[4...]))
    selection.offset = 0
    selection.target = .practice("b", version: "another")
    #expect(try await store.submissions(selection, at: noon).count == 3)
    selection.target = .plan("b")
    #expect(try await store.submissions(selection, at: noon).isEmpty)
    selection.target = nil
    selection.kinds = [.proposal]
    #expect(try await store.submissions(selection, at: noon).isEmpty)
    selection.kinds = [.story]
    selection.states = [.received, .inReview]
    #expect(try await store.submissions(selection, at: noon).count == 6)
    selection.states = [.accepted]
    #expect(try await store.submissions(selection, at: noon).isEmpty)
  }

  @Test(arguments: RecordStores.all)
  func theSameWordsAreFoundAgain(stores: RecordStores) async throws {
    let store = stores.empty(place)
    let first = sample(1).sent
    #expect(try await store.submission(repeating: first.content, at: noon) == nil)
    _ = try await store.addSubmission(first)
    #expect(try await store.submission(repeating: first.content, at: noon) == first.number)
    let other = sample(1, about: "elsewhere").sent
    #expect(try await store.submission(repeating: other.content, at: noon) == nil)
  }

  @Test(arguments: RecordStores.all)
  func thereAreNoMoreThanMayBe(stores: RecordStores) async throws {
    let store = stores.empty(place) { $0.submissions = 1 }
    let (_, first) = sample(1)
    _ = try await store.addSubmission(first)
    await #expect(throws: RecordProblem.full) { _ = try await store.addSubmission(sample(2).sent) }
    #expect(try await store.addSubmission(first) == .there(first))
  }

  /// Every field, consent and reply of an erased, edited or swept submission leaves the bytes of the files.
  @Test func `erased words are nowhere in the files (S27)`() async throws {
    let store = place.store()
    var keys: [RecordKey] = []
    for index in 0..<30 {
      let (key, sent) = sample(UInt64(index), canary: "canary-\(index)-")
      keys.append(key)
      _ = try await store.addSubmission(sent)
    }
    #expect(try place.bytes.range(of: Data("canary-7-".utf8)) != nil)
    for (index, key) in keys.enumerated() {
      let mark = Data("canary-\(index)-".utf8)
      switch index % 3 {
      case 0: #expect(try await store.eraseSubmission(key.hash))
      case 1:
        let sent = try #require(try await store.submission(key.hash, at: noon))
        let edited = sample(UInt64(index), canary: "").sent
        _ = try await store.changeSubmission(
          sent.number, .edit(edited.content, edited.consents), replacing: 1, at: noon)
      default:
        let sent = try #require(try await store.submission(key.hash, at: noon))
        _ = try await store.changeSubmission(sent.number, .withdraw, replacing: 1, at: noon)
        #expect(try await store.sweep(at: noon + 30 * day) == 1)
      }
      #expect(try place.bytes.range(of: mark) == nil, "\(index)")
    }
    #expect(try place.bytes.range(of: Data("canary".utf8)) == nil)
  }
}

/// A story that is plainly invented; the same seed gives the same number.
private func sample(
  _ seed: UInt64, key: RecordKey = RecordKey(), about practice: String = "free-lessons",
  at moment: Date = noon, canary: String = ""
) -> (key: RecordKey, sent: Submission) {
  var random = SplitMix64(seed: seed)
  let content = SubmissionContent(
    .story, about: .practice(practice, version: "0123456789ab"), language: "it",
    texts: [
      .init("title", canary + "title"), .init("what", canary + "We taught.\n\nTwice a week."),
      .init("your_name", canary + "Nobody"),
    ], contact: canary + "nobody@mail.example", isMinor: false)
  let consent = SubmissionConsent(
    .init(.publishStory, .web),
    shown: .init(id: "publish-story-web-1", text: canary + "I agree.", language: "en"),
    giver: .person, given: moment)
  return (
    key,
    Submission(
      number: SubmissionNumber(using: &random), key: key.hash, content: content,
      consents: [consent], suspicions: [.quick, .links(7)], received: moment)
  )
}
