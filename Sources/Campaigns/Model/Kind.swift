package import Diagnostics

/// A kind of plan: what a plan of that kind must contain. Kinds are files, not code.
package struct Kind: Identifiable, Hashable, Sendable {
  /// The stem of its file, such as `law-clinic-partnership`.
  package typealias ID = String

  package let id: ID
  package let title: String
  /// The address of the text from which it was taken.
  package let source: String?
  /// The kind on which it builds; nil when it stands alone.
  package let extends: Placed<ID>?
  /// Sections that a plan must have.
  package let sections: [Placed<PlanSection>]
  /// Parties first, then terms, outputs, activities and indicators.
  package let requirements: [Requirement]
  /// The least say of the people affected, by stage; a stage that is absent has no least level.
  package let participation: [Stage: ParticipationLevel]
  /// Numbers that its rules judge by; without one, its rule does not judge.
  package let thresholds: [Threshold: Int]
  /// The steps from the first interest to the end, in their order; empty when it names none.
  package let lifecycle: [Step]
  package let location: SourceLocation

  /// A step on the way of a plan, and the keys of what belongs to it.
  package struct Step: Hashable, Sendable {
    package let text: String
    package let keys: [Placed<String>]
  }

  package func requires(_ section: PlanSection) -> Bool {
    sections.contains { $0.value == section }
  }

  package func requirement(_ key: String) -> Requirement? {
    requirements.first { $0.key.value == key }
  }
}

/// Something that a plan of a kind must have, by the key that `fulfils` names.
package struct Requirement: Hashable, Sendable {
  package enum Subject: String, CaseIterable, Hashable, Sendable {
    case party, term, output, activity, indicator

    /// The list of the kind's file that holds them.
    var list: String {
      switch self {
      case .party: "parties"
      case .term: "terms"
      case .output: "outputs"
      case .activity: "activities"
      case .indicator: "indicators"
      }
    }
  }

  package enum Strength: String, CaseIterable, Hashable, Sendable, Comparable {
    /// Listed and never reported.
    case may
    /// Done, or waived with a reason, a name and a date.
    case should
    /// Never waived.
    case must

    package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What an item that fulfils it must carry.
  package enum Need: String, CaseIterable, Hashable, Sendable {
    case indicator, evidence, participation
    /// A meeting with its programme.
    case event
  }

  package let subject: Subject
  package let key: Placed<String>
  package let text: String
  package let strength: Strength
  package let min: Int
  /// Nil for any number.
  package let max: Int?
  /// Forms that an output may have; empty for any.
  package let forms: [Output.Form]
  package let needs: [Need]
  /// Keys that come later.
  package let before: [Placed<String>]
  /// Keys that come earlier.
  package let after: [Placed<String>]
  /// Keys of parties who take part in doing it.
  package let doneBy: [Placed<String>]
  /// The stage in which people take part by it: as stated, or that of the same name as the key; nil
  /// for `delivery`.
  package let stage: Stage?
}

/// A number above or below which a rule speaks, by the name of its field in `thresholds`. They are
/// ours, as the sources give none; a kind states them, and every dossier prints them.
package enum Threshold: String, CaseIterable, Hashable, Sendable {
  /// From which influence and interest (1–5) on somebody is to be managed closely.
  case high
  /// The largest share, in per cent, of the activities with a target that may aim at active allies.
  case choir
  /// The largest share, in per cent, of the activities that one may answer for.
  case load
  /// From how many activities on a share of them is judged.
  case shareFrom = "share_from"
  /// How many days a position may be old before it is to be checked again.
  case positionDays = "position_days"
  /// The most who are consulted on one activity.
  case consulted
  /// In how many stages, at least, people affected have a say.
  case sustainedStages = "sustained_stages"
  /// For how many days, at least, people affected have a say.
  case sustainedDays = "sustained_days"
  /// The score (1–25) from which a risk needs an owner and a mitigation.
  case risk
  /// Working days of slack before something is due.
  case slackDays = "slack_days"
  /// The most days for which one person may be responsible for two activities at once.
  case clashDays = "clash_days"
  /// The most days that a plan may last without a review.
  case reviewDays = "review_days"
  /// The most people who decide one objective.
  case decisionMakers = "decision_makers"
  /// The most objectives of one plan.
  case objectives
  /// Days before an activity in which the assumptions that it rests on should be tested.
  case untestedDays = "untested_days"

  /// The months that a plan may take.
  case months
}
