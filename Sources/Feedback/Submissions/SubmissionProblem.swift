package import Catalogue

/// Why something that was written into a form cannot be kept as it is.
package struct SubmissionProblem: Hashable, Sendable {
  /// The id of the field.
  package let field: String
  package let reason: Reason

  package enum Reason: Hashable, Sendable {
    case missing
    /// With the bytes that it has, and those that fit.
    case tooLong(Int, limit: Int)
    /// A word that is none of the closed list; with the one that was probably meant.
    case unknownChoice(String, meant: String?)
    /// A word that is no concept of the vocabulary; with the one that was probably meant.
    case unknownConcept(String, meant: Concept.ID?)
    /// More concepts than this may be.
    case tooMany(Int)
    case noDate(String)
    /// A fact or result rests on a source of this number, and there is none.
    case unknownSource(Int)
    case unknownLanguage
    /// Nothing is known by what the form says it is about.
    case unknownTarget
    /// A text that is agreed to is none of this kind's, or its words have changed.
    case unknownText
    /// A guardian has to agree for a child before it may be published.
    case guardianMissing
  }

  package init(_ field: String, _ reason: Reason) {
    self.field = field
    self.reason = reason
  }
}

/// All that stands against what was written into a form.
package struct SubmissionRefusal: Error, Hashable {
  /// In the order of the form.
  package let problems: [SubmissionProblem]

  package init(problems: [SubmissionProblem]) { self.problems = problems }
}
