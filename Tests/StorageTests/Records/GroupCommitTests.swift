import Dispatch
import Feedback
import Foundation
import GRDB
import Testing

@testable import Storage

/// Changes that come together share the way to the disk.
@Suite struct GroupCommitTests {
  let place: RecordPlace
  let key = RecordKey()

  init() throws { place = try RecordPlace() }

  @Test func `changes that come together share a transaction`() async throws {
    let store = place.store()
    let commits = try await commits(of: store) {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 1...64 {
          group.addTask {
            _ = try await store.addDraft(
              "p", text: "t", keys: KeyHashes(RecordKey()), at: noon)
          }
        }
        try await group.waitForAll()
      }
    }
    #expect(commits < 64)
    let count = try await store.database.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM drafts")
    }
    #expect(count == 64)
  }

  /// What one change did before it failed is taken back, and what others did with it stays.
  @Test func `a change that fails takes no other with it`() async throws {
    let store = place.store()
    let database = try store.database
    let kept = await withTaskGroup(of: Int.self) { group in
      for number in 1...40 {
        group.addTask {
          do {
            try await database.write { database in
              try database.execute(
                sql: "INSERT INTO settings VALUES (?, x'00')", arguments: ["change \(number)"])
              if number % 3 == 0 { throw Unexpected(number) }
            }
            return 1
          } catch {
            return error is Unexpected ? 0 : 1000
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(kept == 27)
    let names = try await database.read {
      try String.fetchSet($0, sql: "SELECT name FROM settings WHERE name LIKE 'change %'")
    }
    #expect(names == Set((1...40).filter { $0 % 3 != 0 }.map { "change \($0)" }))
  }

  @Test func `changes are made in the order in which they came`() async throws {
    let database = try place.store().database
    for number in 1...50 {
      try await database.write {
        try $0.execute(sql: "INSERT INTO settings VALUES ('n\(number)', x'00')")
      }
      let count = try await database.read {
        try Int.fetchOne($0, sql: "SELECT count(*) FROM settings WHERE name LIKE 'n%'")
      }
      #expect(count == number)
    }
  }

  /// SQLite's WAL-reset bug needs two connections that write or move the log; here is one.
  @Test func `one connection alone writes and moves the log (T10)`() async throws {
    let store = place.store()
    _ = try await store.addDraft("p", text: "t", keys: KeyHashes(key), at: noon)
    let file = RecordFile(url: place.file)
    let reader = try file.reader()
    #expect(throws: DatabaseError.self) {
      try reader.writeWithoutTransaction { try $0.execute(sql: "DELETE FROM drafts") }
    }
    #expect(throws: (any Error).self) {
      try reader.writeWithoutTransaction { _ = try $0.checkpoint(.passive) }
    }
    #expect(try wal() > 0)
    try reader.close()
    #expect(try wal() > 0, "closing a reader moves nothing")
    let automatic = try await store.database.erase {
      try Int.fetchOne($0, sql: "PRAGMA wal_autocheckpoint")
    }
    #expect(automatic == 0)
    #expect(try wal() == 0)
  }

  @Test func `the log stays short, and a reader that stays holds it up only as long (T9)`()
    async throws
  {
    let store = place.store()
    let text = String(repeating: "x", count: 200_000)
    var longest = 0
    func write(_ count: Int) async throws {
      for _ in 0..<count {
        let owner = RecordKey()
        _ = try await store.addDraft("p", text: text, keys: KeyHashes(owner), at: noon)
        longest = max(longest, try wal())
      }
    }
    try await write(60)
    #expect(longest < 5 << 20)
    let reader = try RecordFile(url: place.file).reader()
    let reading = Reading(reader)
    try await write(60)
    #expect(longest > 8 << 20)
    // What is erased meanwhile is answered, and goes from the log when the reader does.
    _ = try await store.addDraft("p", text: "canary", keys: KeyHashes(key), at: noon)
    #expect(try await store.eraseDraft(key.hash))
    reading.end()
    longest = 0
    try await write(60)
    #expect(longest < 5 << 20)
    #expect(try place.bytes.range(of: Data("canary".utf8)) == nil)
  }

  private func wal() throws -> Int {
    let path = place.file.path + "-wal"
    return try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
  }

  /// How many transactions a piece of work took: SQLite counts them in the file's header.
  private func commits(of store: SQLiteRecords, _ work: () async throws -> Void) async throws -> Int
  {
    func frames() throws -> Int {
      let data = try Data(contentsOf: URL(filePath: place.file.path + "-wal"))
      return stride(from: 32, to: data.count, by: 24 + 4096)
        .count { data[($0 + 4)..<($0 + 8)].contains { $0 != 0 } }
    }
    let before = try frames()
    try await work()
    return try frames() - before
  }
}

/// A reader that stays.
private final class Reading: Sendable {
  private let begun = DispatchSemaphore(value: 0)
  private let mayEnd = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)

  /// Returns once it reads.
  init(_ queue: DatabaseQueue) {
    DispatchQueue.global().async { [self] in
      try? queue.read { database in
        _ = try Row.fetchAll(database, sql: "SELECT count(*) FROM drafts")
        begun.signal()
        mayEnd.wait()
      }
      ended.signal()
    }
    begun.wait()
  }

  func end() {
    mayEnd.signal()
    ended.wait()
  }
}
