import Feedback
import Foundation
import GRDB
import Testing

@testable import Storage

/// What is erased stays erased, whatever is restored.
@Suite struct ErasureTests {
  let place: RecordPlace
  let kept = RecordKey()
  let gone = RecordKey()
  let talk = RecordKey()

  init() throws { place = try RecordPlace() }

  private var archive: RecordArchive { RecordArchive(at: place.file) }
  private var backup: URL { place.folder.appending(path: "backup.sqlite") }

  /// Two drafts, a discussion, a backup; then one draft and one message are erased.
  private func story() async throws {
    let store = place.store()
    _ = try await store.addDraft("p", text: "stays", keys: KeyHashes(kept), at: noon)
    _ = try await store.addDraft("p", text: "canary draft", keys: KeyHashes(gone), at: noon)
    _ = try await store.openDiscussion(
      .plan("p"), keys: KeyHashes(talk), with: said("canary said", by: "canary name"), at: noon)
    _ = try await store.post(said("stays"), to: talk.hash, at: noon)
    _ = try archive.backUp(to: backup, at: noon)
    #expect(try await store.eraseDraft(gone.hash))
    #expect(try await store.removeMessage(1, from: talk.hash, by: .moderator))
  }

  private func hasCanary(except names: Set<String> = []) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: place.folder.path).filter { name in
      let data = try Data(contentsOf: place.folder.appending(path: name))
      return !names.contains(name) && data.range(of: Data("canary".utf8)) != nil
    }
  }

  @Test func `erased bytes are in no file but the backup from before (P7, S27)`() async throws {
    try await story()
    #expect(try hasCanary() == ["backup.sqlite"])
  }

  @Test func `a restored backup has nothing that was erased after it (P7, S28)`() async throws {
    try await story()
    let restoration = try archive.restoration(from: backup)
    #expect(restoration.erased > 0)
    #expect(restoration.changes == [])
    _ = try restoration.carryOut(at: noon)
    let store = place.store()
    #expect(try await store.draft(gone.hash, at: noon) == nil)
    #expect(try await store.draft(kept.hash, at: noon)?.text == "stays")
    let discussion = try await store.discussion(talk.hash, at: noon)
    #expect(discussion?.texts == [nil, "stays"])
    #expect(discussion?.message(1)?.content == .removed(.moderator))
    #expect(try hasCanary(except: ["backup.sqlite"]) == [])
  }

  @Test(arguments: [true, false])
  func `erasures outlive the loss of the records or of their list (S28)`(losesRecords: Bool)
    async throws
  {
    try await story()
    if losesRecords {
      try Data(repeating: 7, count: 9000).write(to: place.file)
    } else {
      try FileManager.default.removeItem(at: place.folder.appending(path: "records.erased"))
    }
    let restoration = try archive.restoration(from: backup)
    #expect((restoration.incomparable != nil) == losesRecords)
    _ = try restoration.carryOut(at: noon)
    let store = place.store()
    #expect(try await store.draft(gone.hash, at: noon) == nil)
    #expect(try await store.discussion(talk.hash, at: noon)?.texts == [nil, "stays"])
    #expect(try await store.draft(kept.hash, at: noon) != nil)
  }

  @Test func `the list holds numbers and hashes only`() async throws {
    try await story()
    let text = try String(
      contentsOf: place.folder.appending(path: "records.erased"), encoding: .utf8)
    #expect(!text.contains("canary"))
    #expect(!text.contains(gone.hash.text))
    let lines = text.split(separator: "\n").dropFirst().map { $0.dropFirst(17) }
    #expect(
      lines == [
        #"{"goesOn":true,"key":[2,1],"number":1,"table":"draftTexts"}"#,
        #"{"key":[2],"number":2,"table":"drafts"}"#,
        #"{"key":[1,1],"left":{"language":null,"name":null,"remover":"moderator","text":null},"#
          + #""number":3,"table":"messages"}"#,
      ])
  }

  @Test func `an erasure that was begun before a crash is ended at the next start (T2)`()
    async throws
  {
    try await story()
    let ledger = ErasureLedger(url: place.folder.appending(path: "records.erased"))
    let entry = Erasure(number: 4, table: "drafts", key: [.number(1)])
    _ = try ledger.append([entry])
    let store = place.store()
    #expect(try await store.draft(kept.hash, at: noon) == nil)
    #expect(store.damages == [])
    #expect(try ledger.content()?.entries.count == 4)
  }

  @Test func `an erasure of which a crash left half the list is not done, nor half of it (T2)`()
    async throws
  {
    let url = place.folder.appending(path: "records.erased")
    _ = try await place.store().openDiscussion(
      .plan("p"), keys: KeyHashes(talk), with: said("one"), at: noon)
    _ = try await place.store().post(said("two"), to: talk.hash, at: noon)
    _ = try archive.backUp(to: backup, at: noon)
    let before = try Data(contentsOf: url)
    #expect(try await place.store().eraseDiscussion(talk.hash))
    let lines = try Data(contentsOf: url).dropFirst(before.count).split(separator: 10)
    #expect(lines.count == 3)
    for count in 0...lines.count {
      // As the power left them: the records from before, and some lines of what was to be erased.
      for name in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: place.file.path + name)
      }
      try FileManager.default.copyItem(at: backup, to: place.file)
      try (before + lines.prefix(count).flatMap { $0 + [10] }).write(to: url)
      let store = place.store()
      let discussion = try await store.discussion(talk.hash, at: noon)
      #expect(discussion?.texts == (count < lines.count ? ["one", "two"] : nil))
      #expect(store.damages == [])
      let kept = count < lines.count ? before : before + lines.flatMap { $0 + [10] }
      #expect(try Data(contentsOf: url) == kept)
    }
  }

  @Test func `half a line is no erasure, and a damaged list is named and kept (P4, T4)`()
    async throws
  {
    try await story()
    let url = place.folder.appending(path: "records.erased")
    let whole = try Data(contentsOf: url)
    for cut in [1, 7, 40] {
      try whole.dropLast(cut).write(to: url)
      #expect(place.store().damages == [])
      #expect(try Data(contentsOf: url) == whole)
    }
    for offset in stride(from: 0, to: whole.count, by: 13) {
      var data = whole
      data[offset] ^= 1
      try data.write(to: url)
      guard case .ledger(let copy) = place.store().damages.first else {
        Issue.record("byte \(offset)")
        continue
      }
      #expect(try Data(contentsOf: place.folder.appending(path: copy)) == data)
      #expect(try Data(contentsOf: url) == whole)
    }
  }

  @Test func `what a text of a key says is not in the list, and is found again by its hash`()
    async throws
  {
    do {
      let store = place.store()
      try await store.database.write {
        try $0.execute(sql: "INSERT INTO settings VALUES ('ada', x'01'), ('eve', x'02')")
      }
      _ = try archive.backUp(to: backup, at: noon)
      try await store.database.erase {
        try $0.execute(sql: "DELETE FROM settings WHERE name = 'ada'")
      }
    }
    #expect(try hasCanary() == [])
    #expect(
      !(try String(contentsOf: place.folder.appending(path: "records.erased"), encoding: .utf8))
        .contains("ada"))
    _ = try archive.restoration(from: backup).carryOut(at: noon)
    let names = try await place.store().database.read {
      try String.fetchAll($0, sql: "SELECT name FROM settings ORDER BY name")
    }
    #expect(names == ["eve", "secret"])
  }
}
