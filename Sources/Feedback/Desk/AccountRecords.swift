package import Foundation
package import Markup

/// Accounts and their sessions in a store. Each change of an account is logged with it.
package protocol AccountRecords: Sendable {
  /// Keeps a new account; false when there is one with its name.
  func addAccount(_ account: Account, by editor: Editor) async throws -> Bool

  /// All accounts, by their names.
  func accounts() async throws -> [Account]

  /// Nil when there is none.
  func account(_ name: String) async throws -> Account?

  /// Changes an account and ends all its sessions; false when there is none.
  ///
  /// - Throws: `LastAdministrator` where nobody could keep the accounts any more.
  func changeAccount(
    _ name: String, _ change: AccountChange, by editor: Editor, at now: Date
  ) async throws -> Bool

  /// Takes an account away with all its sessions; false when there is none.
  ///
  /// - Throws: `LastAdministrator` where nobody could keep the accounts any more.
  func removeAccount(_ name: String, by editor: Editor, at now: Date) async throws -> Bool

  /// Begins a session of an account that still has this password; false when it has not, or is disabled.
  func openSession(
    _ key: KeyHash, of name: String, with password: PasswordHash, at now: Date
  ) async throws -> Bool

  /// What a key opens, which is used by that; nil when it opens nothing (any more).
  func session(_ key: KeyHash, at now: Date) async throws -> DeskSession?

  /// Ends a session.
  func closeSession(_ key: KeyHash) async throws
}

/// Why an account stays as it is: without it nobody could keep the accounts.
package struct LastAdministrator: LocalizedError, Hashable, Sendable {
  package init() {}

  package var errorDescription: String? {
    "this is the last administrator: make another account one first"
  }
}

/// What changes in an account.
package enum AccountChange: Hashable, Sendable {
  case role(Account.Role)
  case password(PasswordHash)
}
