package import Catalogue
package import Diagnostics
package import Markup

/// One campaign plan: what is to change, who decides it, who does what until when, and what each
/// claim rests on.
package struct Plan: Identifiable, Hashable, Sendable {
  /// The stem of its file, such as `open-enrolment`.
  package typealias ID = String

  /// How far the plan is; from `agreed` on, what is missing is an error.
  package enum Status: String, CaseIterable, Hashable, Sendable {
    case draft, review, agreed, active, paused, closed

    /// Whether gaps are errors.
    package var isStrict: Bool { self != .draft && self != .review }
  }

  package let id: ID
  /// The `id` that the file states; nil when it states none.
  package let statedID: Placed<ID>?
  package let title: Placed<String>
  /// The id of the kind of plan.
  package let kind: Placed<String>
  package let status: Status
  /// Nil when the file states no day, which is a problem.
  package let start: Placed<Day>?
  package let end: Placed<Day>?
  /// A member of the team.
  package internal(set) var lead: Placed<String>?
  /// BCP 47.
  package let languages: [String]
  package let place: PlanPlace?
  package let calendar: WorkCalendar
  package internal(set) var rationale: String?
  package internal(set) var issue: Issue?
  package internal(set) var goal: Goal?
  package internal(set) var objectives: [Objective] = []
  package internal(set) var outcomes: [Outcome] = []
  package internal(set) var assumptions: [Assumption] = []
  package internal(set) var stakeholders: [Stakeholder] = []
  package internal(set) var messages: [Message] = []
  package internal(set) var opportunities: [Opportunity] = []
  package internal(set) var activities: [Activity] = []
  package internal(set) var outputs: [Output] = []
  package internal(set) var indicators: [Indicator] = []
  package internal(set) var budget: Budget?
  package internal(set) var risks: [Risk] = []
  package internal(set) var weighed: Weighing?
  package internal(set) var team: [TeamMember] = []
  package internal(set) var participation: [ParticipationEntry] = []
  package internal(set) var partnership: Partnership?
  /// Those of the plan and of its partnership.
  package internal(set) var parties: [Party] = []
  package internal(set) var participants: Participants?
  package internal(set) var quotes: [Quote] = []
  package internal(set) var commitments: [Commitment] = []
  package internal(set) var comparisons: [Comparison] = []
  package internal(set) var events: [Event] = []
  package internal(set) var media: [Medium] = []
  package internal(set) var reviews: [Review] = []
  package internal(set) var waivers: [Waiver] = []
  /// When somebody last read each practice for this plan.
  package internal(set) var evidenceSeen: [Practice.ID: Placed<Day>] = [:]
  /// What the campaign takes from those who carry it; nil when the plan says nothing of it.
  package internal(set) var organisation: OwnOrganisation?
  package internal(set) var assertions: [Assertion] = []
  /// In the order of the file.
  package internal(set) var log: [LogEntry] = []
  /// The sections that are written and not empty, whether or not Rostrum reads into them.
  package let sections: Set<PlanSection>
  package let body: Markdown
  /// The objects named in the body, as in `[[a3]]`.
  package internal(set) var mentions: [Placed<String>] = []
  /// The mail addresses and telephone numbers anywhere in the file.
  package internal(set) var contacts: [Placed<String>] = []
  package let location: SourceLocation
}

/// Where the change is to happen.
package struct PlanPlace: Hashable, Sendable {
  package enum Level: String, CaseIterable, Hashable, Sendable {
    case local, regional, national, eu, global
  }

  package let level: Placed<Level>?
  package let name: String?
  /// Nil when the plan is for no single country, or leaves it open.
  package let country: Placed<Concept.ID>?
}

/// A part of a plan that a kind may require, by the name of its field.
package enum PlanSection: String, CaseIterable, Hashable, Sendable {
  case rationale, issue, goal, objectives, change, stakeholders, messages, opportunities, activities
  case outputs, indicators, budget, risks, team, organisation, participation, partnership, parties
  case roles, participants, quotes, commitments, events, media, reviews
  case comparison
}
