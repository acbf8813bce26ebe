package import Foundation
package import Markup

/// Somebody who may come to the desk with a password.
package struct Account: Hashable, Sendable {
  /// By which they log in and by which the log of decisions names them: small letters, digits, `.`, `-`.
  package let name: String
  package let role: Role
  package let password: PasswordHash
  /// In whole seconds.
  package let created: Date

  package init(name: String, role: Role, password: PasswordHash, created: Date) {
    self.name = name
    self.role = role
    self.password = password
    self.created = created
  }

  /// What somebody may do at the desk; who may more may all that one may with less.
  package enum Role: String, CaseIterable, Hashable, Sendable, Comparable {
    /// Cannot come to the desk until it has another role.
    case disabled
    /// Reads what was sent, and decides nothing.
    case reader
    /// Decides, answers and publishes.
    case editor
    /// Keeps the accounts as well.
    case administrator

    package static func < (a: Role, b: Role) -> Bool {
      (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
  }

  /// Whether a name may be one of an account.
  package static func isName(_ text: String) -> Bool {
    let letters = Set("abcdefghijklmnopqrstuvwxyz0123456789.-".utf8)
    return (2...40).contains(text.utf8.count) && text.utf8.allSatisfy(letters.contains)
      && ![Editor.machine, .submitter].map(\.name).contains(text)
  }

  /// How few characters a password may have, and how many bytes.
  package static let (passwordLength, passwordBytes) = (12, 1024)

  /// A password for somebody else, who changes it: five groups of four signs that nobody takes for others.
  ///
  /// - Parameter bytes: 20 that nobody can guess, of each of which five bits count.
  package static func password(from bytes: some Sequence<UInt8>) -> String {
    let signs = Array("abcdefghijkmnpqrstuvwxyz23456789")
    let drawn = bytes.map { signs[Int($0 & 31)] }
    return stride(from: 0, to: drawn.count, by: 4)
      .map { String(drawn[$0..<min($0 + 4, drawn.count)]) }.joined(separator: "-")
  }

  /// Whether a password is long enough, and not too long to be looked at.
  package static func isPassword(_ text: String) -> Bool {
    text.count >= passwordLength && text.utf8.count <= passwordBytes
  }
}

/// Who decides something.
package enum Editor: Hashable, Sendable {
  /// Who has the files of the workspace in hand: at the command line, and where the site is served on one's
  /// own machine.
  case machine
  case account(String)
  /// Who sent what it is about, by their private link.
  case submitter

  /// As the log of decisions names them.
  package var name: String {
    switch self {
    case .machine: "local"
    case .account(let name): name
    case .submitter: "submitter"
    }
  }
}

/// That somebody has logged in and not left yet.
package struct DeskSession: Hashable, Sendable {
  package let account: Account
  /// When it ends unless it is used before, in whole seconds.
  package let expires: Date

  package init(account: Account, expires: Date) {
    self.account = account
    self.expires = expires
  }

  /// How many seconds a session lasts without use, and at the most.
  package static let (idleLifetime, lifetime) = (2 * 3600, 12 * 3600)
}
