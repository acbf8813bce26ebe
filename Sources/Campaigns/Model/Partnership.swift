package import Diagnostics
package import Markup

/// Those who do something together, and on what terms.
package struct Partnership: Hashable, Sendable {
  package struct Agreement: Hashable, Sendable {
    /// Such as `ToR` or `MoU`.
    package let type: String?
    package let status: String?
    package let start: Placed<PartialDate>?
    package let end: Placed<PartialDate>?
    package let review: Placed<PartialDate>?
    /// How it can be ended.
    package let ending: String?
    /// Who signs for whom, and when they did.
    package let signatures: [Signature]
    package let written: WrittenFields
    package let location: SourceLocation
  }

  package struct Signature: Hashable, Sendable {
    package let party: Placed<String>
    /// The post that signs, such as “Director of the clinic”.
    package let post: String?
    /// Nil as long as it is not signed.
    package let date: PartialDate?
  }

  /// What a party does.
  package struct Role: Hashable, Sendable {
    package let party: Placed<String>?
    package let text: String?
    package let location: SourceLocation
  }

  package let purpose: String?
  package let agreement: Agreement?
  package let parties: [Party]
  package let roles: [Role]
  package let terms: [Term]
  package let location: SourceLocation
}

/// What those who work together agree on one matter, such as money or confidentiality.
package struct Term: PlanObject {
  package static let sort = ObjectSort.term
  package let id: Placed<String>
  /// Nil when the requirement that it fulfils names the matter.
  package let title: String?
  package let text: Placed<String>
  /// Whether it is put forward by the plan's authors and not agreed or taken from a source.
  package let isProposal: Bool
  package let fulfils: [Placed<String>]
}

/// One of those who do something together.
package struct Party: PlanObject {
  package static let sort = ObjectSort.party
  package let id: Placed<String>
  package let name: String
  package let type: String?
  /// An organisation of the directory.
  package let organisation: Placed<String>?
  /// ISO 3166-1 alpha-2.
  package let country: String?
  package let role: String?
  package let fulfils: [Placed<String>]
}

/// Those who came.
package struct Participants: Hashable, Sendable {
  package let number: Int?
  /// What sort of people.
  package let who: String?
  /// ISO 3166-1 alpha-2.
  package let countries: [Placed<String>]
  /// Organisations of the directory, or names.
  package let organisations: [Placed<String>]
  /// Those of each country, when the record says it.
  package let delegations: [Delegation]
  package let location: SourceLocation
}

/// Those who came from one country.
package struct Delegation: Hashable, Sendable {
  /// ISO 3166-1 alpha-2.
  package let country: Placed<String>
  package let number: Int?
  package let who: String?
}

/// One subject as each side, or each country, sees it.
package struct Comparison: PlanObject {
  package struct View: Hashable, Sendable {
    /// A party, or a country by ISO 3166-1 alpha-2.
    package let of: Placed<String>
    package let text: String
  }

  package static let sort = ObjectSort.comparison
  package let id: Placed<String>
  package let text: Placed<String>
  package let views: [View]
  /// What they have in common.
  package let shared: String?
}

/// Words as published, with their speaker.
package struct Quote: Hashable, Sendable {
  /// Nil when nothing needs to point at it.
  package let id: Placed<String>?
  package let text: String
  package let speaker: String?
  package let role: String?
  package let source: String?
  package let location: SourceLocation
}

/// What a party has promised.
package struct Commitment: PlanObject, ClaimingObject {
  package static let sort = ObjectSort.commitment
  package let id: Placed<String>
  package let text: Placed<String>
  /// Parties.
  package internal(set) var by: [Placed<String>]
  package let due: Placed<PartialDate>?
  /// Where it is taken up, as in `other-plan#a3` or `a3`.
  package internal(set) var goesTo: Placed<String>?
  package let state: String?
  package let note: String?
  package let fulfils: [Placed<String>]
  package let evidence: Evidence
}

/// A meeting with its programme.
package struct Event: PlanObject {
  package struct Session: Hashable, Sendable {
    package let date: PartialDate?
    package let time: String?
    package let text: String
    package let speaker: String?
  }

  package static let sort = ObjectSort.event
  package let id: Placed<String>
  package let text: String
  package let start: Placed<Day>?
  package let end: Placed<Day>?
  package let place: String?
  /// The activity of which it is the meeting.
  package let activity: Placed<String>?
  /// Whether its programme is put forward and not settled.
  package let isProposal: Bool
  package let programme: [Session]
}

/// A recording, a film, slides or a picture.
package struct Medium: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable { case audio, video, slides, image }

  package let url: String
  package let kind: Kind?
  package let language: String?
  package let title: String?
  package let transcript: String?
  package let captions: String?
}
