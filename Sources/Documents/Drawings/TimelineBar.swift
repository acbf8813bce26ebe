import Markup

/// A bar: outlined when planned, half full while it is being done, full when done, dashed and
/// struck through when dropped.
struct TimelineBar {
  let bar: Timeline.Bar
  let axis: TimelineAxis
  let middle: Double

  static let half = 4.5
  private var half: Double { Self.half }
  private var from: Double { axis.x(bar.start) }
  private var to: Double { max(axis.x(bar.end + 1), from + 2) }
  private var isGone: Bool { bar.state == .dropped || bar.change == .removed }

  /// The bar without its tail and its letter.
  var frame: Frame { Frame(from, middle - half, to - from, half * 2) }

  /// The bar with what belongs to it, where no label may stand.
  var taken: [Frame] {
    var taken = [frame]
    if let end = slackEnd { taken.append(Frame(to, middle - 3, end - to, 6)) }
    if !letter.isEmpty, !isLetterInside {
      let style = TextStyle(size: 8, bold: true)
      taken.append(style.frame(of: letter, at: Point(from - 3, middle + 3), anchor: .end))
    }
    if case .moved(let start, let end) = bar.change {
      taken.append(Frame(axis.x(start), middle - 11, axis.x(end + 1) - axis.x(start), 6))
    }
    return taken
  }

  func draw(on canvas: inout Canvas) {
    drawSlack(on: &canvas)
    let edge = Stroke(
      paint: isGone ? .soft : .accent, width: bar.isCritical ? 2 : 0.9, dash: isGone ? "3 2" : nil)
    let outline = bar.isApproximate ? torn : square(to: to)
    canvas.path(
      outline, fill: bar.state == .done && !isGone ? .step(4) : .paper, stroke: edge)
    if bar.state == .doing {
      canvas.path(square(to: (from + to) / 2), fill: .step(4))
      canvas.path(outline, stroke: edge)
    }
    if isGone {
      canvas.line(Point(from - 2, middle), Point(to + 2, middle), stroke: .ink(1))
    }
    drawGhost(on: &canvas)
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
    let rows = stride(from: -half, through: half, by: half / 2)
    let right = rows.enumerated().map {
      Point($0.offset % 2 == 0 ? to : to - bite, middle + $0.element)
    }
    let left = rows.enumerated().map {
      Point($0.offset % 2 == 0 ? from : from + bite, middle + $0.element)
    }
    return right + left.reversed()
  }

  private var slackEnd: Double? {
    guard let latest = bar.latestEnd, latest > bar.end else { return nil }
    return axis.x(latest + 1)
  }

  private func drawSlack(on canvas: inout Canvas) {
    guard let end = slackEnd else { return }
    canvas.line(Point(to, middle), Point(end, middle), stroke: Stroke(paint: .line, width: 1.5))
    canvas.line(
      Point(end, middle - 2.5), Point(end, middle + 2.5), stroke: Stroke(paint: .line, width: 1))
  }

  /// Where it stood before, with an arrow from the end that moved to where that is now.
  private func drawGhost(on canvas: inout Canvas) {
    guard case .moved(let start, let end) = bar.change else { return }
    let y = middle - 8.2
    let (left, right) = (axis.x(start), axis.x(end + 1))
    canvas.rectangle(
      Frame(left, y - 2.2, max(right - left, 2), 4.4), fill: .paper,
      stroke: Stroke(paint: .soft, width: 0.7, dash: "1.5 1.5"))
    let isLast = end != bar.end
    let (old, new) = isLast ? (right, to) : (left, from)
    guard abs(new - old) > 1 else { return }
    canvas.line(Point(old, y), Point(new, y), stroke: Stroke(paint: .signal, width: 1))
    canvas.arrowHead(at: Point(new, y), from: Point(old, y), paint: .signal, size: 4.5)
  }

  private var letter: String { bar.letter ?? "" }
  /// The second half of a bar that is being done is empty.
  private var free: Double { bar.state == .doing ? (from + to) / 2 : from }

  private var isLetterInside: Bool {
    to - free >= TextStyle(size: 8, bold: true).width(letter) + 4 && !isGone
  }

  /// In the bar where there is room, else before it, where no arrow leaves.
  private func drawLetter(on canvas: inout Canvas) {
    if isLetterInside {
      let paint: Paint = bar.state == .done ? .step(1) : .accent
      canvas.text(
        letter, at: Point((free + to) / 2, middle + 3),
        style: TextStyle(size: 8, bold: true, paint: paint), anchor: .middle)
    } else {
      canvas.label(
        letter, at: Point(from - 3, middle + 3),
        style: TextStyle(size: 8, bold: true, paint: .accent), anchor: .end)
    }
  }
}
