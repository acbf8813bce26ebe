import Catalogue
import Diagnostics
import Documents
import Foundation
import Search

extension Pages {
  /// What a value of a facet is called on pages.
  func label(_ value: FacetValue) -> String {
    if let scheme = value.facet.scheme { return label(value.value, scheme) }
    switch value.facet {
    case .status: return text[status(value.value)]
    case .language: return languageName(value.value)
    default: return value.value
    }
  }

  func name(_ facet: Facet) -> String {
    let names: [Facet: InterfaceText] = [
      .country: .facetCountry, .theme: .facetTheme, .audience: .facetAudience,
      .organisationType: .facetOrganisationType, .year: .facetYear, .language: .facetLanguage,
      .evidence: .facetEvidence, .principle: .facetPrinciple, .status: .facetStatus,
      .setting: .facetSetting, .level: .facetLevel, .sdg: .facetSDG,
      .participation: .facetParticipation,
    ]
    return names[facet].map { text[$0] } ?? facet.rawValue
  }

  private func status(_ value: String) -> InterfaceText {
    switch Practice.Status(rawValue: value) {
    case .planned: .statusPlanned
    case .ended: .statusEnded
    case .running, nil: .statusRunning
    }
  }

  /// “Italian”, in the language of the page.
  func languageName(_ code: String) -> String {
    Locale(identifier: language).localizedString(forLanguageCode: code) ?? code
  }

  /// The words that are looked for.
  func wordsField(_ search: CatalogueSearch) -> Element {
    .tag("p", ["class": "field"]) {
      Element.tag("label", ["for": "words"], text[.words])
      Element.tag(
        "input",
        [
          "id": "words", "type": "search", "name": "q",
          "value": search.words.isEmpty ? nil : search.words,
          "maxlength": String(CatalogueSearch.wordLimit),
        ])
    }
  }

  /// The words, all facets with their true counts, and the order, as one form that needs no script.
  func filterForm(
    _ search: CatalogueSearch, _ facets: [FacetCounts], id: String = "filters"
  ) -> Element {
    .tag(
      "form",
      [
        "id": id, "class": "filters", "action": links.practices(), "method": "get",
        "aria-label": text[.filters],
      ]
    ) {
      wordsField(search)
      Element.tag("p", ["class": "field"]) {
        Element.tag("label", ["for": "sort"], text[.sortLabel])
        Element.tag("select", ["id": "sort", "name": "sort"], sortOptions(search))
      }
      applyButton
      facets.map { facetGroup($0, search) }
      applyButton
      Element.tag("p", ["class": "narrow-only"]) {
        Element.tag("a", ["href": "#results"], text[.backToResults])
      }
    }
  }

  private var applyButton: Element {
    .tag("p", ["class": "apply"]) {
      Element.tag("button", ["type": "submit"], text[.showPractices])
    }
  }

  private func sortOptions(_ search: CatalogueSearch) -> [Element] {
    SearchRequest.Sort.allCases.map { sort in
      let label: InterfaceText =
        switch sort {
        case .relevance: .sortRelevance
        case .title: .sortTitle
        case .newest: .sortNewest
        }
      return .tag(
        "option", ["value": sort.rawValue, "selected": sort == search.sort ? "selected" : nil],
        text[label])
    }
  }

  /// Open where something is ticked, and for the facets that most people begin with.
  private func facetGroup(_ counts: FacetCounts, _ search: CatalogueSearch) -> Element {
    let labels = counts.facet.scheme.map { site.knownLabels.labels(of: catalogue[$0], phrases) }
    let isOpen =
      [.country, .theme, .audience].contains(counts.facet)
      || counts.values.contains(where: \.isTicked)
    let listed = counts.values.filter { $0.count > 0 || $0.isTicked }
    let empty = counts.values.filter { $0.count == 0 && !$0.isTicked }
    // A few empty values stand in their places; many, such as the countries of the world, below.
    let isLong = empty.count > Self.emptyLimit
    let rows = isLong ? listed : counts.values
    return .tag("details", ["class": "facet", "open": isOpen ? "open" : nil]) {
      Element.tag("summary", [:], name(counts.facet))
      Element.tag("fieldset") {
        Element.tag("legend", ["class": "unseen"], name(counts.facet))
        if !rows.isEmpty {
          Element.tag("ul", [:], rows.map { facetRow($0, counts.facet, labels?[$0.value]) })
        }
        if isLong { emptyValues(empty, counts.facet, labels) }
      }
    }
  }

  /// How many empty values stand among the others.
  static let emptyLimit = 45

  private func facetRow(
    _ count: FacetCount, _ facet: Facet, _ entry: ConceptLabels.Entry?
  ) -> Element {
    let label = entry?.label ?? label(FacetValue(facet, count.value))
    let depth = min(entry?.depth ?? 0, 2)
    let number = Element.tag("span", ["class": "count"], String(count.count))
    let indent = depth > 0 ? "depth-\(depth)" : nil
    guard count.count > 0 || count.isTicked else {
      return .tag(
        "li", ["class": ["none", indent].compactMap(\.self).joined(separator: " ")],
        [.tag("span", [:], label), number])
    }
    return .tag("li", ["class": indent]) {
      Element.tag("label") {
        Element.tag(
          "input",
          [
            "type": "checkbox", "name": facet.rawValue, "value": count.value,
            "checked": count.isTicked ? "checked" : nil,
          ])
        Element.tag("span", [:], label)
        number
      }
    }
  }

  /// The values that nothing has, in the alphabetical order of their labels.
  private func emptyValues(
    _ empty: [FacetCount], _ facet: Facet, _ labels: ConceptLabels?
  ) -> Element {
    let ids = Set(empty.map(\.value))
    let names =
      labels?.alphabetical.filter { ids.contains($0.id) }.map(\.label)
      ?? empty.map { label(FacetValue(facet, $0.value)) }.sorted(by: phrases.precedes)
    return .tag("details", ["class": "none"]) {
      Element.tag("summary", [:], text.counted(.emptyValues, empty.count))
      Element.tag("p", [:], names.joined(separator: ", "))
    }
  }
}
