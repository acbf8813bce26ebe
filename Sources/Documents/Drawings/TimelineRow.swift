import Foundation
import Markup

/// One row of a timeline.
enum TimelineRow {
  case opportunities([[Timeline.Event]])
  case milestones([[Timeline.Event]])
  case group(Timeline.Group)
  /// With room below for what is written on the arrows that leave it.
  case bar(Timeline.Bar, labels: [String], hasArrowText: Bool)

  static let style = TextStyle.label
  static let laneHeight = 13.0
  private static let arrowText = 9.0
  private static let ghost = 7.0

  var height: Double {
    switch self {
    case .opportunities(let lanes), .milestones(let lanes):
      Double(lanes.count) * Self.laneHeight + 5
    case .group: 18
    case .bar(let bar, let labels, let hasArrowText):
      max(
        Double(labels.count) * Self.style.leading + 5,
        16 + (bar.isMoved ? Self.ghost : 0) + (hasArrowText ? Self.arrowText : 0))
    }
  }

  /// From the top of the row to the middle of its bar.
  var middle: Double {
    guard case .bar(let bar, _, let hasArrowText) = self else { return height / 2 }
    let above = bar.isMoved ? Self.ghost : 0
    let below = hasArrowText ? Self.arrowText : 0
    return above + (height - above - below) / 2
  }

  static func rows(of timeline: Timeline, on axis: TimelineAxis) -> [TimelineRow] {
    var rows: [TimelineRow] = []
    if !timeline.opportunities.isEmpty {
      rows.append(.opportunities(lanes(of: timeline.opportunities, on: axis)))
    }
    if !timeline.milestones.isEmpty {
      rows.append(.milestones(lanes(of: timeline.milestones, on: axis)))
    }
    let written = Set(timeline.arrows.filter { !$0.text.isEmpty }.map(\.from))
    for group in timeline.groups {
      rows.append(.group(group))
      for bar in group.bars.sorted(by: comesFirst) {
        let added = bar.change == .added ? "+ " : ""
        let text = "\(added)\(bar.id) \(bar.label)"
        rows.append(
          .bar(
            bar, labels: style.wrap(text, to: axis.left - 16, maximum: 2),
            hasArrowText: written.contains(bar.id)))
      }
    }
    return rows
  }

  /// By start, then by id, a2 before a10.
  private static func comesFirst(_ one: Timeline.Bar, _ other: Timeline.Bar) -> Bool {
    one.start != other.start
      ? one.start < other.start
      : one.id.compare(other.id, options: .numeric) == .orderedAscending
  }

  /// Events in lanes, so that their names do not touch.
  private static func lanes(
    of events: [Timeline.Event], on axis: TimelineAxis
  ) -> [[Timeline.Event]] {
    var lanes: [(taken: [Frame], events: [Timeline.Event])] = []
    for event in events.sorted(by: { ($0.day, $0.id) < ($1.day, $1.id) }) {
      let span = TimelineEvent(event, on: axis).span
      let index = lanes.firstIndex { lane in !lane.taken.contains { $0.meets(span) } }
      if let index {
        lanes[index].taken.append(span)
        lanes[index].events.append(event)
      } else {
        lanes.append(([span], [event]))
      }
    }
    return lanes.map(\.events)
  }
}

extension Timeline.Bar {
  var isMoved: Bool { if case .moved = change { true } else { false } }
}
