import Markup

/// What waits for what: a line with a corner from one bar to another.
struct TimelineArrows {
  let timeline: Timeline
  let axis: TimelineAxis
  /// The middle of each bar's row on this page.
  let middles: [String: Double]

  func draw(on canvas: inout Canvas) {
    var bars: [String: Timeline.Bar] = [:]
    for bar in timeline.groups.flatMap(\.bars) { bars[bar.id] = bar }
    for arrow in timeline.arrows {
      guard let from = bars[arrow.from], let to = bars[arrow.to],
        let fromY = middles[arrow.from], let toY = middles[arrow.to]
      else { continue }
      draw(arrow, from: (from, fromY), to: (to, toY), on: &canvas)
    }
  }

  private func draw(
    _ arrow: Timeline.Arrow, from: (bar: Timeline.Bar, y: Double),
    to: (bar: Timeline.Bar, y: Double),
    on canvas: inout Canvas
  ) {
    let leavesEnd = arrow.ends == .finishToStart || arrow.ends == .finishToFinish
    let entersStart = arrow.ends == .finishToStart || arrow.ends == .startToStart
    let start = leavesEnd ? axis.x(from.bar.end + 1) : axis.x(from.bar.start)
    let end = entersStart ? axis.x(to.bar.start) : axis.x(to.bar.end + 1)
    let down = to.y > from.y
    let tip = Point(end, to.y + (down ? -5 : 5))
    let stroke = Stroke(paint: .soft, width: 0.8)
    // Leaves below or above the bar, so that it does not run through the bar's own row.
    let out = Point(start, from.y)
    if entersStart && end >= start {
      let corner = Point(end + 2, from.y)
      canvas.path(
        [out, corner, Point(end + 2, tip.y)], closed: false, stroke: stroke)
      canvas.arrowHead(at: Point(end + 2, tip.y), from: corner, paint: .soft)
    } else {
      let lane = from.y + (down ? 7 : -7)
      let bend = leavesEnd ? start + 4 : start - 4
      let above = Point(entersStart ? end + 2 : end - 2, lane)
      canvas.path(
        [out, Point(bend, from.y), Point(bend, lane), above, Point(above.x, tip.y)],
        closed: false, stroke: stroke)
      canvas.arrowHead(at: Point(above.x, tip.y), from: above, paint: .soft)
    }
    if !arrow.lag.isEmpty {
      canvas.text(
        arrow.lag, at: Point(start + 4, from.y + (down ? -1.5 : 9)), style: .soft)
    }
  }
}
