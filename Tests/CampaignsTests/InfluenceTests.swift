import Campaigns
import TestSupport
import Testing

@Suite struct InfluenceTests {
  @Test func takesThePathWhoseWeakestLinkIsStrongest() throws {
    let influence = Influence(
      try plan(
        """
        objectives: [{id: o1, text: It opens., decision_maker: boss}]
        stakeholders:
          - {id: school, name: School, type: organisation, role: [ally], position: neutral, influences: [{who: boss, strength: 1}, {who: staff, strength: 3, how: Every week}]}
          - {id: staff, name: Staff, type: group, role: [observer], position: neutral, influences: [{who: deputy, strength: 2, how: Asked first}]}
          - {id: deputy, name: Deputy, type: person, role: [observer], position: neutral, influences: [{who: boss, strength: 2}]}
          - {id: boss, name: Boss, type: person, role: [primary-target], position: neutral}
        """))
    let path = try #require(influence.path(to: "boss"))
    #expect(path.stops == ["school", "staff", "deputy", "boss"])
    #expect(path.weakest?.from == "staff" && path.weakest?.to == "deputy")
    #expect(path.weakest?.strength == 2 && path.weakest?.how == "Asked first")
  }

  @Test func takesTheFewestStepsAndThenTheFirstIDs() throws {
    let influence = try influence(
      [
        "a": ["b": 2, "x": 2], "b": ["x": 2], "c": ["x": 2], "d": ["x": 3], "x": [:],
      ], ours: ["a", "b", "c"])
    #expect(influence.path(to: "x")?.stops == ["a", "x"])
  }

  @Test(arguments: [
    ("role: [ally], position: neutral", true),
    ("role: [constituent], position: unknown", true),
    ("role: [observer], position: passive-ally", true),
    ("role: [observer], position: neutral", false),
    ("role: [messenger], position: active-opponent", false),
  ])
  func countsAsOurs(fields: String, isOurs: Bool) throws {
    let plan = try plan("stakeholders: [{id: x, name: X, type: group, \(fields)}]")
    #expect(Influence(plan).ours == (isOurs ? ["x"] : []))
  }

  @Test func countsThoseWithASeatInTheTeam() throws {
    let plan = try plan(
      """
      stakeholders: [{id: x, name: X, type: group, role: [observer], position: neutral, influences: [{who: y}]}, {id: y, name: Y, type: group, role: [observer], position: neutral}]
      team: [{id: lea, name: Lea, represents: x}]
      """)
    // A link whose strength is not written is the weakest there is.
    #expect(Influence(plan).path(to: "y")?.weakest?.strength == 1)
  }

  @Test func needsNoLinkToSomebodyOnOurSideAndFindsNoneToStrangers() throws {
    let influence = try influence(["a": ["x": 1], "x": [:], "z": [:]], ours: ["x"])
    #expect(influence.path(to: "x")?.stops == ["x"])
    #expect(influence.path(to: "x")?.links == [])
    #expect(influence.path(to: "x")?.weakest == nil)
    #expect(influence.path(to: "z") == nil)
    #expect(influence.path(to: "nobody") == nil)
  }

  @Test func namesTheWeakestLinkNearestToUs() throws {
    let influence = try influence(
      ["a": ["b": 2], "b": ["c": 2], "c": ["x": 3], "x": [:]], ours: ["a"])
    #expect(influence.path(to: "x")?.weakest?.from == "a")
  }

  @Test func keepsTheStrongestOfTwoLinksAndNoneToOneself() throws {
    let plan = try plan(
      """
      stakeholders:
        - {id: a, name: A, type: group, role: [ally], position: neutral, influences: [{who: x, strength: 1}, {who: x, strength: 3}, {who: x, strength: 2}, {who: a, strength: 3}, {who: nobody}]}
        - {id: x, name: X, type: person, role: [primary-target], position: neutral}
      """)
    #expect(Influence(plan).links.map { "\($0.from) \($0.to) \($0.strength)" } == ["a x 3"])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func agreesWithTryingEverySimplePath(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let ids = (0..<Int.random(in: 2...7, using: &random)).map { "s\($0)" }.shuffled(using: &random)
    let density = Int.random(in: 1...4, using: &random)
    var links: [String: [String: Int]] = [:]
    for from in ids {
      links[from] = [:]
      for to in ids where to != from && Int.random(in: 0..<6, using: &random) < density {
        links[from]?[to] = Int.random(in: 1...3, using: &random)
      }
    }
    let ours = ids.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
    let influence = try influence(links, ours: ours)
    for target in ids {
      let naive = everyPath(to: target, links, from: ours).min { isBetter($0, $1, links) }
      #expect(influence.path(to: target)?.stops == naive, "seed \(seed), \(ours) to \(target)")
      let shared = everyPath(to: target, links, from: ours).map {
        Set(zip($0, $0.dropFirst()).map { "\($0) \($1)" })
      }
      let only = shared.dropFirst().reduce(shared.first ?? []) { $0.intersection($1) }
      #expect(
        Set(influence.onlyWays(to: target).map { "\($0.from) \($0.to)" }) == only,
        "seed \(seed), \(ours) to \(target)")
    }
  }

  @Test func isQuickInALargeNetwork() throws {
    let ids = (0..<1000).map { "s\($0)" }
    let links = Dictionary(
      uniqueKeysWithValues: ids.enumerated().map { index, id in
        (id, Dictionary(uniqueKeysWithValues: (1...5).map { (ids[(index + $0) % 1000], 3) }))
      })
    #expect(try influence(links, ours: ["s0"]).path(to: "s999")?.stops.count == 201)
  }
}

private func influence(_ links: [String: [String: Int]], ours: [String]) throws -> Influence {
  let rows = links.sorted { $0.key < $1.key }.map { id, reached in
    let influences = reached.sorted { $0.key < $1.key }.map {
      "{who: \($0.key), strength: \($0.value)}"
    }.joined(separator: ", ")
    return
      "  - {id: \(id), name: N, type: group, role: [\(ours.contains(id) ? "ally" : "observer")], "
      + "position: neutral, influences: [\(influences)]}"
  }
  return Influence(try plan("stakeholders:\n" + rows.joined(separator: "\n")))
}

/// Every path without a stop twice, from each of ours; one who is ours already needs no link.
private func everyPath(
  to target: String, _ links: [String: [String: Int]], from ours: [String]
) -> [[String]] {
  if ours.contains(target) { return [[target]] }
  func walk(_ path: [String]) -> [[String]] {
    guard let last = path.last, last != target else { return [path] }
    return (links[last] ?? [:]).keys.filter { !path.contains($0) }.flatMap { walk(path + [$0]) }
  }
  return ours.flatMap { walk([$0]) }
}

private func isBetter(
  _ a: [String], _ b: [String], _ links: [String: [String: Int]]
) -> Bool {
  func weakest(_ path: [String]) -> Int {
    zip(path, path.dropFirst()).compactMap { links[$0]?[$1] }.min() ?? 4
  }
  if weakest(a) != weakest(b) { return weakest(a) > weakest(b) }
  if a.count != b.count { return a.count < b.count }
  return a.lexicographicallyPrecedes(b)
}
