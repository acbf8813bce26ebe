import Feedback
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// A file that is not as it was written is noticed and named, and the rest goes on.
@Suite struct DamageTests {
  let place: RecordPlace
  let keys: [RecordKey]

  /// Some drafts and discussions, all in the file and nothing in its log.
  init() async throws {
    place = try RecordPlace()
    var random = SplitMix64(seed: 11)
    keys = (0..<12).map { _ in RecordKey() }
    let store = place.store()
    for (number, key) in keys.enumerated() {
      let text = String(
        repeating: "Text \(number). ", count: Int.random(in: 1...900, using: &random))
      _ = try await store.addDraft("p", text: text, keys: KeyHashes(key), at: noon)
      for message in 0...number {
        _ = try await store.openDiscussion(
          .draft, keys: KeyHashes(key), with: said("Message \(message)"), at: noon)
      }
    }
    try await store.database.erase { _ in }
  }

  @Test func `a flipped byte of the file is noticed and named or holds nothing (P4, T4)`()
    async throws
  {
    var random = SplitMix64(seed: 4)
    let original = try Data(contentsOf: place.file)
    let expected = try await contents(of: place.store())
    var (noticed, idle) = (0, 0)
    for _ in 0..<200 {
      let copy = try RecordPlace()
      var data = original
      let offset = Int.random(in: 0..<data.count, using: &random)
      data[offset] ^= UInt8.random(in: 1...255, using: &random)
      try data.write(to: copy.file)
      let store = copy.store()
      if store.problem != nil || !store.damages.isEmpty {
        noticed += 1
        #expect(store.problem != nil || store.damages.allSatisfy { !$0.text.isEmpty })
        // The rest is read, and what cannot be read is said.
        _ = try? await contents(of: store)
      } else {
        idle += 1
        #expect(try await contents(of: store) == expected, "byte \(offset)")
      }
    }
    #expect(noticed + idle == 200)
    #expect(noticed > 30, "\(noticed)")
  }

  @Test func `a file that is cut is noticed or misses nothing (T4)`() async throws {
    let original = try Data(contentsOf: place.file)
    let expected = try await contents(of: place.store())
    for cut in stride(from: 1, to: original.count, by: 1531) {
      let copy = try RecordPlace()
      try original.prefix(cut).write(to: copy.file)
      let store = copy.store()
      guard store.problem == nil, store.damages.isEmpty else { continue }
      // The end of the last page may hold nothing.
      #expect(try await contents(of: store) == expected, "cut at \(cut)")
    }
  }

  @Test func `a letter that changed in a text is named with its row (P4)`() async throws {
    var data = try Data(contentsOf: place.file)
    let word = try #require(data.range(of: Data("Message 5".utf8)))
    data[word.lowerBound] = UInt8(ascii: "m")
    let copy = try RecordPlace()
    try data.write(to: copy.file)
    let store = copy.store()
    #expect(store.problem == nil)
    let damage = try #require(store.damages.first)
    guard case .changedRow(table: "messages", let row) = damage else { throw Unexpected(damage) }
    #expect(damage.text.contains("row \(row) of messages"))
    #expect(try await store.examine() == store.damages)
    // Writing goes on, and the damage is not forgotten by that.
    _ = try await store.addDraft("p", text: "t", keys: KeyHashes(RecordKey()), at: noon)
    #expect(try await store.examine() == [damage])
  }

  @Test func `a row that another program took away is missed (P4)`() async throws {
    _ = place.store()
    let other = try DatabaseQueue(path: place.file.path)
    try await other.write { try $0.execute(sql: "DELETE FROM messages WHERE rowid = 3") }
    try other.close()
    guard case .lostRow(table: "messages", _) = place.store().damages.first else {
      throw Unexpected(place.store().damages)
    }
  }

  @Test func `a damaged log stops writing, is set aside, and what is before it is read (T4)`()
    async throws
  {
    let store = place.store()
    let size = try wal(of: place).count
    #expect(size == 0)
    for number in 0..<6 {
      _ = try await store.openDiscussion(
        .draft, keys: KeyHashes(keys[0]), with: said("Later \(number)"), at: noon)
    }
    let log = try wal(of: place)
    var random = SplitMix64(seed: 8)
    for _ in 0..<100 {
      let offset = Int.random(in: 0..<log.count, using: &random)
      let copy = try RecordPlace()
      try FileManager.default.copyItem(at: place.file, to: copy.file)
      var data = log
      data[offset] ^= 0x10
      try data.write(to: URL(filePath: copy.file.path + "-wal"))
      let found = copy.store()
      guard case .log(let lost, let name) = found.damages.first else {
        Issue.record("byte \(offset) of the log: \(found.damages)")
        continue
      }
      #expect((found.problem == .damaged) == (lost > 1))
      #expect(try Data(contentsOf: copy.folder.appending(path: name)) == data)
      let texts = try await found.discussion(keys[0].hash, at: noon)?.texts ?? []
      #expect(texts.count >= 7 - lost && texts.first == "Message 0", "\(offset): \(lost)")
    }
  }

  @Test func `damage that is found later stops writing (P4)`() async throws {
    let store = place.store()
    #expect(try await store.examine() == [])
    let file = try FileHandle(forUpdating: place.file)
    try file.seek(toOffset: 4096 * 3)
    try file.write(contentsOf: Data(repeating: 0xEE, count: 3000))
    try file.close()
    let found = try await store.examine()
    #expect(!found.isEmpty)
    #expect(store.problem == .damaged)
    await #expect(throws: RecordProblem.damaged) {
      _ = try await store.addDraft("p", text: "t", keys: KeyHashes(RecordKey()), at: noon)
    }
  }

  @Test func `records on a read-only disk are read, and nothing is taken (T15)`() async throws {
    let expected = try await contents(of: place.store())
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o400], ofItemAtPath: place.file.path)
    try manager.setAttributes([.posixPermissions: 0o500], ofItemAtPath: place.folder.path)
    defer {
      try? manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: place.folder.path)
    }
    // Who may do everything is not held by modes; scripts test that on a disk.
    guard RecordFile(url: place.file).isReadOnly else { return }
    let store = place.store()
    #expect(store.problem == .readOnly)
    #expect(try await contents(of: store) == expected)
    await #expect(throws: RecordProblem.readOnly) {
      _ = try await store.addDraft("p", text: "t", keys: KeyHashes(RecordKey()), at: noon)
    }
  }

  private func wal(of place: RecordPlace) throws -> Data {
    let url = URL(filePath: place.file.path + "-wal")
    return FileManager.default.contents(atPath: url.path) ?? Data()
  }

  private func contents(of store: SQLiteRecords) async throws -> [String] {
    var found: [String] = []
    for key in keys {
      found.append(try await store.draft(key.hash, at: noon)?.text ?? "none")
      found += try await store.discussion(key.hash, at: noon)?.texts.map { $0 ?? "none" } ?? []
    }
    return found
  }
}
