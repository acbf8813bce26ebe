import ArgumentParser
import Feedback
import Foundation
import Markup

/// The hash of a new password, typed twice at a terminal without being shown, or else the first line of standard
/// input.
///
/// - Throws: `ValidationError` for one that is too short or was not typed the same twice.
func readNewPassword() throws -> PasswordHash {
  let isTyped = isatty(STDIN_FILENO) == 1
  let password = isTyped ? readHidden("New password: ") : readLine() ?? ""
  guard Account.isPassword(password) else {
    throw ValidationError(
      "A password has at least \(Account.passwordLength) characters. Nothing was changed.")
  }
  guard !isTyped || readHidden("The same again: ") == password else {
    throw ValidationError("The two passwords differ. Nothing was changed.")
  }
  return try PasswordHash(password)
}

/// A line that is typed at a terminal without being shown there.
private func readHidden(_ prompt: String) -> String {
  FileHandle.standardError.write(Data(prompt.utf8))
  var shown = termios()
  tcgetattr(STDIN_FILENO, &shown)
  var hidden = shown
  hidden.c_lflag &= ~tcflag_t(ECHO)
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
  defer {
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
    FileHandle.standardError.write(Data("\n".utf8))
  }
  return readLine() ?? ""
}
