/// Who matters by influence and interest (P3), each from 1 to 5. The shape says where they stand,
/// the filling whether anything is done for them.
package struct Quadrant: Hashable, Sendable {
  package enum Stance: Hashable, Sendable { case ally, neutral, opponent }

  package struct Mark: Hashable, Sendable {
    package var id: String
    package var label: String
    /// From 1 to 5.
    package var interest: Int
    /// From 1 to 5.
    package var influence: Int
    package var stance: Stance
    /// Whether they are people whom the matter concerns; drawn with a ring.
    package var isAffected: Bool
    /// Whether an activity reaches them; else the mark is hollow.
    package var isReached: Bool

    package init(
      id: String, label: String, interest: Int, influence: Int, stance: Stance,
      isAffected: Bool = false, isReached: Bool = true
    ) {
      self.id = id
      self.label = label
      self.interest = interest
      self.influence = influence
      self.stance = stance
      self.isAffected = isAffected
      self.isReached = isReached
    }
  }

  package var title: String
  package var summary: String
  package var language: String
  package var marks: [Mark]
  /// In points.
  package var width: Double

  package init(
    title: String, summary: String, language: String, marks: [Mark],
    width: Double = Drawing.fullWidth
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.marks = marks
    self.width = width
  }

  private var labels: Labels { Labels(language: language) }

  /// The matrix on one page, however high it becomes.
  package var drawing: Drawing { page(grid.pages(room: .infinity)[0]) }

  /// The matrix on as many pages as it needs, split between rows, each with its axes.
  package func drawings(maximumHeight: Double = 560) -> [Drawing] {
    grid.pages(room: max(maximumHeight - 90, 120)).map(page)
  }

  private var grid: MarkGrid {
    MarkGrid(
      items: marks.map { mark in
        MarkGrid.Item(
          id: mark.id, name: mark.label,
          mark: StanceMark(
            stance: mark.stance, isFilled: mark.isReached, isRinged: mark.isAffected),
          column: clamp(mark.interest) - 1, row: clamp(mark.influence))
      }, width: width, titledRows: [5, 3])
  }

  private func clamp(_ value: Int) -> Int { min(max(value, 1), 5) }

  private func page(_ bands: [MarkGrid.Band]) -> Drawing {
    var canvas = Canvas(width: width, language: language)
    let grid = grid
    grid.drawGrid(bands, top: 0, on: &canvas)
    drawQuadrants(bands, of: grid, on: &canvas)
    grid.draw(bands, top: 0, on: &canvas)
    var y = bands.reduce(0) { $0 + $1.height }
    for step in 1...5 {
      canvas.text(
        "\(step)", at: Point(grid.x(step - 1) + grid.cellWidth(step - 1) / 2, y + 11), style: .soft,
        anchor: .middle)
    }
    canvas.text(
      "\(labels[.interest]) \(canvas.forward)", at: Point(MarkGrid.left, y + 23), style: .label)
    canvas.text(
      "\(labels[.influence]) \(canvas.forward)", at: Point(9, y), style: TextStyle(rotation: -90))
    y += 32 + legend.draw(at: y + 36, on: &canvas)
    let names = NameList(
      entries: grid.names(in: bands), left: MarkGrid.left, width: width - MarkGrid.left,
      labels: labels)
    y += names.draw(at: y, room: 60, on: &canvas)
    return Drawing(
      width: width, height: y, title: title, summary: summary, shapes: canvas.elements)
  }

  /// The names of the quadrants and the lines between them: high is 4 or 5, so they meet between 3
  /// and 4.
  private func drawQuadrants(
    _ bands: [MarkGrid.Band], of grid: MarkGrid, on canvas: inout Canvas
  ) {
    let bottom = bands.reduce(0) { $0 + $1.height }
    canvas.line(Point(grid.x(3), 0), Point(grid.x(3), bottom), stroke: .ink(1.2))
    let names: [Int: (Label, Label)] = [
      5: (.keepSatisfied, .manageClosely), 3: (.monitor, .keepInformed),
    ]
    var y = 0.0
    var above: Int?
    for band in bands {
      if let (low, high) = names[band.row] {
        for (label, column) in [(low, 0), (high, 3)] {
          canvas.text(
            labels[label], at: Point(grid.x(column) + 4, y + 10),
            style: TextStyle(size: 8, bold: true, paint: .soft))
        }
      }
      if band.row == 3, above != 3 {
        canvas.line(Point(MarkGrid.left, y), Point(width, y), stroke: .ink(1.2))
      }
      above = band.row
      y += band.height
    }
  }

  private var legend: Legend {
    let signs: [(Label, StanceMark)] = [
      (.ally, StanceMark(stance: .ally)), (.neutral, StanceMark(stance: .neutral)),
      (.opponent, StanceMark(stance: .opponent)),
      (.affected, StanceMark(stance: .neutral, isRinged: true)),
      (.unreached, StanceMark(stance: .neutral, isFilled: false)),
    ]
    return Legend(
      entries: signs.map { label, mark in
        Legend.Entry(labels[label], width: 12) { point, canvas in
          mark.draw(at: Point(point.x + 6, point.y), on: &canvas)
        }
      }, left: MarkGrid.left, width: width - MarkGrid.left)
  }
}
