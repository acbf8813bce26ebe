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
  /// A headline: lower case, no full stop, the most specific word first.
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
    self.message = message
    self.hint = hint
  }
}
