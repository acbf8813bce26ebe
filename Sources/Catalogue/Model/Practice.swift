package import Diagnostics
package import Markup

/// One good practice: what was done, where, by whom, and how it is known.
package struct Practice: Identifiable, Hashable, Sendable {
  /// The stem of its file, such as `penny-wirton-schools`.
  package typealias ID = String

  package enum Status: String, CaseIterable, Hashable, Sendable { case planned, running, ended }

  package let id: ID
  package let title: Placed<String>
  package let summary: Placed<String>
  /// BCP 47.
  package let language: String
  /// The concepts it is tagged with, as written; evidence and participation levels are among them.
  package let tags: [Scheme: [Placed<Concept.ID>]]
  package let places: [String]
  package let organisations: [OrganisationMention]
  /// Nil when no source states when it began or ended.
  package let period: Period?
  /// Nil when the sources do not say.
  package let status: Status?
  package let facts: [Fact]
  package let results: [Result]
  package let sources: [Source]
  /// What the sources say of learning from it: why it worked, why it failed, risks, transfer.
  package let lessons: Lessons
  package let related: [Relation]
  package let quotes: [Quote]
  package let links: [Link]
  /// When and by whom it was checked with those who run it; nil when nobody has.
  package let verified: Verification?
  package let history: [Change]
  package let body: Markdown
  package let location: SourceLocation

  /// The ids of its concepts from one vocabulary, as written.
  package func tags(_ scheme: Scheme) -> [Concept.ID] { tags[scheme, default: []].map(\.value) }

  /// What its evidence level is called, such as `stated`; nil when the file lacks it.
  package var evidenceLevel: Concept.ID? { tags(.evidence).first }

  /// Whether the file remains only to say that the practice was withdrawn.
  package var isWithdrawn: Bool { history.contains { $0.kind == .withdrawn } }
}

extension Practice {
  /// An organisation of the directory, or one that is only named.
  package enum OrganisationMention: Hashable, Sendable {
    case listed(Placed<Organisation.ID>)
    case named(String)
  }

  /// When it ran; a missing part was not found in any source.
  package struct Period: Hashable, Sendable {
    package enum End: Hashable, Sendable {
      case ongoing
      case date(Placed<PartialDate>)
    }

    package let start: Placed<PartialDate>?
    package let end: End?
  }

  /// A statement of fact and the sources it was found in.
  package struct Fact: Hashable, Sendable {
    package let id: Placed<String>
    package let text: String
    package let sources: [Placed<String>]
  }

  /// A figure and who claims it; it is never stated as ours.
  package struct Result: Hashable, Sendable {
    package let id: Placed<String>
    package let figure: String
    /// Nil when the file lacks it, which is a problem.
    package let claimedBy: String?
    package let date: PartialDate?
    package let sources: [Placed<String>]
  }

  package struct Source: Hashable, Sendable {
    package let id: Placed<String>
    package let title: String
    package let url: Placed<String>
    package let published: PartialDate?
    /// When the page was read.
    package let seen: PartialDate?
  }

  package struct Lessons: Hashable, Sendable {
    package let whyItWorked: [String]
    package let whyItFailed: [String]
    package let potentialRisks: [String]
    package let transfer: [String]
  }

  package struct Relation: Hashable, Sendable {
    package let practice: Placed<Practice.ID>
    package let relation: String
  }

  /// Words as published, with their speaker.
  package struct Quote: Hashable, Sendable {
    package let text: String
    package let speaker: String?
    package let role: String?
    package let source: Placed<String>?
  }

  package struct Link: Hashable, Sendable {
    package let title: String
    package let url: Placed<String>
  }

  package struct Verification: Hashable, Sendable {
    package let date: Placed<PartialDate>
    package let by: String
  }

  package struct Change: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
      case revised, corrected, withdrawn
    }

    package let date: PartialDate
    package let kind: Kind
    package let note: String?
  }
}
