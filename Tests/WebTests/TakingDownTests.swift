import Feedback
import Foundation
import HTTPTypes
import Markup
import Publishing
import TestSupport
import Testing
import Web

/// What is published goes when its submitter or an editor wants it to: from pages, search, feeds, data and the disk.
@Suite struct TakingDownTests {
  let site: TestSite
  let file: URL
  let key = RecordKey()

  init() throws {
    site = try TestSite(isLocal: false)
    file = site.root.appending(path: "Practices/stories/zebracanary-evenings.md")
  }

  @Test(arguments: [false, true])
  func `what is erased is nowhere any more, even edited by hand (S26, S27)`(isEdited: Bool)
    async throws
  {
    _ = try await published()
    try await read { page, text in
      #expect(text.lowercased().contains("zebracanary"), "\(page)")
    }
    if isEdited {
      try Data(contentsOf: file).withAppended("\nzebracanary, edited\n").write(to: file)
      try site.live.refresh()
    }
    #expect(try canaries() != [])
    let answer = try await site.submit("/feedback/sent/\(key.text)/erase", [:])
    #expect(answer.status == 200)
    #expect(try canaries() == [])
    try await read { page, text in
      #expect(!text.lowercased().contains("zebracanary"), "\(page)")
    }
    #expect(try canaries() == [])
    let log = try await site.live.records.decisionLog().entries
    #expect(log.last?.action == (isEdited ? .editedTakenDown : .takenDown))
    #expect(log.last?.editor == "submitter")
  }

  @Test(arguments: ["publish-story-print", "show-name"])
  func `a consent that is taken back takes the story down, to be published anew (S30)`(
    consent: String
  ) async throws {
    let item = try await published()
    let answer = try await site.submit(
      "/feedback/sent/\(key.text)/consent", ["agree": consent, "revision": "\(item.revision)"])
    #expect(answer.status == 303)
    #expect(!FileManager.default.fileExists(atPath: file.path))
    #expect(!(try await site.send("/practices/penny-wirton-schools").text.contains("Zebracanary")))
    let now = try #require(try await site.live.records.submission(item.number, at: .now))
    #expect(now.state == .inReview)
    #expect(try await site.live.records.manuscript(of: item.number) == nil)
    // Published anew it says what is agreed to now.
    let again = try await publish(now)
    #expect(again.state == .published)
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("withdrawn: ") == (consent == "publish-story-print"))
    #expect(text.contains("name: Ada Lindenport") == (consent != "show-name"))
  }

  @Test func `a contact that is taken back leaves what is published`() async throws {
    let item = try await published()
    _ = try await site.submit(
      "/feedback/sent/\(key.text)/consent", ["agree": "contact", "revision": "\(item.revision)"])
    #expect(FileManager.default.fileExists(atPath: file.path))
    #expect(
      try await site.live.records.submission(item.number, at: .now)?.state == .published)
  }

  @Test func `an editor takes down what is published, on the desk`() async throws {
    let item = try await published()
    let session = try await site.account("anna", .editor)
    let page = try await site.open(item.address, session: session).text
    #expect(page.contains("Take down what is published"))
    let answer = try await site.submit(
      item.address, ["action": "assign", "revision": "\(item.revision)"], session: session)
    #expect(answer.status == 303)
    #expect(!FileManager.default.fileExists(atPath: file.path))
    let log = try await site.live.records.decisions(on: item.number.digits)
    #expect(log.suffix(2).map(\.action) == [.takenDown, .assigned])
  }

  /// What a stop leaves behind: the file gone, and the caches with it.
  @Test(arguments: ["file", "caches"])
  func `taking down again after a stop comes to the same end (T7)`(stop: String) async throws {
    let item = try await published()
    try FileManager.default.removeItem(at: file)
    if stop == "caches" {
      try FileManager.default.removeItem(at: site.root.appending(path: ".rostrum/index.sqlite"))
    }
    for _ in 0..<2 { _ = try await desk.erase(key.hash) }
    #expect(try await site.live.records.submission(item.number, at: .now) == nil)
    #expect(try canaries() == [])
  }

  @Test func `what a stopped publishing left goes with a withdrawal (T7)`() async throws {
    let item = try await told()
    let manuscript = try await accept(item)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try manuscript.text.write(to: file, atomically: true, encoding: .utf8)
    let now = try #require(try await site.live.records.submission(item.number, at: .now))
    let answer = try await site.submit(
      "/feedback/sent/\(key.text)/withdraw", ["revision": "\(now.revision)"])
    #expect(answer.status == 303)
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test func `a practice that was sent goes as a story does, and a correction leaves its facts`()
    async throws
  {
    let sent = try await site.submitted(
      .practice,
      [
        "title": "Zebracanary tables", "summary": "What it is.", "countries": "IT",
        "organisations": "Nobody", "themes": "law-clinic", "what_it_does": "Tables.",
        "sources": "A page https://lindenport.example/", "facts": "One\nTwo",
        "evidence_level": "stated",
      ])
    _ = try await publish(sent)
    let practice = site.root.appending(path: "Practices/zebracanary-tables.md")
    let translation = site.root.appending(path: "Practices/zebracanary-tables.it.md")
    try "zebracanary".write(to: translation, atomically: true, encoding: .utf8)
    #expect(FileManager.default.fileExists(atPath: practice.path))
    #expect(try await desk.erase(sent.key) == .removed)
    #expect(try canaries() == [])

    let wrong = try await site.submitted(
      .correction,
      ["field": "title", "proposed": "A right title", "source": "https://lindenport.example/"],
      seed: 2)
    _ = try await publish(wrong)
    #expect(try await desk.erase(wrong.key) == .nothing)
    let kept = try String(
      contentsOf: site.root.appending(path: "Practices/penny-wirton-schools.md"), encoding: .utf8)
    #expect(kept.contains("A right title"))
  }

  @Test(arguments: [(seed: UInt64(1), 2), (2, 5), (3, 9), (4, 16)])
  func `what many editors do at once leaves one whole state (T5)`(seed: UInt64, editors: Int)
    async throws
  {
    let item = try await told()
    let manuscript = try #require(
      try Manuscript(item, site.live.site.catalogue, root: site.root))
    let live = site.live
    await withThrowingTaskGroup(of: Void.self) { group in
      for editor in 0..<editors {
        group.addTask {
          var random = SplitMix64(seed: seed &* 1000 &+ UInt64(editor))
          let desk = Desk(
            live.records, root: live.root, editor: .account("editor-\(editor)"), now: .now)
          for _ in 0..<12 {
            guard let now = try await live.records.submission(item.number, at: .now) else { return }
            // Some decide on what they saw a while ago.
            if Bool.random(using: &random) { await Task.yield() }
            switch Int.random(in: 0..<6, using: &random) {
            case 0, 1:
              _ = try await desk.decide(
                .accept(manuscript, reply: nil), on: now.number, replacing: now.revision)
            case 2, 3:
              _ = try await desk.publish(now.number, replacing: now.revision, language: "en")
            case 4:
              _ = try await desk.decide(.assign, on: now.number, replacing: now.revision)
            default:
              _ = try await desk.decide(
                .reply(SubmissionReply("by \(editor)")), on: now.number, replacing: now.revision)
            }
          }
        }
      }
    }
    let now = try #require(try await site.live.records.submission(item.number, at: .now))
    #expect(FileManager.default.fileExists(atPath: file.path) == (now.state == .published))
    let log = try await site.live.records.decisionLog()
    #expect(log.damage.isEmpty && LogDamage.of(log.entries).isEmpty)
    #expect(
      log.entries.compactMap(\.revision)
        == Array(2..<(2 + log.entries.compactMap(\.revision).count)))
    // Nothing is published twice without being taken down between.
    let turns = log.entries.map(\.action).filter { [.published, .takenDown].contains($0) }
    for (place, action) in turns.enumerated() {
      #expect(action == (place.isMultiple(of: 2) ? .published : .takenDown))
    }
  }
}

extension Data {
  fileprivate func withAppended(_ text: String) -> Data { self + Data(text.utf8) }
}
