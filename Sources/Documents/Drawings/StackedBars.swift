/// Bars made of parts (P10): each part has a letter and a hatching, the total stands at the end.
package struct StackedBars: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package var label: String
    /// One value a category, in the order of the categories.
    package var values: [Double]
    /// The sum as printed.
    package var total: String
    /// A share of the bar from its start, bracketed below with a text.
    package var bracket: Bracket?

    package struct Bracket: Hashable, Sendable {
      package var value: Double
      package var text: String

      package init(value: Double, text: String) {
        self.value = value
        self.text = text
      }
    }

    package init(label: String, values: [Double], total: String, bracket: Bracket? = nil) {
      self.label = label
      self.values = values
      self.total = total
      self.bracket = bracket
    }
  }

  package var title: String
  package var summary: String
  package var language: String
  package var categories: [String]
  package var rows: [Row]
  /// A limit for all bars, drawn as a line; nil for none.
  package var ceiling: Double?
  /// In points.
  package var width: Double

  package init(
    title: String, summary: String, language: String, categories: [String], rows: [Row],
    ceiling: Double? = nil, width: Double = Drawing.fullWidth
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.categories = categories
    self.rows = rows
    self.ceiling = ceiling
    self.width = width
  }

  /// Neighbours differ strongly in lightness.
  private static let stepOrder = [5, 2, 4, 1, 3]

  package var drawing: Drawing {
    var canvas = Canvas(width: width, language: language)
    let style = TextStyle.label
    let labelWidth = min(rows.map { style.width($0.label) }.max() ?? 0, width * 0.3)
    let left = labelWidth + 8
    let totalWidth = rows.map { TextStyle.bold.width($0.total) }.max() ?? 0
    let largest = rows.map { $0.values.reduce(0, +) }.max() ?? 0
    let scale = (width - left - totalWidth - 6) / max(largest, ceiling ?? 0, 1e-9)
    let top = ceiling == nil ? 2.0 : 14
    var y = top
    for row in rows {
      let lines = style.wrap(row.label, to: labelWidth + 0.5, maximum: 3)
      canvas.text(lines: lines, at: Point(labelWidth, y + 12), style: style, anchor: .end)
      let end = drawBar(row, at: Point(left, y + 1), scale: scale, on: &canvas)
      canvas.text(row.total, at: Point(end + 4, y + 12), style: .bold)
      let textHeight = Double(lines.count) * style.leading + 6
      y += max(textHeight, drawBracket(row.bracket, at: Point(left, y + 18), scale, on: &canvas))
    }
    drawCeiling(left: left, scale: scale, from: top - 2, to: y - 3, on: &canvas)
    canvas.line(Point(left, top - 2), Point(left, y - 3), stroke: .line)
    y = drawKey(at: y + 8, on: &canvas)
    return Drawing(
      width: width, height: y, title: title, summary: summary, shapes: canvas.elements)
  }

  private func drawBar(
    _ row: Row, at point: Point, scale: Double, on canvas: inout Canvas
  ) -> Double {
    var x = point.x
    for (index, value) in row.values.enumerated() where value > 0 {
      let step = Self.stepOrder[index % Self.stepOrder.count]
      let frame = Frame(x, point.y, value * scale, 15)
      canvas.tile(frame, step: step)
      canvas.rectangle(frame, stroke: Stroke(paint: .paper, width: 0.75))
      let style = TextStyle(size: 8, bold: true, paint: Canvas.paint(onStep: step))
      let letter = Self.letter(index)
      if frame.width > style.width(letter) + 3 {
        canvas.text(
          letter, at: Point(frame.centre.x, point.y + 10.5), style: style, anchor: .middle)
      }
      x = frame.maxX
    }
    return x
  }

  /// The height of the row with its bracket.
  private func drawBracket(
    _ bracket: Row.Bracket?, at point: Point, _ scale: Double, on canvas: inout Canvas
  ) -> Double {
    guard let bracket, bracket.value > 0 else { return 22 }
    let end = point.x + bracket.value * scale
    canvas.path(
      [
        Point(point.x + 0.5, point.y), Point(point.x + 0.5, point.y + 4), Point(end, point.y + 4),
        Point(end, point.y),
      ], closed: false, stroke: .ink(0.9))
    let text = TextStyle.small.shorten(bracket.text, to: width - point.x)
    canvas.text(text, at: Point(point.x, point.y + 14), style: .small)
    return 38
  }

  private func drawCeiling(
    left: Double, scale: Double, from: Double, to: Double, on canvas: inout Canvas
  ) {
    guard let ceiling else { return }
    let x = left + ceiling * scale
    canvas.line(
      Point(x, from), Point(x, to), stroke: Stroke(paint: .signal, width: 1.2, dash: "4 2"))
    canvas.text(
      Labels(language: language)[.ceiling], at: Point(x, from - 3),
      style: TextStyle(size: 8, paint: .signal), anchor: .middle)
  }

  /// The categories with their letters, in as many lines as they need; where they end.
  private func drawKey(at top: Double, on canvas: inout Canvas) -> Double {
    var x = 0.0
    var y = top
    for (index, category) in categories.enumerated() {
      let text = "\(Self.letter(index)) \(category)"
      let needed = 16 + TextStyle.small.width(text) + 12
      if x + needed > width, x > 0 {
        x = 0
        y += 15
      }
      canvas.tile(
        Frame(x, y, 12, 12), step: Self.stepOrder[index % Self.stepOrder.count])
      canvas.text(text, at: Point(x + 16, y + 9.5), style: .small)
      x += needed
    }
    return y + 14
  }

  /// A, B … Z, then 27, 28 …
  private static func letter(_ index: Int) -> String {
    guard index < 26, let scalar = Unicode.Scalar(UInt32(0x41 + index)) else {
      return "\(index + 1)"
    }
    return String(Character(scalar))
  }
}
