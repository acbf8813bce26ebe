import TestSupport
import Testing

@testable import Documents

@Suite struct InfluencePathTests {
  @Test func drawsThePathOfInfluence() throws {
    let drawing = path(PeopleSamples.stakeholders, PeopleSamples.links, to: "councillor").drawing()
    try expectGolden(svg(drawing), "path-of-influence.svg")
  }

  @Test(arguments: [5, 50, 300], ["en", "ar"])
  func nobodyOnThePathStandsOnAnother(count: Int, language: String) {
    for target in [1, 3] {
      let drawing = path(
        PeopleSamples.crowd(count), PeopleSamples.links(among: count), to: "s\(target)",
        language: language
      ).drawing()
      #expect(drawing.clashes == [], "to s\(target)")
      #expect(drawing.height <= 600, "to s\(target)")
    }
  }

  @Test func theBestPathHasTheStrongestWeakestLink() throws {
    let best = try #require(
      path(PeopleSamples.stakeholders, PeopleSamples.links, to: "councillor").best)
    // Shorter ways of the learners and of the school have a link of 1.
    #expect(best.ids == ["law-clinic", "data-officer", "director", "councillor"])
    #expect(best.weakest.strength == 3)
  }

  @Test func bestPathsAgreeWithTryingAllPaths() {
    for seed in UInt64(0)..<200 {
      var random = SplitMix64(seed: seed)
      let ids = (0..<6).map { "s\($0)" }
      let links = (0..<9).map { _ in
        InfluenceLink(
          from: ids[Int.random(in: 0..<6, using: &random)],
          to: ids[Int.random(in: 0..<6, using: &random)],
          strength: Int.random(in: 1...3, using: &random))
      }
      let path = InfluencePath(
        title: "", summary: "", language: "en", target: .init(id: "s0", name: ""),
        stakeholders: ids.dropFirst().map {
          .init(id: $0, name: "", isAlly: $0 == "s1" || $0 == "s2")
        }, links: links)
      var ways: [(strength: Int, steps: Int)] = []
      func walk(_ way: [String], _ strength: Int) {
        guard let last = way.last, last != "s0" else {
          ways.append((strength, way.count - 1))
          return
        }
        for link in links where link.from == last && !way.contains(link.to) {
          walk(way + [link.to], min(strength, link.strength))
        }
      }
      walk(["s1"], .max)
      walk(["s2"], .max)
      let expected = ways.max { ($0.strength, -$0.steps) < ($1.strength, -$1.steps) }
      #expect(path.best?.weakest.strength == expected?.strength, "seed \(seed)")
      #expect(path.best.map { $0.ids.count - 1 } == expected?.steps, "seed \(seed)")
    }
  }

  @Test func withoutAWayTheTargetStandsAlone() {
    let drawing = path(PeopleSamples.stakeholders, [], to: "councillor").drawing()
    let texts = drawing.shapes.map(\.plainText).filter { !$0.isEmpty }
    #expect(texts == ["Councillor for education", "no path"])
  }

  private func path(
    _ people: [PowerMap.Stakeholder], _ links: [InfluenceLink], to id: String,
    language: String = "en"
  ) -> InfluencePath {
    let target = people.first { $0.id == id }
    return InfluencePath(
      title: "Path", summary: "The law clinic reaches the councillor.", language: language,
      target: .init(id: id, name: target?.name ?? ""),
      stakeholders: people.filter { $0.id != id }.map {
        .init(id: $0.id, name: $0.name, isAlly: $0.position?.stance == .ally)
      }, links: links)
  }
}
