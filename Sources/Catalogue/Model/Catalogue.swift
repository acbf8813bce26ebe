package import Diagnostics
import Markup

/// The whole catalogue: practices with their translations, organisations, vocabularies.
package struct Catalogue: Hashable, Sendable {
  /// In the order of their ids; one file an id.
  package let practices: [Practice]
  /// The translations of each practice, by language.
  package let translations: [Practice.ID: [String: Practice]]
  /// In the order of their ids.
  package let organisations: [Organisation]
  package let vocabularies: [Scheme: Vocabulary]
  /// Files that claim an id which another file has; they are reported and not used.
  package let duplicates: [Placed<String>]
  private let practicePositions: [Practice.ID: Int]
  private let organisationPositions: [Organisation.ID: Int]

  package init(
    practices: [Practice], translations: [Practice] = [], organisations: [Organisation],
    vocabularies: [Vocabulary]
  ) {
    let (uniquePractices, samePractices) = unique(practices, place: \.location)
    let (uniqueOrganisations, sameOrganisations) = unique(organisations, place: \.location)
    self.practices = uniquePractices
    self.organisations = uniqueOrganisations
    duplicates = samePractices + sameOrganisations
    self.translations = Dictionary(grouping: translations, by: \.id).mapValues { versions in
      Dictionary(versions.map { ($0.language, $0) }, uniquingKeysWith: { first, _ in first })
    }
    self.vocabularies = Dictionary(
      vocabularies.map { ($0.scheme, $0) }, uniquingKeysWith: { first, _ in first })
    practicePositions = positions(uniquePractices)
    organisationPositions = positions(uniqueOrganisations)
  }

  package func practice(_ id: Practice.ID) -> Practice? {
    practicePositions[id].map { practices[$0] }
  }

  package func organisation(_ id: Organisation.ID) -> Organisation? {
    organisationPositions[id].map { organisations[$0] }
  }

  /// A vocabulary; an empty one when its file is missing, which is reported.
  package subscript(scheme: Scheme) -> Vocabulary {
    vocabularies[scheme]
      ?? Vocabulary(
        scheme: scheme, title: LocalisedText([:]), version: nil, source: nil, concepts: [])
  }

  /// The concepts of one vocabulary that a practice falls under: its tags and all above them, once each.
  package func concepts(of practice: Practice, in scheme: Scheme) -> Set<Concept.ID> {
    Set(practice.tags(scheme).flatMap { self[scheme].lineage(of: $0) })
  }

  /// The organisations of the directory that a practice names.
  package func organisations(of practice: Practice) -> [Organisation] {
    practice.organisations.compactMap { mention in
      if case .listed(let id) = mention { organisation(id.value) } else { nil }
    }
  }
}

/// The elements with an id not met before, in the order of their ids, and the places of the others.
private func unique<Element: Identifiable>(
  _ elements: [Element], place: KeyPath<Element, SourceLocation>
) -> ([Element], [Placed<String>]) where Element.ID == String {
  let sorted = elements.sorted {
    ($0.id, $0[keyPath: place]) < ($1.id, $1[keyPath: place])
  }
  var kept: [Element] = []
  var same: [Placed<String>] = []
  for element in sorted {
    if kept.last?.id == element.id {
      same.append(Placed(element.id, at: element[keyPath: place]))
    } else {
      kept.append(element)
    }
  }
  return (kept, same)
}

private func positions<Element: Identifiable>(_ elements: [Element]) -> [Element.ID: Int] {
  Dictionary(elements.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
}
