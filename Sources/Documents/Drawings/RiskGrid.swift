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
  /// Likelihood times impact from which a risk is serious, drawn as a bold line; nil for no line.
  package var seriousFrom: Int?
  /// In points.
  package var width: Double

  package init(
    title: String, summary: String, language: String, risks: [Risk], seriousFrom: Int? = nil,
    width: Double = Drawing.textWidth
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.risks = risks
    self.seriousFrom = seriousFrom
    self.width = width
  }

  private static let left = 26.0
  private static let cellHeight = 44.0
  private var cellWidth: Double { (width - Self.left) / 5 }
  private var labels: Labels { Labels(language: language) }

  package var drawing: Drawing {
    var canvas = Canvas(width: width, language: language)
    drawGrid(on: &canvas)
    var places: [String: Point] = [:]
    let cells = Dictionary(grouping: risks) { [clamp($0.likelihood), clamp($0.impact)] }
    let order = cells.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let hidden = order.reduce(0) { hidden, entry in
      let frame = cell(entry.key[0], entry.key[1])
      return hidden + draw(entry.value.sorted { $0.id < $1.id }, in: frame, &places, on: &canvas)
    }
    drawArrows(places, on: &canvas)
    let bottom = 5 * Self.cellHeight + 30
    let key = [
      risks.contains(where: \.isToPeople) ? "○ \(labels[.riskToPeople])" : nil,
      seriousFrom.map { "\(labels[.seriousFrom]) \($0)" },
      hidden > 0 ? "\(hidden) \(labels[.more])" : nil,
    ].compactMap(\.self).joined(separator: " · ")
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
          frame, fill: seriousFrom.map { score >= $0 } == true ? .wash : .none, stroke: .hair)
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
    canvas.text(
      "\(labels[.likelihood]) \(canvas.forward)", at: Point(Self.left, bottom + 23), style: .label)
    canvas.text(labels[.impact] + " →", at: Point(9, bottom), style: TextStyle(rotation: -90))
  }

  /// Along the cells whose score is serious, as stairs from the top left to the bottom right.
  private func drawSeriousLine(on canvas: inout Canvas) {
    guard let seriousFrom else { return }
    var points: [Point] = []
    for likelihood in 1...5 {
      guard let impact = (1...5).first(where: { likelihood * $0 >= seriousFrom }) else { continue }
      let frame = cell(likelihood, impact)
      if points.isEmpty { points.append(Point(frame.x, 0)) }
      points += [Point(frame.x, frame.maxY), Point(frame.maxX, frame.maxY)]
    }
    canvas.path(points, closed: false, stroke: .ink(2))
  }

  /// The ids in a cell, and where they stand; how many found no place.
  private func draw(
    _ risks: [Risk], in frame: Frame, _ places: inout [String: Point], on canvas: inout Canvas
  ) -> Int {
    let style = TextStyle.bold
    var x = frame.x + 5
    var y = frame.y + 20
    for (index, risk) in risks.enumerated() {
      let width = max(style.width(risk.id), 8)
      if x + width > frame.maxX - 4, x > frame.x + 5 {
        x = frame.x + 5
        y += 16
      }
      // The last place in the cell says how many more there are.
      let isLastPlace = y + 16 > frame.maxY && x + 2 * width + 30 > frame.maxX
      if isLastPlace, index + 1 < risks.count {
        canvas.text("+\(risks.count - index)", at: Point(x - 2, y), style: .soft)
        return risks.count - index
      }
      let centre = Point(x + width / 2, y - 3)
      canvas.text(risk.id, at: Point(centre.x, y), style: style, anchor: .middle)
      if risk.isToPeople {
        let ring = Frame(centre.x - width / 2 - 3, centre.y - 6.5, width + 6, 13)
        canvas.rectangle(ring, stroke: Stroke(paint: .signal, width: 1.1), radius: 6.5)
      }
      places[risk.id] = centre
      x += width + 9
    }
    return 0
  }

  /// From each risk to where it stands once something is done about it; arrows that lead to the
  /// same cell end side by side.
  private func drawArrows(_ places: [String: Point], on canvas: inout Canvas) {
    var ends: [[Int]: Int] = [:]
    for risk in risks.sorted(by: { $0.id < $1.id }) {
      guard let after = risk.after, let from = places[risk.id] else { continue }
      let key = [clamp(after.likelihood), clamp(after.impact)]
      let frame = cell(key[0], key[1])
      guard key != [clamp(risk.likelihood), clamp(risk.impact)] else { continue }
      let slot = ends[key, default: 0]
      ends[key] = slot + 1
      let end = Point(frame.x + 6 + Double(slot % 6) * (cellWidth - 12) / 5, frame.maxY - 4)
      let (dx, dy) = (end.x - from.x, end.y - from.y)
      let length = (dx * dx + dy * dy).squareRoot()
      let gap = min(11, length / 3)
      let start = Point(from.x + dx / length * gap, from.y + dy / length * gap)
      canvas.line(start, end, stroke: Stroke(paint: .accent, width: 0.9, dash: "3 2"))
      canvas.arrowHead(at: end, from: start, paint: .accent)
    }
  }
}
