/// What a kind of plan asks for and what is there (P16): a tick, an open circle, or W for waived.
package struct CheckList: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case met, missing
    /// With the reason.
    case waived(String)
  }

  package struct Item: Hashable, Sendable {
    package var label: String
    package var state: State
    /// Whether it must be there; else it should.
    package var isRequired: Bool

    package init(label: String, state: State, isRequired: Bool = true) {
      self.label = label
      self.state = state
      self.isRequired = isRequired
    }
  }

  package struct List: Hashable, Sendable {
    package var title: String
    package var items: [Item]

    package init(title: String, items: [Item]) {
      self.title = title
      self.items = items
    }
  }

  package var title: String
  package var summary: String
  package var language: String
  /// Drawn side by side.
  package var lists: [List]
  /// In points.
  package var width: Double

  package init(
    title: String, summary: String, language: String, lists: [List],
    width: Double = Drawing.fullWidth
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.lists = lists
    self.width = width
  }

  package var drawing: Drawing {
    var canvas = Canvas(width: width, language: language)
    let gap = 16.0
    let count = Double(max(lists.count, 1))
    let columnWidth = (width - gap * (count - 1)) / count
    var height = 0.0
    for (index, list) in lists.enumerated() {
      let x = Double(index) * (columnWidth + gap)
      height = max(height, draw(list, at: x, width: columnWidth, on: &canvas))
    }
    height += drawKey(at: height + 12, on: &canvas)
    return Drawing(
      width: width, height: height + 12, title: title, summary: summary, shapes: canvas.elements)
  }

  /// Draws one list, what must be there first; the y at which it ends.
  private func draw(
    _ list: List, at x: Double, width: Double, on canvas: inout Canvas
  ) -> Double {
    let labels = Labels(language: language)
    canvas.text(
      TextStyle.bold.shorten(list.title, to: width), at: Point(x, 10), style: .bold)
    canvas.line(Point(x, 15), Point(x + width, 15), stroke: .ink)
    var y = 20.0
    for (isRequired, label) in [(true, Label.must), (false, .should)] {
      let items = list.items.filter { $0.isRequired == isRequired }
      guard !items.isEmpty else { continue }
      canvas.text(labels[label], at: Point(x, y + 9), style: .soft)
      y += 14
      for item in items { y = draw(item, at: Point(x, y), width: width, on: &canvas) }
      y += 4
    }
    return y
  }

  private func draw(
    _ item: Item, at point: Point, width: Double, on canvas: inout Canvas
  ) -> Double {
    drawMark(item.state, at: Point(point.x + 5, point.y + 6), on: &canvas)
    let style = TextStyle.label
    let lines = style.wrap(item.label, to: width - 16, maximum: 4)
    canvas.text(lines: lines, at: Point(point.x + 15, point.y + 9), style: style)
    var y = point.y + Double(lines.count) * style.leading
    if case .waived(let reason) = item.state, !reason.isEmpty {
      let reasons = TextStyle.soft.wrap(reason, to: width - 16, maximum: 3)
      canvas.text(lines: reasons, at: Point(point.x + 15, y + 9), style: .soft)
      y += Double(reasons.count) * TextStyle.soft.leading
    }
    return y + 4
  }

  private func drawMark(_ state: State, at centre: Point, on canvas: inout Canvas) {
    switch state {
    case .met:
      canvas.rectangle(Frame(centre.x - 5, centre.y - 5, 10, 10), fill: .step(4))
      canvas.path(
        [
          Point(centre.x - 2.8, centre.y + 0.2), Point(centre.x - 0.8, centre.y + 2.4),
          Point(centre.x + 3, centre.y - 2.6),
        ], closed: false, stroke: Stroke(paint: .step(1), width: 1.4))
    case .missing:
      canvas.circle(centre, radius: 4.4, fill: .paper, stroke: Stroke(paint: .signal, width: 1.2))
    case .waived:
      canvas.rectangle(
        Frame(centre.x - 5, centre.y - 5, 10, 10), fill: .paper, stroke: Stroke(paint: .soft))
      canvas.text(
        "W", at: Point(centre.x, centre.y + 3),
        style: TextStyle(size: 8, bold: true, paint: .soft), anchor: .middle)
    }
  }

  private func drawKey(at y: Double, on canvas: inout Canvas) -> Double {
    let labels = Labels(language: language)
    var x = 0.0
    for (state, label) in [
      (State.met, Label.met), (.missing, .missing), (.waived(""), .waived),
    ] {
      drawMark(state, at: Point(x + 5, y), on: &canvas)
      canvas.text(labels[label], at: Point(x + 15, y + 3), style: .small)
      x += 15 + TextStyle.small.width(labels[label]) + 14
    }
    return 6
  }
}
