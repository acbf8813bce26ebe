/// Size, weight and colour of text in a drawing. No size is below 8 points.
struct TextStyle {
  var size = 8.5
  var bold = false
  var paint = Paint.ink
  var isStruck = false
  /// Degrees, clockwise, around the point at which the text stands.
  var rotation = 0.0

  var leading: Double { size * 1.3 }

  /// The room that a line takes whose base line is at `point`.
  func frame(of text: String, at point: Point, anchor: Canvas.Anchor = .start) -> Frame {
    let width = width(text)
    let left =
      switch anchor {
      case .start: point.x
      case .middle: point.x - width / 2
      case .end: point.x - width
      }
    return Frame(left, point.y - size * 0.85, width, size * 1.1)
  }

  func width(_ text: String) -> Double { TextMetrics.width(text, size: size, bold: bold) }

  func wrap(_ text: String, to limit: Double, maximum: Int = .max) -> [String] {
    TextMetrics.wrap(text, to: limit, size: size, bold: bold, maximum: maximum)
  }

  func shorten(_ text: String, to limit: Double) -> String {
    TextMetrics.shorten(text, to: limit, size: size, bold: bold)
  }

  static let label = TextStyle()
  static let bold = TextStyle(bold: true)
  static let small = TextStyle(size: 8)
  static let soft = TextStyle(size: 8, paint: .soft)
}
