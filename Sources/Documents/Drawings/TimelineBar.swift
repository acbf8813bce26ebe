import Markup

/// A bar: outlined when planned, half full while it is being done, full when done, dashed and
/// struck through when dropped.
struct TimelineBar {
  let bar: Timeline.Bar
  let axis: TimelineAxis
  let middle: Double

  private let half = 4.5
  private var from: Double { axis.x(bar.start) }
  private var to: Double { max(axis.x(bar.end + 1), from + 2) }

  func draw(on canvas: inout Canvas) {
    drawSlack(on: &canvas)
    let edge = Stroke(
      paint: bar.state == .dropped ? .soft : .accent, width: bar.isCritical ? 2 : 0.9,
      dash: bar.state == .dropped ? "3 2" : nil)
    let outline = bar.isApproximate ? torn : square(to: to)
    canvas.path(outline, fill: bar.state == .done ? .step(4) : .paper, stroke: edge)
    if bar.state == .doing {
      canvas.path(square(to: (from + to) / 2), fill: .step(4))
      canvas.path(outline, stroke: edge)
    }
    if bar.state == .dropped {
      canvas.line(Point(from - 2, middle), Point(to + 2, middle), stroke: .ink(1))
    }
    drawLetter(on: &canvas)
  }

  private func square(to end: Double) -> [Point] {
    [
      Point(from, middle - half), Point(end, middle - half), Point(end, middle + half),
      Point(from, middle + half),
    ]
  }

  /// Both ends torn: the day is not known.
  private var torn: [Point] {
    let bite = min(2.5, (to - from) / 4)
    return [
      Point(from, middle - half), Point(to, middle - half), Point(to - bite, middle - half / 2),
      Point(to, middle), Point(to - bite, middle + half / 2), Point(to, middle + half),
      Point(from, middle + half), Point(from + bite, middle + half / 2), Point(from, middle),
      Point(from + bite, middle - half / 2),
    ]
  }

  private func drawSlack(on canvas: inout Canvas) {
    guard let latest = bar.latestEnd, latest > bar.end else { return }
    let end = axis.x(latest + 1)
    canvas.line(Point(to, middle), Point(end, middle), stroke: Stroke(paint: .line, width: 1.5))
    canvas.line(
      Point(end, middle - 2.5), Point(end, middle + 2.5), stroke: Stroke(paint: .line, width: 1))
  }

  /// In the bar where there is room, else after it.
  private func drawLetter(on canvas: inout Canvas) {
    guard let letter = bar.letter, !letter.isEmpty else { return }
    var style = TextStyle(size: 8, bold: true, paint: bar.state == .done ? .step(1) : .accent)
    // The second half of a bar that is being done is empty.
    let free = bar.state == .doing ? (from + to) / 2 : from
    if to - free >= style.width(letter) + 4, bar.state != .dropped {
      canvas.text(letter, at: Point((free + to) / 2, middle + 3), style: style, anchor: .middle)
    } else {
      style.paint = .accent
      canvas.text(letter, at: Point(to + 4, middle + 3), style: style)
    }
  }
}
