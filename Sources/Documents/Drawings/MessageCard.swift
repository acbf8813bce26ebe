/// What is said to one audience (P9): the ask, then the message in the order of one minute, who
/// says it, where and when, and the political box. What is not written is hatched under its name.
package struct MessageCard: Hashable, Sendable {
  /// What we say of ourselves and of them, and what they say.
  package struct PoliticalBox: Hashable, Sendable {
    package var usOnUs: String?
    package var usOnThem: String?
    package var themOnUs: String?
    package var themOnThem: String?

    package init(
      usOnUs: String? = nil, usOnThem: String? = nil, themOnUs: String? = nil,
      themOnThem: String? = nil
    ) {
      self.usOnUs = usOnUs
      self.usOnThem = usOnThem
      self.themOnUs = themOnUs
      self.themOnThem = themOnThem
    }
  }

  package var id: String
  package var audience: String
  package var language: String
  /// What the audience is asked to do: the action of the one-minute message.
  package var ask: String?
  package var statement: String?
  package var evidence: String?
  package var example: String?
  package var soWhat: String?
  package var solution: String?
  package var benefits: String?
  /// What the audience holds dear; nil leaves it out.
  package var values: String?
  package var messenger: String?
  package var place: String?
  package var date: String?
  /// Such as “letter”; nil leaves it out.
  package var form: String?
  /// Nil when nobody filled it; it is not drawn then.
  package var box: PoliticalBox?
  /// In points.
  package var width = Drawing.fullWidth

  package init(id: String, audience: String, language: String) {
    self.id = id
    self.audience = audience
    self.language = language
  }

  private static let margin = 10.0
  private static let gap = 12.0
  private var inner: Double { width - 2 * Self.margin }

  package var drawing: Drawing {
    var canvas = Canvas(width: width, language: language)
    let labels = Labels(language: language)
    let head = TextStyle(size: 10.5, bold: true)
    let lines = head.wrap("\(id) \(audience)", to: inner)
    canvas.text(lines: lines, at: Point(Self.margin, 17), style: head)
    var y = 17 + Double(lines.count - 1) * head.leading + 8
    canvas.line(Point(0, y), Point(width, y), stroke: .ink(1))
    y = drawAsk(labels[.ask], at: y + 6, on: &canvas)
    y = drawColumns(labels, at: y, on: &canvas)
    y = rule(at: y, on: &canvas)
    var foot: [(name: String, text: String?)] = [
      (labels[.messenger], messenger), (labels[.place], place), (labels[.date], date),
    ]
    if let form { foot.append((labels[.form], form)) }
    y = drawCells(foot, at: y, on: &canvas)
    if let box {
      y = rule(at: y, on: &canvas)
      for row in rows(of: box) { y = drawCells(row, at: y, on: &canvas) }
    }
    canvas.rectangle(Frame(0.5, 0.5, width - 1, y + 1), stroke: .ink(1))
    return Drawing(
      width: width, height: y + 2, title: "\(id) \(audience)", summary: ask ?? statement ?? "",
      shapes: canvas.elements)
  }

  /// What we say above what they say; what is said of them is left out where nobody wrote it.
  private func rows(of box: PoliticalBox) -> [[(name: String, text: String?)]] {
    let labels = Labels(language: language)
    let hasThem = box.usOnThem != nil || box.themOnThem != nil
    let us: [(name: String, text: String?)] = [
      (labels[.usOnUs], box.usOnUs), (labels[.themOnUs], box.themOnUs),
    ]
    guard hasThem else { return [us] }
    return [
      [us[0], (labels[.usOnThem], box.usOnThem)],
      [us[1], (labels[.themOnThem], box.themOnThem)],
    ]
  }

  /// The problem on the left, what follows from it on the right; where both end.
  private func drawColumns(
    _ labels: Labels, at top: Double, on canvas: inout Canvas
  ) -> Double {
    let left: [(String, String?)] = [
      ("1 " + labels[.statement], statement), ("2 " + labels[.evidence], evidence),
      ("3 " + labels[.example], example),
    ]
    var right: [(String, String?)] = [
      (labels[.soWhat], soWhat), (labels[.solution], solution), (labels[.benefits], benefits),
    ]
    if let values { right.append((labels[.values], values)) }
    let width = (inner - Self.gap) / 2
    let ends = [left, right].enumerated().map { index, parts in
      let x = Self.margin + Double(index) * (width + Self.gap)
      return parts.reduce(top) { y, part in
        drawPart(part.0, part.1, in: Frame(x, y, width, 0), on: &canvas)
      }
    }
    return (ends.max() ?? top) + 2
  }

  private func rule(at y: Double, on canvas: inout Canvas) -> Double {
    canvas.line(Point(Self.margin, y), Point(width - Self.margin, y), stroke: .line)
    return y + 5
  }

  private func drawAsk(_ name: String, at y: Double, on canvas: inout Canvas) -> Double {
    guard let ask else {
      return drawMissing("4 \(name)", in: Frame(Self.margin, y, inner, 34), on: &canvas) + 6
    }
    let style = TextStyle(size: 13, bold: true, paint: .accent)
    canvas.text("4 \(name)", at: Point(Self.margin, y + 8), style: .soft)
    let lines = style.wrap(ask, to: inner)
    canvas.text(lines: lines, at: Point(Self.margin, y + 24), style: style)
    return y + 17 + Double(lines.count) * style.leading
  }

  /// A part under its name; where it ends.
  private func drawPart(
    _ name: String, _ text: String?, in frame: Frame, on canvas: inout Canvas
  ) -> Double {
    guard let text else {
      let missing = Frame(frame.x, frame.y + 1, frame.width, 16)
      return drawMissing(name, in: missing, on: &canvas) + 5
    }
    let style = TextStyle.label
    let lines = style.wrap(text, to: frame.width)
    canvas.text(name, at: Point(frame.x, frame.y + 8), style: .soft)
    canvas.text(lines: lines, at: Point(frame.x, frame.y + 18), style: style)
    return frame.y + 10 + Double(lines.count) * style.leading + 4
  }

  /// Fields side by side, as high as the highest; what is missing is hatched.
  private func drawCells(
    _ cells: [(name: String, text: String?)], at y: Double, on canvas: inout Canvas
  ) -> Double {
    let gap = cells.count == 2 ? Self.gap : 8
    let cellWidth = (inner - gap * Double(cells.count - 1)) / Double(cells.count)
    let style = TextStyle.label
    let texts = cells.map { style.wrap($0.text ?? "", to: cellWidth) }
    let height = 14 + Double(max(texts.map(\.count).max() ?? 0, 1)) * style.leading
    for (index, cell) in cells.enumerated() {
      let x = Self.margin + Double(index) * (cellWidth + gap)
      if cell.text == nil {
        _ = drawMissing(cell.name, in: Frame(x, y, cellWidth, height - 3), on: &canvas)
      } else {
        canvas.text(cell.name, at: Point(x, y + 8), style: .soft)
        canvas.text(lines: texts[index], at: Point(x, y + 19), style: style)
      }
    }
    return y + height + 4
  }

  private func drawMissing(_ name: String, in frame: Frame, on canvas: inout Canvas) -> Double {
    canvas.absent(frame)
    let text = "\(name): \(Labels(language: language)[.missing])"
    canvas.label(
      TextStyle.bold.shorten(text, to: frame.width - 12),
      at: Point(frame.x + 6, frame.centre.y + 3), style: .bold)
    return frame.maxY
  }
}
