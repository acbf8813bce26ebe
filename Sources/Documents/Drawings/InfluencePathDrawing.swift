extension InfluencePath {
  private static let style = TextStyle.small
  private static let bold = TextStyle(size: 8, bold: true)
  private static let maximumBoxWidth = 96.0
  private var labels: Labels { Labels(language: language) }

  /// The network on one page: names in its boxes where there is room for them, else ids, with the
  /// names below.
  package func drawing(maximumHeight: Double = 560) -> Drawing {
    let ranks = ranks
    guard ranks.count > 1 else { return withoutWay }
    let people = (stakeholders + [target]).filter { ranks[$0.id] != nil }
    let rows = rows(of: people, ranks, byName: true, room: maximumHeight - 60)
    if let rows, let drawing = drawing(of: rows, byName: true, maximumHeight) { return drawing }
    let ids = self.rows(of: people, ranks, byName: false, room: maximumHeight - 170) ?? []
    return drawing(of: ids, byName: false, .infinity) ?? withoutWay
  }

  /// The target alone.
  private var withoutWay: Drawing {
    var canvas = Canvas(width: width, language: language)
    let lines = Self.bold.wrap(target.name, to: 150)
    let height = Double(lines.count) * Self.bold.leading + 9
    drawBox(target, lines, in: Frame(width / 2 - 80, 2, 160, height), on: &canvas)
    canvas.text(
      labels[.noPath], at: Point(width / 2, height + 20), style: .label, anchor: .middle)
    return Drawing(
      width: width, height: height + 28, title: title, summary: summary, shapes: canvas.elements)
  }

  private struct Row {
    var people: [Stakeholder]
    var boxWidth: Double
  }

  /// The rows from the target down; nil where names do not fit.
  private func rows(
    of people: [Stakeholder], _ ranks: [String: Int], byName: Bool, room: Double
  ) -> [Row]? {
    let layers = Dictionary(grouping: people) { ranks[$0.id] ?? 0 }.sorted { $0.key < $1.key }
    var rows: [Row] = []
    for (_, layer) in layers {
      let sorted = layer.sorted { $0.id < $1.id }
      let widest = sorted.map { Self.bold.width($0.id) }.max() ?? 0
      let least = byName ? 66 : min(max(widest + 10, 26), Self.maximumBoxWidth)
      let most = max(Int((width + 8) / (least + 8)), 1)
      if byName, sorted.count > most { return nil }
      let count = (sorted.count + most - 1) / most
      for row in 0..<count {
        let part = sorted[(sorted.count * row / count)..<(sorted.count * (row + 1) / count)]
        let share = (width + 8) / Double(part.count) - 8
        let boxWidth = byName ? min(share, Self.maximumBoxWidth) : least
        rows.append(Row(people: Array(part), boxWidth: boxWidth))
      }
    }
    guard !byName else { return rows }
    return Array(rows.prefix(max(Int(room / (20 + LayeredBoxes.gap)), 1)))
  }

  private func lines(of person: Stakeholder, in width: Double, byName: Bool) -> [String] {
    byName
      ? Self.style.wrap(person.name, to: width - 8)
      : [Self.bold.shorten(person.id, to: width - 6)]
  }

  private func drawing(of rows: [Row], byName: Bool, _ maximumHeight: Double) -> Drawing? {
    let boxes = rows.enumerated().flatMap { rank, row in
      row.people.map { person in
        let lines = lines(of: person, in: row.boxWidth, byName: byName)
        return LayeredBoxes.Box(
          id: person.id, rank: rank, width: row.boxWidth,
          height: Double(lines.count) * Self.style.leading + 9)
      }
    }
    let layout = LayeredBoxes(
      boxes: boxes, edges: links.map { .init(from: $0.from, to: $0.to) }, width: width, top: 4)
    let foot = foot
    guard layout.height + 46 <= maximumHeight else { return nil }
    var canvas = Canvas(width: width, language: language)
    drawLinks(on: layout, &canvas)
    for row in rows {
      for person in row.people {
        guard let frame = layout.frames[person.id] else { continue }
        let lines = lines(of: person, in: row.boxWidth, byName: byName)
        drawBox(person, lines, in: frame, on: &canvas)
      }
    }
    // Sideways lines dip below the last row.
    var y = layout.height + 26
    y += legend.draw(at: y, on: &canvas)
    canvas.text(lines: foot, at: Point(0, y + 3), style: .label)
    y += Double(foot.count) * TextStyle.label.leading
    if !byName {
      // Those for whom there is no row stand at the end of the list.
      let ranks = ranks
      let shown = rows.flatMap(\.people)
      let others = stakeholders.filter { ranks[$0.id] != nil && layout.frames[$0.id] == nil }
      let names = (shown + others).map { NameList.Entry(id: $0.id, name: $0.name) }
      y += NameList(entries: names, left: 0, width: width, labels: labels)
        .draw(at: y, room: 80, on: &canvas)
    }
    return Drawing(
      width: width, height: y + 2, title: title, summary: summary, shapes: canvas.elements)
  }

  /// The best way in words, with its weakest link.
  private var foot: [String] {
    guard let best else { return [] }
    let text =
      "\(best.ids.joined(separator: " → ")); \(labels[.weakestLink]): "
      + "\(best.weakest.from) → \(best.weakest.to) (\(best.weakest.strength))"
    return TextStyle.label.wrap(text, to: width)
  }

  private func drawBox(
    _ person: Stakeholder, _ lines: [String], in frame: Frame, on canvas: inout Canvas
  ) {
    canvas.rectangle(
      frame, fill: .paper, stroke: person.isAlly ? Stroke(paint: .accent, width: 2) : .ink(0.9),
      radius: person.isAlly ? 6 : 0)
    if person.id == target.id {
      let inner = Frame(frame.x + 2.4, frame.y + 2.4, frame.width - 4.8, frame.height - 4.8)
      canvas.rectangle(inner, stroke: .ink(0.9))
    }
    canvas.text(
      lines: lines, at: Point(frame.centre.x, frame.y + 11.8), style: Self.style, anchor: .middle)
  }

  private func drawLinks(on layout: LayeredBoxes, _ canvas: inout Canvas) {
    let steps = Set(zip(best?.ids ?? [], (best?.ids ?? []).dropFirst()).map { [$0, $1] })
    var taken = Array(layout.frames.values)
    var tips: Set<Point> = []
    var weak: [Point] = []
    var sideways: [Double: Int] = [:]
    let order = links.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    for link in order where link.from != link.to {
      let isBest = steps.contains([link.from, link.to])
      let isWeakest = link == best?.weakest
      var stroke = link.stroke
      if isBest { stroke = .ink(3) }
      let edge = LayeredGraph.Edge(from: link.from, to: link.to)
      if let way = layout.ways[edge], let tip = way.last, way.count > 1 {
        let end = Point(tip.x, tip.y + 3)
        canvas.path(Array(way.dropLast()) + [end], closed: false, stroke: stroke)
        taken.append(Frame(tip.x - 3, tip.y, 6, 6))
        if tips.insert(tip).inserted || isBest {
          canvas.arrowHead(at: tip, from: way[way.count - 2], paint: stroke.paint, size: 5)
        }
        if isWeakest { weak = way }
      } else if let from = layout.frames[link.from], let to = layout.frames[link.to] {
        let level = sideways[from.maxY, default: 0]
        sideways[from.maxY] = level + 1
        let way = aside(from, to, level: level)
        canvas.path(way, closed: false, stroke: stroke)
        if isBest || tips.insert(way[way.count - 1]).inserted {
          canvas.arrowHead(
            at: way[way.count - 1], from: way[way.count - 2], paint: stroke.paint, size: 5)
        }
        if isWeakest { weak = way }
      }
    }
    drawWeakest(weak, around: taken, on: &canvas)
  }

  /// A line to a box of the same row or further from the target: below the row, then up or down.
  /// Lines of one row run at four levels in turn.
  private func aside(_ from: Frame, _ to: Frame, level: Int) -> [Point] {
    if to.y > from.maxY {
      return [Point(from.x + 5, from.maxY), Point(to.x + 5, to.y - 7), Point(to.x + 5, to.y)]
    }
    let isForward = to.x > from.x
    let start = Point(isForward ? from.maxX - 5 : from.x + 5, from.maxY)
    let end = Point(isForward ? to.x + 5 : to.maxX - 5, to.maxY)
    let low = max(start.y, end.y) + 9 + Double(level % 4) * 4
    return [start, Point(start.x, low), Point(end.x, low), end]
  }

  /// The words beside the weakest link of the best way, where they cover nothing.
  private func drawWeakest(_ way: [Point], around taken: [Frame], on canvas: inout Canvas) {
    let word = labels[.weakestLink]
    let length = Self.bold.width(word)
    for (from, to) in zip(way.dropLast(), way.dropFirst()) {
      for part in [0.5, 0.35, 0.65, 0.8, 0.2] {
        let (x, y) = (from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part)
        let frame = Frame(x - length / 2 - 2, y - 5.5, length + 4, 11)
        let isInside = frame.x >= 0 && frame.maxX <= width
        guard isInside, !taken.contains(where: { $0.meets(frame) }) else { continue }
        canvas.rectangle(frame, fill: .paper)
        canvas.text(word, at: Point(x, y + 2.9), style: Self.bold, anchor: .middle)
        return
      }
    }
  }

  private var legend: Legend {
    var entries = [
      Legend.Entry(labels[.primaryTarget]) { point, canvas in
        canvas.rectangle(Frame(point.x, point.y - 5, 18, 10), stroke: .ink(0.9))
        canvas.rectangle(Frame(point.x + 2.4, point.y - 2.6, 13.2, 5.2), stroke: .ink(0.9))
      },
      Legend.Entry(labels[.ally]) { point, canvas in
        canvas.rectangle(
          Frame(point.x + 1, point.y - 4.5, 16, 9), stroke: Stroke(paint: .accent, width: 2),
          radius: 3)
      },
      .influences(labels),
    ]
    if best != nil {
      entries.append(
        Legend.Entry(labels[.bestPath]) { point, canvas in
          canvas.line(point, Point(point.x + 18, point.y), stroke: .ink(3))
        })
    }
    return Legend(entries: entries, left: 0, width: width)
  }
}
