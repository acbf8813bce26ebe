/// Risks by likelihood and impact (P11), each from 1 to 5.
package struct RiskGrid: Hashable, Sendable {
  package struct Risk: Hashable, Sendable {
    package var id: String
    /// From 1 to 5.
    package var likelihood: Int
    /// From 1 to 5.
    package var impact: Int
    /// Whether people may come to harm; drawn with a ring.
    package var isToPeople: Bool
    /// Likelihood and impact once something is done about it; an arrow leads there.
    package var after: Place?

    package struct Place: Hashable, Sendable {
      package var likelihood: Int
      package var impact: Int

      package init(likelihood: Int, impact: Int) {
        self.likelihood = likelihood
        self.impact = impact
      }
    }

    package init(
      id: String, likelihood: Int, impact: Int, isToPeople: Bool = false, after: Place? = nil
    ) {
      self.id = id
      self.likelihood = likelihood
      self.impact = impact
      self.isToPeople = isToPeople
      self.after = after
    }
  }

  package var title: String
  package var summary: String
  package var language: String
  package var risks: [Risk]
  /// In points.
  package var width: Double

  package init(
    title: String, summary: String, language: String, risks: [Risk],
    width: Double = Drawing.textWidth
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.risks = risks
    self.width = width
  }

  private static let left = 26.0
  private static let cellHeight = 44.0
  /// Likelihood times impact from which a risk is serious.
  private static let serious = 10
  private var cellWidth: Double { (width - Self.left) / 5 }
  private var labels: Labels { Labels(language: language) }

  package var drawing: Drawing {
    var canvas = Canvas()
    drawGrid(on: &canvas)
    var places: [String: Point] = [:]
    let cells = Dictionary(grouping: risks) { [clamp($0.likelihood), clamp($0.impact)] }
    for (place, risks) in cells.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let frame = cell(place[0], place[1])
      draw(risks.sorted { $0.id < $1.id }, in: frame, places: &places, on: &canvas)
    }
    for risk in risks.sorted(by: { $0.id < $1.id }) { drawArrow(of: risk, places, on: &canvas) }
    let bottom = 5 * Self.cellHeight + 30
    let key = "○ \(labels[.riskToPeople]) · \(labels[.seriousFrom])"
    let lines = TextStyle.soft.wrap(key, to: width - Self.left)
    canvas.text(lines: lines, at: Point(Self.left, bottom + 8), style: .soft)
    return Drawing(
      width: width, height: bottom + 2 + Double(lines.count) * TextStyle.soft.leading,
      title: title, summary: summary, shapes: canvas.elements)
  }

  private func clamp(_ value: Int) -> Int { min(max(value, 1), 5) }

  private func cell(_ likelihood: Int, _ impact: Int) -> Frame {
    Frame(
      Self.left + Double(likelihood - 1) * cellWidth, Double(5 - impact) * Self.cellHeight,
      cellWidth, Self.cellHeight)
  }

  private func drawGrid(on canvas: inout Canvas) {
    for likelihood in 1...5 {
      for impact in 1...5 {
        let frame = cell(likelihood, impact)
        let score = likelihood * impact
        canvas.rectangle(
          frame, fill: score >= Self.serious ? .wash : .none, stroke: .hair)
        canvas.text(
          "\(score)", at: Point(frame.maxX - 3, frame.y + 9), style: .soft, anchor: .end)
      }
    }
    drawSeriousLine(on: &canvas)
    let bottom = 5 * Self.cellHeight
    for step in 1...5 {
      canvas.text(
        "\(step)", at: Point(cell(step, 1).centre.x, bottom + 11), style: .soft, anchor: .middle)
      canvas.text(
        "\(step)", at: Point(Self.left - 5, cell(1, step).centre.y + 3), style: .soft, anchor: .end)
    }
    canvas.text(labels[.likelihood] + " →", at: Point(Self.left, bottom + 23), style: .label)
    canvas.text(labels[.impact] + " →", at: Point(9, bottom), style: TextStyle(rotation: -90))
  }

  /// Along the cells whose score is serious, as stairs from the top left to the bottom right.
  private func drawSeriousLine(on canvas: inout Canvas) {
    var points: [Point] = []
    for likelihood in 1...5 {
      guard let impact = (1...5).first(where: { likelihood * $0 >= Self.serious }) else { continue }
      let frame = cell(likelihood, impact)
      if points.isEmpty { points.append(Point(frame.x, 0)) }
      points += [Point(frame.x, frame.maxY), Point(frame.maxX, frame.maxY)]
    }
    canvas.path(points, closed: false, stroke: .ink(2))
  }

  private func draw(
    _ risks: [Risk], in frame: Frame, places: inout [String: Point], on canvas: inout Canvas
  ) {
    let style = TextStyle.bold
    var x = frame.x + 5
    var y = frame.y + 19
    for risk in risks {
      let width = max(style.width(risk.id), 8)
      if x + width > frame.maxX - 4, x > frame.x + 5 {
        x = frame.x + 5
        y += 16
      }
      let centre = Point(x + width / 2, y - 3)
      canvas.text(risk.id, at: Point(centre.x, y), style: style, anchor: .middle)
      if risk.isToPeople {
        canvas.circle(
          centre, radius: width / 2 + 3, stroke: Stroke(paint: .signal, width: 1.1))
      }
      places[risk.id] = centre
      x += width + 9
    }
  }

  private func drawArrow(of risk: Risk, _ places: [String: Point], on canvas: inout Canvas) {
    guard let after = risk.after, let from = places[risk.id] else { return }
    let frame = cell(clamp(after.likelihood), clamp(after.impact))
    let end = Point(frame.centre.x, frame.maxY - 8)
    let (dx, dy) = (end.x - from.x, end.y - from.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 24 else { return }
    let start = Point(from.x + dx / length * 11, from.y + dy / length * 11)
    let dashes = Stroke(paint: .accent, width: 0.9, dash: "3 2")
    canvas.line(start, end, stroke: dashes)
    canvas.arrowHead(at: end, from: start, paint: .accent)
  }
}
