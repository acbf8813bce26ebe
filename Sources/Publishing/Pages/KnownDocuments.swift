import Diagnostics
import Documents
import Synchronization

/// The documents of a site's publications, assembled once: each page of an article shows a part of a whole issue.
final class KnownDocuments: Sendable {
  private struct Key: Hashable {
    /// A plan's dossier may have the name of a publication.
    let kind: String
    let id: String
    let formats: [String]?
  }

  private let known = Mutex<[Key: Document?]>([:])

  func document(_ publication: Publication, in edition: Edition) -> Document? {
    let key = Key(
      kind: publication.kind.value, id: publication.id, formats: edition.formats)
    if let document = known.withLock({ $0[key] }) { return document }
    let document = edition.document(publication)
    known.withLock { $0[key] = document }
    return document
  }
}
