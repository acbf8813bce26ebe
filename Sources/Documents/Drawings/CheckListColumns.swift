/// The lists of a check list side by side, each in its own column.
struct CheckListColumns {
  /// What stands in a column, from the top.
  private enum Entry {
    case strength(Label)
    case item(CheckList.Item, labels: [String], reason: [String])

    var height: Double {
      switch self {
      case .strength: 16
      case .item(_, let labels, let reason):
        Double(labels.count) * TextStyle.label.leading
          + Double(reason.count) * TextStyle.soft.leading + 4
      }
    }
  }

  private let list: CheckList
  private let labels: Labels
  private let columnWidth: Double
  /// The entries of each list, what must be there first.
  private let columns: [[Entry]]
  private static let gap = 16.0
  private static let head = 20.0
  /// At the end of a column, for the arrows of faults.
  private static let margin = 16.0

  init(_ list: CheckList) {
    self.list = list
    labels = Labels(language: list.language)
    let count = Double(max(list.lists.count, 1))
    let width = (list.width - Self.gap * (count - 1)) / count
    columnWidth = width
    let hasFaults = !list.orderFaults.isEmpty
    columns = list.lists.map { column in
      [(true, Label.must), (false, .should)].flatMap { isRequired, label -> [Entry] in
        let items = column.items.filter { $0.isRequired == isRequired }
        let room = width - 16 - (hasFaults ? Self.margin : 0)
        return (items.isEmpty ? [] : [.strength(label)])
          + items.map { item in
            var reason = ""
            if case .waived(let text) = item.state { reason = text }
            return .item(
              item, labels: TextStyle.label.wrap(item.label, to: room, maximum: 4),
              reason: TextStyle.soft.wrap(reason, to: room))
          }
      }
    }
  }

  func drawings(maximumHeight: Double) -> [Drawing] {
    let room = maximumHeight - Self.head - 24
    let split = columns.map { column in pages(of: column.map(\.height), within: room) }
    let count = max(split.map(\.count).max() ?? 1, 1)
    var left = Set(list.orderFaults)
    return (0..<count).map { page in
      draw(
        split.map { page < $0.count ? $0[page] : nil }, isLast: page + 1 == count, left: &left)
    }
  }

  /// Draws one page, and takes the faults that have an arrow there from those that are left.
  private func draw(
    _ ranges: [Range<Int>?], isLast: Bool, left: inout Set<CheckList.OrderFault>
  ) -> Drawing {
    var canvas = Canvas(width: list.width, language: list.language)
    var height = 0.0
    for (index, range) in ranges.enumerated() {
      guard let range else { continue }
      let x = Double(index) * (columnWidth + Self.gap)
      canvas.text(
        TextStyle.bold.shorten(list.lists[index].title, to: columnWidth), at: Point(x, 10),
        style: .bold)
      canvas.line(Point(x, 15), Point(x + columnWidth, 15), stroke: .ink)
      var y = Self.head
      var places: [String: Double] = [:]
      for entry in columns[index][range] {
        draw(entry, at: Point(x, y), on: &canvas)
        if case .item(let item, _, _) = entry, !item.id.isEmpty { places[item.id] = y + 6 }
        y += entry.height
      }
      left.subtract(drawFaults(places, end: x + columnWidth, on: &canvas))
      height = max(height, y + 4)
    }
    height += drawKey(at: height + 12, on: &canvas)
    if isLast { height += drawNotes(left, at: height + 24, on: &canvas) }
    return Drawing(
      width: list.width, height: height + 12, title: list.title, summary: list.summary,
      shapes: canvas.elements)
  }

  private func draw(_ entry: Entry, at point: Point, on canvas: inout Canvas) {
    switch entry {
    case .strength(let label):
      canvas.text(labels[label], at: Point(point.x, point.y + 9), style: .soft)
    case .item(let item, let labels, let reason):
      drawMark(item.state, at: Point(point.x + 5, point.y + 6), on: &canvas)
      let style = TextStyle.label
      canvas.text(lines: labels, at: Point(point.x + 15, point.y + 9), style: style)
      let y = point.y + 9 + Double(labels.count) * style.leading
      canvas.text(lines: reason, at: Point(point.x + 15, y), style: .soft)
    }
  }

  /// Arrows between the items of one column, each in its own lane; the faults that it drew.
  private func drawFaults(
    _ places: [String: Double], end: Double, on canvas: inout Canvas
  ) -> [CheckList.OrderFault] {
    let faults = list.orderFaults.filter { places[$0.first] != nil && places[$0.second] != nil }
    let stroke = Stroke(paint: .signal, width: 1.1)
    let drawn = Array(faults.prefix(3))
    for (lane, fault) in drawn.enumerated() {
      guard let from = places[fault.first], let to = places[fault.second] else { continue }
      let x = end - Self.margin + 7 + Double(lane) * 4
      let tip = Point(end - Self.margin + 1, to)
      canvas.path(
        [Point(tip.x, from), Point(x, from), Point(x, to), Point(tip.x + 3, to)],
        closed: false, stroke: stroke)
      canvas.arrowHead(at: tip, from: Point(x, to), paint: .signal, size: 4.5)
    }
    return drawn
  }

  /// The arrow in words, then the faults between columns or pages, which no arrow can show; the
  /// height that they take.
  private func drawNotes(
    _ faults: Set<CheckList.OrderFault>, at y: Double, on canvas: inout Canvas
  ) -> Double {
    guard !list.orderFaults.isEmpty else { return 0 }
    let names = Dictionary(
      list.lists.flatMap(\.items).map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first }
    )
    let rest = list.orderFaults.filter(faults.contains).map { fault in
      [
        names[fault.first] ?? fault.first, labels[.mustComeBefore],
        names[fault.second] ?? fault.second,
      ]
      .joined(separator: " ")
    }
    let arrow = "\(canvas.forward) \(labels[.mustComeBefore])"
    let lines = ([arrow] + rest).flatMap { TextStyle.soft.wrap($0, to: list.width) }
    canvas.text(lines: lines, at: Point(0, y + 3), style: .soft)
    return Double(lines.count) * TextStyle.soft.leading + 14
  }

  private func drawMark(
    _ state: CheckList.State, at centre: Point, on canvas: inout Canvas
  ) {
    switch state {
    case .met:
      canvas.rectangle(Frame(centre.x - 5, centre.y - 5, 10, 10), fill: .step(4))
      canvas.path(
        [
          Point(centre.x - 2.8, centre.y + 0.2), Point(centre.x - 0.8, centre.y + 2.4),
          Point(centre.x + 3, centre.y - 2.6),
        ], closed: false, stroke: Stroke(paint: .step(1), width: 1.4))
    case .missing:
      canvas.circle(centre, radius: 4.4, fill: .paper, stroke: Stroke(paint: .signal, width: 1.2))
    case .waived:
      canvas.rectangle(
        Frame(centre.x - 5, centre.y - 5, 10, 10), fill: .paper, stroke: Stroke(paint: .soft))
      canvas.text(
        "W", at: Point(centre.x, centre.y + 3),
        style: TextStyle(size: 8, bold: true, paint: .soft), anchor: .middle)
    }
  }

  private func drawKey(at y: Double, on canvas: inout Canvas) -> Double {
    var x = 0.0
    for (state, label) in [
      (CheckList.State.met, Label.met), (.missing, .missing), (.waived(""), .waived),
    ] {
      drawMark(state, at: Point(x + 5, y), on: &canvas)
      canvas.text(labels[label], at: Point(x + 15, y + 3), style: .small)
      x += 15 + TextStyle.small.width(labels[label]) + 14
    }
    return 6
  }
}
