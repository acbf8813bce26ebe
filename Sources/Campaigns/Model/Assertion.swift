package import Diagnostics
package import Foundation
package import Markup

/// A rule that a plan sets itself, by name and parameters, as in `budget-max: 15000`.
package struct Assertion: Hashable, Sendable {
  package enum Name: String, CaseIterable, Hashable, Sendable {
    case budgetMax = "budget-max"
    case shareMax = "share-max"
    case shareMin = "share-min"
    case supportedMin = "supported-min"
    case activityHas = "every-activity-has"
    case objectiveHas = "every-objective-has"
    case messageHas = "every-message-has"
    case outputHas = "every-output-has"
    case riskHas = "every-risk-has"
    case endsBefore = "ends-before"
  }

  package enum Rule: Hashable, Sendable {
    /// The costs are at most so much.
    case budgetMax(Decimal)
    /// The costs of a category are at most so many per cent of all.
    case shareMax(BudgetLine.Category, Decimal)
    /// The costs of a category are at least so many per cent of all.
    case shareMin(BudgetLine.Category, Decimal)
    /// At least so many per cent of the costs let people affected take part.
    case supportedMin(Decimal)
    /// Every activity that is no milestone and not dropped states some fields.
    case activityHas([ActivityField])
    case objectiveHas([ObjectiveField])
    case messageHas([MessageField])
    case outputHas([OutputField])
    case riskHas([RiskField])
    /// Every activity that is not dropped is over before a day.
    case endsBefore(Day)
  }

  package enum ActivityField: String, CaseIterable, Hashable, Sendable {
    case evidence, participation, speaks, tactic, target, risks
    case leadsTo = "leads_to"
  }

  package enum ObjectiveField: String, CaseIterable, Hashable, Sendable {
    case evidence, benefits, decision, feasible, needs, against
  }

  package enum MessageField: String, CaseIterable, Hashable, Sendable {
    case evidence, example, solution, benefits, values, when
    case soWhat = "so_what"
    case weAnswer = "we_answer"
  }

  package enum OutputField: String, CaseIterable, Hashable, Sendable {
    case due, lead, languages, audience, number, verification
  }

  package enum RiskField: String, CaseIterable, Hashable, Sendable {
    case owner, mitigation, contingency, trigger, review
    case seenWith = "seen_with"
  }

  /// How much it weighs that the rule does not hold.
  package enum Weight: String, CaseIterable, Hashable, Sendable { case error, warning }

  /// Nil when it could not be read, which is a problem.
  package let rule: Rule?
  /// Name and parameters as written.
  package let text: String
  package let weight: Weight
  /// Why the plan sets itself the rule.
  package let because: String?
  package let location: SourceLocation
}
