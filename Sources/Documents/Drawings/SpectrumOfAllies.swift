/// Who stands where, as half a wheel (P6): five wedges from active allies to active opponents, the
/// more influential nearer to the rim, with arrows to the wedge in which they are wanted.
///
/// George Lakey's spectrum of allies, drawn as in https://commonslibrary.org/spectrum-of-allies.
package struct SpectrumOfAllies: Hashable, Sendable {
  package struct Stakeholder: Hashable, Sendable {
    package var id: String
    package var name: String
    /// Nil when it is not known; then the name stands under the wheel.
    package var position: Position?
    /// Where they are wanted; nil when nothing is planned.
    package var wanted: Position?
    /// From 1 to 5.
    package var influence: Int
    /// Where they stood before, each with its date as it is printed.
    package var earlier: [Earlier]

    package init(
      id: String, name: String, position: Position?, wanted: Position? = nil, influence: Int,
      earlier: [Earlier] = []
    ) {
      self.id = id
      self.name = name
      self.position = position
      self.wanted = wanted
      self.influence = influence
      self.earlier = earlier
    }
  }

  package struct Earlier: Hashable, Sendable {
    package var position: Position
    package var date: String

    package init(position: Position, date: String) {
      self.position = position
      self.date = date
    }
  }

  package var title: String
  package var summary: String
  package var language: String
  package var stakeholders: [Stakeholder]
  /// In points.
  package var width: Double

  package init(
    title: String, summary: String, language: String, stakeholders: [Stakeholder],
    width: Double = Drawing.fullWidth
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.stakeholders = stakeholders
    self.width = width
  }

  private var labels: Labels { Labels(language: language) }

  /// The wheel; the names of those who stand in it by their ids take at most `room` points under it.
  package func drawing(room: Double = 170) -> Drawing {
    var canvas = Canvas(width: width, language: language)
    var wheel = SpectrumWheel(width: width)
    wheel.fill(with: stakeholders)
    drawWedges(of: wheel, on: &canvas)
    for place in wheel.places { draw(place, on: &canvas) }
    var y = wheel.hub.y + 18
    y += legend.draw(at: y, on: &canvas)
    let names = NameList(
      entries: wheel.shortened.sorted { $0.id < $1.id }.map { .init(id: $0.id, name: $0.name) },
      left: 0, width: width, labels: labels)
    y += names.draw(at: y, room: room, on: &canvas)
    for (label, count) in wheel.leftOut {
      canvas.text("\(labels[label]): \(count) \(labels[.more])", at: Point(0, y + 9), style: .soft)
      y += TextStyle.soft.leading
    }
    let unknown = stakeholders.filter { $0.position == nil }.sorted { $0.id < $1.id }
    if !unknown.isEmpty {
      canvas.text(
        labels[.unknownPosition] + ":", at: Point(0, y + 10),
        style: TextStyle(size: 8, bold: true, paint: .soft))
      y += 14
      let list = NameList(
        entries: unknown.map { .init(id: $0.id, name: $0.name) }, left: 0, width: width,
        labels: labels)
      y += list.draw(at: y, room: room / 2, on: &canvas)
    }
    return Drawing(
      width: width, height: y + 2, title: title, summary: summary, shapes: canvas.elements)
  }

  private func drawWedges(of wheel: SpectrumWheel, on canvas: inout Canvas) {
    let style = TextStyle(size: 8.5, bold: true, paint: .soft)
    for position in Position.allCases {
      let isEmpty = !stakeholders.contains { $0.position == position }
      let outline = wheel.wedge(position)
      if isEmpty { canvas.absent(outline) }
      canvas.path(outline, stroke: .ink(0.9))
      let angle = wheel.middleAngle(position)
      var title = style
      title.rotation = 90 - angle * 180 / .pi
      canvas.text(
        labels[position.label], at: wheel.point(angle, wheel.radius + 6), style: title,
        anchor: .middle)
      guard isEmpty else { continue }
      let centre = wheel.point(angle, wheel.radius * SpectrumWheel.wordDistance)
      let width = TextStyle.soft.width(labels[.nobody])
      canvas.rectangle(Frame(centre.x - width / 2 - 3, centre.y - 9, width + 6, 13), fill: .paper)
      canvas.text(labels[.nobody], at: centre, style: .soft, anchor: .middle)
    }
  }

  private func draw(_ place: SpectrumWheel.Place, on canvas: inout Canvas) {
    let isEarlier = place.position == nil
    if isEarlier {
      // Free from the hatching of an empty wedge.
      let width = place.lines.map(TextStyle.soft.width).max() ?? 0
      canvas.rectangle(
        Frame(place.mark.x - 2, place.mark.y - 5, width + 8, Double(place.lines.count) * 10.4),
        fill: .paper)
    }
    canvas.text(
      lines: place.lines, at: place.text, style: isEarlier ? .soft : .small,
      anchor: place.isTextBefore ? .end : .start)
    guard let position = place.position else {
      canvas.circle(place.mark, radius: 1.6, fill: .line)
      return
    }
    StanceMark(stance: position.stance).draw(at: place.mark, on: &canvas)
    guard let arrow = place.arrow else { return }
    canvas.step(from: arrow.start, to: arrow.end, isFurther: arrow.isFurther)
  }

  private var legend: Legend {
    var entries: [Legend.Entry] = []
    let steps = stakeholders.compactMap { person in
      person.wanted.flatMap { wanted in
        person.position.map { abs($0.rawValue - wanted.rawValue) }
      }
    }
    for (isFurther, label) in [(false, Label.wantedPosition), (true, .wantedFurther)]
    where steps.contains(where: { isFurther ? $0 > 1 : $0 == 1 }) {
      entries.append(
        Legend.Entry(labels[label], width: 22) { point, canvas in
          canvas.step(from: point, to: Point(point.x + 22, point.y), isFurther: isFurther)
        })
    }
    if stakeholders.contains(where: { !$0.earlier.isEmpty }) {
      entries.append(
        Legend.Entry(labels[.earlierPosition], width: 6) { point, canvas in
          canvas.circle(Point(point.x + 3, point.y), radius: 1.6, fill: .line)
        })
    }
    return Legend(entries: entries, left: 0, width: width)
  }
}

extension Canvas {
  /// An arrow to where someone is wanted: with two heads and dashed when that is more than a step.
  fileprivate mutating func step(from start: Point, to end: Point, isFurther: Bool) {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = max((dx * dx + dy * dy).squareRoot(), 0.01)
    func before(_ distance: Double) -> Point {
      Point(end.x - dx / length * distance, end.y - dy / length * distance)
    }
    let paint: Paint = isFurther ? .signal : .ink
    line(
      start, before(isFurther ? 9 : 4),
      stroke: Stroke(paint: paint, width: 1.2, dash: isFurther ? "2.5 1.5" : nil))
    arrowHead(at: end, from: start, paint: paint, size: 5)
    if isFurther { arrowHead(at: before(5), from: start, paint: paint, size: 5) }
  }
}
