import Feedback
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// Records can be taken away and brought back.
@Suite struct ArchiveTests {
  let place: RecordPlace
  let key = RecordKey()

  init() throws { place = try RecordPlace() }

  private func archive(_ place: RecordPlace) -> RecordArchive { RecordArchive(at: place.file) }

  @Test func `a backup made while people write is a state that was committed (T8)`() async throws {
    let store = place.store()
    let writers = Task {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<4 {
          group.addTask {
            for number in 1...60 {
              let owner = RecordKey()
              let text = "\(writer) \(number) " + String(repeating: "x", count: 3000)
              _ = try await store.addDraft("p", text: text, keys: KeyHashes(owner), at: noon)
            }
          }
        }
        try await group.waitForAll()
      }
    }
    var answered = 0
    for number in 0..<6 {
      let before = try await drafts(store)
      let file = place.folder.appending(path: "backup-\(number).sqlite")
      let manifest = try archive(place).backUp(to: file, at: noon)
      let count = try #require(manifest.rows["drafts"])
      #expect(count >= max(before, answered))
      answered = count
      #expect(manifest.damages == [])
      let second = try RecordPlace()
      _ = try archive(second).restoration(from: file).carryOut(at: noon)
      let restored = second.store()
      #expect(try await drafts(restored) == count)
      #expect(try await restored.examine() == [])
    }
    try await writers.value
    #expect(try await drafts(store) == 240)
  }

  @Test func `a backup that is damaged, newer or not one is refused and changes nothing`()
    async throws
  {
    let store = place.store()
    _ = try await store.addDraft("p", text: "a text", keys: KeyHashes(key), at: noon)
    let file = place.folder.appending(path: "backup.sqlite")
    _ = try archive(place).backUp(to: file, at: noon)
    let whole = try Data(contentsOf: file)
    let before = try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted()
    var random = SplitMix64(seed: 3)
    for _ in 0..<40 {
      var data = whole
      data[Int.random(in: 0..<data.count, using: &random)] ^= 0x20
      try data.write(to: file)
      #expect(throws: RecordProblem.damaged) { try archive(place).restoration(from: file) }
    }
    try Data("no records".utf8).write(to: file)
    #expect(throws: RecordProblem.damaged) { try archive(place).restoration(from: file) }
    try whole.write(to: file)
    let later = try DatabaseQueue(path: file.path)
    try await later.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 later')")
    }
    try later.close()
    try FileManager.default.removeItem(at: BackupManifest.url(of: file))
    #expect(throws: RecordProblem.newer) { try archive(place).restoration(from: file) }
    let after = try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted()
    #expect(after == before.filter { $0 != "backup.sqlite.json" })
    #expect(try await store.draft(key.hash, at: noon)?.text == "a text")
  }

  @Test func `a restoration tells what would be lost, and keeps it aside (P4)`() async throws {
    let (old, new) = (RecordKey(), RecordKey())
    do {
      let store = place.store()
      _ = try await store.addDraft("p", text: "old", keys: KeyHashes(old), at: noon)
      _ = try await store.addDraft("p", text: "first", keys: KeyHashes(key), at: noon)
    }
    let file = place.folder.appending(path: "backup.sqlite")
    _ = try archive(place).backUp(to: file, at: noon)
    do {
      let store = place.store()
      _ = try await store.addDraft("p", text: "new", keys: KeyHashes(new), at: noon)
      _ = try await store.saveDraft("second", to: key.hash, replacing: 1, at: noon)
      let restoration = try archive(place).restoration(from: file)
      #expect(
        restoration.changes == [
          .init(table: "draftTexts", kept: 2, lost: 2, older: 0, back: 0),
          .init(table: "drafts", kept: 1, lost: 1, older: 1, back: 0),
        ])
      #expect(throws: RecordProblem.inUse) { try restoration.carryOut(at: noon) }
      #expect(try await store.draft(new.hash, at: noon)?.text == "new")
      restoration.discard()
    }
    let aside = try archive(place).restoration(from: file).carryOut(at: noon)
    #expect(try await place.store().draft(new.hash, at: noon) == nil)
    #expect(try await place.store().draft(key.hash, at: noon)?.text == "first")
    let name = try #require(aside)
    let kept = SQLiteRecords(
      at: place.folder.appending(path: name), limits: RecordLimits())
    #expect(try await kept.draft(key.hash, at: noon)?.text == "second")
  }

  /// A number that was given out after the backup would otherwise be that of another row.
  @Test func `numbers that were given are not given again after a restoration`() async throws {
    let file = place.folder.appending(path: "backup.sqlite")
    do { _ = try await place.store().addDraft("p", text: "1", keys: KeyHashes(key), at: noon) }
    _ = try archive(place).backUp(to: file, at: noon)
    do {
      let store = place.store()
      for _ in 2...5 {
        _ = try await store.addDraft("p", text: "x", keys: KeyHashes(RecordKey()), at: noon)
      }
    }
    _ = try archive(place).restoration(from: file).carryOut(at: noon)
    let store = place.store()
    _ = try await store.addDraft("p", text: "6", keys: KeyHashes(RecordKey()), at: noon)
    let ids = try await store.database.read {
      try Int.fetchAll($0, sql: "SELECT id FROM drafts ORDER BY id")
    }
    #expect(ids == [1, 6])
  }

  @Test func `an export makes a second installation that exports the same bytes (P9, T14)`()
    async throws
  {
    var random = SplitMix64(seed: 14)
    let store = place.store()
    for number in 0..<30 {
      let owner = RecordKey()
      let text = randomText(&random).replacing("\0", with: "") + "\u{2028}\u{1}\\\"\r\n\t"
      _ = try await store.addDraft("p-\(number)", text: text, keys: KeyHashes(owner), at: noon)
      _ = try? await store.openDiscussion(
        .draft, keys: KeyHashes(owner), with: said(randomText(&random) + "x", by: "Ada"), at: noon)
      if number % 4 == 0 { _ = try await store.eraseDraft(owner.hash) }
    }
    _ = try await store.addDraft("p", text: "mine", keys: KeyHashes(key), at: noon)
    let first = place.folder.appending(path: "first")
    _ = try archive(place).export(to: first)
    let second = try RecordPlace()
    _ = second.store().secret
    _ = try archive(second).restoration(from: first).carryOut(at: noon)
    #expect(try await second.store().draft(key.hash, at: noon)?.text == "mine")
    #expect(second.store().secret == store.secret)
    let again = second.folder.appending(path: "again")
    _ = try archive(second).export(to: again)
    let (one, two) = (try files(first), try files(again))
    #expect(one.keys.count > 30)
    #expect(one == two)
    #expect(one["drafts/31.md"] == Data("mine".utf8))
  }

  @Test func `every table is exported or is left out for a stated reason (P9)`() async throws {
    let store = place.store()
    let folder = place.folder.appending(path: "export")
    let manifest = try archive(place).export(to: folder)
    let tables = try await store.database.read {
      try String.fetchSet($0, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
    }
    let exported = Set(manifest.tables.map(\.name))
    #expect(exported.union(RecordTable.leftOut.keys) == tables)
    #expect(exported.isDisjoint(with: RecordTable.leftOut.keys))
    #expect(RecordTable.leftOut.values.allSatisfy { $0.count > 10 })
  }

  @Test func `an export with a changed line is refused`() async throws {
    _ = try await place.store().addDraft("p", text: "mine", keys: KeyHashes(key), at: noon)
    let folder = place.folder.appending(path: "export")
    _ = try archive(place).export(to: folder)
    let file = folder.appending(path: "draftTexts.jsonl")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("mine", with: "ours").write(to: file, atomically: true, encoding: .utf8)
    #expect(throws: RecordProblem.damaged) { try archive(place).restoration(from: folder) }
  }

  @Test func `nothing that is there is overwritten`() async throws {
    _ = place.store()
    let taken = place.folder.appending(path: "taken")
    try Data("mine".utf8).write(to: taken)
    #expect(throws: CocoaError.self) { try archive(place).backUp(to: taken, at: noon) }
    #expect(throws: CocoaError.self) { try archive(place).export(to: taken) }
    #expect(try Data(contentsOf: taken) == Data("mine".utf8))
  }

  private func drafts(_ store: SQLiteRecords) async throws -> Int {
    try await store.database.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM drafts") ?? 0
    }
  }

  private func files(_ folder: URL) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      found[path] = FileManager.default.contents(atPath: folder.appending(path: path).path)
    }
    return found
  }
}
