import Markup

/// What waits for what: from the named end of one bar down to its lane, along it, and to the named
/// end of the other. Drawn before the bars, so that it passes behind them.
struct TimelineArrows {
  /// A bar or a milestone on this page.
  struct End {
    /// The mark itself.
    let frame: Frame

    /// Just inside the start or the finish, so that the arrow is seen to belong to it.
    func x(atStart: Bool) -> Double {
      let inset = min(2, frame.width / 2)
      return atStart ? frame.x + inset : frame.maxX - inset
    }
  }

  /// An arrow with both ends on this page.
  private struct Route {
    let arrow: Timeline.Arrow
    let points: [Point]
    let lane: Double
  }

  private let routes: [Route]
  /// How many arrows have one end on this page and the other on another.
  let elsewhere: Int

  init(_ arrows: [Timeline.Arrow], ends: [String: End]) {
    routes = arrows.compactMap { arrow in
      guard let from = ends[arrow.from], let to = ends[arrow.to] else { return nil }
      return Self.route(arrow, from: from, to: to)
    }
    elsewhere = arrows.count { (ends[$0.from] == nil) != (ends[$0.to] == nil) }
  }

  private static func route(_ arrow: Timeline.Arrow, from: End, to: End) -> Route {
    let leavesStart = arrow.ends == .startToStart || arrow.ends == .startToFinish
    let entersStart = arrow.ends == .finishToStart || arrow.ends == .startToStart
    let start = from.x(atStart: leavesStart)
    let end = to.x(atStart: entersStart)
    // Two lanes below a bar, so that what leaves its start does not look as if it left its end.
    let lane = from.frame.maxY + (leavesStart ? 1.8 : 3.6)
    let isDown = to.frame.y > from.frame.y
    let tip = isDown ? to.frame.y - 0.8 : to.frame.maxY + 0.8
    return Route(
      arrow: arrow,
      points: [
        Point(start, from.frame.maxY), Point(start, lane), Point(end, lane), Point(end, tip),
      ], lane: lane)
  }

  func draw(on canvas: inout Canvas) {
    for route in routes {
      let points = route.points
      canvas.path(points, closed: false, stroke: Stroke(paint: .soft, width: 0.8))
      canvas.arrowHead(at: points[3], from: points[2], paint: .soft)
    }
  }

  /// Writes the lag and the kind on each arrow where it is free; how many had no free place.
  func drawTexts(in room: inout Room, on canvas: inout Canvas) -> Int {
    let style = TextStyle.soft
    var left = 0
    for route in routes {
      let tip = route.points[3]
      room.take(Frame(tip.x - 2, tip.y - 4, 4, 8))
    }
    for route in routes where !route.arrow.text.isEmpty {
      let text = route.arrow.text
      let (start, end, lane) = (route.points[0].x, route.points[3].x, route.lane)
      let width = style.width(text)
      let below = lane + 8.2
      let nearTip = route.points[3].y + (route.points[3].y > lane ? -3 : 9)
      let places = [
        Point((start + end) / 2 - width / 2, below), Point(end + 2.5, below),
        Point(end - 2.5 - width, below), Point(start + 2.5, below),
        Point(start - 2.5 - width, below), Point(end + 3.5, nearTip),
        Point(end - 3.5 - width, nearTip),
      ]
      guard let free = room.firstFree(of: places.map { style.frame(of: text, at: $0) }) else {
        left += 1
        continue
      }
      canvas.label(text, at: places[free], style: style)
    }
    return left
  }
}
