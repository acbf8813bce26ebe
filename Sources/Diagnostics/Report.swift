/// The problems of one run, collected in passing.
package struct Report: Hashable, Sendable {
  package private(set) var diagnostics: [Diagnostic] = []

  package init() {}

  /// Adds a problem; `severity` overrides the code's own, as when a draft is judged more leniently.
  package mutating func add(
    _ code: Diagnostic.Code, at location: SourceLocation, _ message: String, hint: String? = nil,
    severity: Diagnostic.Severity? = nil
  ) {
    diagnostics.append(Diagnostic(code, at: location, message, hint: hint, severity: severity))
  }

  package mutating func add(_ other: Report) {
    diagnostics += other.diagnostics
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// By file, line and column; problems at one place by severity, code and message.
  package var sorted: [Diagnostic] {
    diagnostics.sorted { a, b in
      if a.location != b.location { return a.location < b.location }
      if a.severity != b.severity { return a.severity < b.severity }
      return (a.code.id, a.message) < (b.code.id, b.message)
    }
  }

  /// How many problems there are of each severity.
  package func count(_ severity: Diagnostic.Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }
}
