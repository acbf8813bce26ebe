package import Diagnostics
package import Markup

/// What a block of a practical guide says of itself: for whom, for what and where it holds, since when,
/// who has looked at it, and what one has to do.
package struct GuideBlock: Hashable, Sendable {
  /// ISO 3166-1 alpha-2; nil until somebody has written the block for a country.
  package let jurisdiction: Placed<String>?
  /// Ids of the guide's legal statuses.
  package let statuses: [Placed<String>]
  /// Ids of the guide's branches of protection.
  package let branches: [Placed<String>]
  /// The law as it stood then; nil until the block is written.
  package let validAsOf: Placed<PartialDate>?
  /// The day by which somebody has to look again.
  package let reviewBy: Placed<Day>?
  /// Nil when no lawyer has reviewed it, which is printed.
  package let reviewer: Reviewer?
  /// Who has still to write the rules; nil when they are written.
  package let author: String?
  package let procedures: [Procedure]
  /// Ids of organisations of the directory.
  package let help: [Placed<String>]

  package struct Reviewer: Hashable, Sendable {
    package let name: String
    package let organisation: String?
    package let date: PartialDate?
  }

  /// Something that one does at an office, step by step; what is not known is nil or empty.
  package struct Procedure: Hashable, Sendable {
    package let title: Placed<String>
    package let place: String?
    package let papers: [String]
    package let cost: String?
    package let time: String?
    /// What one can do when the answer is no.
    package let appeal: String?
    package let steps: [String]
    /// Keys of the block's references, or parts of practices such as `law-desk#f1`.
    package let sources: [Placed<String>]
  }

  /// The last day on which the block may be trusted without another look: the one that it names, else
  /// a year after the day on which it held. Nil for a block that says neither.
  package var trustedUntil: Placed<Day>? {
    reviewBy ?? validAsOf.map { Placed($0.value.lastDay + 365, at: $0.location) }
  }

  package func isOverdue(on day: Day) -> Bool { trustedUntil.map { $0.value < day } ?? false }
}

/// A legal status or a branch of protection, by which a guide is divided.
package struct GuideTerm: Identifiable, Hashable, Sendable {
  package let id: String
  package let label: LocalisedText
}

/// Which organisations of the directory to list: those that have one of each sort that is named.
package struct OrganisationChoice: Hashable, Sendable {
  package let types: [Placed<String>]
  /// Themes that they work on.
  package let areas: [Placed<String>]
  package let offers: [Placed<String>]
}
