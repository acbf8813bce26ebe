/// Boxes of a layered graph on a page: their frames, and the ways of the lines from box to box,
/// each with a place of its own at the edges of the boxes where there is room for one.
struct LayeredBoxes {
  struct Box {
    let id: String
    let rank: Int
    let width: Double
    let height: Double
  }

  /// Between ranks: room for the heads of arrows and what stands on them.
  static let gap = 23.0

  private(set) var frames: [String: Frame] = [:]
  /// The ways of the edges, from the lower box to the upper one.
  private(set) var ways: [LayeredGraph.Edge: [Point]] = [:]
  let height: Double

  init(boxes: [Box], edges: [LayeredGraph.Edge], width: Double, top: Double) {
    let graph = LayeredGraph(
      boxes: boxes.map { .init(id: $0.id, rank: $0.rank, width: $0.width) }, edges: edges,
      width: width)
    let ranks = Dictionary(grouping: boxes, by: \.rank)
    var bands: [(top: Double, bottom: Double)] = []
    var y = top
    for rank in 0..<((ranks.keys.max() ?? -1) + 1) {
      let height = ranks[rank]?.map(\.height).max() ?? 0
      for box in ranks[rank] ?? [] {
        let x = (graph.x(of: box.id) ?? 0) - box.width / 2
        // At the lower edge of its rank: what enters from below needs no detour.
        frames[box.id] = Frame(x, y + height - box.height, box.width, box.height)
      }
      bands.append((y, y + height))
      y += height + Self.gap
    }
    height = max(y - Self.gap, top)
    let rankOf = Dictionary(boxes.map { ($0.id, $0.rank) }, uniquingKeysWith: { first, _ in first })
    let kept = edges.filter { graph.bends(of: $0) != nil }
    let entries = slots(of: kept, at: \.to, other: \.from, graph: graph)
    let exits = slots(of: kept, at: \.from, other: \.to, graph: graph)
    for edge in kept {
      guard let from = frames[edge.from], let to = frames[edge.to],
        let bends = graph.bends(of: edge)
      else { continue }
      var way = [Point(exits[edge] ?? from.centre.x, from.y)]
      let bandTop = bands[rankOf[edge.from] ?? 0].top
      if from.y - bandTop > 1 { way.append(Point(way[0].x, bandTop)) }
      for bend in bends {
        way.append(Point(bend.x, bands[bend.rank].bottom))
        way.append(Point(bend.x, bands[bend.rank].top))
      }
      let entry = Point(entries[edge] ?? to.centre.x, to.maxY)
      way += [Point(entry.x, entry.y + 7), entry]
      ways[edge] = way
    }
  }

  /// The x at which each edge leaves or enters a box: in the order of where it comes from.
  private func slots(
    of edges: [LayeredGraph.Edge], at end: KeyPath<LayeredGraph.Edge, String>,
    other: KeyPath<LayeredGraph.Edge, String>, graph: LayeredGraph
  ) -> [LayeredGraph.Edge: Double] {
    var slots: [LayeredGraph.Edge: Double] = [:]
    for (id, edges) in Dictionary(grouping: edges, by: { $0[keyPath: end] }) {
      guard let frame = frames[id] else { continue }
      func origin(_ edge: LayeredGraph.Edge) -> Double {
        let bends = graph.bends(of: edge) ?? []
        let near = end == \LayeredGraph.Edge.to ? bends.last : bends.first
        return near?.x ?? frames[edge[keyPath: other]]?.centre.x ?? 0
      }
      let sorted = edges.map { (origin($0), $0) }
        .sorted { ($0.0, $0.1[keyPath: other]) < ($1.0, $1.1[keyPath: other]) }.map(\.1)
      let count = min(sorted.count, max(Int((frame.width - 8) / 8), 1))
      for (place, edge) in sorted.enumerated() {
        let slot = place * count / sorted.count
        let step = min((frame.width - 8) / Double(count), 16)
        slots[edge] = frame.centre.x + (Double(slot) - Double(count - 1) / 2) * step
      }
    }
    return slots
  }
}
