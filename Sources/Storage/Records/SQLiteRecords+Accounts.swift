package import Feedback
package import Foundation
import GRDB
package import Markup

extension SQLiteRecords {
  package func addAccount(_ account: Account, by editor: Editor) async throws -> Bool {
    try await database.write { [self] database in
      try makeRoom(database)
      try database.execute(
        sql: "INSERT OR IGNORE INTO accounts (name, role, password, created) VALUES (?, ?, ?, ?)",
        arguments: [
          account.name, account.role.rawValue, account.password.text, account.created.second,
        ])
      guard database.changesCount > 0 else { return false }
      try log(database, LogEntry.Deed(.accountAdded, account.name), editor, account.created)
      return true
    }
  }

  package func accounts() async throws -> [Account] {
    try await database.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM accounts ORDER BY name").map(readAccount)
    }
  }

  package func account(_ name: String) async throws -> Account? {
    try await database.read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM accounts WHERE name = ?", arguments: [name])
        .map(readAccount)
    }
  }

  package func changeAccount(
    _ name: String, _ change: AccountChange, by editor: Editor, at now: Date
  ) async throws -> Bool {
    try await database.write { [self] database in
      let (column, value, action): (String, String, LogEntry.Action) =
        switch change {
        case .role(let role): ("role", role.rawValue, .roleChanged)
        case .password(let password): ("password", password.text, .passwordChanged)
        }
      if case .role(let role) = change, role != .administrator {
        try keepAdministrator(beside: name, database)
      }
      try database.execute(
        sql: "UPDATE accounts SET \(column) = ? WHERE name = ?", arguments: [value, name])
      guard database.changesCount > 0 else { return false }
      try database.execute(sql: "DELETE FROM sessions WHERE account = ?", arguments: [name])
      try log(database, LogEntry.Deed(action, name), editor, now)
      return true
    }
  }

  package func removeAccount(_ name: String, by editor: Editor, at now: Date) async throws -> Bool {
    try await database.erase { [self] database in
      try keepAdministrator(beside: name, database)
      try database.execute(sql: "DELETE FROM accounts WHERE name = ?", arguments: [name])
      guard database.changesCount > 0 else { return false }
      try log(database, LogEntry.Deed(.accountRemoved, name), editor, now)
      return true
    }
  }

  /// - Throws: `LastAdministrator` where there is no other one.
  private func keepAdministrator(beside name: String, _ database: Database) throws {
    let names = try String.fetchAll(
      database, sql: "SELECT name FROM accounts WHERE role = ?",
      arguments: [Account.Role.administrator.rawValue])
    guard names != [name] else { throw LastAdministrator() }
  }

  package func openSession(
    _ key: KeyHash, of name: String, with password: PasswordHash, at now: Date
  ) async throws -> Bool {
    try await database.write { database in
      try database.execute(
        sql: """
          INSERT INTO sessions (key, account, began, expires)
          SELECT ?, name, ?, ? FROM accounts WHERE name = ? AND password = ? AND role <> ?
          """,
        arguments: [
          key.text, now.second, now.second + DeskSession.idleLifetime, name, password.text,
          Account.Role.disabled.rawValue,
        ])
      return database.changesCount > 0
    }
  }

  package func session(_ key: KeyHash, at now: Date) async throws -> DeskSession? {
    let found = try await database.read { database in
      // One that begins long after now was opened by a clock that was set back since.
      try Row.fetchOne(
        database,
        sql: """
          SELECT accounts.*, began, expires FROM sessions JOIN accounts ON name = account
          WHERE key = ?1 AND expires > ?2 AND began < ?2 + 300
          """, arguments: [key.text, now.second]
      ).map {
        (account: try readAccount($0), began: $0["began"] as Int, expires: $0["expires"] as Int)
      }
    }
    guard let (account, began, expires) = found else { return nil }
    let until = min(began + DeskSession.lifetime, now.second + DeskSession.idleLifetime)
    // Not every look at a page is worth a write.
    guard until > expires + 60 else {
      return DeskSession(account: account, expires: Date(second: expires))
    }
    try await database.write { database in
      try database.execute(
        sql: "UPDATE sessions SET expires = ? WHERE key = ?", arguments: [until, key.text])
    }
    return DeskSession(account: account, expires: Date(second: until))
  }

  package func closeSession(_ key: KeyHash) async throws {
    try await database.write { database in
      try database.execute(sql: "DELETE FROM sessions WHERE key = ?", arguments: [key.text])
    }
  }
}

/// - Throws: `RecordProblem.damaged` for what no version of the program wrote.
private func readAccount(_ row: Row) throws -> Account {
  guard let role = Account.Role(rawValue: row["role"]), let password = PasswordHash(row["password"])
  else { throw RecordProblem.damaged }
  return Account(
    name: row["name"], role: role, password: password, created: Date(second: row["created"]))
}
