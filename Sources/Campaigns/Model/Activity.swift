package import Diagnostics
package import Markup

/// Something that is done, or a moment that is reached.
package struct Activity: PlanObject, ClaimingObject {
  /// Coffman's tactics, and the groups of CARE.
  package enum Tactic: String, CaseIterable, Hashable, Sendable {
    case electronicOutreach = "electronic-outreach"
    case earnedMedia = "earned-media"
    case paidMedia = "paid-media"
    case mediaPartnership = "media-partnership"
    case coalitionBuilding = "coalition-building"
    case grassrootsMobilisation = "grassroots-mobilisation"
    case rally
    case voterEducation = "voter-education"
    case briefing
    case publicServiceAnnouncement = "public-service-announcement"
    case polling, pilot
    case policyAnalysis = "policy-analysis"
    case policyProposal = "policy-proposal"
    case policymakerEducation = "policymaker-education"
    case relationshipBuilding = "relationship-building"
    case litigation, lobbying, research
    case policyDevelopment = "policy-development"
    case media, mobilisation, funding, legal, training
  }

  /// Whose voice is heard, after the Manifesto's advocacy toolkit.
  package enum Voice: String, CaseIterable, Hashable, Sendable {
    case ledBy = "led-by"
    case together, support, behalf
  }

  package enum Progress: String, CaseIterable, Hashable, Sendable {
    case planned, doing, done, dropped
  }

  /// That a stakeholder is to move from one wedge to another.
  package struct Move: Hashable, Sendable {
    package let who: Placed<String>
    package let from: Stakeholder.Position?
    package let to: Stakeholder.Position?
  }

  /// Who does what, after RACI.
  package struct Roles: Hashable, Sendable {
    /// One in a good plan.
    package internal(set) var accountable: [Placed<String>]
    package internal(set) var responsible: [Placed<String>]
    package internal(set) var consulted: [Placed<String>]
    package internal(set) var informed: [Placed<String>]

    package var all: [Placed<String>] { accountable + responsible + consulted + informed }
  }

  package static let sort = ObjectSort.activity
  package let id: Placed<String>
  package let text: Placed<String>
  package internal(set) var times: Times
  /// Outcomes or objectives.
  package let leadsTo: [Placed<String>]
  package let objectives: [Placed<String>]
  /// The causes that it removes.
  package let against: [Placed<String>]
  package let tactic: Tactic?
  package internal(set) var targets: [Placed<String>]
  package internal(set) var moves: [Move]
  /// Keys of the kind.
  package let fulfils: [Placed<String>]
  package internal(set) var roles: Roles
  package let voice: Voice?
  package let participation: ParticipationLevel?
  /// Outputs.
  package let makes: [Placed<String>]
  package let budget: [Placed<String>]
  package internal(set) var risks: [Placed<String>]
  package internal(set) var progress: Progress?
  /// 0–100.
  package let percent: Int?
  package let doneOn: PartialDate?
  package let evidence: Evidence
}

/// When an activity takes place, as written; the schedule works out the rest.
package struct Times: Hashable, Sendable {
  package internal(set) var start: Placed<Day>?
  package internal(set) var end: Placed<Day>?
  package let duration: Placed<Duration>?
  /// Whether it is a moment; then `start` is its day.
  package let isMilestone: Bool
  package let after: [Dependency]
  /// Opportunities or milestones that must not be missed.
  package let before: [Placed<String>]
  package let written: WrittenFields
}

/// That one activity waits for another.
package struct Dependency: Hashable, Sendable {
  /// Which ends are tied: the first letter is the other activity's, the second this one's.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case finishToStart = "FS"
    case startToStart = "SS"
    case finishToFinish = "FF"
    case startToFinish = "SF"

    /// Whether it ties the start of the other activity.
    package var isFromStart: Bool { self == .startToStart || self == .startToFinish }
    /// Whether it ties the end of this one.
    package var isOnEnd: Bool { self == .finishToFinish || self == .startToFinish }
  }

  package let activity: Placed<String>
  package let kind: Kind
  package let lag: Duration?
}

/// A date that comes without us and that we can use.
package struct Opportunity: PlanObject, ClaimingObject {
  package static let sort = ObjectSort.opportunity
  package let id: Placed<String>
  package let text: Placed<String>
  package let start: Placed<Day>?
  /// The same as `start` for a single day.
  package let end: Placed<Day>?
  package internal(set) var who: [Placed<String>]
  package let evidence: Evidence
}

/// What is there afterwards and was not there before.
package struct Output: PlanObject {
  package enum Form: String, CaseIterable, Hashable, Sendable {
    case agreement, guide, study, report, course, training, event, platform, media, publication
    case tool, translation
  }

  package enum Audience: String, CaseIterable, Hashable, Sendable {
    case everyone = "public"
    case partners, confidential
  }

  package struct Number: Hashable, Sendable {
    package let value: Double
    package let unit: String?
  }

  package static let sort = ObjectSort.output
  package let id: Placed<String>
  package let text: Placed<String>
  package let form: Placed<Form>?
  package let number: Number?
  package let due: Placed<Day>?
  package internal(set) var lead: Placed<String>?
  package let languages: [String]
  package let audience: String?
  package let openTo: Audience?
  /// How one sees that it exists.
  package let verification: String?
  package let fulfils: [Placed<String>]
  package let madeBy: [Placed<String>]
}
