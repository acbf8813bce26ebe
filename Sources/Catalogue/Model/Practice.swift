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
  /// BCP 47: from the name of the file, else as stated in it, else the workspace's.
  package let language: String
  /// The language that the file itself states; nil when it states none.
  package let statedLanguage: Placed<String>?
  /// The concepts it is tagged with, as written; evidence and participation levels are among them.
  package let tags: [Scheme: [Placed<Concept.ID>]]
  /// How the people concerned take part, in words; their level is a tag. Nil when not stated.
  package let participation: String?
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
  /// Recordings, slides and pictures elsewhere on the web.
  package let media: [Medium]
  package let image: Image?
  /// The key of its record in the list of those who sent it; nil for a practice written here.
  package let key: String?
  /// Who wrote the sheet, as they want to be named; empty when the workspace's editors did.
  package let authors: [String]
  /// The licence of the sheet, such as `CC-BY-4.0`; nil for the workspace's.
  package let licence: String?
  /// When and by whom it was checked with those who run it; nil when nobody has.
  package let verified: Verification?
  package internal(set) var history: [Change]
  /// What people judged of it by a rubric.
  package let assessments: [Assessment]
  /// What a translation says of how it was made; nil for an original and when it says nothing.
  package let translation: TranslationRecord?
  package let body: Markdown
  package let location: SourceLocation

  /// The ids of its concepts from one vocabulary, as written.
  package func tags(_ scheme: Scheme) -> [Concept.ID] { tags[scheme, default: []].map(\.value) }

  /// What its evidence level is called, such as `stated`; nil when the file lacks it.
  package var evidenceLevel: Concept.ID? { tags(.evidence).first }

  /// Whether the file remains only to say that the practice was withdrawn.
  package var isWithdrawn: Bool { withdrawal != nil }

  /// The change that withdrew it; nil while it stands.
  package var withdrawal: Change? { history.last { $0.kind == .withdrawn } }
}
