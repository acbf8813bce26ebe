package import Markup

/// A plan's activities over time (P1 of the pictures): grouped bars, milestones, what is fixed
/// outside, deadlines, and what waits for what.
package struct Timeline: Hashable, Sendable {
  package enum State: Hashable, Sendable { case planned, doing, done, dropped }

  /// What became of a bar since an earlier version of the plan (P17).
  package enum Change: Hashable, Sendable {
    case added, removed
    /// From its first and last day in the earlier version, drawn as a ghost above the bar.
    case moved(start: Day, end: Day)
  }

  package struct Bar: Hashable, Sendable {
    package var id: String
    package var label: String
    package var start: Day
    /// The last day, inclusive.
    package var end: Day
    package var state: State
    /// Whether it decides the end of its group; drawn with a thick edge.
    package var isCritical: Bool
    /// The latest day on which it may end; drawn as a thin tail. Nil when nothing waits for it.
    package var latestEnd: Day?
    /// A letter in the bar, such as that of the level of participation.
    package var letter: String?
    /// Whether its dates are known to the month only; drawn with torn edges.
    package var isApproximate: Bool
    /// Nil when it is as it was, or when versions are not compared.
    package var change: Change?

    package init(
      id: String, label: String, start: Day, end: Day, state: State = .planned,
      isCritical: Bool = false, latestEnd: Day? = nil, letter: String? = nil,
      isApproximate: Bool = false, change: Change? = nil
    ) {
      self.id = id
      self.label = label
      self.start = start
      self.end = end
      self.state = state
      self.isCritical = isCritical
      self.latestEnd = latestEnd
      self.letter = letter
      self.isApproximate = isApproximate
      self.change = change
    }
  }

  /// Bars under one heading; they are drawn by their start, then by id.
  package struct Group: Hashable, Sendable {
    package var label: String
    /// The day by which it is due; drawn as a double line through its rows.
    package var deadline: Day?
    package var bars: [Bar]

    package init(label: String, deadline: Day? = nil, bars: [Bar]) {
      self.label = label
      self.deadline = deadline
      self.bars = bars
    }
  }

  /// A day with a name: a milestone of ours, or an opportunity that others fix.
  package struct Event: Hashable, Sendable {
    package var id: String
    package var label: String
    package var day: Day

    package init(id: String, label: String, day: Day) {
      self.id = id
      self.label = label
      self.day = day
    }
  }

  /// What an arrow leaves and what it leads to.
  package enum Ends: String, Hashable, Sendable {
    case finishToStart, startToStart, finishToFinish, startToFinish

    /// Written on every arrow that is not the usual one.
    var code: String {
      switch self {
      case .finishToStart: ""
      case .startToStart: "SS"
      case .finishToFinish: "FF"
      case .startToFinish: "SF"
      }
    }
  }

  package struct Arrow: Hashable, Sendable {
    /// Ids of bars or milestones.
    package var from: String
    package var to: String
    package var ends: Ends
    /// The waiting time, such as “+10 d”; empty when there is none.
    package var lag: String

    /// What is written on it.
    var text: String { [ends.code, lag].filter { !$0.isEmpty }.joined(separator: " ") }

    package init(from: String, to: String, ends: Ends = .finishToStart, lag: String = "") {
      self.from = from
      self.to = to
      self.ends = ends
      self.lag = lag
    }
  }

  package var title: String
  package var summary: String
  /// The language of what the drawing itself prints.
  package var language: String
  package var groups: [Group]
  package var milestones: [Event]
  package var opportunities: [Event]
  package var arrows: [Arrow]
  /// Drawn as a dotted line; nil leaves it out.
  package var today: Day?
  /// Days without work besides the weekend.
  package var holidays: [Day]
  /// Days of the week without work, Monday being 1.
  package var weekend: Set<Int>
  /// What the letters in the bars mean, printed below.
  package var key: String
  /// In points.
  package var width: Double

  package init(
    title: String, summary: String, language: String, groups: [Group], milestones: [Event] = [],
    opportunities: [Event] = [], arrows: [Arrow] = [], today: Day? = nil, holidays: [Day] = [],
    weekend: Set<Int> = [6, 7], key: String = "", width: Double = Drawing.landscapeWidth
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.groups = groups
    self.milestones = milestones
    self.opportunities = opportunities
    self.arrows = arrows
    self.today = today
    self.holidays = holidays
    self.weekend = weekend
    self.key = key
    self.width = width
  }

  /// The drawing on as many pages as it needs, split between rows, each with its own axis. Arrows
  /// between pages are counted below each: the data table names what waits for what.
  package func drawings(maximumHeight: Double = 360) -> [Drawing] {
    let axis = TimelineAxis(of: self)
    let room = maximumHeight - TimelineAxis.height - TimelineLegend(timeline: self).height
    var blocks: [[TimelineRow]] = []
    for row in TimelineRow.rows(of: self, on: axis) {
      // A heading does not stay alone at the foot of a page.
      if case .group? = blocks.last?.last {
        blocks[blocks.count - 1].append(row)
      } else {
        blocks.append([row])
      }
    }
    return pages(of: blocks.map { $0.reduce(0) { $0 + $1.height } }, within: room).map { page in
      TimelinePage(timeline: self, axis: axis, rows: Array(blocks[page].joined())).drawing
    }
  }
}
