package import Documents

/// A kind of publication: how content becomes a document. A new kind is one file and one line in
/// `allPublicationKinds`; every format can write it.
package protocol PublicationKind: Sendable {
  /// The word in `publication.yaml`, such as `toolkit`.
  var name: String { get }
  /// One line for help texts.
  var summary: String { get }
  /// The kinds of section that a publication of this kind must have.
  var requiredSections: [String] { get }

  /// - Parameter edition: the workspace and the printed date; the same input gives the same document.
  func assemble(_ publication: Publication, in edition: Edition) -> Document
}

/// Every kind of publication; the command line, the checks and the tests read this list.
package let allPublicationKinds: [any PublicationKind] = [
  Toolkit(), JournalIssue(), CampaignDossier(), TermsOfReference(),
  PracticalGuide(), SynthesisReport(), PracticeLeaflet(),
]
