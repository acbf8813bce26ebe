/// How far each group takes part at each stage (P15): five steps, the word, and small letters for
/// the conditions of taking part.
package struct LevelMatrix: Hashable, Sendable {
  package struct Condition: Hashable, Sendable {
    /// One capital letter.
    package var letter: String
    package var isMet: Bool

    package init(_ letter: String, isMet: Bool) {
      self.letter = letter
      self.isMet = isMet
    }
  }

  package struct Cell: Hashable, Sendable {
    /// From 0 to 5.
    package var level: Int
    /// The level in a word.
    package var word: String
    package var conditions: [Condition]

    package init(level: Int, word: String, conditions: [Condition] = []) {
      self.level = level
      self.word = word
      self.conditions = conditions
    }
  }

  package struct Row: Hashable, Sendable {
    package var label: String
    /// One a stage; nil is a stage of which nothing is said, drawn hatched.
    package var cells: [Cell?]

    package init(label: String, cells: [Cell?]) {
      self.label = label
      self.cells = cells
    }
  }

  package var title: String
  package var summary: String
  package var language: String
  package var stages: [String]
  package var rows: [Row]
  /// The least level that the plan's kind asks for at each stage, as a line through the steps; nil
  /// for none.
  package var leastLevels: [Int?]
  /// What the letters mean, printed below.
  package var key: String
  /// In points.
  package var width: Double

  package init(
    title: String, summary: String, language: String, stages: [String], rows: [Row],
    leastLevels: [Int?] = [], key: String = "", width: Double = Drawing.fullWidth
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.stages = stages
    self.rows = rows
    self.leastLevels = leastLevels
    self.key = key
    self.width = width
  }

  private var layout: MatrixLayout {
    MatrixLayout(
      rows: rows.map(\.label), columns: stages, width: width, cellHeight: 42, widestCell: 90,
      labelShare: 0.22)
  }

  /// The drawing on as many pages as it needs, split between rows, each with its own head.
  package func drawings(maximumHeight: Double = 620) -> [Drawing] {
    let layout = layout
    return pages(of: layout.rowHeights, within: maximumHeight - layout.top - 40).map { range in
      var page = self
      page.rows = Array(rows[range])
      return page.drawing
    }
  }

  package var drawing: Drawing {
    var canvas = Canvas(width: width, language: language)
    let layout = layout
    layout.drawColumns(on: &canvas)
    for (index, row) in rows.enumerated() {
      layout.drawLabel(of: index, on: &canvas)
      for (column, cell) in zip(stages.indices, row.cells) {
        let least = column < leastLevels.count ? leastLevels[column] : nil
        draw(cell, least: least, in: layout.cell(row: index, column: column), on: &canvas)
      }
      let y = layout.rowTops[index]
      canvas.line(Point(0, y), Point(layout.right, y), stroke: .hair)
    }
    let hasLine = leastLevels.contains { $0 != nil }
    let notes = [key, hasLine ? Labels(language: language)[.leastLevel] : ""]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    let lines = TextStyle.soft.wrap(notes, to: width)
    canvas.text(lines: lines, at: Point(0, layout.bottom + 14), style: .soft)
    return Drawing(
      width: width,
      height: layout.bottom + 6 + Double(lines.count) * TextStyle.soft.leading, title: title,
      summary: summary, shapes: canvas.elements)
  }

  private func draw(
    _ cell: Cell?, least: Int?, in frame: Frame, on canvas: inout Canvas
  ) {
    guard let cell else {
      canvas.absent(Frame(frame.x + 2, frame.y + 4, frame.width - 4, frame.height - 8))
      return
    }
    let side = min((frame.width - 8) / 5 - 1, 9)
    let left = frame.x + 3
    for step in 0..<5 {
      canvas.tile(
        Frame(left + Double(step) * (side + 1), frame.y + 4, side, side),
        step: step < cell.level ? 4 : nil)
    }
    if let least {
      let x = left + Double(least) * (side + 1) - 0.5
      canvas.line(Point(x, frame.y + 2), Point(x, frame.y + side + 6), stroke: .ink(1.5))
    }
    let word = TextStyle.small
    canvas.text(
      word.shorten(cell.word, to: frame.width - 3), at: Point(left, frame.y + side + 14),
      style: word)
    for (index, condition) in cell.conditions.enumerated() {
      let style = TextStyle(
        size: 8, bold: condition.isMet, paint: condition.isMet ? .ink : .soft,
        isStruck: !condition.isMet)
      canvas.text(
        condition.isMet ? condition.letter : condition.letter.lowercased(),
        at: Point(left + Double(index) * (side + 1), frame.y + side + 25), style: style)
    }
  }
}

extension MatrixLayout {
  /// The right edge of the cells.
  var right: Double { left + cellWidth * Double(columns.count) }
}

extension Canvas {
  /// An empty field, hatched, so that what is missing is seen.
  mutating func absent(_ frame: Frame) {
    rectangle(frame, fill: absence, stroke: Stroke(paint: .line, width: 0.5))
  }

  /// The same for a field of any shape.
  mutating func absent(_ outline: [Point]) { path(outline, fill: absence) }

  private var absence: Paint {
    mutating get {
      define(
        .tag(
          "pattern",
          [
            "id": "absent", "width": "5", "height": "5", "patternUnits": "userSpaceOnUse",
            "patternTransform": "rotate(-45)",
          ],
          [
            .tag("path", ["d": "M0 0V5", "stroke": Paint.line.value, "stroke-width": "0.8"])
          ]))
      return .pattern("absent")
    }
  }
}
