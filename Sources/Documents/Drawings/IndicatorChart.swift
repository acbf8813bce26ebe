/// How far each indicator has come (P13): from where it began to where it should be, with what was
/// measured on the way.
package struct IndicatorChart: Hashable, Sendable {
  package struct Reading: Hashable, Sendable {
    package var value: Double
    /// The value with its date, as printed.
    package var label: String

    package init(_ value: Double, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  package enum Measure: Hashable, Sendable {
    /// Nil where no baseline or target is known, which is drawn hatched; measured values in order.
    case scale(baseline: Reading?, target: Reading?, actuals: [Reading])
    /// Nil where it is not known.
    case yesNo(baseline: Bool?, target: Bool?, actual: Bool?)
    /// A quality in words; nil where it is not known.
    case text(baseline: String?, target: String?, actual: String?)
  }

  package struct Row: Hashable, Sendable {
    package var id: String
    package var label: String
    /// What it measures, such as “outcome”, in a word.
    package var level: String
    package var measure: Measure

    package init(id: String, label: String, level: String = "", measure: Measure) {
      self.id = id
      self.label = label
      self.level = level
      self.measure = measure
    }
  }

  package var title: String
  package var summary: String
  package var language: String
  package var rows: [Row]
  /// In points.
  package var width: Double

  package init(
    title: String, summary: String, language: String, rows: [Row],
    width: Double = Drawing.fullWidth
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.rows = rows
    self.width = width
  }

  private static let levelWidth = 58.0
  private var left: Double { width * 0.36 }

  /// The drawing on as many pages as it needs, split between rows.
  package func drawings(maximumHeight: Double = 620) -> [Drawing] {
    let heights = rows.map(height)
    return pages(of: heights, within: maximumHeight - 48).map { page in
      var canvas = Canvas(width: width, language: language)
      var y = 0.0
      var hidden = 0
      for index in page {
        hidden += draw(rows[index], in: Frame(0, y, width, heights[index]), on: &canvas)
        y += heights[index]
        canvas.line(Point(0, y), Point(width, y), stroke: .hair)
      }
      y = IndicatorKey(language: language, hidden: hidden).draw(
        at: y + 14, width: width, on: &canvas)
      return Drawing(
        width: width, height: y, title: title, summary: summary, shapes: canvas.elements)
    }
  }

  private func labels(of row: Row) -> [String] {
    TextStyle.label.wrap("\(row.id) \(row.label)", to: left - 14, maximum: 5)
  }

  private func height(of row: Row) -> Double {
    var height = max(Double(labels(of: row).count) * TextStyle.label.leading + 8, 44)
    if case .text(let baseline, let target, let actual) = row.measure {
      let lines = [baseline, target, actual].map { max(wrap($0 ?? "").count, 1) }.reduce(0, +)
      height = max(height, Double(lines) * TextStyle.small.leading + 12)
    }
    return height
  }

  private func wrap(_ text: String) -> [String] {
    TextStyle.small.wrap(text, to: width - left - Self.levelWidth - 80)
  }

  /// How many texts found no place.
  private func draw(_ row: Row, in frame: Frame, on canvas: inout Canvas) -> Int {
    canvas.text(lines: labels(of: row), at: Point(0, frame.y + 13), style: .label)
    canvas.text(
      TextStyle.soft.shorten(row.level, to: Self.levelWidth - 4),
      at: Point(width, frame.y + 13), style: .soft, anchor: .end)
    let field = Frame(
      left, frame.y + 1, width - left - Self.levelWidth - 8, frame.height - 2)
    switch row.measure {
    case .scale(let baseline, let target, let actuals):
      return IndicatorScale(
        baseline: baseline, target: target, actuals: actuals, frame: field, language: language
      ).draw(on: &canvas)
    case .yesNo(let baseline, let target, let actual):
      drawBoxes(baseline, target, actual, in: field, on: &canvas)
    case .text(let baseline, let target, let actual):
      drawWords(
        [(.baseline, baseline), (.target, target), (.actual, actual)], in: field, on: &canvas)
    }
    return 0
  }

  /// Two boxes, no and yes: the tick stands under the one where it began, the pointer over the one
  /// where it should be, and the dot in the one where it is.
  private func drawBoxes(
    _ baseline: Bool?, _ target: Bool?, _ actual: Bool?, in frame: Frame, on canvas: inout Canvas
  ) {
    let labels = Labels(language: language)
    let middle = frame.centre.y
    for (index, name) in [Label.no, .yes].enumerated() {
      let isYes = index == 1
      let box = Frame(frame.x + 6 + Double(index) * 62, middle - 9, 54, 18)
      canvas.rectangle(box, fill: .paper, stroke: .line)
      canvas.text(labels[name], at: Point(box.x + 6, middle + 3), style: .small)
      if baseline == isYes { IndicatorMark.baseline(Point(box.maxX - 12, box.maxY), on: &canvas) }
      if target == isYes { IndicatorMark.target(Point(box.maxX - 12, box.y), on: &canvas) }
      if actual == isYes { IndicatorMark.actual(Point(box.maxX - 12, middle), on: &canvas) }
    }
    let missing = [(Label.baseline, baseline), (.target, target)].filter { $0.1 == nil }
    let text = missing.map { labels[$0.0] }.joined(separator: ", ")
    guard !text.isEmpty else { return }
    let box = Frame(frame.x + 134, middle - 9, max(frame.maxX - frame.x - 134, 20), 18)
    canvas.absent(box)
    canvas.label(
      TextStyle.small.shorten("\(text): \(labels[.missing])", to: box.width - 8),
      at: Point(box.x + 4, middle + 3))
  }

  private func drawWords(
    _ parts: [(Label, String?)], in frame: Frame, on canvas: inout Canvas
  ) {
    let labels = Labels(language: language)
    var y = frame.y + 12
    for (name, text) in parts {
      canvas.text(labels[name], at: Point(frame.x + 6, y), style: .soft)
      let lines = wrap(text ?? "")
      if let text, !text.isEmpty {
        canvas.text(lines: lines, at: Point(frame.x + 76, y), style: .small)
      } else if name != .actual {
        canvas.absent(Frame(frame.x + 76, y - 7, 60, 8))
      } else {
        canvas.text("–", at: Point(frame.x + 76, y), style: .soft)
      }
      y += Double(max(lines.count, 1)) * TextStyle.small.leading
    }
  }
}
