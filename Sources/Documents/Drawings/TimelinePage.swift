import Markup

/// The rows of a timeline that stand on one page, under their own axis.
struct TimelinePage {
  let timeline: Timeline
  let axis: TimelineAxis
  let rows: [TimelineRow]
  private let tops: [Double]
  private let bottom: Double
  private var labels: Labels { Labels(language: timeline.language) }

  init(timeline: Timeline, axis: TimelineAxis, rows: [TimelineRow]) {
    self.timeline = timeline
    self.axis = axis
    self.rows = rows
    var y = TimelineAxis.height
    tops = rows.map { row in
      defer { y += row.height }
      return y
    }
    bottom = y
  }

  var drawing: Drawing {
    var canvas = Canvas(width: timeline.width, language: timeline.language)
    let arrows = TimelineArrows(timeline.arrows, ends: ends)
    drawAxis(on: &canvas)
    drawDeadlines(on: &canvas)
    arrows.draw(on: &canvas)
    for (row, top) in zip(rows, tops) { draw(row, at: top, on: &canvas) }
    var room = Room(bounds: Frame(axis.left, 0, timeline.width - axis.left, bottom))
    for frame in taken { room.take(frame) }
    let unwritten = arrows.drawTexts(in: &room, on: &canvas)
    let height = TimelineLegend(timeline: timeline)
      .draw(
        at: Point(0, bottom + 14), notes: notes(elsewhere: arrows.elsewhere, unwritten: unwritten),
        on: &canvas)
    return Drawing(
      width: timeline.width, height: bottom + 8 + height, title: timeline.title,
      summary: timeline.summary, shapes: canvas.elements)
  }

  private func draw(_ row: TimelineRow, at top: Double, on canvas: inout Canvas) {
    switch row {
    case .opportunities(let lanes):
      drawEvents(lanes, top: top, name: .opportunity, mark: TimelineEvent.drawFlag, on: &canvas)
    case .milestones(let lanes):
      drawEvents(lanes, top: top, name: .milestone, mark: TimelineEvent.drawDiamond, on: &canvas)
    case .group(let group):
      let text = TextStyle.bold.shorten(group.label, to: timeline.width - 4)
      canvas.label(text, at: Point(0, top + 12.5), style: .bold)
      canvas.line(Point(0, top + 17), Point(timeline.width, top + 17), stroke: .hair)
    case .bar(let bar, let lines, _):
      var style = TimelineRow.style
      style.isStruck = bar.change == .removed
      canvas.text(lines: lines, at: Point(0, top + 10.5), style: style)
      TimelineBar(bar: bar, axis: axis, middle: top + row.middle).draw(on: &canvas)
    }
  }

  /// What is not drawn here stands in the table, and the page says how much that is.
  private func notes(elsewhere: Int, unwritten: Int) -> [String] {
    [(elsewhere, Label.arrowsElsewhere), (unwritten, .lagsUnwritten)].compactMap {
      $0.0 == 0 ? nil : "\($0.0) \(labels[$0.1])"
    }
  }

  /// The bars and milestones of this page, to which arrows can lead.
  private var ends: [String: TimelineArrows.End] {
    var ends: [String: TimelineArrows.End] = [:]
    for (row, top) in zip(rows, tops) {
      switch row {
      case .bar(let bar, _, _):
        let frame = TimelineBar(bar: bar, axis: axis, middle: top + row.middle).frame
        ends[bar.id] = TimelineArrows.End(frame: frame)
      case .milestones(let lanes):
        for (event, y) in places(of: lanes, top: top) {
          ends[event.id] = TimelineArrows.End(
            frame: Frame(axis.x(event.day), y - 4.5, 0, 9))
        }
      case .opportunities, .group: break
      }
    }
    return ends
  }

  /// Where no text of an arrow may stand.
  private var taken: [Frame] {
    zip(rows, tops).flatMap { row, top -> [Frame] in
      switch row {
      case .bar(let bar, _, _):
        TimelineBar(bar: bar, axis: axis, middle: top + row.middle).taken
      case .opportunities, .milestones, .group:
        [Frame(0, top, timeline.width, row.height)]
      }
    }
  }

  private func drawAxis(on canvas: inout Canvas) {
    let head = TimelineAxis.height - 5
    TimelineDaysOff(timeline: timeline, axis: axis).draw(from: head, to: bottom, on: &canvas)
    for tick in axis.ticks(in: timeline.language) {
      canvas.line(
        Point(tick.x, head), Point(tick.x, bottom),
        stroke: tick.isYear ? Stroke(paint: .line, width: 0.75) : .hair)
    }
    canvas.line(Point(axis.left, head), Point(axis.right, head), stroke: .line)
    drawToday(on: &canvas)
    for tick in axis.ticks(in: timeline.language) {
      canvas.label(tick.label, at: Point(tick.x + 1, head - 4))
    }
  }

  /// A double line through the rows of the group that is due.
  private func drawDeadlines(on canvas: inout Canvas) {
    var deadline = timeline.groups.first { group in
      guard case .bar(let bar, _, _)? = rows.first else { return false }
      return group.bars.contains(bar)
    }?.deadline
    for (row, top) in zip(rows, tops) {
      if case .group(let group) = row { deadline = group.deadline }
      guard let deadline else { continue }
      let x = axis.x(deadline + 1)
      for offset in [-1.2, 1.2] {
        canvas.line(
          Point(x + offset, top), Point(x + offset, top + row.height),
          stroke: Stroke(paint: .signal, width: 0.9))
      }
    }
  }

  private func drawToday(on canvas: inout Canvas) {
    guard let today = timeline.today, today >= axis.first, today < axis.end else { return }
    let x = axis.x(today)
    canvas.line(
      Point(x, 12), Point(x, bottom), stroke: Stroke(paint: .accent, width: 1, dash: "1.5 2"))
    let word = labels[.today]
    let atEnd = x + 4 + TextStyle.small.width(word) > timeline.width
    canvas.text(
      word, at: Point(atEnd ? x - 3 : x + 3, 9), style: TextStyle(size: 8, paint: .accent),
      anchor: atEnd ? .end : .start)
  }

  private func drawEvents(
    _ lanes: [[Timeline.Event]], top: Double, name: Label,
    mark: (Point, inout Canvas) -> Void, on canvas: inout Canvas
  ) {
    canvas.text(labels[name], at: Point(0, top + 10), style: .soft)
    for (event, y) in places(of: lanes, top: top) {
      TimelineEvent(event, on: axis).drawName(at: y, on: &canvas)
      mark(Point(axis.x(event.day), y), &canvas)
    }
  }

  private func places(
    of lanes: [[Timeline.Event]], top: Double
  ) -> [(event: Timeline.Event, y: Double)] {
    lanes.enumerated().flatMap { lane, events in
      events.map { ($0, top + Double(lane) * TimelineRow.laneHeight + 7) }
    }
  }
}
