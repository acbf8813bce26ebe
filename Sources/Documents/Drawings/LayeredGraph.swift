/// Boxes in ranks, one below the other, and the ways of the lines between them.
///
/// After Sugiyama, Tagawa and Toda (1981): a line over several ranks bends in each, the order in a
/// rank follows the barycentre of its neighbours, ties by id, and places are as near to their
/// neighbours as the order and the width allow. The same graph gives the same picture.
struct LayeredGraph {
  struct Box {
    let id: String
    /// From 0, at the top.
    let rank: Int
    let width: Double
  }

  struct Edge: Hashable {
    /// The id of the lower box.
    let from: String
    /// The id of the upper box.
    let to: String
  }

  private struct Vertex {
    let id: String
    let rank: Int
    let width: Double
    var above: [Int] = []
    var below: [Int] = []
    var x = 0.0
  }

  private var vertices: [Vertex]
  private var ranks: [[Int]]
  private var indices: [String: Int] = [:]
  private var bends: [Edge: [Int]] = [:]
  private let gap: Double

  /// Edges that do not lead upwards, or to an unknown box, are left out.
  init(boxes: [Box], edges: [Edge], width: Double, gap: Double = 8) {
    self.gap = gap
    vertices = boxes.sorted { $0.id < $1.id }.map {
      Vertex(id: $0.id, rank: $0.rank, width: $0.width)
    }
    ranks = Array(repeating: [], count: (boxes.map(\.rank).max() ?? -1) + 1)
    for (index, vertex) in vertices.enumerated() {
      indices[vertex.id] = index
      ranks[vertex.rank].append(index)
    }
    for edge in Set(edges).sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) { add(edge) }
    order()
    place(in: width)
  }

  private mutating func add(_ edge: Edge) {
    guard let from = indices[edge.from], let to = indices[edge.to],
      vertices[from].rank > vertices[to].rank
    else { return }
    var lower = from
    var chain: [Int] = []
    for rank in ((vertices[to].rank + 1)..<vertices[from].rank).reversed() {
      vertices.append(Vertex(id: "\(edge.from)>\(edge.to)", rank: rank, width: 0))
      ranks[rank].append(vertices.count - 1)
      link(lower, vertices.count - 1)
      lower = vertices.count - 1
      chain.append(lower)
    }
    link(lower, to)
    bends[edge] = chain
  }

  private mutating func link(_ lower: Int, _ upper: Int) {
    vertices[lower].above.append(upper)
    vertices[upper].below.append(lower)
  }

  /// The middle of a box; nil for an unknown id.
  func x(of id: String) -> Double? { indices[id].map { vertices[$0].x } }

  /// Where the edge passes each rank between its ends, from below; nil for an edge left out.
  func bends(of edge: Edge) -> [(rank: Int, x: Double)]? {
    bends[edge]?.map { (vertices[$0].rank, vertices[$0].x) }
  }
}

extension LayeredGraph {
  private mutating func order() {
    var best = ranks
    var fewest = crossings
    for _ in 0..<8 where fewest > 0 {
      for rank in ranks.indices.dropFirst() { sort(rank, by: \.above) }
      for rank in ranks.indices.dropLast().reversed() { sort(rank, by: \.below) }
      let count = crossings
      if count < fewest { (best, fewest) = (ranks, count) }
    }
    ranks = best
  }

  /// A vertex without neighbours on that side keeps its place.
  private mutating func sort(_ rank: Int, by side: KeyPath<Vertex, [Int]>) {
    let places = self.places
    let keys = Dictionary(
      uniqueKeysWithValues: ranks[rank].map { index -> (Int, Double) in
        let neighbours = vertices[index][keyPath: side]
        guard !neighbours.isEmpty else { return (index, places[index]) }
        let others = ranks[vertices[neighbours[0]].rank].count
        let mean = neighbours.reduce(0) { $0 + places[$1] } / Double(neighbours.count)
        return (index, (mean + 0.5) * Double(ranks[rank].count) / Double(max(others, 1)) - 0.5)
      })
    ranks[rank].sort {
      (keys[$0] ?? 0, vertices[$0].id, $0) < (keys[$1] ?? 0, vertices[$1].id, $1)
    }
  }

  /// The place of each vertex in its rank.
  private var places: [Double] {
    var places = [Double](repeating: 0, count: vertices.count)
    for rank in ranks {
      for (place, index) in rank.enumerated() { places[index] = Double(place) }
    }
    return places
  }

  /// How often lines between neighbouring ranks cross: the inversions of their ends.
  private var crossings: Int {
    let places = places
    return ranks.reduce(0) { total, rank in
      var ends: [Double] = []
      var count = 0
      for index in rank {
        let uppers = vertices[index].above.map { places[$0] }.sorted()
        for upper in uppers {
          count += ends.count - ends.partition(above: upper)
        }
        for upper in uppers { ends.insert(upper, at: ends.partition(above: upper)) }
      }
      return total + count
    }
  }

  private mutating func place(in width: Double) {
    for rank in ranks { set(rank, to: rank.map { _ in width / 2 }, in: width) }
    for sweep in 0..<10 {
      let order = sweep % 2 == 0 ? Array(ranks.indices) : ranks.indices.reversed()
      for rank in order {
        let wanted = ranks[rank].map { index -> Double in
          let near = vertices[index].above + vertices[index].below
          guard !near.isEmpty else { return vertices[index].x }
          return near.reduce(0) { $0 + vertices[$1].x } / Double(near.count)
        }
        set(ranks[rank], to: wanted, in: width)
      }
    }
  }

  /// The places that are nearest to the wanted ones, by least squares, in this order and without
  /// touching: pooled adjacent violators (Barlow and others, 1972), then kept between the edges.
  private mutating func set(_ rank: [Int], to wanted: [Double], in width: Double) {
    guard let first = rank.first, let last = rank.last else { return }
    let low = vertices[first].width / 2
    let span = width - low - vertices[last].width / 2
    let offsets = offsets(of: rank, span: span)
    let total = offsets.last ?? 0
    var pools: [(sum: Double, count: Int)] = []
    for (wanted, offset) in zip(wanted, offsets) {
      pools.append((wanted - offset, 1))
      while pools.count > 1,
        pools[pools.count - 2].sum * Double(pools[pools.count - 1].count)
          > pools[pools.count - 1].sum * Double(pools[pools.count - 2].count)
      {
        let pool = pools.removeLast()
        pools[pools.count - 1].sum += pool.sum
        pools[pools.count - 1].count += pool.count
      }
    }
    var place = 0
    for pool in pools {
      let mean = pool.sum / Double(pool.count)
      for _ in 0..<pool.count {
        let x = max(min(mean, low + span - total), low)
        vertices[rank[place]].x = x + offsets[place]
        place += 1
      }
    }
  }
}

extension LayeredGraph {
  /// The least distance of each vertex from the first: lines stand closer where the width asks for
  /// it, boxes keep their gap.
  private func offsets(of rank: [Int], span: Double) -> [Double] {
    func offsets(lineGap: Double) -> [Double] {
      var offsets = [0.0]
      for (index, next) in zip(rank, rank.dropFirst()) {
        let (width, nextWidth) = (vertices[index].width, vertices[next].width)
        let space = width > 0 && nextWidth > 0 ? gap : lineGap
        offsets.append((offsets.last ?? 0) + (width + nextWidth) / 2 + space)
      }
      return offsets
    }
    let (tight, loose) = (offsets(lineGap: 0), offsets(lineGap: gap / 2))
    let (least, most) = (tight.last ?? 0, loose.last ?? 0)
    guard most > span, most > least else { return loose }
    return offsets(lineGap: gap / 2 * max(span - least, 0) / (most - least))
  }
}

extension [Double] {
  /// The place of the first element of this sorted list that is greater.
  fileprivate func partition(above value: Double) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] > value { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
