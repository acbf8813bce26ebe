/// One row of a timeline.
enum TimelineRow {
  case opportunities([[Timeline.Event]])
  case milestones([[Timeline.Event]])
  case group(Timeline.Group)
  case bar(Timeline.Bar, labels: [String])

  static let style = TextStyle.label
  static let laneHeight = 13.0

  var height: Double {
    switch self {
    case .opportunities(let lanes), .milestones(let lanes):
      Double(lanes.count) * Self.laneHeight + 5
    case .group: 18
    case .bar(_, let labels): max(Double(labels.count) * Self.style.leading + 5, 16)
    }
  }

  static func rows(of timeline: Timeline) -> [TimelineRow] {
    let axis = TimelineAxis(of: timeline)
    var rows: [TimelineRow] = []
    if !timeline.opportunities.isEmpty {
      rows.append(.opportunities(lanes(of: timeline.opportunities, on: axis)))
    }
    if !timeline.milestones.isEmpty {
      rows.append(.milestones(lanes(of: timeline.milestones, on: axis)))
    }
    for group in timeline.groups {
      rows.append(.group(group))
      rows += group.bars.map { bar in
        .bar(bar, labels: style.wrap("\(bar.id) \(bar.label)", to: axis.left - 14, maximum: 2))
      }
    }
    return rows
  }

  /// The space that an event takes with its mark and its name; at the right end the name stands
  /// before the mark.
  static func span(of event: Timeline.Event, on axis: TimelineAxis) -> (from: Double, to: Double) {
    let x = axis.x(event.day)
    let width = TextStyle.small.width(event.label) + 8
    return isBefore(event, on: axis) ? (x - width, x + 5) : (x - 5, x + width)
  }

  static func isBefore(_ event: Timeline.Event, on axis: TimelineAxis) -> Bool {
    axis.x(event.day) + 8 + TextStyle.small.width(event.label) > axis.right + 8
  }

  /// Events in lanes, so that their names do not touch.
  private static func lanes(
    of events: [Timeline.Event], on axis: TimelineAxis
  ) -> [[Timeline.Event]] {
    var lanes: [(taken: [(Double, Double)], events: [Timeline.Event])] = []
    for event in events.sorted(by: { ($0.day, $0.id) < ($1.day, $1.id) }) {
      let (from, to) = span(of: event, on: axis)
      let index = lanes.firstIndex { lane in
        lane.taken.allSatisfy { to + 4 < $0.0 || $0.1 + 4 < from }
      }
      if let index {
        lanes[index].taken.append((from, to))
        lanes[index].events.append(event)
      } else {
        lanes.append(([(from, to)], [event]))
      }
    }
    return lanes.map(\.events)
  }
}
