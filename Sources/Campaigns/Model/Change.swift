package import Diagnostics
package import Markup

/// The problem: what is wrong, for whom, why, and what follows from it.
package struct Issue: Hashable, Sendable {
  package let text: Placed<String>
  /// Stakeholders whose life it is about.
  package internal(set) var affected: [Placed<String>]
  package let causes: [Cause]
  package let effects: [Effect]
  /// The causes turned round.
  package let means: [Counterpart]
  /// The effects turned round.
  package let ends: [Counterpart]
  /// Why this part of the problem was taken.
  package let cut: String?
  package let location: SourceLocation
}

package struct Cause: PlanObject, ClaimingObject {
  package static let sort = ObjectSort.cause
  package let id: Placed<String>
  package let text: Placed<String>
  /// The cause below which it stands; nil at the trunk.
  package let under: Placed<String>?
  /// Why the plan leaves it to others; nil when it does not.
  package let outOfScope: String?
  package let evidence: Evidence
}

package struct Effect: PlanObject, ClaimingObject {
  package static let sort = ObjectSort.effect
  package let id: Placed<String>
  package let text: Placed<String>
  /// The effect above which it stands; nil at the trunk.
  package let under: Placed<String>?
  package let evidence: Evidence
}

/// The good state that answers a cause or an effect.
package struct Counterpart: Hashable, Sendable {
  package let of: Placed<String>
  package let text: String
}

/// What all objectives are for; its id is always `goal`.
package struct Goal: PlanObject, ClaimingObject {
  package static let sort = ObjectSort.goal
  package let id: Placed<String>
  package let text: Placed<String>
  package let by: Placed<PartialDate>?
  /// The objectives that bring it about; nil means all.
  package let needs: [Placed<String>]?
  package let evidence: Evidence
}

/// A decision that is to be won, by whom and by when.
package struct Objective: PlanObject, ClaimingObject {
  package enum ChangeIn: String, CaseIterable, Hashable, Sendable {
    case policy, programme, legislation, budget, practice
  }

  /// After Coffman's composite logic model.
  package enum PolicyGoal: String, CaseIterable, Hashable, Sendable {
    case development, agenda, adoption, blocking, implementation, monitoring, maintenance
  }

  /// What it brings to whom: “for you is also for me”.
  package struct Benefits: Hashable, Sendable {
    package let affected: String?
    package let everyone: String?
  }

  /// What speaks for and against reaching it.
  package struct Feasibility: Hashable, Sendable {
    package let reasonsFor: [String]
    package let reasonsAgainst: [String]
    /// 1–5.
    package let judged: Int?
    package internal(set) var by: Placed<String>?
  }

  package static let sort = ObjectSort.objective
  package let id: Placed<String>
  package let text: Placed<String>
  /// One in a good plan.
  package internal(set) var decisionMakers: [Placed<String>]
  package internal(set) var decisionBody: Placed<String>?
  /// Verb and instrument, such as “adopt the amended form”.
  package let decision: String?
  package let changeIn: ChangeIn?
  package let policyGoal: PolicyGoal?
  package let by: Placed<Day>?
  package let indicator: Placed<String>?
  package let isQuickWin: Bool
  package let needs: [Placed<String>]
  /// The causes that it removes.
  package let against: [Placed<String>]
  package let benefits: Benefits?
  package internal(set) var feasible: Feasibility?
  package let evidence: Evidence
  package let written: WrittenFields

  /// The first of those who decide; nil when nobody is named.
  package var decisionMaker: Placed<String>? { decisionMakers.first }
}

/// A step on the way to an objective.
package struct Outcome: PlanObject, ClaimingObject {
  /// After Coffman's composite logic model.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case organisationalCapacity = "organisational-capacity"
    case partnerships
    case collaborationAndAlignment = "collaboration-and-alignment"
    case newAdvocates = "new-advocates"
    case newChampions = "new-champions"
    case newDonors = "new-donors"
    case diversifiedFunding = "diversified-funding"
    case visibility, awareness, salience
    case attitudesOrBeliefs = "attitudes-or-beliefs"
    case publicWill = "public-will"
    case politicalWill = "political-will"
    case constituencyGrowth = "constituency-growth"
    case mediaCoverage = "media-coverage"
    case issueReframing = "issue-reframing"
  }

  package static let sort = ObjectSort.outcome
  package let id: Placed<String>
  package let text: Placed<String>
  package let kind: Kind?
  package let needs: [Placed<String>]
  package let by: Placed<Day>?
  package let indicator: Placed<String>?
  /// `us`, or the name of another owner; nil when it is not said.
  package let owner: String?
  package let evidence: Evidence
}

/// What must hold for one step to bring about the next.
package struct Assumption: PlanObject, ClaimingObject {
  package enum State: String, CaseIterable, Hashable, Sendable { case untested, holds, broken }

  package static let sort = ObjectSort.assumption
  package let id: Placed<String>
  package let text: Placed<String>
  /// From one node of the path of change to the next.
  package let between: [Placed<String>]
  package let test: String?
  package internal(set) var state: State?
  package let checked: PartialDate?
  package let evidence: Evidence
}
