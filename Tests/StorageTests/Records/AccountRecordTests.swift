import Feedback
import Foundation
import GRDB
import Markup
import Testing

@testable import Storage

/// What holds for accounts, sessions and the log of decisions in every store.
@Suite struct AccountRecordTests {
  let place: RecordPlace
  let cheap = PasswordHash.Cost(rounds: 2, block: 1, lanes: 1)

  init() throws { place = try RecordPlace() }

  private func account(_ name: String = "anna", _ role: Account.Role = .editor) throws -> Account {
    Account(
      name: name, role: role, password: try PasswordHash("correct horse", cost: cheap),
      created: noon)
  }

  @Test(arguments: RecordStores.all)
  func `an account is kept once, and each change of it is logged`(
    stores: RecordStores
  ) async throws {
    let store = stores.empty(place)
    let anna = try account()
    #expect(try await store.addAccount(anna, by: .machine))
    #expect(try await !store.addAccount(account("anna", .administrator), by: .machine))
    #expect(try await store.accounts() == [anna])
    let boss = Editor.account("boss")
    #expect(try await store.changeAccount("anna", .role(.reader), by: boss, at: noon + 1))
    #expect(try await store.account("anna")?.role == .reader)
    #expect(try await !store.changeAccount("nobody", .role(.reader), by: boss, at: noon))
    #expect(try await store.removeAccount("anna", by: boss, at: noon + 2))
    #expect(try await store.account("anna") == nil)
    let log = try await store.decisionLog()
    #expect(log.entries.map(\.action) == [.accountAdded, .roleChanged, .accountRemoved])
    #expect(log.entries.map(\.editor) == ["local", "boss", "boss"])
    #expect(log.damage.isEmpty && LogDamage.of(log.entries).isEmpty)
  }

  @Test(arguments: RecordStores.all)
  func `a session ends unused after two hours, and used after twelve (T6)`(
    stores: RecordStores
  ) async throws {
    let store = stores.empty(place)
    let anna = try account()
    _ = try await store.addAccount(anna, by: .machine)
    let key = RecordKey().hash
    #expect(try await store.openSession(key, of: "anna", with: anna.password, at: noon))
    #expect(try await store.session(key, at: noon + 7199)?.account == anna)
    #expect(try await store.session(key, at: noon + 7199 + 7200) == nil)
    let used = RecordKey().hash
    _ = try await store.openSession(used, of: "anna", with: anna.password, at: noon)
    for hour in 1..<12 {
      #expect(try await store.session(used, at: noon + Double(hour) * 3600) != nil, "\(hour)")
    }
    #expect(try await store.session(used, at: noon + 12 * 3600) == nil)
    // A clock that was set back does not make it last longer.
    let late = RecordKey().hash
    _ = try await store.openSession(late, of: "anna", with: anna.password, at: noon + 365 * day)
    #expect(try await store.session(late, at: noon) == nil)
  }

  @Test(arguments: RecordStores.all)
  func `a change of role or password, leaving and removal end sessions (S14)`(
    stores: RecordStores
  ) async throws {
    let store = stores.empty(place)
    var anna = try account()
    _ = try await store.addAccount(anna, by: .machine)
    let changes: [AccountChange] = [
      .role(.administrator), .password(try PasswordHash("another one", cost: cheap)),
    ]
    for change in changes {
      let keys = [RecordKey().hash, RecordKey().hash]
      for key in keys {
        #expect(try await store.openSession(key, of: "anna", with: anna.password, at: noon))
      }
      try await store.closeSession(keys[0])
      #expect(try await store.session(keys[0], at: noon) == nil)
      #expect(try await store.session(keys[1], at: noon) != nil)
      _ = try await store.changeAccount("anna", change, by: .machine, at: noon)
      #expect(try await store.session(keys[1], at: noon) == nil)
      anna = try #require(await store.account("anna"))
    }
    // With a password that was changed meanwhile no session begins.
    let old = try account().password
    #expect(try await !store.openSession(RecordKey().hash, of: "anna", with: old, at: noon))
    let last = RecordKey().hash
    _ = try await store.openSession(last, of: "anna", with: anna.password, at: noon)
    _ = try await store.addAccount(account("boss", .administrator), by: .machine)
    _ = try await store.removeAccount("anna", by: .machine, at: noon)
    #expect(try await store.session(last, at: noon) == nil)
  }

  @Test(arguments: RecordStores.all)
  func `the last administrator stays one, and who is disabled opens nothing (S14)`(
    stores: RecordStores
  ) async throws {
    let store = stores.empty(place)
    for name in ["anna", "berta"] {
      _ = try await store.addAccount(account(name, .administrator), by: .machine)
    }
    #expect(try await store.changeAccount("anna", .role(.disabled), by: .machine, at: noon))
    let anna = try #require(await store.account("anna"))
    let key = RecordKey().hash
    #expect(try await !store.openSession(key, of: "anna", with: anna.password, at: noon))
    for role in Account.Role.allCases where role != .administrator {
      await #expect(throws: LastAdministrator()) {
        try await store.changeAccount("berta", .role(role), by: .machine, at: noon)
      }
    }
    await #expect(throws: LastAdministrator()) {
      try await store.removeAccount("berta", by: .machine, at: noon)
    }
    #expect(try await store.accounts().map(\.role) == [.disabled, .administrator])
    #expect(try await store.changeAccount("anna", .role(.administrator), by: .machine, at: noon))
    #expect(try await store.removeAccount("berta", by: .machine, at: noon))
    let log = try await store.decisionLog().entries
    #expect(log.map(\.action).suffix(3) == [.roleChanged, .roleChanged, .accountRemoved])
  }

  @Test func `no password and no key of a session is in the file (S14)`() async throws {
    let store = place.store()
    let anna = try account()
    _ = try await store.addAccount(anna, by: .machine)
    let key = RecordKey()
    _ = try await store.openSession(key.hash, of: "anna", with: anna.password, at: noon)
    let bytes = try place.bytes
    for secret in ["correct horse", key.text] {
      #expect(bytes.range(of: Data(secret.utf8)) == nil)
    }
  }

  /// What somebody does to the log, and what is then said of it.
  static let damages: [(String, [LogDamage])] = [
    ("UPDATE decisions SET editor = 'anna' WHERE number = 2", [.changed(2)]),
    ("UPDATE decisions SET moment = moment + 1 WHERE number = 3", [.changed(3)]),
    ("UPDATE decisions SET subject = 'x' || subject WHERE number = 1", [.changed(1)]),
    ("UPDATE decisions SET action = 'undone' WHERE number = 4", [.unreadable(4)]),
    ("DELETE FROM decisions WHERE number = 2", [.missing(2)]),
    ("DELETE FROM decisions WHERE number < 3", [.missing(1), .missing(2)]),
    ("UPDATE decisions SET previous = '' WHERE number = 3", [.changed(3)]),
  ]

  @Test(arguments: damages)
  func `damage of the log is named (T4)`(sql: String, damage: [LogDamage]) async throws {
    let store = place.store()
    for name in ["anna", "bert", "carl", "dora", "emil"] {
      _ = try await store.addAccount(account(name), by: .machine)
    }
    try await store.database.write { try $0.execute(sql: sql) }
    let log = try await store.decisionLog()
    let found = log.damage + LogDamage.of(log.entries)
    #expect(found.filter { !log.damage.isEmpty ? log.damage.contains($0) : true } == damage)
  }

  @Test func `an entry that was written anew does not fit the one after it (T4)`() async throws {
    let store = place.store()
    for name in ["anna", "bert", "carl"] {
      _ = try await store.addAccount(account(name), by: .machine)
    }
    var log = try await store.decisionLog().entries
    log[1] = LogEntry(
      LogEntry.Deed(.accountAdded, "forged"), by: .machine, at: noon, after: log[0])
    #expect(LogDamage.of(log) == [.broken(3)])
  }
}
