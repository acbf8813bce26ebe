/// Who has how much influence, and where they stand (P4): a grid of five positions by five steps of
/// influence, with arrows to where they are wanted and curves to those whom they influence.
package struct PowerMap: Hashable, Sendable {
  package struct Stakeholder: Hashable, Sendable {
    package var id: String
    package var name: String
    /// Nil when it is not known; then the name stands under the grid.
    package var position: Position?
    /// Where they are wanted; an arrow leads there. Nil when nothing is planned.
    package var wanted: Position?
    /// From 1 to 5.
    package var influence: Int
    /// Whether they decide; drawn with a double outline.
    package var isPrimaryTarget: Bool

    package init(
      id: String, name: String, position: Position?, wanted: Position? = nil, influence: Int,
      isPrimaryTarget: Bool = false
    ) {
      self.id = id
      self.name = name
      self.position = position
      self.wanted = wanted
      self.influence = influence
      self.isPrimaryTarget = isPrimaryTarget
    }
  }

  package var title: String
  package var summary: String
  package var language: String
  package var stakeholders: [Stakeholder]
  package var links: [InfluenceLink]
  /// In points.
  package var width: Double

  package init(
    title: String, summary: String, language: String, stakeholders: [Stakeholder],
    links: [InfluenceLink] = [], width: Double = Drawing.fullWidth
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.stakeholders = stakeholders
    self.links = links
    self.width = width
  }

  /// Beyond so many curves a page shows the strongest, and says how many it leaves out.
  private static let maximumLinks = 40
  private static let headHeight = 26.0
  private var labels: Labels { Labels(language: language) }

  /// The map on as many pages as it needs, split between rows, each with its axes.
  package func drawings(maximumHeight: Double = 560) -> [Drawing] {
    let grid = MarkGrid(
      items: stakeholders.compactMap(item), width: width, isWeighted: true)
    let foot = 30 + legend.height
    let pages = grid.pages(room: max(maximumHeight - Self.headHeight - foot - 60, 120))
    return pages.indices.map { index in
      page(pages[index], of: grid, isLast: index == pages.count - 1)
    }
  }

  private func item(_ stakeholder: Stakeholder) -> MarkGrid.Item? {
    guard let position = stakeholder.position else { return nil }
    return MarkGrid.Item(
      id: stakeholder.id, name: stakeholder.name,
      mark: StanceMark(stance: position.stance, isDouble: stakeholder.isPrimaryTarget),
      column: position.rawValue, row: min(max(stakeholder.influence, 1), 5),
      wanted: stakeholder.wanted?.rawValue)
  }

  private func page(_ bands: [MarkGrid.Band], of grid: MarkGrid, isLast: Bool) -> Drawing {
    var canvas = Canvas(width: width, language: language)
    let top = Self.headHeight
    grid.drawGrid(bands, top: top, on: &canvas)
    drawAxes(of: grid, on: &canvas)
    let centres = grid.centres(of: bands, top: top)
    let taken = grid.frames(of: bands, top: top)
    let leftOut = drawLinks(between: centres, around: taken, on: &canvas)
    grid.draw(bands, top: top, on: &canvas)
    var y = top + bands.reduce(0) { $0 + $1.height }
    canvas.text(
      "\(labels[.influence]) \(canvas.forward)", at: Point(9, y), style: TextStyle(rotation: -90))
    y += 14 + legend.draw(at: y + 12, on: &canvas)
    if leftOut > 0 {
      canvas.text(
        "\(labels[.links]): \(leftOut) \(labels[.more])", at: Point(MarkGrid.left, y + 5),
        style: .soft)
      y += TextStyle.soft.leading
    }
    y += names(grid.names(in: bands)).draw(at: y, room: 60, on: &canvas)
    if isLast, !unknown.isEmpty {
      canvas.text(
        labels[.unknownPosition] + ":", at: Point(MarkGrid.left, y + 10),
        style: TextStyle(size: 8, bold: true, paint: .soft))
      y += 14 + names(unknown).draw(at: y + 14, room: 60, on: &canvas)
    }
    return Drawing(
      width: width, height: y + 2, title: title, summary: summary, shapes: canvas.elements)
  }

  private func names(_ entries: [NameList.Entry]) -> NameList {
    NameList(
      entries: entries, left: MarkGrid.left, width: width - MarkGrid.left, labels: labels)
  }

  private var unknown: [NameList.Entry] {
    stakeholders.filter { $0.position == nil }.sorted { $0.id < $1.id }
      .map { NameList.Entry(id: $0.id, name: $0.name) }
  }

  private func drawAxes(of grid: MarkGrid, on canvas: inout Canvas) {
    let style = TextStyle(size: 8, bold: true, paint: .soft)
    for position in Position.allCases {
      let cellWidth = grid.cellWidth(position.rawValue)
      let lines = style.wrap(labels[position.label], to: cellWidth - 4, maximum: 2)
      canvas.text(
        lines: lines,
        at: Point(
          grid.x(position.rawValue) + cellWidth / 2,
          Self.headHeight - 5 - Double(lines.count - 1) * style.leading), style: style,
        anchor: .middle)
    }
  }

  /// Curves behind the names, the strongest and those to whom decides first; how many of those
  /// between marks of this page are left out.
  private func drawLinks(
    between centres: [String: Point], around taken: [Frame], on canvas: inout Canvas
  ) -> Int {
    let targets = Set(stakeholders.filter(\.isPrimaryTarget).map(\.id))
    let order = links.filter { $0.from != $0.to }.sorted {
      let first = (targets.contains($0.to) ? 0 : 1, -$0.strength)
      let second = (targets.contains($1.to) ? 0 : 1, -$1.strength)
      return first != second ? first < second : ($0.from, $0.to) < ($1.from, $1.to)
    }
    let known = Set(stakeholders.filter { $0.position != nil }.map(\.id))
    let lowest = taken.map(\.maxY).max() ?? 0
    var curves = LinkCurves(
      taken: taken, clearance: StanceMark.radius + 1,
      bounds: Frame(MarkGrid.left, Self.headHeight, width - MarkGrid.left, lowest))
    var shown = 0
    for link in order {
      guard shown < Self.maximumLinks, let from = centres[link.from], let to = centres[link.to]
      else { continue }
      if curves.draw(from, to, stroke: link.stroke, on: &canvas) { shown += 1 }
    }
    let here = order.filter { centres[$0.from] != nil && known.contains($0.to) }
    return here.count - shown
  }

  private var legend: Legend {
    var entries = [
      Legend.Entry(labels[.primaryTarget]) { point, canvas in
        StanceMark(stance: .neutral, isDouble: true)
          .draw(at: Point(point.x + 9, point.y), on: &canvas)
      }
    ]
    for (stance, label) in [
      (Quadrant.Stance.ally, Label.ally), (.neutral, .neutral), (.opponent, .opponent),
    ] {
      entries.append(
        Legend.Entry(labels[label], width: 10) { point, canvas in
          StanceMark(stance: stance).draw(at: Point(point.x + 5, point.y), on: &canvas)
        })
    }
    if stakeholders.contains(where: { $0.wanted != nil && $0.wanted != $0.position }) {
      entries.append(
        Legend.Entry(labels[.wantedPosition]) { point, canvas in
          let end = Point(point.x + 18, point.y)
          canvas.line(point, Point(end.x - 4, end.y), stroke: .ink(1.3))
          canvas.arrowHead(at: end, from: point, paint: .ink, size: 6)
        })
    }
    if !links.isEmpty { entries.append(.influences(labels)) }
    return Legend(entries: entries, left: MarkGrid.left, width: width - MarkGrid.left)
  }
}
