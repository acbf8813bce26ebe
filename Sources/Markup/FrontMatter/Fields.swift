package import Diagnostics

/// The fields of a mapping as a reader asks for them, each with its place.
///
/// A reader asks for every field that it knows and then calls `finish`, which reports the rest.
/// A value of the wrong type is reported and read as absent; nothing is guessed.
package struct Fields: Sendable {
  /// Where the mapping begins.
  package let location: SourceLocation
  /// What the mapping describes, for messages: “a practice”.
  package let what: String
  private let entries: [YAMLNode.Entry]
  private var known: Set<String> = []

  /// Nil, with a problem, when the node is no mapping.
  package init?(_ node: YAMLNode, what: String, _ report: inout Report) {
    guard case .mapping(let entries) = node.content else {
      report.add(
        .wrongType, at: node.location, "\(what) is written as fields, and this is \(node.kind)",
        hint: "write it as 'name: value'")
      return nil
    }
    self.entries = entries
    self.what = what
    location = node.location
  }

  /// The names of the fields that are written, in their order.
  package var names: [Placed<String>] { entries.map(\.key) }

  /// The value of a field as it was written; nil when it is absent or empty.
  package mutating func node(_ name: String) -> YAMLNode? {
    known.insert(name)
    guard let node = entries.first(where: { $0.key.value == name })?.value, !node.isNull else {
      return nil
    }
    return node
  }

  /// Reports a required field as missing; `clause` says what it is.
  package func missing(_ name: String, _ clause: String, _ report: inout Report) {
    report.add(
      .missingField, at: location, "\(what) needs '\(name)'", hint: "add '\(name)': \(clause)")
  }

  /// Reports a value of the wrong type.
  package func wrong(
    _ name: String, _ node: YAMLNode, expected: String, _ report: inout Report
  ) {
    let found =
      switch node.content {
      case .scalar(let text, _): text.isEmpty || node.isNull ? "empty" : "'\(text)'"
      default: node.kind
      }
    report.add(.wrongType, at: node.location, "'\(name)' is \(found); expected \(expected)")
  }

  /// Reports every field that was never asked for.
  package func finish(_ report: inout Report) {
    for entry in entries where !known.contains(entry.key.value) {
      let meant = nearMiss(to: entry.key.value, among: known)
      report.add(
        .unknownField, at: entry.key.location,
        "field '\(entry.key.value)' is not known in \(what); it is kept as it is",
        hint: meant.map { "did you mean '\($0)'?" }, severity: meant == nil ? .info : .warning)
    }
  }
}
