/// The circles of a directed graph: one path for each group of nodes that reach one another.
///
/// Each path begins and ends with the group's first node in `nodes` and is the shortest one that
/// comes back to it. A node that leads to itself is a circle of its own.
func circles(_ nodes: [String], _ next: [String: [String]]) -> [[String]] {
  var found: [[String]] = []
  var covered: Set<String> = []
  var previous: [String: [String]] = [:]
  for (node, others) in next { for other in others { previous[other, default: []].append(node) } }
  for node in nodes where !covered.contains(node) {
    guard let path = shortestWay(from: node, backTo: node, next) else { continue }
    found.append(path)
    covered.formUnion(reachable(from: node, next).intersection(reachable(from: node, previous)))
  }
  return found
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
