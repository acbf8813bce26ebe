import Catalogue
import Synchronization

/// The labels of the concepts of a scheme in a language, with what a list of them needs.
struct ConceptLabels: Sendable {
  struct Entry: Sendable {
    let id: Concept.ID
    let label: String
    /// How many concepts stand above it.
    let depth: Int
  }

  /// In the alphabetical order of the labels.
  let alphabetical: [Entry]
  private let byID: [Concept.ID: Entry]

  init(_ vocabulary: Vocabulary, _ phrases: Phrases) {
    let entries = vocabulary.concepts.map { concept in
      Entry(
        id: concept.id, label: vocabulary.label(of: concept.id, in: phrases.language),
        depth: vocabulary.lineage(of: concept.id).count - 1)
    }
    byID = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    alphabetical = entries.sorted { phrases.precedes($0.label, $1.label) }
  }

  /// Nil for an unknown concept.
  subscript(id: Concept.ID) -> Entry? { byID[id] }
}

/// The labels of a site's vocabularies, put in order once: comparing two words as a language does takes as
/// long as writing a line of a page.
final class KnownLabels: Sendable {
  private struct Key: Hashable {
    let scheme: Scheme
    let language: String
  }

  private let known = Mutex<[Key: ConceptLabels]>([:])

  func labels(of vocabulary: Vocabulary, _ phrases: Phrases) -> ConceptLabels {
    let key = Key(scheme: vocabulary.scheme, language: phrases.language)
    if let labels = known.withLock({ $0[key] }) { return labels }
    let labels = ConceptLabels(vocabulary, phrases)
    known.withLock { $0[key] = labels }
    return labels
  }
}
