import Feedback
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// What the SQLite form of the records promises of its file.
@Suite struct SQLiteRecordsTests {
  let place: RecordPlace
  let key = RecordKey()

  init() throws { place = try RecordPlace() }

  @Test func theSecretOutlivesTheProcess() throws {
    let secret = place.store().secret
    #expect(secret.count == 32)
    #expect(place.store().secret == secret)
    let other = try RecordPlace()
    #expect(other.store().secret != secret)
  }

  @Test func everyFileIsForItsOwnerAlone() async throws {
    let store = place.store()
    _ = try await store.addDraft("p", text: "t", keys: KeyHashes(key), at: noon)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.folder.path)
    #expect(
      names.sorted().map { $0.dropFirst("records.".count) } == [
        "erased", "lock", "open", "reserve", "sqlite", "sqlite-shm", "sqlite-wal",
      ])
    for name in names {
      let path = place.folder.appending(path: name).path
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o600, "\(name)")
    }
  }

  @Test func aChangeIsForcedToTheDiskBeforeItIsAnswered() async throws {
    let found = try await place.store().database.write { database in
      try ["journal_mode", "synchronous", "secure_delete", "foreign_keys"].map { pragma in
        try String.fetchOne(database, sql: "PRAGMA \(pragma)") ?? ""
      }
    }
    #expect(found == ["wal", "2", "1", "1"])
  }

  /// The files as they are at any moment are what a crash or a kill leaves.
  @Test func whatWasAnsweredIsThereAfterACrashAtAnyMoment() async throws {
    let store = place.store()
    var crashes: [(RecordPlace, Int)] = []
    _ = try await store.openDiscussion(.plan("p"), keys: KeyHashes(key), with: said("1"), at: noon)
    for number in 2...120 {
      _ = try await store.post(
        said(String(repeating: "\(number) ", count: 300)), to: key.hash, at: noon)
      if number % 10 == 0 { crashes.append((try crashed(), number)) }
    }
    for (copy, count) in crashes {
      let texts = try await copy.store().discussion(key.hash, at: noon)?.texts
      #expect(texts?.count == count)
    }
  }

  /// A log that ends in the middle of a change is what a torn last write leaves.
  @Test func halfAChangeIsNoChange() async throws {
    let store = place.store()
    _ = try await store.openDiscussion(.plan("p"), keys: KeyHashes(key), with: said("1"), at: noon)
    let whole = try wal(crashed()).count
    _ = try await store.post(said(String(repeating: "x", count: 4000)), to: key.hash, at: noon)
    let end = try wal(crashed())
    for cut in stride(from: whole, to: end.count, by: 509) {
      let copy = try crashed()
      try end.prefix(cut).write(to: copy.folder.appending(path: "records.sqlite-wal"))
      let texts = try await copy.store().discussion(key.hash, at: noon)?.texts
      #expect(texts == ["1"], "cut at \(cut) of \(end.count)")
    }
  }

  @Test func whatIsErasedIsNeitherInTheFileNorBesideIt() async throws {
    var random = SplitMix64(seed: 5)
    let store = place.store()
    var owners: [RecordKey] = []
    for number in 0..<40 {
      let owner = RecordKey()
      owners.append(owner)
      let text = String(
        repeating: "canary-\(number)-draft. ", count: Int.random(in: 1...2000, using: &random))
      _ = try await store.addDraft("p", text: text, keys: KeyHashes(owner), at: noon)
      _ = try await store.saveDraft(text + "more", to: owner.hash, replacing: 1, at: noon)
      for _ in 0...Int.random(in: 0...5, using: &random) {
        _ = try await store.openDiscussion(
          .draft, keys: KeyHashes(owner),
          with: said(
            String(repeating: "canary-\(number)-said. ", count: 100), by: "canary-\(number)-name"),
          at: noon)
      }
    }
    #expect(try place.bytes.range(of: Data("canary-7-said".utf8)) != nil)
    for (number, owner) in owners.enumerated().shuffled(using: &random) {
      #expect(try await store.removeMessage(1, from: owner.hash, by: .moderator))
      #expect(try await store.eraseDraft(owner.hash))
      #expect(try place.bytes.range(of: Data("canary-\(number)-".utf8)) == nil, "\(number)")
    }
    #expect(try place.bytes.range(of: Data("canary".utf8)) == nil)
  }

  @Test func whatHasPassedItsTimeIsSweptOutOfTheFile() async throws {
    let store = place.store()
    _ = try await store.addDraft("p", text: "canary", keys: KeyHashes(key), at: noon)
    #expect(try await store.sweep(at: noon + 90 * day) == 1)
    #expect(try place.bytes.range(of: Data("canary".utf8)) == nil)
  }

  @Test func noKeyIsInTheFile() async throws {
    let store = place.store()
    _ = try await store.addDraft("p", text: "t", keys: KeyHashes(key), at: noon)
    let bytes = try place.bytes
    for text in [key.text, key.readers.text] { #expect(bytes.range(of: Data(text.utf8)) == nil) }
    #expect(bytes.range(of: Data(key.hash.text.utf8)) != nil)
  }

  @Test func erasingGoesOnWhereThereIsNoMoreRoom() async throws {
    let store = place.store { $0.bytes = 400_000 }
    let text = String(repeating: "x", count: 50_000)
    var last = RecordKey()
    await #expect(throws: RecordProblem.full) {
      for _ in 0..<20 {
        let owner = RecordKey()
        _ = try await store.addDraft("p", text: text, keys: KeyHashes(owner), at: noon)
        last = owner
      }
    }
    #expect(try await store.draft(last.hash, at: noon)?.text == text)
    #expect(try await store.eraseDraft(last.hash))
    _ = try await store.addDraft("p", text: text, keys: KeyHashes(key), at: noon)
  }

  @Test func twoProcessesTakeTurns() async throws {
    let stores = [place.store(), place.store()]
    _ = try await stores[0].openDiscussion(
      .plan("p"), keys: KeyHashes(key), with: said("0"), at: noon)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...40 {
        group.addTask { [key] in
          let posting = try await stores[number % 2].post(
            said("\(number)"), to: key.hash, at: noon)
          guard case .posted = posting else { throw Unexpected(posting) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await stores[1].discussion(key.hash, at: noon)?.texts.count == 41)
  }

  @Test func recordsOfALaterVersionAreLeftAlone() async throws {
    let later = place.store()
    try await later.database.erase { database in
      try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 of a later version')")
    }
    let before = try Data(contentsOf: place.file)
    let store = place.store()
    #expect(store.problem == .newer)
    await #expect(throws: RecordProblem.newer) { _ = try await store.draft(key.hash, at: noon) }
    #expect(try Data(contentsOf: place.file) == before)
    #expect(later.problem == nil)
  }

  @Test(arguments: [
    "not a database at all, and long enough to be seen as none", "SQLite format 3\0",
  ])
  func whatIsNoFileOfRecordsIsLeftAlone(text: String) throws {
    let junk = Data((text + String(repeating: "?", count: 4096)).utf8)
    try junk.write(to: place.file)
    #expect(place.store().problem == .damaged)
    #expect(try Data(contentsOf: place.file) == junk)
  }

  @Test func aDatabaseOfSomethingElseIsLeftAlone() throws {
    let other = try DatabaseQueue(path: place.file.path)
    try other.write { try $0.execute(sql: "CREATE TABLE theirs (a)") }
    try other.close()
    #expect(place.store().problem == .damaged)
  }

  @Test func aPlaceThatCannotBeWrittenIsSaidToBeOne() async throws {
    try Data("a file".utf8).write(to: place.folder.appending(path: "taken"))
    let store = SQLiteRecords(
      at: place.folder.appending(path: "taken/records.sqlite"), limits: RecordLimits())
    #expect(store.problem == .unwritable)
    #expect(store.secret.count == 32)
    await #expect(throws: RecordProblem.unwritable) {
      _ = try await store.addDraft("p", text: "t", keys: KeyHashes(key), at: noon)
    }
  }

  /// A copy of the files as they are now.
  private func crashed() throws -> RecordPlace {
    let copy = try RecordPlace()
    for name in ["records.sqlite", "records.sqlite-wal"] {
      try FileManager.default.copyItem(
        at: place.folder.appending(path: name), to: copy.folder.appending(path: name))
    }
    return copy
  }

  private func wal(_ place: RecordPlace) throws -> Data {
    try Data(contentsOf: place.folder.appending(path: "records.sqlite-wal"))
  }
}
