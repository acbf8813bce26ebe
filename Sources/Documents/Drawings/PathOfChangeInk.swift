/// The boxes, arrows and diamonds of a path of change.
struct PathOfChangeInk {
  let path: PathOfChange
  let layout: LayeredBoxes

  private static let diamond = 7.0

  static func drawBox(_ node: PathOfChange.Node, in frame: Frame, on canvas: inout Canvas) {
    let isOurs = node.owner == nil
    let fill: Paint = isOurs ? .paper : .hair
    let width = node.kind == .goal ? 2.0 : 1
    let stroke = Stroke(
      paint: isOurs ? .ink : .soft, width: width, dash: node.basis == .none ? "3.5 2" : nil)
    if node.basis == .shaken {
      canvas.path(zigzag(around: frame), fill: fill, stroke: stroke)
    } else {
      canvas.rectangle(frame, fill: fill, stroke: stroke, radius: node.kind == .activity ? 8 : 0)
    }
    guard node.kind == .objective else { return }
    let inner = Frame(frame.x + 2.2, frame.y + 2.2, frame.width - 4.4, frame.height - 4.4)
    canvas.rectangle(inner, stroke: Stroke(paint: stroke.paint, width: 0.6, dash: stroke.dash))
  }

  /// The frame with teeth, which reach to its edge.
  private static func zigzag(around outer: Frame) -> [Point] {
    let depth = 2.5
    let frame = Frame(
      outer.x + depth, outer.y + depth, outer.width - 2 * depth, outer.height - 2 * depth)
    let corners = [
      Point(frame.x, frame.y), Point(frame.maxX, frame.y), Point(frame.maxX, frame.maxY),
      Point(frame.x, frame.maxY),
    ]
    let outwards = [Point(0, -1), Point(1, 0), Point(0, 1), Point(-1, 0)]
    return corners.indices.flatMap { side -> [Point] in
      let (from, to) = (corners[side], corners[(side + 1) % 4])
      let length = abs(to.x - from.x) + abs(to.y - from.y)
      let teeth = max(Int(length / 5), 2)
      return (0..<(2 * teeth)).map { step in
        let part = Double(step) / Double(2 * teeth)
        let out = step % 2 == 0 ? 0 : depth
        return Point(
          from.x + (to.x - from.x) * part + outwards[side].x * out,
          from.y + (to.y - from.y) * part + outwards[side].y * out)
      }
    }
  }

  private var ways: [(edge: LayeredGraph.Edge, way: [Point])] {
    layout.ways.map { ($0.key, $0.value) }
      .sorted { ($0.edge.from, $0.edge.to) < ($1.edge.from, $1.edge.to) }
  }

  /// Arrows; those that enter a box at one place share a head.
  func drawWays(on canvas: inout Canvas) {
    var tips: Set<Point> = []
    for (_, way) in ways {
      guard let tip = way.last, way.count > 1 else { continue }
      canvas.path(
        Array(way.dropLast()) + [Point(tip.x, tip.y + 3)], closed: false,
        stroke: Stroke(paint: .soft, width: 0.8))
      if tips.insert(tip).inserted {
        canvas.arrowHead(at: tip, from: way[way.count - 2], paint: .soft, size: 5)
      }
    }
  }

  /// A diamond with its letter on the arrow of each assumption, where it covers nothing; how many
  /// have no arrow or no room.
  func drawAssumptions(on canvas: inout Canvas) -> Int {
    // Nothing stands on a box or on the head of an arrow.
    var taken = Array(layout.frames.values)
    taken += ways.compactMap(\.way.last).map { Frame($0.x - 2.5, $0.y, 5, 5) }
    var missing = 0
    for assumption in path.assumptions.sorted(by: { $0.id < $1.id }) {
      let edge = LayeredGraph.Edge(from: assumption.from, to: assumption.to)
      guard layout.frames[edge.from] != nil, layout.frames[edge.to] != nil else { continue }
      let half = Self.diamond
      let place = (layout.ways[edge].map(places) ?? []).first { point in
        let frame = Frame(point.x - half, point.y - half, 2 * half, 2 * half)
        return !taken.contains { $0.meets(frame) }
      }
      guard let place else {
        missing += 1
        continue
      }
      taken.append(Frame(place.x - half, place.y - half, 2 * half, 2 * half))
      let isBroken = assumption.state == .broken
      canvas.path(
        [
          Point(place.x, place.y - half), Point(place.x + half, place.y),
          Point(place.x, place.y + half), Point(place.x - half, place.y),
        ], fill: .paper, stroke: Stroke(paint: isBroken ? .signal : .ink, width: 0.9))
      canvas.text(
        assumption.state.rawValue, at: Point(place.x, place.y + 2.6),
        style: TextStyle(size: 8, bold: true), anchor: .middle)
    }
    return missing
  }

  /// Points of a way from its upper end down.
  private func places(on way: [Point]) -> [Point] {
    zip(way.dropLast(), way.dropFirst()).reversed().flatMap { from, to in
      [0.5, 0.35, 0.65, 0.2, 0.8].map {
        Point(to.x + (from.x - to.x) * $0, to.y + (from.y - to.y) * $0)
      }
    }
  }
}

/// The signs of a path of change in words: only those that it uses.
struct PathOfChangeLegend {
  let path: PathOfChange
  let labels: Labels

  var legend: Legend {
    var entries: [Legend.Entry] = []
    let kinds: [(PathOfChange.Kind, Label)] = [
      (.activity, .activity), (.outcome, .outcome), (.objective, .objective), (.goal, .goal),
    ]
    for (kind, label) in kinds where path.nodes.contains(where: { $0.kind == kind }) {
      entries.append(box(labels[label], kind: kind))
    }
    entries.append(
      Legend.Entry(labels[.soThat]) { point, canvas in
        let end = Point(point.x + 18, point.y)
        canvas.line(point, Point(end.x - 4, end.y), stroke: Stroke(paint: .soft, width: 0.8))
        canvas.arrowHead(at: end, from: point, paint: .soft, size: 5)
      })
    let bases: [(PathOfChange.Basis, Label)] = [
      (.evidence, .restsOnEvidence), (.none, .noEvidence), (.shaken, .shaken),
    ]
    for (basis, label) in bases where path.nodes.contains(where: { $0.basis == basis }) {
      entries.append(box(labels[label], basis: basis))
    }
    if path.nodes.contains(where: { $0.owner != nil }) {
      entries.append(box(labels[.ownedByOthers], owner: ""))
    }
    if !path.assumptions.isEmpty {
      entries.append(
        Legend.Entry(labels[.assumption], width: 12) { point, canvas in
          canvas.path(
            [
              Point(point.x + 6, point.y - 6), Point(point.x + 12, point.y),
              Point(point.x + 6, point.y + 6), Point(point.x, point.y),
            ], fill: .paper, stroke: .ink(0.9))
        })
    }
    return Legend(entries: entries, left: 4, width: path.width - 4)
  }

  private func box(
    _ text: String, kind: PathOfChange.Kind = .outcome, basis: PathOfChange.Basis = .evidence,
    owner: String? = nil
  ) -> Legend.Entry {
    let node = PathOfChange.Node(id: "", kind: kind, text: "", basis: basis, owner: owner)
    return Legend.Entry(text, width: 18) { point, canvas in
      PathOfChangeInk.drawBox(node, in: Frame(point.x, point.y - 4.5, 17, 9), on: &canvas)
    }
  }
}
