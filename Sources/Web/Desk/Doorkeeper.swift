import Feedback
import Markup

/// Looks at passwords, one at a time: each costs memory and time, and many at once would take the machine down.
actor Doorkeeper {
  /// Whether a password is the one of an account; nobody's takes as long as anybody's, so that the answer tells
  /// nothing of which names there are.
  func admits(_ password: String, to account: Account?) throws -> Bool {
    let isFit = password.utf8.count <= Account.passwordBytes
    let isRight = try (account?.password ?? .ofNobody).admits(isFit ? password : "")
    return isRight && isFit && account != nil
  }

  /// The hash of a new password.
  func hash(_ password: String) throws -> PasswordHash { try PasswordHash(password) }
}
