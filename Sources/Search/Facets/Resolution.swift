import Catalogue
import Diagnostics

/// What somebody meant by a word typed for a facet, such as `Italien` for the country `IT`.
package enum Resolution: Hashable, Sendable {
  case value(String)
  /// No value is called that; perhaps this one, given as it would be typed, was meant.
  case unknown(didYouMean: String?)
}

extension Thesaurus {
  /// Finds the value of a facet by its id, its notation (`ITA`) or a label in any language.
  ///
  /// - Parameter used: the values that practices have, for years and languages.
  package func resolve(_ text: String, in facet: Facet, used: Set<String>) -> Resolution {
    let values = values(of: facet, used: used)
    if values.contains(text) { return .value(text) }
    let folded = fold(text)
    guard let scheme = facet.scheme else {
      if let value = values.first(where: { fold($0) == folded }) { return .value(value) }
      return .unknown(didYouMean: facet == .year ? nil : nearMiss(to: text, among: values))
    }
    let concepts = vocabularies[scheme]?.concepts ?? []
    let names = concepts.lazy.map { concept in
      (concept.id, [concept.id, concept.notation ?? concept.id])
    }
    if let found = names.first(where: { $0.1.contains { fold($0) == folded } }) {
      return .value(found.0)
    }
    if let found = concepts.first(where: { $0.searchLabels.contains { fold($0.text) == folded } }) {
      return .value(found.id)
    }
    let labels = concepts.flatMap { concept in
      [concept.id] + concept.searchLabels.map(\.text)
    }
    return .unknown(didYouMean: nearMiss(to: text, among: labels))
  }
}
