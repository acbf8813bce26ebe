/// One problem in the authored files, stated so that its author can mend it.
///
/// Problems in content are values, never thrown: a run reports all of them. `throw` is for what an
/// author cannot mend, such as a full disk.
package struct Diagnostic: Hashable, Sendable {
  /// How much a problem weighs. Only errors set the exit code, and warnings too under `--strict`.
  package enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    case error, warning, hint, info

    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .hint: 2
      case .info: 3
      }
    }
  }

  package let code: Code
  package let severity: Severity
  package let location: SourceLocation
  /// A headline: lower case, no full stop, the most specific word first. What it quotes is made fit
  /// for one line.
  package let message: String
  /// What to do about it, as an imperative or a question; nil when that is not known.
  package let hint: String?

  package init(
    _ code: Code, at location: SourceLocation, _ message: String, hint: String? = nil,
    severity: Severity? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.location = location
    self.message = headline(message)
    self.hint = hint.map(headline)
  }
}

/// A text on one line: what would break the line or steer a terminal is replaced, and the middle of a
/// long quotation is left out.
func headline(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 }
  guard !isPlain || text.utf8.count > headlineLimit else { return text }
  var scalars = Array(text.unicodeScalars)
  if scalars.count > headlineLimit {
    scalars.replaceSubrange(headlineLimit * 2 / 3..<scalars.count - headlineLimit / 3, with: ["…"])
  }
  return String(String.UnicodeScalarView(scalars.map(shown)))
}

/// The most characters of a message.
private let headlineLimit = 600

/// A character as it is shown in a terminal: the signs of lines are blanks, and controls and overrides
/// of direction (Unicode Standard Annex 9, 2.2) are substitutes.
private func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
  case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E: "\u{FFFD}"
  default: scalar
  }
}
