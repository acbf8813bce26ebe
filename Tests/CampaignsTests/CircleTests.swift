import TestSupport
import Testing

@testable import Campaigns

@Suite struct CircleTests {
  @Test func namesOneShortestPathForEachCircle() {
    let next = ["a": ["b"], "b": ["c", "d"], "c": ["a"], "d": ["c"], "e": ["e", "a"], "f": ["e"]]
    #expect(
      circles(["f", "a", "b", "c", "d", "e"], next) == [["a", "b", "c", "a"], ["e", "e"]])
  }

  /// A node is in a circle exactly when it reaches itself; each path is one of the graph.
  @Test func findsEveryCircleAndNoOther() {
    for seed in UInt64(0)..<300 {
      var random = SplitMix64(seed: seed)
      let nodes = (0..<Int.random(in: 1...9, using: &random)).map { "n\($0)" }
      var next: [String: [String]] = [:]
      for node in nodes {
        next[node] = nodes.filter { _ in Int.random(in: 0..<5, using: &random) == 0 }
      }
      let found = circles(nodes, next)
      for circle in found {
        #expect(circle.first == circle.last, "seed \(seed)")
        #expect(
          zip(circle, circle.dropFirst()).allSatisfy { next[$0, default: []].contains($1) },
          "seed \(seed)")
      }
      let starts = Set(found.compactMap(\.first))
      for node in nodes {
        let group = reachable(from: node, next).filter { reachable(from: $0, next).contains(node) }
        #expect(group.isEmpty == group.isDisjoint(with: starts), "seed \(seed), \(node)")
        #expect(group.intersection(starts).count <= 1, "seed \(seed), \(node)")
      }
    }
  }
}
