/// Horizontal bars with their values printed at the ends.
package struct BarChart: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package var label: String
    package var value: Double
    /// The value as printed.
    package var text: String

    package init(label: String, value: Double, text: String) {
      self.label = label
      self.value = value
      self.text = text
    }

    package init(label: String, count: Int) {
      self.init(label: label, value: Double(count), text: "\(count)")
    }
  }

  package var title: String
  package var summary: String
  package var rows: [Row]
  /// In points.
  package var width: Double

  package init(
    title: String, summary: String, rows: [Row], width: Double = Drawing.textWidth
  ) {
    self.title = title
    self.summary = summary
    self.rows = rows
    self.width = width
  }

  package var drawing: Drawing {
    var canvas = Canvas()
    let style = TextStyle.label
    let labelWidth = min(rows.map { style.width($0.label) }.max() ?? 0, width * 0.42)
    let valueWidth = rows.map { TextStyle.bold.width($0.text) }.max() ?? 0
    let left = labelWidth + 8
    let available = width - left - valueWidth - 5
    let maximum = max(rows.map(\.value).max() ?? 0, 1e-9)
    var y = 0.0
    for row in rows {
      let lines = style.wrap(row.label, to: labelWidth + 0.5, maximum: 3)
      let height = max(Double(lines.count) * style.leading, 12) + 4
      let middle = y + height / 2
      canvas.text(
        lines: lines,
        at: Point(labelWidth, middle + 3 - Double(lines.count - 1) * style.leading / 2),
        style: style, anchor: .end)
      let length = max(row.value / maximum * available, 0)
      if length > 0 { canvas.rectangle(Frame(left, middle - 5, length, 10), fill: .step(4)) }
      canvas.text(
        row.text, at: Point(left + length + 4, middle + 3),
        style: row.value > 0 ? .bold : TextStyle(paint: .soft))
      y += height
    }
    canvas.line(Point(left, 0), Point(left, y), stroke: .line)
    return Drawing(
      width: width, height: max(y, 12), title: title, summary: summary, shapes: canvas.elements)
  }
}
