/// What decides the end of each objective (P2): the activities on its path in order, what waits
/// between them, and the slack that is left.
package struct PathStrip: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    package var id: String
    package var label: String
    /// When it runs, as printed.
    package var dates: String
    /// Why it does not begin earlier, such as “held by a2 + 10 working days”.
    package var heldBy: String
    /// What is waited before it, such as “10 working days”, written on the arrow; empty for none.
    package var wait: String

    package init(
      id: String, label: String, dates: String, heldBy: String = "", wait: String = ""
    ) {
      self.id = id
      self.label = label
      self.dates = dates
      self.heldBy = heldBy
      self.wait = wait
    }
  }

  package struct Path: Hashable, Sendable {
    package var label: String
    package var steps: [Step]
    /// What is left until the objective is due, as printed; bracketed and crossed when it is late.
    package var slack: String
    package var isLate: Bool

    package init(label: String, steps: [Step], slack: String, isLate: Bool = false) {
      self.label = label
      self.steps = steps
      self.slack = slack
      self.isLate = isLate
    }
  }

  package var title: String
  package var summary: String
  package var language: String
  package var paths: [Path]
  /// In points.
  package var width: Double

  package init(
    title: String, summary: String, language: String, paths: [Path],
    width: Double = Drawing.fullWidth
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.paths = paths
    self.width = width
  }

  /// The drawing on as many pages as it needs, split between lines of boxes.
  package func drawings(maximumHeight: Double = 620) -> [Drawing] {
    let lines = paths.flatMap { PathLine.lines(of: $0, width: width) }
    return pages(of: lines.map(\.height), within: maximumHeight).map { page in
      var canvas = Canvas(width: width, language: language)
      var y = 0.0
      for line in lines[page] {
        line.draw(at: y, on: &canvas)
        y += line.height
      }
      return Drawing(
        width: width, height: max(y, 1), title: title, summary: summary,
        shapes: canvas.elements)
    }
  }
}

/// One line of boxes of a path: as many as stand side by side.
private struct PathLine {
  static let gap = 42.0
  static let slackWidth = 78.0
  static let narrowestBox = 84.0
  /// Where a later line begins, after its arrow.
  static let indent = 16.0

  let path: PathStrip.Path
  let steps: ArraySlice<PathStrip.Step>
  let boxWidth: Double
  let width: Double

  private var isFirst: Bool { steps.startIndex == path.steps.startIndex }
  private var isLast: Bool { steps.endIndex == path.steps.endIndex }
  private var heading: [String] {
    isFirst ? TextStyle.bold.wrap(path.label, to: width, maximum: 2) : []
  }

  static func lines(of path: PathStrip.Path, width: Double) -> [PathLine] {
    let room = width - slackWidth - indent
    let count = max(Int(room / (narrowestBox + gap)), 1)
    let boxWidth = room / Double(count) - gap
    guard !path.steps.isEmpty else {
      return [PathLine(path: path, steps: [], boxWidth: boxWidth, width: width)]
    }
    return stride(from: 0, to: path.steps.count, by: count).map { start in
      let steps = path.steps[start..<min(start + count, path.steps.count)]
      return PathLine(path: path, steps: steps, boxWidth: boxWidth, width: width)
    }
  }

  private var headingHeight: Double { Double(heading.count) * TextStyle.bold.leading + 7 }
  private var boxHeight: Double {
    steps.map { Double(labels($0).count) * TextStyle.label.leading + 18 }.max() ?? 24
  }
  private var heldHeight: Double {
    steps.map { Double(held($0).count) * TextStyle.soft.leading }.max() ?? 0
  }
  var height: Double { headingHeight + boxHeight + heldHeight + 16 }

  private func labels(_ step: PathStrip.Step) -> [String] {
    TextStyle.label.wrap("\(step.id) \(step.label)", to: boxWidth - 10, maximum: 4)
  }

  private func held(_ step: PathStrip.Step) -> [String] {
    TextStyle.soft.wrap(step.heldBy, to: boxWidth + 6)
  }

  func draw(at top: Double, on canvas: inout Canvas) {
    canvas.text(lines: heading, at: Point(0, top + 9), style: .bold)
    let y = top + headingHeight
    let left = isFirst ? 0 : Self.indent
    var x = left
    for (index, step) in steps.enumerated() {
      if index > 0 || !isFirst {
        drawArrow(from: index == 0 ? 0 : x - Self.gap, to: x, step, y, on: &canvas)
      }
      draw(step, in: Frame(x, y, boxWidth, boxHeight), on: &canvas)
      x += boxWidth + Self.gap
    }
    if isLast {
      drawSlack(at: Point(max(x - Self.gap, 0), y + boxHeight / 2), on: &canvas)
    } else {
      let end = Point(x - 4, y + boxHeight / 2)
      canvas.line(Point(x - Self.gap, end.y), end, stroke: .ink(1.2))
      canvas.text("…", at: Point(end.x + 2, end.y + 2), style: .bold)
    }
  }

  private func draw(_ step: PathStrip.Step, in frame: Frame, on canvas: inout Canvas) {
    canvas.rectangle(frame, fill: .paper, stroke: Stroke(paint: .accent, width: 1.6))
    let labels = labels(step)
    canvas.text(lines: labels, at: Point(frame.x + 5, frame.y + 11), style: .label)
    canvas.text(
      TextStyle.soft.shorten(step.dates, to: frame.width - 8),
      at: Point(frame.x + 5, frame.maxY - 5), style: .soft)
    canvas.text(lines: held(step), at: Point(frame.x, frame.maxY + 10), style: .soft)
  }

  private func drawArrow(
    from: Double, to: Double, _ step: PathStrip.Step, _ y: Double, on canvas: inout Canvas
  ) {
    let middle = y + boxHeight / 2
    canvas.line(Point(from, middle), Point(to - 3, middle), stroke: .ink(1.2))
    canvas.arrowHead(at: Point(to, middle), from: Point(from, middle), size: 5)
    // On a later line what is waited stands below its box only.
    guard to - from >= Self.gap else { return }
    let lines = TextStyle.small.wrap(step.wait, to: Self.gap - 4)
    for (index, line) in lines.enumerated() {
      let above = Double(lines.count - index) * TextStyle.small.leading - 6
      canvas.text(line, at: Point((from + to) / 2, middle - above), style: .small, anchor: .middle)
    }
  }

  /// The double line of the objective's date, with what is left until then.
  private func drawSlack(at point: Point, on canvas: inout Canvas) {
    let end = Point(point.x + 26, point.y)
    canvas.line(point, end, stroke: Stroke(paint: .line, width: 1.5))
    for x in [end.x, end.x + 2.4] {
      canvas.line(
        Point(x, point.y - 11), Point(x, point.y + 11), stroke: Stroke(paint: .signal, width: 0.9))
    }
    let text = path.isLate ? "(\(path.slack))" : path.slack
    let left = end.x + (path.isLate ? 16.0 : 7)
    if path.isLate {
      let cross = Stroke(paint: .signal, width: 1.6)
      for side in [-3.0, 3] {
        canvas.line(
          Point(end.x + 6.5, point.y - side), Point(end.x + 12.5, point.y + side), stroke: cross)
      }
    }
    let style = TextStyle(bold: true, paint: path.isLate ? .signal : .ink)
    let lines = style.wrap(text, to: width - left)
    canvas.text(
      lines: lines,
      at: Point(left, point.y + 3 - Double(lines.count - 1) * style.leading / 2), style: style)
  }
}
