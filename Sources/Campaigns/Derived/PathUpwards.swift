import Diagnostics

extension Plan {
  /// The path of change upwards: from each node to those that need it, in the order of the plan.
  package var neededBy: [String: [String]] {
    let needs = needs
    let nodes = outcomes.map(\.id.value) + objectives.map(\.id.value) + ["goal"]
    var above: [String: [String]] = [:]
    for node in nodes {
      for need in needs[node, default: []] { above[need, default: []].append(node) }
    }
    return above
  }
}
