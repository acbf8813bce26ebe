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

  private static let left = 26.0
  private static let cellHeight = 62.0
  private static let lineHeight = 12.0
  private var cellWidth: Double { (width - Self.left) / 5 }
  private var labels: Labels { Labels(language: language) }

  package var drawing: Drawing {
    var canvas = Canvas()
    drawGrid(on: &canvas)
    for influence in 1...5 {
      for interest in 1...5 {
        let here = marks.filter {
          clamp($0.influence) == influence && clamp($0.interest) == interest
        }
        draw(here.sorted { $0.id < $1.id }, in: cell(interest, influence), on: &canvas)
      }
    }
    let bottom = 5 * Self.cellHeight + 28
    let height = drawKey(at: bottom + 10, on: &canvas)
    return Drawing(
      width: width, height: bottom + height + 10, title: title, summary: summary,
      shapes: canvas.elements)
  }

  private func clamp(_ value: Int) -> Int { min(max(value, 1), 5) }

  private func cell(_ interest: Int, _ influence: Int) -> Frame {
    Frame(
      Self.left + Double(interest - 1) * cellWidth, Double(5 - influence) * Self.cellHeight,
      cellWidth, Self.cellHeight)
  }

  private func drawGrid(on canvas: inout Canvas) {
    let bottom = 5 * Self.cellHeight
    for step in 0...5 {
      let x = Self.left + Double(step) * cellWidth
      let y = Double(step) * Self.cellHeight
      // High is 4 or 5: the quadrants meet between 3 and 4.
      canvas.line(Point(x, 0), Point(x, bottom), stroke: step == 3 ? .ink(1.2) : .hair)
      canvas.line(Point(Self.left, y), Point(width, y), stroke: step == 2 ? .ink(1.2) : .hair)
      guard step > 0 else { continue }
      canvas.text(
        "\(step)", at: Point(x - cellWidth / 2, bottom + 11), style: .soft, anchor: .middle)
      canvas.text(
        "\(6 - step)", at: Point(Self.left - 5, y - Self.cellHeight / 2 + 3), style: .soft,
        anchor: .end)
    }
    canvas.text(
      labels[.interest] + " →", at: Point(Self.left, bottom + 23), style: .label)
    canvas.text(
      labels[.influence] + " →", at: Point(9, bottom), style: TextStyle(rotation: -90))
    let corners: [(Label, Int, Int)] = [
      (.keepSatisfied, 1, 5), (.manageClosely, 4, 5), (.monitor, 1, 3), (.keepInformed, 4, 3),
    ]
    for (label, interest, influence) in corners {
      let frame = cell(interest, influence)
      canvas.text(
        labels[label], at: Point(frame.x + 4, frame.y + 10),
        style: TextStyle(size: 8, bold: true, paint: .soft))
    }
  }

  /// The marks of one cell below each other, by id; what does not fit is counted.
  private func draw(_ marks: [Mark], in frame: Frame, on canvas: inout Canvas) {
    let room = Int((frame.height - 14) / Self.lineHeight)
    let shown = marks.count > room ? marks.prefix(room - 1) : marks.prefix(room)
    let linesEach = max(shown.isEmpty ? 1 : room / shown.count, 1)
    var y = frame.y + 20
    for mark in shown {
      drawShape(of: mark, at: Point(frame.x + 9, y), on: &canvas)
      let lines = TextStyle.small.wrap(mark.label, to: frame.width - 20, maximum: linesEach)
      canvas.text(lines: lines, at: Point(frame.x + 17, y + 3), style: .small)
      y += max(Double(lines.count) * TextStyle.small.leading + 1.6, Self.lineHeight)
    }
    if marks.count > shown.count {
      let text = "+ \(marks.count - shown.count) \(labels[.more])"
      canvas.text(
        TextStyle.soft.shorten(text, to: frame.width - 8),
        at: Point(frame.x + 5, y + 3), style: .soft)
    }
  }

  private func drawShape(of mark: Mark, at centre: Point, on canvas: inout Canvas) {
    let paint: Paint =
      switch mark.stance {
      case .ally: .accent
      case .neutral: .soft
      case .opponent: .signal
      }
    let fill = mark.isReached ? paint : .paper
    let stroke = Stroke(paint: paint, width: 1.1)
    switch mark.stance {
    case .ally: canvas.circle(centre, radius: 3.2, fill: fill, stroke: stroke)
    case .neutral:
      canvas.rectangle(Frame(centre.x - 3, centre.y - 3, 6, 6), fill: fill, stroke: stroke)
    case .opponent:
      canvas.path(
        [
          Point(centre.x, centre.y - 3.6), Point(centre.x + 3.6, centre.y + 2.8),
          Point(centre.x - 3.6, centre.y + 2.8),
        ], fill: fill, stroke: stroke)
    }
    if mark.isAffected { canvas.circle(centre, radius: 5.8, stroke: .ink(0.9)) }
  }

  private func drawKey(at y: Double, on canvas: inout Canvas) -> Double {
    let signs: [(Label, Mark)] = [
      (.ally, sign(.ally)), (.neutral, sign(.neutral)), (.opponent, sign(.opponent)),
      (.affected, sign(.neutral, isAffected: true)),
      (.unreached, sign(.neutral, isReached: false)),
    ]
    var x = Self.left
    for (label, mark) in signs {
      drawShape(of: mark, at: Point(x + 6, y), on: &canvas)
      canvas.text(labels[label], at: Point(x + 15, y + 3), style: .small)
      x += 15 + TextStyle.small.width(labels[label]) + 12
    }
    return 8
  }

  private func sign(_ stance: Stance, isAffected: Bool = false, isReached: Bool = true) -> Mark {
    Mark(
      id: "", label: "", interest: 1, influence: 1, stance: stance, isAffected: isAffected,
      isReached: isReached)
  }
}
