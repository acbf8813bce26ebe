import Diagnostics
package import Markup

/// The whole catalogue: practices with their translations, organisations, vocabularies.
package struct Catalogue: Hashable, Sendable {
  /// In the order of their ids; one file an id.
  package private(set) var practices: [Practice]
  /// The translations of each practice, by language, as they were written.
  package let translations: [Practice.ID: [String: Practice]]
  /// How each translation stands to its original, by language.
  package let standings: [Practice.ID: [String: TranslationStanding]]
  /// In the order of their ids.
  package let organisations: [Organisation]
  package let vocabularies: [Scheme: Vocabulary]
  /// By what practices are assessed, in the order of their ids.
  package let rubrics: [Rubric]
  /// Files that claim what another file has; they are reported and not used.
  let duplicates: [Duplicate]
  private let unread: Set<String>
  private let practicePositions: [Practice.ID: Int]
  private let organisationPositions: [Organisation.ID: Int]

  /// - Parameter unread: the ids of files that could not be read, as a report says.
  package init(
    practices: [Practice], translations: [Practice] = [], organisations: [Organisation],
    vocabularies: [Vocabulary], rubrics: [Rubric] = [], unread: Set<String> = [],
    standings: [Practice.ID: [String: TranslationStanding]] = [:]
  ) {
    let (practices, samePractices) = unique(practices, by: \.id, at: \.location)
    let (versions, sameVersions) = unique(
      translations, by: { "\($0.id).\($0.language)" }, at: \.location)
    let (organisations, sameOrganisations) = unique(organisations, by: \.id, at: \.location)
    let (vocabularies, sameVocabularies) = unique(vocabularies, by: \.scheme.rawValue, at: \.file)
    self.practices = practices
    self.translations = Dictionary(grouping: versions, by: \.id).mapValues { versions in
      Dictionary(versions.map { ($0.language, $0) }, uniquingKeysWith: { first, _ in first })
    }
    self.organisations = organisations
    self.vocabularies = Dictionary(
      vocabularies.map { ($0.scheme, $0) }, uniquingKeysWith: { first, _ in first })
    duplicates = samePractices + sameVersions + sameOrganisations + sameVocabularies
    self.rubrics = rubrics.sorted { $0.id < $1.id }
    self.unread = unread
    self.standings = standings
    practicePositions = positions(practices)
    organisationPositions = positions(organisations)
  }

  package func practice(_ id: Practice.ID) -> Practice? {
    practicePositions[id].map { practices[$0] }
  }

  /// A practice in a language (BCP 47), else in its main language, else as it was first written.
  ///
  /// What a translation leaves out is as in its original.
  package func practice(_ id: Practice.ID, in language: String) -> Practice? {
    guard let original = practice(id), original.language != language else { return practice(id) }
    let main = language.split(separator: "-").first.map(String.init) ?? language
    let version = translations[id].flatMap { $0[language] ?? $0[main] }
    return version?.completed(from: original) ?? original
  }

  /// The catalogue as its readers in a language see it: each practice as `practice(_:in:)` gives it.
  package func inLanguage(_ language: String) -> Catalogue {
    guard !translations.isEmpty else { return self }
    var copy = self
    for id in translations.keys {
      if let position = practicePositions[id], let version = practice(id, in: language) {
        copy.practices[position] = version
      }
    }
    return copy
  }

  /// The catalogue with some practices and translations in the place of those with the same id, or beside
  /// them.
  func replacing(_ new: [Practice], translations versions: [Practice]) -> Catalogue {
    let ids = Set(new.map(\.id))
    let names = Set(versions.map { "\($0.id).\($0.language)" })
    return Catalogue(
      practices: practices.filter { !ids.contains($0.id) } + new,
      translations: translations.values.flatMap(\.values)
        .filter { !names.contains("\($0.id).\($0.language)") } + versions,
      organisations: organisations,
      vocabularies: vocabularies.values.sorted { $0.scheme < $1.scheme },
      unread: unread, standings: standings)
  }

  package func organisation(_ id: Organisation.ID) -> Organisation? {
    organisationPositions[id].map { organisations[$0] }
  }

  /// Whether a practice, organisation or vocabulary has a file that could not be read: what refers
  /// to it is not to be judged, since its author will first mend that file.
  package func isUnread(_ id: String) -> Bool { unread.contains(id) }

  /// The catalogue as it would be if a practice were withdrawn.
  package func withdrawing(_ id: Practice.ID, on date: PartialDate) -> Catalogue {
    guard let position = practicePositions[id] else { return self }
    var copy = self
    copy.practices[position].history.append(
      Practice.Change(date: date, kind: .withdrawn, note: nil))
    return copy
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

extension Catalogue {
  /// A file that claims what an earlier one has.
  struct Duplicate: Hashable, Sendable {
    /// An id, an id with its language, or the name of a vocabulary.
    let id: String
    let location: SourceLocation
    let first: SourceLocation
  }
}

/// The elements with a key not met before, in the order of their keys, and the others.
private func unique<Element>(
  _ elements: [Element], by key: (Element) -> String, at place: (Element) -> SourceLocation
) -> ([Element], [Catalogue.Duplicate]) {
  let sorted = elements.sorted { (key($0), place($0)) < (key($1), place($1)) }
  var kept: [Element] = []
  var others: [Catalogue.Duplicate] = []
  for element in sorted {
    if let first = kept.last, key(first) == key(element) {
      others.append(
        Catalogue.Duplicate(id: key(element), location: place(element), first: place(first)))
    } else {
      kept.append(element)
    }
  }
  return (kept, others)
}

private func positions<Element: Identifiable>(_ elements: [Element]) -> [Element.ID: Int] {
  Dictionary(elements.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
}
