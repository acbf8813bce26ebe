import Markup

/// The signs of a timeline in words: only those that it uses.
struct TimelineLegend {
  let timeline: Timeline
  let labels: Labels

  /// Draws the signs from `point` on, in as many lines as they need; the height that they take.
  func draw(at point: Point, on canvas: inout Canvas) -> Double {
    var x = point.x
    var y = point.y
    for (label, sign) in entries {
      let text = labels[label]
      let width = 24 + TextStyle.small.width(text) + 14
      if x + width > timeline.width, x > point.x {
        x = point.x
        y += 13
      }
      sign(Point(x, y), &canvas)
      canvas.text(text, at: Point(x + 24, y + 3), style: .small)
      x += width
    }
    return y - point.y + 12
  }

  private typealias Sign = (Point, inout Canvas) -> Void

  private var entries: [(Label, Sign)] {
    let bars = timeline.groups.flatMap(\.bars)
    var entries: [(Label, Sign)] = []
    let states: [(Timeline.State, Label)] = [
      (.planned, .planned), (.doing, .doing), (.done, .done), (.dropped, .dropped),
    ]
    for (state, label) in states where bars.contains(where: { $0.state == state }) {
      entries.append((label, barSign(state)))
    }
    if bars.contains(where: \.isCritical) {
      entries.append((.criticalPath, barSign(.planned, isCritical: true)))
    }
    if bars.contains(where: { ($0.latestEnd ?? $0.end) > $0.end }) {
      entries.append(
        (
          .slack,
          { point, canvas in
            canvas.line(
              point, Point(point.x + 18, point.y), stroke: Stroke(paint: .line, width: 1.5))
          }
        ))
    }
    if timeline.groups.contains(where: { $0.deadline != nil }) {
      entries.append(
        (
          .deadline,
          { point, canvas in
            for x in [point.x + 8, point.x + 10.4] {
              canvas.line(
                Point(x, point.y - 5), Point(x, point.y + 5),
                stroke: Stroke(paint: .signal, width: 0.9))
            }
          }
        ))
    }
    return entries
  }

  private func barSign(_ state: Timeline.State, isCritical: Bool = false) -> Sign {
    { point, canvas in
      let day = Day(number: 0)
      let bar = Timeline.Bar(
        id: "", label: "", start: day, end: day, state: state, isCritical: isCritical)
      TimelineBar(
        bar: bar, axis: TimelineAxis(sign: Frame(point.x, point.y, 18, 0)), middle: point.y
      ).draw(on: &canvas)
    }
  }
}
