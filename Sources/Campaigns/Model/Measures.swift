package import Diagnostics
package import Foundation
package import Markup

/// How one sees that something has changed.
package struct Indicator: PlanObject {
  package enum Level: String, CaseIterable, Hashable, Sendable {
    case activity, output, outcome, impact
  }

  package enum Unit: String, CaseIterable, Hashable, Sendable {
    case number, percent
    case yesNo = "yes-no"
    case scale, quality
  }

  /// Where it stands at the start.
  package struct Baseline: Hashable, Sendable {
    package let value: Placed<String>?
    package let date: PartialDate?
    package let source: String?
    /// How the value will be found; nil when it is known.
    package let toFind: String?
  }

  package struct Target: Hashable, Sendable {
    package let value: Placed<String>?
    package let by: Placed<Day>?
  }

  package struct Period: Hashable, Sendable {
    package let from: PartialDate?
    package let to: PartialDate?
    package let target: String?
    package let actual: String?
    package let comment: String?
  }

  package static let sort = ObjectSort.indicator
  package let id: Placed<String>
  package let text: Placed<String>
  package let measures: [Placed<String>]
  package let level: Placed<Level>?
  package let unit: Unit?
  package let baseline: Baseline?
  package let target: Target?
  package let periods: [Period]
  /// Means of verification.
  package let verification: String?
  package let source: String?
  package let frequency: String?
  package internal(set) var responsible: Placed<String>?
  /// Who decides what with it.
  package let user: String?
  package let splitBy: [String]
  package let fulfils: [Placed<String>]
}

/// What the plan costs and who pays.
package struct Budget: Hashable, Sendable {
  package struct Indirect: Hashable, Sendable {
    /// Per cent.
    package let rate: Placed<Decimal>?
    /// The categories that it is a part of; empty for all direct costs but those in kind.
    package let of: [BudgetLine.Category]
  }

  /// ISO 4217.
  package let currency: String?
  package let ceiling: Placed<Decimal>?
  package let indirect: Indirect?
  package internal(set) var lines: [BudgetLine]
  package let income: [Income]
  package let location: SourceLocation
}

/// Whether money is there.
package enum Certainty: String, CaseIterable, Hashable, Sendable { case granted, asked, own }

package struct BudgetLine: PlanObject {
  package enum Category: String, CaseIterable, Hashable, Sendable {
    case staff, travel, equipment, subcontract, events, other, indirect
    case inKind = "in-kind"
  }

  package static let sort = ObjectSort.line
  package let id: Placed<String>
  package let text: Placed<String>
  package let category: Category?
  package let quantity: Decimal?
  package let unit: String?
  package let unitCost: Decimal?
  package let amount: Placed<Decimal>?
  package let activity: Placed<String>?
  package let funder: String?
  package let certain: Certainty?
  /// The people whose taking part it pays for.
  package internal(set) var supports: Placed<String>?

  /// The amount, or quantity times unit cost; nil when neither is written.
  package var cost: Decimal? {
    if let amount { return amount.value }
    guard let quantity, let unitCost else { return nil }
    return quantity * unitCost
  }
}

package struct Income: PlanObject {
  package static let sort = ObjectSort.income
  package let id: Placed<String>
  package let from: String
  package let amount: Placed<Decimal>?
  package let certain: Certainty?
}

/// What may go wrong, for whom, and what is done about it.
package struct Risk: PlanObject {
  package enum Aim: String, CaseIterable, Hashable, Sendable {
    case people, activities, capacity, reputation, plan
  }

  package static let sort = ObjectSort.risk
  package let id: Placed<String>
  package let text: Placed<String>
  package let to: Aim?
  package internal(set) var who: [Placed<String>]
  /// 1–5.
  package let likelihood: Int?
  /// 1–5.
  package let impact: Int?
  package internal(set) var owner: Placed<String>?
  package let mitigation: String?
  package let contingency: String?
  package let trigger: String?
  /// The practice from which it was inherited.
  package let from: Placed<String>?
  /// People affected who looked at it.
  package internal(set) var seenWith: [Placed<String>]
  package let review: PartialDate?
  package let state: String?

  /// Whether it threatens people: as stated, or because it names some and nothing else.
  package var isToPeople: Bool { to == .people || to == nil && !who.isEmpty }

  /// Likelihood times impact, 1–25.
  package var score: Int? {
    guard let likelihood, let impact else { return nil }
    return likelihood * impact
  }
}

/// That somebody has weighed what the plan may bring against what it may cost those who bear its risks.
package struct Weighing: Hashable, Sendable {
  /// Why it is worth it.
  package let text: Placed<String>
  /// Who judged: members of the team, parties, stakeholders.
  package let by: [Placed<String>]
  package let date: PartialDate?
}

/// A day on which the plan is looked at again.
package struct Review: Hashable, Sendable {
  package let date: Placed<PartialDate>?
  package let question: String?
  package let keepIf: String?
  package let changeIf: String?
  package let stopIf: String?
  package let result: String?
  package let location: SourceLocation
}

/// A requirement that the plan leaves out on purpose.
package struct Waiver: Hashable, Sendable {
  /// A key of the kind, a section, or the code of a rule.
  package let key: Placed<String>
  package let reason: String?
  package internal(set) var by: String?
  package let date: PartialDate?
}
