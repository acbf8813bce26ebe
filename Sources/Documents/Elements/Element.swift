/// A node of HTML, SVG or XML. Text and attributes are escaped when they are written, so that no
/// writer can forget to.
package enum Element: Hashable, Sendable {
  case text(String)
  /// Attributes keep their order, so that the same input gives the same bytes.
  case element(name: String, attributes: [Attribute], children: [Element])

  package struct Attribute: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }
}

extension Element {
  /// An element; an attribute whose value is nil is left out.
  package static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [Element] = []
  ) -> Element {
    .element(
      name: name,
      attributes: attributes.compactMap { name, value in value.map { Attribute(name, $0) } },
      children: children)
  }

  /// An element whose children are listed in a closure; text is written as a string.
  package static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    @ElementBuilder content: () -> [Element]
  ) -> Element {
    tag(name, attributes, content())
  }

  /// An element that holds only text.
  package static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ text: String
  ) -> Element {
    tag(name, attributes, [.text(text)])
  }

  /// The same element with one more attribute at the end; nil and text are left as they are.
  package func with(_ name: String, _ value: String?) -> Element {
    guard let value, case .element(let tag, let attributes, let children) = self else {
      return self
    }
    return .element(
      name: tag, attributes: attributes + [Attribute(name, value)], children: children)
  }

  /// The text inside, without any tags.
  package var plainText: String {
    switch self {
    case .text(let text): text
    case .element(_, _, let children): children.map(\.plainText).joined()
    }
  }
}

extension Element: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
}
