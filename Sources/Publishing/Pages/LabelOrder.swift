import Catalogue
import Synchronization

/// The concepts of a scheme in the alphabetical order of their labels in a language, found once: comparing
/// two words as a language does takes as long as writing a line of a page.
final class LabelOrder: Sendable {
  private struct Key: Hashable {
    let scheme: Scheme
    let language: String
  }

  private let known = Mutex<[Key: [Concept.ID: Int]]>([:])

  /// The places of the concepts, from 0.
  func places(
    in vocabulary: Vocabulary, _ phrases: Phrases
  ) -> [Concept.ID: Int] {
    let key = Key(scheme: vocabulary.scheme, language: phrases.language)
    if let places = known.withLock({ $0[key] }) { return places }
    let labels = vocabulary.concepts.map { concept in
      (id: concept.id, label: vocabulary.label(of: concept.id, in: phrases.language))
    }
    let ids = labels.sorted { phrases.precedes($0.label, $1.label) }.map(\.id)
    let places = Dictionary(
      ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    known.withLock { $0[key] = places }
    return places
  }
}
