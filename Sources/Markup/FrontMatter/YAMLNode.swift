package import Diagnostics

/// A value of a YAML file with the place where it stands.
package struct YAMLNode: Hashable, Sendable {
  package indirect enum Content: Hashable, Sendable {
    /// `plain` is false for a quoted or block scalar.
    case scalar(String, plain: Bool)
    case list([YAMLNode])
    case mapping([Entry])
  }

  package struct Entry: Hashable, Sendable {
    package let key: Placed<String>
    package let value: YAMLNode
  }

  package let content: Content
  package let location: SourceLocation

  /// Whether the value is absent: nothing, `~` or `null`, unquoted.
  package var isNull: Bool {
    if case .scalar(let text, plain: true) = content { return ["", "~", "null"].contains(text) }
    return false
  }

  /// What the value is, in words for a message.
  package var kind: String {
    switch content {
    case .scalar: isNull ? "empty" : "a text"
    case .list: "a list"
    case .mapping: "a group of fields"
    }
  }
}
