import Markup

/// The signs of a timeline in words: only those that it uses.
struct TimelineLegend {
  private typealias Sign = @Sendable (Point, inout Canvas) -> Void

  private let timeline: Timeline
  private let labels: Labels
  private let entries: [(label: Label, sign: Sign)]

  init(timeline: Timeline) {
    self.timeline = timeline
    labels = Labels(language: timeline.language)
    let bars = timeline.groups.flatMap(\.bars)
    let states: [(Timeline.State, Label)] = [
      (.planned, .planned), (.doing, .doing), (.done, .done), (.dropped, .dropped),
    ]
    var entries: [(Label, Sign)] = states.filter { state, _ in
      bars.contains { $0.state == state && $0.change != .removed }
    }.map { state, label in (label, Self.barSign { $0.state = state }) }
    if bars.contains(where: \.isCritical) {
      entries.append((.criticalPath, Self.barSign { $0.isCritical = true }))
    }
    if bars.contains(where: \.isApproximate) {
      entries.append((.approximate, Self.barSign { $0.isApproximate = true }))
    }
    if bars.contains(where: { ($0.latestEnd ?? $0.end) > $0.end }) {
      entries.append((.slack, Self.slackSign))
    }
    if bars.contains(where: \.isMoved) { entries.append((.moved, Self.ghostSign)) }
    if bars.contains(where: { $0.change == .removed }) {
      entries.append((.removed, Self.barSign { $0.change = .removed }))
    }
    if bars.contains(where: { $0.change == .added }) { entries.append((.added, Self.addedSign)) }
    if timeline.groups.contains(where: { $0.deadline != nil }) {
      entries.append((.deadline, Self.deadlineSign))
    }
    let daysOff = TimelineDaysOff(timeline: timeline, axis: TimelineAxis(of: timeline))
    if daysOff.showsWeekends || !daysOff.holidays.isEmpty {
      entries.append((.nonWorkingDays, Self.dayOffSign))
    }
    self.entries = entries
  }

  /// The most that it may need, notes included.
  var height: Double {
    var canvas = Canvas()
    let notes = [Label.arrowsElsewhere, .lagsUnwritten].map { "999 \(labels[$0])" }
    return draw(at: Point(0, 0), notes: timeline.arrows.isEmpty ? [] : notes, on: &canvas) + 8
  }

  /// Draws the signs from `point` on, in as many lines as they need; the height that they take.
  func draw(at point: Point, notes: [String], on canvas: inout Canvas) -> Double {
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
    let words = ([timeline.key] + arrowKinds + notes).filter { !$0.isEmpty }
    let lines = TextStyle.soft.wrap(words.joined(separator: " · "), to: timeline.width)
    if !entries.isEmpty, !lines.isEmpty { y += 13 }
    canvas.text(lines: lines, at: Point(point.x, y + 3), style: .soft)
    return y - point.y + 12 + Double(max(lines.count - 1, 0)) * TextStyle.soft.leading
  }

  private var arrowKinds: [String] {
    let kinds: [(Timeline.Ends, Label)] = [
      (.startToStart, .startToStart), (.finishToFinish, .finishToFinish),
      (.startToFinish, .startToFinish),
    ]
    return kinds.filter { kind, _ in timeline.arrows.contains { $0.ends == kind } }
      .map { "\($0.code) \(labels[$1])" }
  }

  private static func barSign(_ change: @escaping @Sendable (inout Timeline.Bar) -> Void) -> Sign {
    { point, canvas in
      let day = Day(number: 0)
      var bar = Timeline.Bar(id: "", label: "", start: day, end: day)
      change(&bar)
      TimelineBar(
        bar: bar, axis: TimelineAxis(sign: Frame(point.x, point.y, 18, 0)), middle: point.y
      ).draw(on: &canvas)
    }
  }

  private static let slackSign: Sign = { point, canvas in
    canvas.line(point, Point(point.x + 18, point.y), stroke: Stroke(paint: .line, width: 1.5))
    canvas.line(
      Point(point.x + 18, point.y - 2.5), Point(point.x + 18, point.y + 2.5),
      stroke: Stroke(paint: .line, width: 1))
  }

  private static let ghostSign: Sign = { point, canvas in
    canvas.rectangle(
      Frame(point.x, point.y - 2.2, 10, 4.4), fill: .paper,
      stroke: Stroke(paint: .soft, width: 0.7, dash: "1.5 1.5"))
    let end = Point(point.x + 19, point.y)
    canvas.line(Point(point.x + 10, point.y), end, stroke: Stroke(paint: .signal, width: 1))
    canvas.arrowHead(at: end, from: point, paint: .signal, size: 4.5)
  }

  private static let addedSign: Sign = { point, canvas in
    canvas.text("+", at: Point(point.x + 9, point.y + 3), style: .bold, anchor: .middle)
  }

  private static let deadlineSign: Sign = { point, canvas in
    for x in [point.x + 8, point.x + 10.4] {
      canvas.line(
        Point(x, point.y - 5), Point(x, point.y + 5), stroke: Stroke(paint: .signal, width: 0.9))
    }
  }

  private static let dayOffSign: Sign = { point, canvas in
    canvas.rectangle(Frame(point.x + 3, point.y - 5, 7, 10), fill: .wash)
    canvas.rectangle(Frame(point.x + 10, point.y - 5, 3.5, 10), fill: .hair)
  }
}
