extension Diagnostic {
  /// A kind of problem: its stable name and the reason for the rule.
  ///
  /// A rule declares its codes beside itself. A code is never given a new meaning, because authors
  /// search for it and waive it by name.
  package struct Code: Hashable, Sendable, Identifiable {
    /// Such as `F-YAML` or `EV-GAP`: the family, then the rule.
    package let id: String
    package let severity: Severity
    /// What the code means, in a few words.
    package let summary: String
    /// Why the rule exists.
    package let why: String
    /// Whose rule it is: a standard, a manual, or nil for our own.
    package let source: String?
    /// The smallest text that is reported, and what would be right instead.
    package let example: Example

    package struct Example: Hashable, Sendable {
      package let wrong: String
      package let right: String

      package init(wrong: String, right: String) {
        self.wrong = wrong
        self.right = right
      }
    }

    package init(
      _ id: String, _ severity: Severity, _ summary: String, why: String, source: String? = nil,
      wrong: String, right: String
    ) {
      self.id = id
      self.severity = severity
      self.summary = summary
      self.why = why
      self.source = source
      self.example = Example(wrong: wrong, right: right)
    }

    package static func == (a: Code, b: Code) -> Bool { a.id == b.id }
    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
  }
}
