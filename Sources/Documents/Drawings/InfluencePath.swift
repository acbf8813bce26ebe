/// How allies reach the one who decides (P5): a network with the target at the top and all who stand
/// on some way from an ally to it, by their distance from it. The best way has the strongest weakest
/// link and, among those, the fewest steps.
package struct InfluencePath: Hashable, Sendable {
  package struct Stakeholder: Hashable, Sendable {
    package var id: String
    package var name: String
    /// Whether a way may begin with them; drawn with a thick edge.
    package var isAlly: Bool

    package init(id: String, name: String, isAlly: Bool = false) {
      self.id = id
      self.name = name
      self.isAlly = isAlly
    }
  }

  package var title: String
  package var summary: String
  package var language: String
  package var target: Stakeholder
  /// All others who might stand on a way.
  package var stakeholders: [Stakeholder]
  package var links: [InfluenceLink]
  /// In points.
  package var width: Double

  package init(
    title: String, summary: String, language: String, target: Stakeholder,
    stakeholders: [Stakeholder], links: [InfluenceLink], width: Double = Drawing.fullWidth
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.target = target
    self.stakeholders = stakeholders
    self.links = links
    self.width = width
  }

  /// From an ally to the target; nil when no way leads there. Ties go to the first id.
  package var best: (ids: [String], weakest: InfluenceLink)? {
    for strength in [3, 2, 1] {
      let strong = links.filter { max($0.strength, 1) >= strength }
      let distances = distances(along: strong)
      let allies = stakeholders.filter { $0.isAlly && distances[$0.id] != nil }
      let start = allies.min {
        (distances[$0.id] ?? 0, $0.id) < (distances[$1.id] ?? 0, $1.id)
      }
      guard let start else { continue }
      var ids = [start.id]
      var weakest: InfluenceLink?
      while let id = ids.last, id != target.id, let distance = distances[id] {
        let next = strong.filter { $0.from == id && distances[$0.to] == distance - 1 }
          .min { ($0.to, -$0.strength) < ($1.to, -$1.strength) }
        guard let next else { return nil }
        if next.strength < weakest?.strength ?? .max { weakest = next }
        ids.append(next.to)
      }
      return weakest.map { (ids, $0) }
    }
    return nil
  }

  /// Those who stand on a way from an ally to the target, with their distance from the target.
  package var ranks: [String: Int] {
    let distances = distances(along: links)
    var next = Dictionary(grouping: links, by: \.from).mapValues { $0.map(\.to) }
    next[target.id] = nil
    var reached = Set(stakeholders.filter(\.isAlly).map(\.id).filter { distances[$0] != nil })
    var open = Array(reached)
    while let id = open.popLast() {
      for to in next[id] ?? [] where distances[to] != nil && reached.insert(to).inserted {
        open.append(to)
      }
    }
    reached.insert(target.id)
    return distances.filter { reached.contains($0.key) }
  }

  /// The number of steps to the target, of all from whom a way leads there.
  private func distances(along links: [InfluenceLink]) -> [String: Int] {
    let known = Set(stakeholders.map(\.id)).union([target.id])
    let before = Dictionary(grouping: links.filter { known.contains($0.from) }, by: \.to)
    var distances = [target.id: 0]
    var row = [target.id]
    while !row.isEmpty {
      var next: [String] = []
      for id in row {
        for link in before[id] ?? [] where distances[link.from] == nil {
          distances[link.from] = (distances[id] ?? 0) + 1
          next.append(link.from)
        }
      }
      row = next
    }
    return distances
  }
}
