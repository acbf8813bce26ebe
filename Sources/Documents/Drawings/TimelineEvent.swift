import Markup

/// The place of an event on the axis, with its name after the mark, or before it where there is
/// more room; a name that fits on neither side is shortened, its id never.
struct TimelineEvent {
  let x: Double
  let text: String
  let isBefore: Bool

  private static let style = TextStyle.small
  private static let widest = 240.0

  init(_ event: Timeline.Event, on axis: TimelineAxis) {
    x = axis.x(event.day)
    let name = "\(event.id) \(event.label)"
    let after = axis.right + 8 - x - 8
    let before = x - axis.left - 7
    isBefore = Self.style.width(name) > after && before > after
    text = Self.style.shorten(name, to: min(isBefore ? before : after, Self.widest))
  }

  /// The room of mark and name, with a gap after it.
  var span: Frame {
    let width = Self.style.width(text) + 14
    return Frame(isBefore ? x - width : x - 5, 0, width + 5, 1)
  }

  /// Draws the name beside the mark at `y`.
  func drawName(at y: Double, on canvas: inout Canvas) {
    canvas.label(
      text, at: Point(isBefore ? x - 7 : x + 8, y + 3), style: Self.style,
      anchor: isBefore ? .end : .start)
  }

  static func drawFlag(at point: Point, on canvas: inout Canvas) {
    let (x, y) = (point.x, point.y)
    canvas.line(Point(x, y - 5), Point(x, y + 4), stroke: .ink(1))
    canvas.path([Point(x, y - 5), Point(x + 6, y - 2.5), Point(x, y)], fill: .amber)
  }

  static func drawDiamond(at point: Point, on canvas: inout Canvas) {
    let (x, y) = (point.x, point.y)
    canvas.path(
      [Point(x, y - 4.5), Point(x + 4.5, y), Point(x, y + 4.5), Point(x - 4.5, y)], fill: .ink)
  }
}
