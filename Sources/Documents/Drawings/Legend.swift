/// Signs in words, in as many lines as they need.
struct Legend {
  struct Entry {
    let text: String
    /// The room for the sign before the text, in points.
    let width: Double
    /// Draws the sign from the given point on, its middle at that height.
    let sign: (Point, inout Canvas) -> Void

    init(_ text: String, width: Double = 18, sign: @escaping (Point, inout Canvas) -> Void) {
      self.text = text
      self.width = width
      self.sign = sign
    }
  }

  let entries: [Entry]
  let left: Double
  let width: Double

  private static let lineHeight = 13.0

  /// Draws the lines, the first with its middle at `y`; the height of all.
  @discardableResult
  func draw(at y: Double, on canvas: inout Canvas) -> Double {
    var x = left
    var middle = y
    for entry in entries {
      let lines = TextStyle.small.wrap(entry.text, to: width - entry.width - 5)
      let length = entry.width + 5 + (lines.map(TextStyle.small.width).max() ?? 0)
      if x > left, x + length > left + width {
        x = left
        middle += Self.lineHeight
      }
      entry.sign(Point(x, middle), &canvas)
      canvas.text(lines: lines, at: Point(x + entry.width + 5, middle + 3), style: .small)
      middle += Double(lines.count - 1) * TextStyle.small.leading
      x += length + 12
    }
    return entries.isEmpty ? 0 : middle - y + Self.lineHeight
  }

  /// The height of all lines, drawn nowhere.
  var height: Double {
    var canvas = Canvas()
    return draw(at: 0, on: &canvas)
  }
}
