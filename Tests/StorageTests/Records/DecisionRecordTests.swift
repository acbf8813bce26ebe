import Feedback
import Foundation
import TestSupport
import Testing

@testable import Storage

/// What holds for decisions in every store.
@Suite struct DecisionRecordTests {
  let place: RecordPlace
  let anna = Editor.account("anna")
  let file = Manuscript(path: "Practices/a.md", base: nil, text: "---\ntitle: A\n---\n")

  init() throws { place = try RecordPlace() }

  private func story(_ seed: UInt64) -> Submission {
    var random = SplitMix64(seed: seed)
    return Submission(
      number: SubmissionNumber(using: &random), key: RecordKey().hash,
      content: SubmissionContent(
        .story, about: .practice("a", version: ""), language: "en",
        texts: [.init("title", "Canary \(seed)")], contact: nil, isMinor: false),
      consents: [], suspicions: [], received: noon)
  }

  @Test(arguments: RecordStores.all)
  func `a decision and its entry in the log are kept together`(stores: RecordStores) async throws {
    let store = stores.empty(place)
    let sent = story(1)
    _ = try await store.addSubmission(sent)
    let accepted = try await store.decide(
      .accept(file, reply: "Thank you"), on: sent.number, replacing: 1, by: anna, at: noon + 9)
    guard case .changed(let now) = accepted else { throw Unexpected(accepted) }
    #expect(now.state == .accepted && now.revision == 2 && now.reply == "Thank you")
    #expect(try await store.manuscript(of: sent.number) == file)
    let entry = try #require(try await store.decisions(on: sent.number.digits).first)
    #expect(entry.action == .accepted && entry.editor == "anna" && entry.revision == 2)
    #expect(entry.moment == noon + 9)
    #expect(entry.digest?.count == 64)
    // What is refused leaves no trace.
    let refused: [(Decision, Int, SubmissionChanging)] = [
      (.accept(nil, reply: nil), 2, .refused(now)), (.publish, 1, .stale(now)),
      (.merge(into: sent.number), 2, .refused(now)),
      (.merge(into: story(2).number), 2, .refused(now)),
    ]
    for (decision, revision, outcome) in refused {
      let found = try await store.decide(
        decision, on: sent.number, replacing: revision, by: anna, at: noon + 10)
      #expect(found == outcome, "\(decision)")
    }
    #expect(
      try await store.decide(
        .assign, on: story(2).number, replacing: 1, by: anna, at: noon) == .gone)
    #expect(try await store.decisionLog().entries.count == 1)
  }

  @Test(arguments: RecordStores.all)
  func `a file goes when its submission is reviewed again or erased`(
    stores: RecordStores
  ) async throws {
    let store = stores.empty(place)
    let key = RecordKey()
    var random = SplitMix64(seed: 3)
    let sent = Submission(
      number: SubmissionNumber(using: &random), key: key.hash, content: story(1).content,
      consents: [], suspicions: [], received: noon)
    _ = try await store.addSubmission(sent)
    for (decision, isKept) in [
      (Decision.accept(file, reply: nil), true), (.assign, false),
      (.accept(file, reply: nil), true),
    ] {
      let revision = try #require(try await store.submission(sent.number, at: noon)).revision
      _ = try await store.decide(
        decision, on: sent.number, replacing: revision, by: anna, at: noon)
      #expect(try await (store.manuscript(of: sent.number) != nil) == isKept)
    }
    #expect(try await store.eraseSubmission(key.hash))
    #expect(try await store.manuscript(of: sent.number) == nil)
  }

  @Test func `no word of a submission is in the log, and nothing is left of an erased file (S27)`()
    async throws
  {
    let store = place.store()
    let key = RecordKey()
    var random = SplitMix64(seed: 4)
    let sent = Submission(
      number: SubmissionNumber(using: &random), key: key.hash, content: story(7).content,
      consents: [], suspicions: [], received: noon)
    _ = try await store.addSubmission(sent)
    let text = Manuscript(path: "Practices/a.md", base: nil, text: "Canary in a file")
    _ = try await store.decide(
      .accept(text, reply: "Canary in an answer"), on: sent.number, replacing: 1, by: anna,
      at: noon)
    #expect(try await store.eraseSubmission(key.hash))
    #expect(try place.bytes.range(of: Data("Canary".utf8)) == nil)
    #expect(try await store.decisionLog().entries.count == 1)
    #expect(try await LogDamage.of(store.decisionLog().entries).isEmpty)
  }

  /// Editors who all decide about a few submissions, each by the revision that they saw: every revision is
  /// made by one of them, and nothing is published twice.
  @Test(arguments: [2, 4, 8, 16])
  func `editors never overwrite each other (T5)`(editors: Int) async throws {
    let stores = [place.store(), place.store()]
    let sent = (0..<4).map { story(UInt64(100 + $0)) }
    for submission in sent { _ = try await stores[0].addSubmission(submission) }
    let won = try await withThrowingTaskGroup(of: [String].self) { group in
      for editor in 0..<editors {
        group.addTask { [file] in
          var random = SplitMix64(seed: UInt64(editors * 1000 + editor))
          var won: [String] = []
          for turn in 0..<(96 / editors) {
            let number = sent[Int.random(in: 0..<4, using: &random)].number
            guard let seen = try await stores[editor % 2].submission(number, at: noon) else {
              continue
            }
            let decisions: [Decision] = [
              .assign, .accept(file, reply: "by \(editor), \(turn)"), .reply("\(editor), \(turn)"),
              .publish, .askBack("\(editor)?"),
            ]
            let decision = decisions[Int.random(in: 0..<5, using: &random)]
            let outcome = try await stores[editor % 2].decide(
              decision, on: number, replacing: seen.revision, by: .account("e\(editor)"), at: noon)
            guard case .changed(let now) = outcome else { continue }
            won.append("\(number.digits) \(now.revision) e\(editor) \(decision.action.rawValue)")
          }
          return won
        }
      }
      return try await group.reduce(into: [String]()) { $0 += $1 }
    }
    let log = try await stores[0].decisionLog()
    #expect(log.damage.isEmpty && LogDamage.of(log.entries).isEmpty)
    let logged = log.entries.map {
      "\($0.subject) \($0.revision ?? 0) \($0.editor) \($0.action.rawValue)"
    }
    #expect(won.sorted() == logged.sorted())
    for submission in sent {
      let revisions = log.entries.filter { $0.subject == submission.number.digits }
        .compactMap(\.revision)
      #expect(revisions == Array(2..<(2 + revisions.count)))
      let now = try await stores[1].submission(submission.number, at: noon)
      #expect(now?.revision == 1 + revisions.count)
    }
  }
}
