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
    var canvas = Canvas()
    drawDaysOff(on: &canvas)
    drawAxis(on: &canvas)
    drawDeadlines(on: &canvas)
    for (row, top) in zip(rows, tops) {
      switch row {
      case .opportunities(let lanes):
        drawEvents(lanes, top: top, name: .opportunity, on: &canvas) { x, y, canvas in
          canvas.line(Point(x, y - 5), Point(x, y + 4), stroke: .ink(1))
          canvas.path([Point(x, y - 5), Point(x + 6, y - 2.5), Point(x, y)], fill: .amber)
        }
      case .milestones(let lanes):
        drawEvents(lanes, top: top, name: .milestone, on: &canvas) { x, y, canvas in
          canvas.path(
            [Point(x, y - 4.5), Point(x + 4.5, y), Point(x, y + 4.5), Point(x - 4.5, y)],
            fill: .ink)
        }
      case .group(let group):
        let text = TextStyle.bold.shorten(group.label, to: timeline.width - 4)
        canvas.text(text, at: Point(0, top + 12.5), style: .bold)
        canvas.line(Point(0, top + 17), Point(timeline.width, top + 17), stroke: .hair)
      case .bar(let bar, let lines):
        canvas.text(lines: lines, at: Point(0, top + 10.5), style: .label)
        TimelineBar(bar: bar, axis: axis, middle: top + row.height / 2).draw(on: &canvas)
      }
    }
    drawToday(on: &canvas)
    TimelineArrows(timeline: timeline, axis: axis, middles: middles).draw(on: &canvas)
    let height = TimelineLegend(timeline: timeline, labels: labels)
      .draw(at: Point(0, bottom + 14), on: &canvas)
    return Drawing(
      width: timeline.width, height: bottom + 8 + height, title: timeline.title,
      summary: timeline.summary, shapes: canvas.elements)
  }

  /// The middle of the row of each bar on this page, by the bar's id.
  private var middles: [String: Double] {
    var middles: [String: Double] = [:]
    for (row, top) in zip(rows, tops) {
      if case .bar(let bar, _) = row { middles[bar.id] = top + row.height / 2 }
    }
    return middles
  }

  private func drawAxis(on canvas: inout Canvas) {
    for tick in axis.ticks(in: timeline.language) {
      canvas.line(
        Point(tick.x, TimelineAxis.height - 5), Point(tick.x, bottom),
        stroke: tick.isYear ? Stroke(paint: .line, width: 0.75) : .hair)
      canvas.text(tick.label, at: Point(tick.x + 1, TimelineAxis.height - 9), style: .small)
    }
    canvas.line(
      Point(axis.left, TimelineAxis.height - 5), Point(axis.right, TimelineAxis.height - 5),
      stroke: .line)
  }

  /// Weekends and holidays as pale bands, where a day is wide enough to be seen.
  private func drawDaysOff(on canvas: inout Canvas) {
    let dayWidth = axis.x(axis.first + 1) - axis.left
    guard dayWidth >= 1.5 else { return }
    let holidays = Set(timeline.holidays)
    var day = axis.first
    while day < axis.end {
      if day.weekday > 5 || holidays.contains(day) {
        canvas.rectangle(
          Frame(axis.x(day), TimelineAxis.height - 5, dayWidth, bottom - TimelineAxis.height + 5),
          fill: .wash)
      }
      day = day + 1
    }
  }

  /// A double line through the rows of the group that is due.
  private func drawDeadlines(on canvas: inout Canvas) {
    var deadline: Day?
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
    _ lanes: [[Timeline.Event]], top: Double, name: Label, on canvas: inout Canvas,
    mark: (Double, Double, inout Canvas) -> Void
  ) {
    canvas.text(labels[name], at: Point(0, top + 10), style: .soft)
    for (lane, events) in lanes.enumerated() {
      let y = top + Double(lane) * TimelineRow.laneHeight + 7
      for event in events {
        let x = axis.x(event.day)
        mark(x, y, &canvas)
        let isBefore = TimelineRow.isBefore(event, on: axis)
        canvas.text(
          event.label, at: Point(isBefore ? x - 7 : x + 8, y + 3), style: .small,
          anchor: isBefore ? .end : .start)
      }
    }
  }
}
