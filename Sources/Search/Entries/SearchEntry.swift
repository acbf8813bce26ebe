package import Catalogue
import Diagnostics
import Markup

/// What search keeps of one practice: its texts in every language, and its facet values.
package struct SearchEntry: Identifiable, Hashable, Sendable {
  /// The practice in one language.
  package struct Version: Hashable, Sendable {
    /// BCP 47.
    package let language: String
    package let title: String
    package let summary: String
    /// Everything else that can be read: the body, facts, results, lessons, quotes, places, and stories of use.
    package let body: String

    package init(language: String, title: String, summary: String, body: String) {
      self.language = language
      self.title = title
      self.summary = summary
      self.body = body
    }
  }

  /// What somebody tells of using a practice, as far as everybody may read it.
  package struct Telling: Hashable, Sendable {
    /// BCP 47; nil for the language of the practice.
    package let language: String?
    package let text: String

    package init(language: String?, text: String) {
      self.language = language
      self.text = text
    }
  }

  /// Who runs a practice.
  package struct Organiser: Hashable, Sendable {
    package let name: String
    /// A concept of the types of organisations; nil for one that is only named.
    package let type: Concept.ID?

    package init(name: String, type: Concept.ID?) {
      self.name = name
      self.type = type
    }
  }

  package let id: Practice.ID
  /// The file of the original, relative to the workspace.
  package let path: String
  /// The original first, then the translations by language; never empty.
  package let versions: [Version]
  /// The names of those who run it.
  package let organisations: [String]
  /// When it began, as an ISO date of any precision; nil when no source says.
  package let start: String?
  /// Its facet values with all concepts above them, each once, in order.
  package let values: [FacetValue]

  package init(
    id: Practice.ID, path: String, versions: [Version], organisations: [String], start: String?,
    values: [FacetValue]
  ) {
    precondition(!versions.isEmpty, "an entry has its original")
    self.id = id
    self.path = path
    self.versions = versions
    self.organisations = organisations
    self.start = start
    self.values = values
  }

  package var original: Version { versions[0] }

  /// The version in a language, or the original.
  package func version(in language: String?) -> Version {
    versions.first { $0.language == language } ?? original
  }

  package func values(of facet: Facet) -> [String] {
    values.filter { $0.facet == facet }.map(\.value)
  }
}

extension SearchEntry {
  /// - Parameters:
  ///   - organisers: those who run the practice, as far as they are known.
  ///   - tellings: each joins the text in its language, else the original.
  package init(
    _ practice: Practice, translations: [Practice], organisers: [Organiser],
    tellings: [Telling] = [], thesaurus: Thesaurus
  ) {
    let versions = [practice] + translations.sorted { $0.language < $1.language }
    let groups = Dictionary(grouping: tellings) { telling in
      versions.firstIndex { $0.language == telling.language } ?? 0
    }
    self.init(
      id: practice.id, path: practice.location.file,
      versions: versions.enumerated().map { position, version in
        Version(version, groups[position, default: []])
      },
      organisations: organisers.map(\.name), start: practice.period?.start?.value.iso,
      values: facetValues(of: versions, organisers, thesaurus))
  }
}

extension SearchEntry.Version {
  fileprivate init(_ practice: Practice, _ tellings: [SearchEntry.Telling]) {
    let lessons = practice.lessons
    let parts =
      [practice.body.plainText] + practice.facts.map(\.text) + practice.results.map(\.figure)
      + lessons.whyItWorked + lessons.whyItFailed + lessons.potentialRisks + lessons.transfer
      + practice.quotes.map(\.text) + practice.places + tellings.map(\.text)
    self.init(
      language: practice.language, title: practice.title.value, summary: practice.summary.value,
      body: parts.filter { !$0.isEmpty }.joined(separator: "\n"))
  }
}

/// The values of the original, the first of the versions, and the languages of all.
private func facetValues(
  of versions: [Practice], _ organisers: [SearchEntry.Organiser], _ thesaurus: Thesaurus
) -> [FacetValue] {
  let practice = versions[0]
  return Facet.allCases.flatMap { facet -> [FacetValue] in
    let found: Set<String> =
      switch facet {
      case .year: Set([practice.period?.start?.value.year].compactMap { $0 }.map(String.init))
      case .language: Set(versions.map(\.language))
      case .status: Set([practice.status?.rawValue].compactMap { $0 })
      default:
        if let scheme = facet.scheme {
          thesaurus.lineages(
            facet == .organisationType
              ? organisers.compactMap(\.type) : practice.tags(scheme), in: scheme)
        } else {
          []
        }
      }
    return found.sorted().map { FacetValue(facet, $0) }
  }
}

extension Thesaurus {
  /// The concepts and all above them, once each; what the vocabulary does not know is left out.
  fileprivate func lineages(_ concepts: [Concept.ID], in scheme: Scheme) -> Set<Concept.ID> {
    guard let vocabulary = vocabularies[scheme] else { return [] }
    return Set(concepts.flatMap(vocabulary.lineage))
  }
}
