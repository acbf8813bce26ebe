package import Catalogue
package import Diagnostics
package import Markup

/// Someone who decides, helps, opposes or is affected.
package struct Stakeholder: PlanObject {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case person, organisation, group, institution

    var phrase: String {
      self == .organisation || self == .institution ? "an \(rawValue)" : "a \(rawValue)"
    }
  }

  package enum Role: String, CaseIterable, Hashable, Sendable {
    case primaryTarget = "primary-target"
    case secondaryTarget = "secondary-target"
    case ally, constituent, opponent, messenger, media, observer
  }

  /// A wedge of the spectrum of allies (Lakey), from those who act with us to those against us.
  package enum Position: String, CaseIterable, Hashable, Sendable {
    case activeAlly = "active-ally"
    case passiveAlly = "passive-ally"
    case neutral
    case passiveOpponent = "passive-opponent"
    case activeOpponent = "active-opponent"
    case unknown

    /// Whether it is one of the two wedges of opposition.
    package var isAgainst: Bool { self == .passiveOpponent || self == .activeOpponent }
  }

  package enum Engagement: String, CaseIterable, Hashable, Sendable {
    case closely, satisfied, informed, monitor
  }

  /// That they can move another stakeholder.
  package struct Influence: Hashable, Sendable {
    package let who: Placed<String>
    /// 1–3.
    package let strength: Int?
    package let how: String?
  }

  /// Where they stood on an earlier day.
  package struct Past: Hashable, Sendable {
    package let date: PartialDate?
    package let position: Position?
  }

  /// What they care about and what the change means to them (Midwest Academy).
  package struct Interests: Hashable, Sendable {
    package let caresAbout: String?
    package let gains: String?
    package let risksTaken: String?
    package let powerOver: String?
  }

  package static let sort = ObjectSort.stakeholder
  package let id: Placed<String>
  package let name: String
  package let kind: Placed<Kind>?
  package let roles: [Placed<Role>]
  /// 1–5.
  package internal(set) var influence: Int?
  /// 1–5.
  package internal(set) var interest: Int?
  package internal(set) var position: Placed<Position>?
  package internal(set) var wanted: Position?
  package internal(set) var asOf: Placed<PartialDate>?
  /// How the position is known.
  package internal(set) var source: String?
  package internal(set) var history: [Past]
  /// Whether the plan is about their life.
  package let isAffected: Bool
  /// What they are in the words of the catalogue, to be compared with a practice's.
  package let audiences: [Placed<Concept.ID>]
  package internal(set) var influences: [Influence]
  package internal(set) var interests: Interests
  package internal(set) var statedEngagement: Engagement?
  /// As stated; nil when the file leaves it to the rule.
  package let statedPrivate: Bool?
  package let written: WrittenFields

  package func has(_ role: Role) -> Bool { roles.contains { $0.value == role } }

  /// Whether the public edition leaves them out: stated, or true for opponents, by role or by
  /// position, and for persons.
  package var isPrivate: Bool {
    statedPrivate ?? (has(.opponent) || position?.value.isAgainst == true || kind?.value == .person)
  }
}

/// What one audience is to hear, from whom, and what it is asked to do.
package struct Message: PlanObject, ClaimingObject {
  package enum Level: String, CaseIterable, Hashable, Sendable { case primary, secondary }

  package static let sort = ObjectSort.message
  package let id: Placed<String>
  /// The audience; one in a good plan.
  package internal(set) var to: [Placed<String>]
  package let level: Level?
  package let ask: String?
  package let statement: String?
  package let soWhat: String?
  package let solution: String?
  package let benefits: String?
  package let example: String?
  package let values: String?
  package internal(set) var messenger: Placed<String>?
  package let format: String?
  package let place: String?
  /// An activity, an opportunity, or a day.
  package let when: Placed<String>?
  package let theySay: String?
  package let weAnswer: String?
  package let evidence: Evidence
  package let written: WrittenFields
}

/// A member of the team.
package struct TeamMember: PlanObject {
  package static let sort = ObjectSort.member
  package let id: Placed<String>
  package let name: String
  package let organisation: String?
  /// The stakeholder for whom they speak.
  package internal(set) var represents: Placed<String>?
  package let isPrivate: Bool
}

/// How much say people have, after the IAP2 Spectrum of Public Participation.
package enum ParticipationLevel: String, CaseIterable, Hashable, Sendable, Comparable {
  case inform, consult, involve, collaborate, empower

  package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

  /// 1–5, for drawings.
  package var rank: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}

/// A part of a campaign's life in which people affected have their say.
package enum Stage: String, CaseIterable, Hashable, Sendable {
  case problem, goal, planning, delivery, monitoring, evaluation
}

/// How a group takes part in a stage, with the five attributes of the Global Refugee-led Network.
package struct ParticipationEntry: Hashable, Sendable {
  package let group: Placed<String>
  package let stage: Placed<Stage>?
  package let level: Placed<ParticipationLevel>?
  package let how: String?
  package let decides: String?
  /// An activity, or words.
  package let prepared: Placed<String>?
  package let ethical: String?
  package let sustained: String?
  package internal(set) var safe: [Placed<String>]
  /// Budget lines, or words that say why none is needed.
  package let supported: [Placed<String>]
  package let toldBack: String?
  package let location: SourceLocation
  package let written: WrittenFields
}
