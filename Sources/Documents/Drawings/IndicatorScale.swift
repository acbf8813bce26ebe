/// One indicator in numbers: its scale, the expected path from baseline to target, and the dots of
/// what was measured.
struct IndicatorScale {
  let baseline: IndicatorChart.Reading?
  let target: IndicatorChart.Reading?
  let actuals: [IndicatorChart.Reading]
  let frame: Frame
  let language: String

  private var known: [Double] { ([baseline, target].compactMap(\.self) + actuals).map(\.value) }
  private var least: Double { known.min().map { known.max() == $0 ? min($0, 0) : $0 } ?? 0 }
  private var most: Double { known.max().map { $0 == least ? $0 + 1 : $0 } ?? 1 }

  private func x(_ value: Double) -> Double {
    frame.x + 10 + (frame.width - 20) * (value - least) / (most - least)
  }

  /// How many of its texts found no place; the table has them.
  func draw(on canvas: inout Canvas) -> Int {
    let middle = frame.centre.y
    canvas.line(Point(x(least), middle), Point(x(most), middle), stroke: .line)
    var room = Room(bounds: Frame(frame.x, frame.y, frame.width, frame.height))
    room.take(Frame(frame.x, middle - 5, frame.width, 10))
    if let baseline, let target {
      canvas.line(
        Point(x(baseline.value), middle), Point(x(target.value), middle),
        stroke: Stroke(paint: .line, width: 3.5))
    }
    for reading in actuals { IndicatorMark.actual(Point(x(reading.value), middle), on: &canvas) }
    if let target { IndicatorMark.target(Point(x(target.value), middle - 2), on: &canvas) }
    if let baseline { IndicatorMark.baseline(Point(x(baseline.value), middle), on: &canvas) }
    let written = [
      write(target, above: true, style: .small, in: &room, on: &canvas),
      write(baseline, above: false, style: .small, in: &room, on: &canvas),
      write(
        actuals.last, above: true, style: TextStyle(size: 8, bold: true), in: &room, on: &canvas),
      baseline != nil || drawMissing(.baseline, at: middle + 14, in: &room, on: &canvas),
      target != nil || drawMissing(.target, at: middle - 14, in: &room, on: &canvas),
    ]
    return written.count { !$0 }
  }

  /// Above or below its mark, moved aside where something stands already; false when there is no
  /// room at all.
  private func write(
    _ reading: IndicatorChart.Reading?, above: Bool, style: TextStyle, in room: inout Room,
    on canvas: inout Canvas
  ) -> Bool {
    guard let reading else { return true }
    let text = style.shorten(reading.label, to: frame.width)
    let width = style.width(text)
    let middle = frame.centre.y
    let heights = above ? [middle - 10, middle + 15] : [middle + 15, middle - 10]
    let centre = min(max(x(reading.value) - width / 2, frame.x), frame.maxX - width)
    let lefts = [centre, frame.maxX - width, frame.x]
    let places = heights.flatMap { y in lefts.map { Point($0, y) } }
    guard let free = room.firstFree(of: places.map { style.frame(of: text, at: $0) }) else {
      return false
    }
    canvas.label(text, at: places[free], style: style)
    return true
  }

  private func drawMissing(
    _ name: Label, at y: Double, in room: inout Room, on canvas: inout Canvas
  ) -> Bool {
    let labels = Labels(language: language)
    let text = TextStyle.small.shorten(
      "\(labels[name]): \(labels[.missing])", to: frame.width - 30)
    let width = TextStyle.small.width(text) + 12
    let boxes = [frame.x, frame.maxX - width].map { Frame($0, y - 5.5, width, 11) }
    guard let free = room.firstFree(of: boxes) else { return false }
    canvas.absent(boxes[free])
    canvas.label(text, at: Point(boxes[free].x + 6, y + 3.2))
    return true
  }
}

/// The marks of indicators: a tick, a pointer and a dot, which differ in shape.
enum IndicatorMark {
  static func baseline(_ point: Point, on canvas: inout Canvas) {
    canvas.line(Point(point.x, point.y - 5), Point(point.x, point.y + 5), stroke: .ink(1.6))
  }

  /// Points down at its place.
  static func target(_ point: Point, on canvas: inout Canvas) {
    canvas.path(
      [
        Point(point.x, point.y + 2), Point(point.x - 4, point.y - 5),
        Point(point.x + 4, point.y - 5),
      ], fill: .paper, stroke: .ink(1.1))
  }

  static func actual(_ point: Point, on canvas: inout Canvas) {
    canvas.circle(point, radius: 3, fill: .accent, stroke: Stroke(paint: .paper, width: 0.6))
  }
}

/// The marks in words.
struct IndicatorKey {
  let language: String
  /// How many texts stand in the table only.
  let hidden: Int

  /// Draws the key from `y` on, in as many lines as it needs; where it ends.
  func draw(at top: Double, width: Double, on canvas: inout Canvas) -> Double {
    let labels = Labels(language: language)
    let entries: [(Label, (Point, inout Canvas) -> Void)] = [
      (.baseline, IndicatorMark.baseline), (.target, IndicatorMark.target),
      (.actual, IndicatorMark.actual),
      (
        .expected,
        { point, canvas in
          canvas.line(
            Point(point.x - 6, point.y), Point(point.x + 6, point.y),
            stroke: Stroke(paint: .line, width: 3.5))
        }
      ),
    ]
    var x = 0.0
    var y = top
    for (label, mark) in entries {
      let needed = 18 + TextStyle.small.width(labels[label]) + 14
      if x + needed > width, x > 0 {
        x = 0
        y += 14
      }
      mark(Point(x + 7, y), &canvas)
      canvas.text(labels[label], at: Point(x + 18, y + 3), style: .small)
      x += needed
    }
    guard hidden > 0 else { return y + 8 }
    canvas.text("\(hidden) \(labels[.more])", at: Point(0, y + 17), style: .soft)
    return y + 20
  }
}
