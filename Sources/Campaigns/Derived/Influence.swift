package import Diagnostics

/// Who can move whom, and how our own side reaches those who decide.
package struct Influence: Hashable, Sendable {
  /// That one stakeholder can move another.
  package struct Link: Hashable, Sendable {
    package let from: String
    package let to: String
    /// 1–3; a link whose strength is not written counts as 1.
    package let strength: Int
    package let how: String?
  }

  /// A way from somebody on our side to somebody who decides.
  package struct Path: Hashable, Sendable {
    /// The ids of the stakeholders, from our side to the one who decides; only that one who is on our
    /// side already.
    package let stops: [String]
    /// One fewer than the stops.
    package let links: [Link]

    /// The link that gives way first: of several, the one nearest to our side; nil without links.
    package var weakest: Link? { links.min { $0.strength < $1.strength } }
  }

  /// Those who carry the campaign or want it: stakeholders with the role of ally or constituent, in a
  /// wedge of allies, or with a seat in the team. In the order of the plan.
  package let ours: [String]
  /// In the order of the plan; of several between the same two, the strongest, and none to itself.
  package let links: [Link]
  private let incoming: [String: [Link]]
  private let outgoing: [String: [Link]]

  package init(_ plan: Plan) {
    let seats = Set(plan.team.compactMap(\.represents?.value))
    let ids = Set(plan.stakeholders.map(\.id.value))
    ours = plan.stakeholders.filter { $0.isOurs || seats.contains($0.id.value) }.map(\.id.value)
    var strongest: [Pair: Link] = [:]
    var order: [Pair] = []
    for stakeholder in plan.stakeholders {
      for influence in stakeholder.influences {
        let pair = Pair(from: stakeholder.id.value, to: influence.who.value)
        guard pair.from != pair.to, ids.contains(pair.to) else { continue }
        let link = Link(
          from: pair.from, to: pair.to, strength: influence.strength ?? 1, how: influence.how)
        guard let known = strongest[pair] else {
          order.append(pair)
          strongest[pair] = link
          continue
        }
        if known.strength < link.strength { strongest[pair] = link }
      }
    }
    links = order.compactMap { strongest[$0] }
    incoming = Dictionary(grouping: links, by: \.to)
    outgoing = Dictionary(grouping: links, by: \.from)
  }

  /// Whether one stakeholder moves another without a third.
  package func hasLink(from: String, to: String) -> Bool {
    outgoing[from]?.contains { $0.to == to } == true
  }

  /// The best path from our side: the one whose weakest link is strongest, then the one with the fewest
  /// steps, then the first by the ids of its stops. Nil when none leads there.
  package func path(to target: String) -> Path? {
    if ours.contains(target) { return Path(stops: [target], links: []) }
    for least in [3, 2, 1] {
      let steps = steps(to: target, least: least)
      let start = ours.min { (steps[$0] ?? .max, $0) < (steps[$1] ?? .max, $1) }
      guard let start, steps[start] != nil else { continue }
      return path(from: start, steps, least)
    }
    return nil
  }

  /// The links without which no path from our side leads there, from our side on; none where none
  /// leads there at all, or where nobody has to be moved.
  package func onlyWays(to target: String) -> [Link] {
    guard let path = path(to: target) else { return [] }
    return path.links.filter { link in
      let steps = steps(to: target, least: 1, without: link)
      return ours.allSatisfy { steps[$0] == nil }
    }
  }

  /// How many links of a least strength lead from each stakeholder to one, for those from whom any do.
  private func steps(
    to target: String, least: Int, without left: Link? = nil
  ) -> [String: Int] {
    var steps = [target: 0]
    var rim = [target]
    while !rim.isEmpty {
      var next: [String] = []
      for stop in rim {
        for link in incoming[stop] ?? []
        where link != left && link.strength >= least && steps[link.from] == nil {
          steps[link.from] = (steps[stop] ?? 0) + 1
          next.append(link.from)
        }
      }
      rim = next
    }
    return steps
  }

  /// Walks down the steps; of two stops that are equally near, the first by its id.
  private func path(from start: String, _ steps: [String: Int], _ least: Int) -> Path {
    var stops = [start]
    var walked: [Link] = []
    while let stop = stops.last, let left = steps[stop], left > 0 {
      let onward = (outgoing[stop] ?? []).filter { link in
        link.strength >= least && steps[link.to] == left - 1
      }
      guard let link = onward.min(by: { $0.to < $1.to }) else { break }
      walked.append(link)
      stops.append(link.to)
    }
    return Path(stops: stops, links: walked)
  }
}

private struct Pair: Hashable {
  let from: String
  let to: String
}

extension Stakeholder {
  /// Whether they stand with us by role or by position.
  fileprivate var isOurs: Bool {
    has(.ally) || has(.constituent) || position?.value == .activeAlly
      || position?.value == .passiveAlly
  }
}

extension Plan {
  /// Those who decide on the objectives, each once, where an objective first names them.
  package var decisionMakers: [Placed<String>] {
    var seen: Set<String> = []
    return objectives.flatMap(\.decisionMakers).filter { seen.insert($0.value).inserted }
  }
}
