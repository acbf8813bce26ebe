import TestSupport

@testable import Documents

/// Stakeholders of the shipped example of a campaign, and as many more as a test asks for.
enum PeopleSamples {
  static let stakeholders: [PowerMap.Stakeholder] = [
    .init(id: "learners", name: "Learners’ assembly", position: .activeAlly, influence: 2),
    .init(
      id: "volunteer-school", name: "Volunteer language school", position: .activeAlly,
      influence: 2),
    .init(
      id: "centre-staff", name: "Teachers and enrolment desk of the adult education centre",
      position: .neutral, wanted: .passiveAlly, influence: 3),
    .init(
      id: "law-clinic", name: "Law clinic of the regional university", position: .activeAlly,
      influence: 3),
    .init(
      id: "employers", name: "Association of small firms", position: .neutral,
      wanted: .activeAlly, influence: 4),
    .init(
      id: "director", name: "Director of the adult education centre", position: .neutral,
      wanted: .passiveAlly, influence: 4, isPrimaryTarget: true),
    .init(
      id: "data-officer", name: "Data protection officer of the town", position: .neutral,
      wanted: .passiveAlly, influence: 3),
    .init(
      id: "committee-chair", name: "Chair of the council’s education committee",
      position: .neutral, wanted: .passiveAlly, influence: 4),
    .init(
      id: "councillor", name: "Councillor for education", position: .neutral,
      wanted: .passiveAlly, influence: 5, isPrimaryTarget: true),
    .init(
      id: "town-list", name: "Council group that wants residence checks in all town services",
      position: .activeOpponent, influence: 3),
    .init(id: "press", name: "Local newspaper", position: nil, influence: 3),
  ]

  static let links: [InfluenceLink] = [
    .init(from: "learners", to: "volunteer-school", strength: 3),
    .init(from: "learners", to: "centre-staff", strength: 2),
    .init(from: "learners", to: "director", strength: 1),
    .init(from: "learners", to: "committee-chair", strength: 1),
    .init(from: "learners", to: "councillor", strength: 1),
    .init(from: "volunteer-school", to: "centre-staff", strength: 2),
    .init(from: "volunteer-school", to: "employers", strength: 1),
    .init(from: "centre-staff", to: "director", strength: 3),
    .init(from: "law-clinic", to: "data-officer", strength: 3),
    .init(from: "employers", to: "councillor", strength: 3),
    .init(from: "employers", to: "committee-chair", strength: 2),
    .init(from: "employers", to: "town-list", strength: 1),
    .init(from: "director", to: "councillor", strength: 3),
    .init(from: "data-officer", to: "director", strength: 3),
    .init(from: "data-officer", to: "councillor", strength: 2),
    .init(from: "committee-chair", to: "councillor", strength: 3),
  ]

  /// Names of one to nine words.
  static func crowd(_ count: Int) -> [PowerMap.Stakeholder] {
    var random = SplitMix64(seed: 7)
    let words = ["Council", "of", "the", "Straßenverkehrsgenossenschaft", "town", "union", "and"]
    return (0..<count).map { index in
      let name = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        words[Int.random(in: 0..<words.count, using: &random)]
      }
      return PowerMap.Stakeholder(
        id: "s\(index)", name: name.joined(separator: " "),
        position: index % 11 == 0 ? nil : Position(rawValue: Int.random(in: 0...4, using: &random)),
        wanted: Position(rawValue: Int.random(in: 0...9, using: &random)),
        influence: Int.random(in: 1...5, using: &random), isPrimaryTarget: index % 20 == 3)
    }
  }

  /// About twice as many links as there are people.
  static func links(among count: Int) -> [InfluenceLink] {
    var random = SplitMix64(seed: 11)
    return (0..<(2 * count)).map { _ in
      InfluenceLink(
        from: "s\(Int.random(in: 0..<count, using: &random))",
        to: "s\(Int.random(in: 0..<count, using: &random))",
        strength: Int.random(in: 1...3, using: &random))
    }
  }
}
