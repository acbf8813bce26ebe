/// A node of HTML, SVG or XML. Text and attributes are escaped when they are written, so that no
/// writer can forget to.
package indirect enum Element: Hashable, Sendable {
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
