import Feedback
import Foundation
import GRDB
import Testing

@testable import Storage

/// Records that an earlier version wrote are read by this one: of each step of the tables a file is kept.
@Suite struct MigrationTests {
  let place: RecordPlace

  init() throws { place = try RecordPlace() }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Kept")

  private static func file(_ step: String) -> URL {
    let number = step.prefix { $0.isNumber }
    return folder.appending(path: "\(number).sqlite")
  }

  /// With `GOLDEN=record` in the environment the file of a step that has none is written, from that of the
  /// step before, and the test still fails.
  @Test(.serialized, arguments: RecordMigrations.all.migrations)
  func `a file is kept of every step, and this version reads it (T8)`(step: String) async throws {
    let kept = Self.file(step)
    if ProcessInfo.processInfo.environment["GOLDEN"] == "record",
      !FileManager.default.fileExists(atPath: kept.path)
    {
      try record(step, at: kept)
      Issue.record("recorded \(kept.lastPathComponent); commit it")
      return
    }
    try FileManager.default.copyItem(at: kept, to: place.file)
    let done = try await DatabaseQueue(path: place.file.path).read {
      try RecordMigrations.all.completedMigrations($0)
    }
    #expect(done.last == step)
    let store = place.store()
    #expect(store.problem == nil)
    #expect(store.damages == [])
    let owner = try #require(RecordKey(Self.owner))
    #expect(try await store.draft(owner.hash, at: noon)?.text == "A second text")
    #expect(
      try await store.draftTexts(owner.hash, at: noon).map(\.text) == [
        "A second text", "A first text",
      ])
    let discussion = try await store.discussion(owner.readers.hash, at: noon)
    #expect(discussion?.subject == .draft)
    #expect(discussion?.texts == ["A message", nil])
    _ = try await store.saveDraft("A third text", to: owner.hash, replacing: 2, at: noon)
    #expect(try await store.examine() == [])
    #expect(try await store.eraseDraft(owner.hash))
  }

  private static let owner = "0123456789abcdef0123456789abcdef"

  private func record(_ step: String, at url: URL) throws {
    let steps = RecordMigrations.all.migrations
    let queue = try DatabaseQueue(path: place.file.path)
    let place = try #require(steps.firstIndex(of: step))
    if place > 0 {
      try queue.close()
      try FileManager.default.removeItem(at: self.place.file)
      try FileManager.default.copyItem(at: Self.file(steps[place - 1]), to: self.place.file)
    }
    let writing = try DatabaseQueue(path: self.place.file.path)
    try RecordMigrations.all.migrate(writing, upTo: step)
    if place == 0 { try writing.write(fill) }
    try writing.close()
    try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: self.place.file, to: url)
  }

  /// Rows of the first step, in its own words.
  private func fill(_ database: Database) throws {
    let owner = try #require(RecordKey(Self.owner))
    let (hash, readers) = (owner.hash.text, owner.readers.hash.text)
    let expires = Int(noon.timeIntervalSince1970 + 90 * day)
    try database.execute(
      sql: "INSERT INTO drafts VALUES (1, ?, ?, 'a-plan', 2, ?)",
      arguments: [hash, readers, expires])
    try database.execute(
      sql: """
        INSERT INTO draftTexts VALUES (1, 1, 1, 'A first text'), (1, 2, 2, 'A second text');
        """)
    try database.execute(
      sql: """
        INSERT INTO discussions (id, owner, readers, draft, expires) VALUES (1, ?, ?, 1, ?)
        """, arguments: [hash, readers, expires])
    try database.execute(
      sql: """
        INSERT INTO messages VALUES (1, 1, 3, 'Ada', 'en', 'A message', NULL),
          (1, 2, 4, NULL, NULL, NULL, 'writer')
        """)
  }
}
