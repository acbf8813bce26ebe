package import Catalogue
package import Diagnostics
package import Markup

/// What a claim rests on.
package enum Evidence: Hashable, Sendable {
  /// The plan says nothing.
  case absent
  /// The plan says that there is none, and why; nil when it leaves the reason out.
  case open(because: String?, SourceLocation)
  case entries([EvidenceEntry])

  package var entries: [EvidenceEntry] {
    if case .entries(let entries) = self { entries } else { [] }
  }

  /// Whether something of the catalogue is named.
  package var namesPractice: Bool {
    entries.contains { if case .practice = $0.basis { true } else { false } }
  }
}

/// One thing that a claim rests on.
package struct EvidenceEntry: Hashable, Sendable {
  package enum Basis: Hashable, Sendable {
    /// A practice of the catalogue, or a part of it.
    case practice(Placed<Practice.ID>, Placed<PracticePart>?)
    /// A law, a statistic, a letter.
    case source(EvidenceSource)
  }

  package let basis: Basis
  /// What it supports here.
  package let use: String?
  /// What differs here: place, group, law.
  package let adapt: String?
  package let location: SourceLocation
}

/// A part of a practice.
package enum PracticePart: Hashable, Sendable {
  /// A fact by its id, such as `f2`.
  case fact(String)
  /// A result by its id, such as `r1`.
  case result(String)
  /// What its sources say of learning from it, such as `why-it-worked`.
  case lesson(Lesson)

  package enum Lesson: String, CaseIterable, Hashable, Sendable {
    case whyItWorked = "why-it-worked"
    case whyItFailed = "why-it-failed"
    case potentialRisks = "potential-risks"
    case transfer
  }
}

package struct EvidenceSource: Hashable, Sendable {
  package let title: String
  package let address: String?
  package let date: PartialDate?
}

/// A statement of a plan that may rest on evidence.
package struct Claim: Hashable, Sendable {
  /// The id of the object that states it; `goal` for the goal.
  package let id: Placed<String>
  package let sort: ObjectSort
  package let text: String
  package let evidence: Evidence
  /// Whether a gap is reported: causes, effects, objectives, outcomes and messages need evidence;
  /// for the goal, activities, opportunities and assumptions it is a help.
  package let isRequired: Bool
}

extension Plan {
  /// Every statement that needs evidence or states some, in the order of the sections.
  package var claims: [Claim] {
    objects.compactMap { object in
      guard let object = object as? any ClaimingObject else { return nil }
      let sort = type(of: object).sort
      let isRequired = [.cause, .effect, .objective, .outcome, .message].contains(sort)
      if !isRequired, object.evidence == .absent { return nil }
      return Claim(
        id: object.id, sort: sort, text: object.label, evidence: object.evidence,
        isRequired: isRequired)
    }
  }
}

/// An object whose statement may rest on evidence.
protocol ClaimingObject: PlanObject {
  var evidence: Evidence { get }
}
