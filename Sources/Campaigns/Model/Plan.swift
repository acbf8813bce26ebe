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
  package let lead: Placed<String>?
  /// BCP 47.
  package let languages: [String]
  package let place: PlanPlace?
  package let calendar: WorkCalendar
  package let rationale: String?
  package let issue: Issue?
  package let goal: Goal?
  package let objectives: [Objective]
  package let outcomes: [Outcome]
  package let assumptions: [Assumption]
  package let stakeholders: [Stakeholder]
  package let messages: [Message]
  package let opportunities: [Opportunity]
  package let activities: [Activity]
  package let outputs: [Output]
  package let indicators: [Indicator]
  package let budget: Budget?
  package let risks: [Risk]
  package let team: [TeamMember]
  package let participation: [ParticipationEntry]
  package let partnership: Partnership?
  /// Those of the plan and of its partnership.
  package let parties: [Party]
  package let participants: Participants?
  package let quotes: [Quote]
  package let commitments: [Commitment]
  package let events: [Event]
  package let media: [Medium]
  package let reviews: [Review]
  package let waivers: [Waiver]
  /// The sections that are written and not empty, whether or not Rostrum reads into them.
  package let sections: Set<PlanSection>
  package let body: Markdown
  /// The objects named in the body, as in `[[a3]]`.
  package let mentions: [Placed<String>]
  package let location: SourceLocation
}

/// Where the change is to happen.
package struct PlanPlace: Hashable, Sendable {
  package enum Level: String, CaseIterable, Hashable, Sendable {
    case local, regional, national, eu, global
  }

  package let level: Placed<Level>?
  package let name: String?
}

/// A part of a plan that a kind may require, by the name of its field.
package enum PlanSection: String, CaseIterable, Hashable, Sendable {
  case rationale, issue, goal, objectives, change, stakeholders, messages, opportunities, activities
  case outputs, indicators, budget, risks, team, organisation, participation, partnership, parties
  case roles, participants, quotes, commitments, events, media, reviews
}
