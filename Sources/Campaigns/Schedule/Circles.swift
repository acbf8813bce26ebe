/// The circles of a directed graph: one path for each group of nodes that reach one another.
///
/// Each path begins and ends with the group's first node in `nodes` and is the shortest one that
/// comes back to it. A node that leads to itself is a circle of its own.
func circles(_ nodes: [String], _ next: [String: [String]]) -> [[String]] {
  var found: [[String]] = []
  var covered: Set<String> = []
  var previous: [String: [String]] = [:]
  for (node, others) in next { for other in others { previous[other, default: []].append(node) } }
  let ended = deadEnds(nodes, next, previous)
  for node in nodes where !covered.contains(node) && !ended.contains(node) {
    guard let path = shortestWay(from: node, backTo: node, next) else { continue }
    found.append(path)
    covered.formUnion(reachable(from: node, next).intersection(reachable(from: node, previous)))
  }
  return found
}

/// The nodes whose every way comes to an end: those that lead nowhere, and those that lead only to
/// such nodes.
private func deadEnds(
  _ nodes: [String], _ next: [String: [String]], _ previous: [String: [String]]
) -> Set<String> {
  var ways: [String: Int] = next.mapValues(\.count)
  var ended: Set<String> = []
  var open = Set(nodes).union(previous.keys).filter { ways[$0, default: 0] == 0 }
  while let node = open.popFirst() {
    ended.insert(node)
    for before in previous[node, default: []] {
      ways[before, default: 0] -= 1
      if ways[before] == 0 { open.insert(before) }
    }
  }
  return ended
}

/// Every node that can be reached in one step or more.
func reachable(from start: String, _ next: [String: [String]]) -> Set<String> {
  var seen: Set<String> = []
  var open = next[start, default: []]
  while let node = open.popLast() {
    if seen.insert(node).inserted { open += next[node, default: []] }
  }
  return seen
}

private func shortestWay(
  from start: String, backTo goal: String, _ next: [String: [String]]
) -> [String]? {
  var cameFrom: [String: String] = [:]
  var open = [start]
  var position = 0
  while position < open.count {
    let node = open[position]
    position += 1
    for other in next[node, default: []] {
      if other == goal {
        var path = [goal]
        var step: String? = node
        while let current = step, current != start {
          path.append(current)
          step = cameFrom[current]
        }
        return [start] + path.reversed()
      }
      if cameFrom[other] == nil {
        cameFrom[other] = node
        open.append(other)
      }
    }
  }
  return nil
}
