/// An object of a plan in a view: its id and a few words.
package struct SheetEntry: Hashable, Sendable {
  /// Empty where there is none.
  package var id: String
  package var text: String

  package init(_ id: String, _ text: String) {
    self.id = id
    self.text = text
  }
}

/// A page of boxes with headings (P18): the views by which other methods look at the same plan. A
/// box without entries is hatched.
struct Sheet {
  struct Box {
    let heading: String
    let entries: [SheetEntry]
  }

  let title: String
  let summary: String
  let language: String
  /// Lines over the boxes, such as the target of a strategy chart.
  let head: [String]
  /// Rows of boxes, or columns with a heading each.
  let lanes: [(heading: String, boxes: [Box])]
  let isInColumns: Bool
  private let width = Drawing.landscapeWidth
  private let height = Drawing.landscapeHeight

  init(
    title: String, summary: String, language: String, head: [String] = [],
    lanes: [(heading: String, boxes: [Box])], isInColumns: Bool = false
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.head = head
    self.lanes = lanes
    self.isInColumns = isInColumns
  }

  private static let gap = 5.0
  private static let heading = TextStyle.bold
  private static let text = TextStyle.small
  private static let id = TextStyle(size: 8, bold: true)

  /// The page, and whether it has every text whole.
  var drawn: (drawing: Drawing, isWhole: Bool) {
    var canvas = Canvas(width: width, language: language)
    let style = TextStyle(size: 10.5, bold: true)
    let lines = head.flatMap { style.wrap($0, to: width, maximum: 2) }
    let isHeadWhole = head.allSatisfy { style.wrap($0, to: width).count <= 2 }
    canvas.text(lines: lines, at: Point(0, 11), style: style)
    let top = Double(lines.count) * style.leading + (lines.isEmpty ? 0 : 4)
    let limit = height - top - 14
    let (bottom, fits) =
      isInColumns
      ? drawColumns(from: top, limit: limit, on: &canvas)
      : drawRows(from: top, limit: limit, on: &canvas)
    let hidden = fits.map(\.hidden).reduce(0, +)
    if hidden > 0 {
      canvas.text(
        "\(hidden) \(Labels(language: language)[.more])", at: Point(0, bottom + 10), style: .soft)
    }
    let drawing = Drawing(
      width: width, height: bottom + (hidden > 0 ? 13 : 1), title: title, summary: summary,
      shapes: canvas.elements)
    return (drawing, isHeadWhole && fits.allSatisfy(\.isWhole))
  }

  /// What of a box found no room.
  private struct Fit {
    /// The entries that are only counted.
    var hidden = 0
    /// Whether every text stands there to its end.
    var isWhole = true
  }

  private func drawRows(
    from top: Double, limit: Double, on canvas: inout Canvas
  ) -> (bottom: Double, fits: [Fit]) {
    let needs = lanes.map { lane in
      let width = boxWidth(count: lane.boxes.count)
      return lane.boxes.map { need(of: $0, width: width) }.max() ?? 0
    }
    let heights = Self.divide(limit - Self.gap * Double(lanes.count - 1), among: needs)
    var y = top
    var fits: [Fit] = []
    for (lane, height) in zip(lanes, heights) {
      let width = boxWidth(count: lane.boxes.count)
      for (index, box) in lane.boxes.enumerated() {
        let x = Double(index) * (width + Self.gap)
        fits.append(draw(box, in: Frame(x, y, width, height), on: &canvas))
      }
      y += height + Self.gap
    }
    return (y - Self.gap, fits)
  }

  private func drawColumns(
    from top: Double, limit: Double, on canvas: inout Canvas
  ) -> (bottom: Double, fits: [Fit]) {
    let width = boxWidth(count: lanes.count)
    let headings = lanes.map { Self.heading.wrap($0.heading, to: width - 4) }
    let headHeight = Double(headings.map(\.count).max() ?? 0) * Self.heading.leading + 5
    let room = limit - headHeight
    let needs = lanes.map { lane in lane.boxes.map { need(of: $0, width: width) } }
    let highest =
      needs.map { $0.reduce(0, +) + Self.gap * Double($0.count - 1) }.max() ?? 0
    let height = min(highest, room)
    var fits: [Fit] = []
    for (index, lane) in lanes.enumerated() {
      let x = Double(index) * (width + Self.gap)
      canvas.text(lines: headings[index], at: Point(x, top + 9), style: Self.heading)
      canvas.line(
        Point(x, top + headHeight - 2), Point(x + width, top + headHeight - 2), stroke: .ink(1))
      var y = top + headHeight + 1
      let free = height - Self.gap * Double(lane.boxes.count - 1)
      let heights = Self.divide(free, among: needs[index], filling: true)
      for (box, height) in zip(lane.boxes, heights) {
        fits.append(draw(box, in: Frame(x, y, width, height), on: &canvas))
        y += height + Self.gap
      }
    }
    return (top + headHeight + 1 + height, fits)
  }

  private func boxWidth(count: Int) -> Double {
    (width - Self.gap * Double(count - 1)) / Double(max(count, 1))
  }

  private func lines(of entry: SheetEntry, width: Double, maximum: Int) -> [String] {
    let extra = Self.id.width(entry.id) - Self.text.width(entry.id)
    return Self.text.wrap(
      "\(entry.id) \(entry.text)", to: width - 10 - extra, maximum: maximum)
  }

  /// The lines of an entry, its id in bold.
  private func draw(
    _ lines: [String], of entry: SheetEntry, at point: Point, on canvas: inout Canvas
  ) {
    guard let first = lines.first, !entry.id.isEmpty, first.hasPrefix(entry.id + " ") else {
      canvas.text(lines: lines, at: point, style: Self.text)
      return
    }
    canvas.text(entry.id, at: point, style: Self.id)
    let left = point.x + Self.id.width(entry.id) + Self.text.width(" ")
    canvas.text(
      String(first.dropFirst(entry.id.count + 1)), at: Point(left, point.y), style: Self.text)
    canvas.text(
      lines: Array(lines.dropFirst()), at: Point(point.x, point.y + Self.text.leading),
      style: Self.text)
  }

  private func need(of box: Box, width: Double, maximum: Int = .max) -> Double {
    let heading = Self.heading.wrap(box.heading, to: width - 10)
    let lines = box.entries.reduce(0) {
      $0 + self.lines(of: $1, width: width, maximum: maximum).count
    }
    let text = Double(lines) * Self.text.leading + Double(box.entries.count) * 2
    return Double(heading.count) * Self.heading.leading + max(text, 22) + 10
  }

  /// Draws a box with as many entries as it holds.
  private func draw(_ box: Box, in frame: Frame, on canvas: inout Canvas) -> Fit {
    canvas.rectangle(frame, stroke: .line)
    let heading = Self.heading.wrap(box.heading, to: frame.width - 10)
    canvas.text(lines: heading, at: Point(frame.x + 5, frame.y + 12), style: Self.heading)
    var y = frame.y + 6 + Double(heading.count) * Self.heading.leading
    guard !box.entries.isEmpty else {
      canvas.absent(Frame(frame.x + 5, y + 2, frame.width - 10, max(frame.maxY - y - 7, 4)))
      return Fit()
    }
    // Whole texts where they fit, else the beginning of each, so that more of them are seen.
    let maximum =
      [.max, 3, 2].first { need(of: box, width: frame.width, maximum: $0) <= frame.height + 0.01 }
      ?? 1
    for (index, entry) in box.entries.enumerated() {
      let lines = self.lines(of: entry, width: frame.width, maximum: maximum)
      let height = Double(lines.count) * Self.text.leading + 2
      let isLast = index + 1 == box.entries.count
      if y + height + (isLast ? 0 : Self.text.leading) > frame.maxY - 1 {
        let left = box.entries.count - index
        canvas.text("+\(left)", at: Point(frame.x + 5, y + 9), style: .soft)
        return Fit(hidden: left, isWhole: false)
      }
      draw(lines, of: entry, at: Point(frame.x + 5, y + 9), on: &canvas)
      y += height
    }
    return Fit(isWhole: maximum == .max)
  }

  /// Each gets what it needs where that fits; else those that need much share what the others leave.
  /// With `filling` what is left over is shared too.
  static func divide(
    _ room: Double, among needs: [Double], filling: Bool = false
  ) -> [Double] {
    let total = needs.reduce(0, +)
    if total <= room {
      let extra = filling ? (room - total) / Double(max(needs.count, 1)) : 0
      return needs.map { $0 + extra }
    }
    var share = room / Double(max(needs.count, 1))
    for _ in needs {
      let small = needs.filter { $0 <= share }
      share = (room - small.reduce(0, +)) / Double(max(needs.count - small.count, 1))
    }
    return needs.map { min($0, share) }
  }
}
