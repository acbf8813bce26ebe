/// A static picture as SVG, with the words that stand for it.
package struct Drawing: Hashable, Sendable {
  /// In points at print size; the drawing scales to the width it is given.
  package var width: Double
  package var height: Double
  /// A short name, the first thing a screen reader says.
  package var title: String
  /// What is to be seen, in a sentence or two.
  package var summary: String
  package var shapes: [Element]

  package init(
    width: Double, height: Double, title: String, summary: String, shapes: [Element]
  ) {
    self.width = width
    self.height = height
    self.title = title
    self.summary = summary
    self.shapes = shapes
  }
}
