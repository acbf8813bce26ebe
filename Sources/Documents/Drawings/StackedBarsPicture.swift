/// The bars of a budget with its key. Costs have letters, income has numbers.
struct StackedBarsPicture {
  /// A part of a bar, with its mark and its step.
  private struct Segment {
    let value: Double
    let mark: String
    let step: Int?
  }

  private let bars: StackedBars
  private let labelWidth: Double
  private let left: Double
  private let scale: Double
  private var labels: Labels { Labels(language: bars.language) }
  private static let style = TextStyle.label
  private static let barHeight = 15.0

  /// Neighbours differ strongly in lightness.
  private static let stepOrder = [5, 2, 4, 1, 3]
  /// The less certain, the lighter; the third and what follows is only outlined.
  private static let certainties: [Int?] = [5, 3, nil]

  init(_ bars: StackedBars) {
    self.bars = bars
    let names = bars.rows.map(\.label) + [bars.income?.label].compactMap(\.self)
    let totals = bars.rows.map(\.total) + [bars.income?.total].compactMap(\.self)
    labelWidth = min(names.map { Self.style.width($0) }.max() ?? 0, bars.width * 0.3)
    left = labelWidth + 8
    let sums = bars.rows.map { $0.values.reduce(0, +) }
    let income = bars.income?.parts.reduce(0) { $0 + $1.value } ?? 0
    let largest = max(sums.max() ?? 0, income, bars.ceiling ?? 0, 1e-9)
    let totalWidth = totals.map { TextStyle.bold.width($0) }.max() ?? 0
    scale = (bars.width - left - totalWidth - 8) / largest
  }

  var drawing: Drawing {
    var canvas = Canvas(width: bars.width, language: bars.language)
    let top = bars.ceiling == nil ? 2.0 : 14
    let ends = rowEnds(from: top)
    drawCeiling(from: top - 2, to: (ends.last ?? top) - 3, on: &canvas)
    var y = top
    for (row, end) in zip(bars.rows, ends) {
      draw(row.label, segments(of: row), row.total, at: y, on: &canvas)
      drawBracket(row.bracket, at: y + bracketOffset(segments(of: row)), on: &canvas)
      y = end
    }
    if let income = bars.income {
      let line = y - 1
      canvas.line(Point(left, line), Point(bars.width, line), stroke: .hair)
      draw(income.label, segments(of: income), income.total, at: y + 3, on: &canvas)
      y = ends.last ?? y
    }
    canvas.line(Point(left, top - 2), Point(left, y - 3), stroke: .line)
    y = drawKey(at: y + 8, on: &canvas)
    return Drawing(
      width: bars.width, height: y, title: bars.title, summary: bars.summary,
      shapes: canvas.elements)
  }

  /// Where each row ends; the last is that of the income.
  private func rowEnds(from top: Double) -> [Double] {
    var y = top
    var ends = bars.rows.map { row in
      let segments = segments(of: row)
      let bar = bracketOffset(segments) + (row.bracket.map { $0.value > 0 } == true ? 20 : 4)
      y += max(textHeight(row.label), bar)
      return y
    }
    if let income = bars.income {
      ends.append(y + 3 + max(textHeight(income.label), bracketOffset(segments(of: income)) + 4))
    }
    return ends
  }

  private func lines(_ label: String) -> [String] {
    Self.style.wrap(label, to: labelWidth + 0.5, maximum: 3)
  }

  private func textHeight(_ label: String) -> Double {
    Double(lines(label).count) * Self.style.leading + 6
  }

  private func segments(of row: StackedBars.Row) -> [Segment] {
    row.values.enumerated().filter { $0.element > 0 }.map { index, value in
      Segment(
        value: value, mark: Self.letter(index),
        step: Self.stepOrder[index % Self.stepOrder.count])
    }
  }

  private func segments(of income: StackedBars.Income) -> [Segment] {
    income.parts.enumerated().filter { $0.element.value > 0 }.map { index, part in
      Segment(
        value: part.value, mark: "\(index + 1)",
        step: Self.certainties[min(index, Self.certainties.count - 1)])
    }
  }

  private static let markStyle = TextStyle(size: 8, bold: true)

  private func isNarrow(_ segment: Segment) -> Bool {
    segment.value * scale <= Self.markStyle.width(segment.mark) + 3
  }

  /// From the top of a row to where its bracket may begin: below the marks that do not fit into
  /// their parts.
  private func bracketOffset(_ segments: [Segment]) -> Double {
    segments.contains(where: isNarrow) ? 29 : 18
  }

  private func draw(
    _ label: String, _ segments: [Segment], _ total: String, at y: Double,
    on canvas: inout Canvas
  ) {
    canvas.text(
      lines: lines(label), at: Point(labelWidth, y + 12), style: Self.style, anchor: .end)
    var x = left
    var free = left
    for segment in segments {
      let frame = Frame(x, y + 1, segment.value * scale, Self.barHeight)
      canvas.tile(frame, step: segment.step)
      canvas.rectangle(frame, stroke: Stroke(paint: .paper, width: 0.75))
      var style = Self.markStyle
      if isNarrow(segment) {
        // Below its part, moved on where the mark before it stands.
        let width = style.width(segment.mark)
        let place = max(frame.centre.x - width / 2, free)
        canvas.line(
          Point(frame.centre.x, frame.maxY), Point(place + width / 2, frame.maxY + 3.5),
          stroke: .line)
        canvas.text(segment.mark, at: Point(place, frame.maxY + 10.5), style: style)
        free = place + width + 3
      } else {
        style.paint = Canvas.paint(onStep: segment.step)
        canvas.text(
          segment.mark, at: Point(frame.centre.x, y + 11.5), style: style, anchor: .middle)
      }
      x = frame.maxX
    }
    canvas.label(total, at: Point(x + 4, y + 12), style: .bold)
  }

  private func drawBracket(
    _ bracket: StackedBars.Row.Bracket?, at y: Double, on canvas: inout Canvas
  ) {
    guard let bracket, bracket.value > 0 else { return }
    let end = left + bracket.value * scale
    canvas.path(
      [
        Point(left + 0.5, y), Point(left + 0.5, y + 4), Point(end, y + 4), Point(end, y),
      ], closed: false, stroke: .ink(0.9))
    let text = TextStyle.small.shorten(bracket.text, to: bars.width - left - 2)
    canvas.label(text, at: Point(left + 2, y + 14))
  }

  /// A line through all bars, its name above it and inside the drawing.
  private func drawCeiling(from: Double, to: Double, on canvas: inout Canvas) {
    guard let ceiling = bars.ceiling else { return }
    let x = left + ceiling * scale
    canvas.line(
      Point(x, from), Point(x, to), stroke: Stroke(paint: .signal, width: 1.2, dash: "4 2"))
    let style = TextStyle(size: 8, paint: .signal)
    let half = style.width(labels[.ceiling]) / 2
    canvas.text(
      labels[.ceiling], at: Point(min(max(x, half), bars.width - half), from - 3), style: style,
      anchor: .middle)
  }

  /// What the marks mean, income in its own line; where it ends.
  private func drawKey(at top: Double, on canvas: inout Canvas) -> Double {
    let costs = bars.categories.enumerated().map { index, name in
      ("\(Self.letter(index)) \(name)", Optional(Self.stepOrder[index % Self.stepOrder.count]))
    }
    let income = (bars.income?.parts ?? []).enumerated().map { index, part in
      (
        "\(index + 1) \(part.name)",
        Self.certainties[min(index, Self.certainties.count - 1)]
      )
    }
    var y = top
    for entries in [costs, income] where !entries.isEmpty {
      var x = 0.0
      for (text, step) in entries {
        let needed = 16 + TextStyle.small.width(text) + 12
        if x + needed > bars.width, x > 0 {
          x = 0
          y += 15
        }
        canvas.tile(Frame(x, y, 12, 12), step: step)
        canvas.text(text, at: Point(x + 16, y + 9.5), style: .small)
        x += needed
      }
      y += 15
    }
    return y - 1
  }

  /// A, B … Z, then 27, 28 …
  private static func letter(_ index: Int) -> String {
    guard index < 26, let scalar = Unicode.Scalar(UInt32(0x41 + index)) else {
      return "\(index + 1)"
    }
    return String(Character(scalar))
  }
}
