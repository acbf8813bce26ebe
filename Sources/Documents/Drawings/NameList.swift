/// The names of what a picture shows by its id alone, in columns under it.
struct NameList {
  struct Entry {
    let id: String
    let name: String
  }

  let entries: [Entry]
  let left: Double
  let width: Double
  let labels: Labels

  private static let gap = 10.0
  private static let style = TextStyle.small

  /// Draws the list from `y` on, in no more than `room` points; the names for which there is no
  /// room are counted. The height that it takes.
  @discardableResult
  func draw(at y: Double, room: Double, on canvas: inout Canvas) -> Double {
    guard !entries.isEmpty else { return 0 }
    let columns = max(Int(width / 150), 1)
    let columnWidth = (width - Double(columns - 1) * Self.gap) / Double(columns)
    var bottom = y
    var shown = 0
    while shown < entries.count {
      let row = entries[shown..<min(shown + columns, entries.count)]
      let texts = row.map { text(of: $0, in: columnWidth) }
      let height = Double(texts.map(\.lines.count).max() ?? 0) * Self.style.leading + 2
      let isLast = shown + row.count == entries.count
      if bottom + height + (isLast ? 0 : Self.style.leading) > y + room { break }
      for (column, text) in texts.enumerated() {
        let x = left + Double(column) * (columnWidth + Self.gap)
        canvas.text(text.id, at: Point(x, bottom + 9), style: Self.bold)
        canvas.text(lines: text.lines, at: Point(x + text.indent, bottom + 9), style: Self.style)
      }
      bottom += height
      shown += row.count
    }
    if shown < entries.count {
      canvas.text(
        "\(entries.count - shown) \(labels[.more])", at: Point(left, bottom + 9), style: .soft)
      bottom += Self.style.leading
    }
    return bottom - y
  }

  private static let bold = TextStyle(size: 8, bold: true)

  private func text(
    of entry: Entry, in width: Double
  ) -> (id: String, indent: Double, lines: [String]) {
    let id = Self.bold.shorten(entry.id, to: width * 0.6)
    let indent = Self.bold.width(id) + 4
    return (id, indent, Self.style.wrap(entry.name, to: width - indent, maximum: 3))
  }
}
