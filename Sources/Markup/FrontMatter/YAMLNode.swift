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

    package init(key: Placed<String>, value: YAMLNode) {
      self.key = key
      self.value = value
    }
  }

  package let content: Content
  package let location: SourceLocation

  package init(content: Content, location: SourceLocation) {
    self.content = content
    self.location = location
  }

  /// Whether the value is absent: nothing, `~` or `null`, unquoted (YAML 1.2.2, 10.3.2).
  package var isNull: Bool {
    switch content {
    case .scalar("", plain: true), .scalar("~", plain: true), .scalar("null", plain: true),
      .scalar("Null", plain: true), .scalar("NULL", plain: true):
      true
    default: false
    }
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
