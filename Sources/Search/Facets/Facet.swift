package import Catalogue

/// A property by which practices are narrowed down and counted.
package enum Facet: String, CaseIterable, Hashable, Sendable, Comparable {
  case country, theme, audience
  case organisationType = "organisation-type"
  /// The year in which the practice began.
  case year
  /// Every language in which the practice can be read.
  case language
  case evidence, principle, status, setting, level, sdg, participation

  /// The vocabulary that its values are concepts of; nil for years, languages and status.
  package var scheme: Scheme? {
    switch self {
    case .country: .countries
    case .theme: .themes
    case .audience: .audiences
    case .organisationType: .organisationTypes
    case .evidence: .evidence
    case .principle: .principles
    case .setting: .settings
    case .level: .levels
    case .sdg: .sdgs
    case .participation: .participation
    case .year, .language, .status: nil
    }
  }

  /// Whether the labels of its values say what a practice is about, so that words find them.
  ///
  /// How the evidence was gathered is about the record: a search for “stated” means the word.
  package var isSubject: Bool {
    scheme != nil && self != .evidence && self != .participation
  }

  package static func < (a: Facet, b: Facet) -> Bool { a.order < b.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// One value of a facet, such as the theme `law-clinic`, the year `2008` or the language `de`.
package struct FacetValue: Hashable, Sendable {
  package let facet: Facet
  package let value: String

  package init(_ facet: Facet, _ value: String) {
    self.facet = facet
    self.value = value
  }
}

/// The ticked values: any of them within a facet, all facets together.
package struct Selection: Hashable, Sendable {
  package private(set) var ticks: [Facet: Set<String>]

  package init(_ ticks: [Facet: Set<String>] = [:]) {
    self.ticks = ticks.filter { !$0.value.isEmpty }
  }

  package var isEmpty: Bool { ticks.isEmpty }

  package func contains(_ value: FacetValue) -> Bool {
    ticks[value.facet]?.contains(value.value) ?? false
  }
}
