package import Diagnostics
package import Markup

/// By what practices are assessed: criteria with the anchors of their scores, and the labels that come of
/// them. One file of `Practices/rubrics`.
package struct Rubric: Identifiable, Hashable, Sendable {
  /// The stem of its file.
  package typealias ID = String

  package let id: ID
  package let title: LocalisedText
  /// Assessments under another version are not mixed with those under this one.
  package let version: Placed<String>
  package let criteria: [Criterion]
  /// From the best to the one that asks for nothing.
  package let labels: [Label]
  package let location: SourceLocation

  /// The scores that a criterion can have.
  package static let scores = 0...4

  package struct Criterion: Identifiable, Hashable, Sendable {
    /// What a criterion can do to the result.
    package enum Gate: String, CaseIterable, Hashable, Sendable {
      /// Below its minimum, a practice is no candidate at all.
      case exclusion
      /// Must be assessed, and below its minimum there is no label but the last.
      case core
      /// Counts where it was assessed.
      case qualifier
    }

    package let id: String
    package let gate: Gate
    package let question: LocalisedText
    /// What to look at.
    package let checklist: [LocalisedText]
    /// What each score from 0 to 4 means.
    package let anchors: [LocalisedText]
    /// How much it counts among the others; more than nothing.
    package let weight: Double
    /// The least score by which a gate is passed; nil for none.
    package let minimum: Int?
    package let location: SourceLocation
  }

  /// What a practice may be called.
  package struct Label: Identifiable, Hashable, Sendable {
    package let id: String
    package let name: LocalisedText
    /// The least score from 0 to 4; nil for the last label.
    package let score: Double?
    /// The lowest level of evidence, a concept; nil for any.
    package let evidence: Placed<Concept.ID>?
  }

  package func criterion(_ id: String) -> Criterion? { criteria.first { $0.id == id } }
}
