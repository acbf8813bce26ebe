import Catalogue
import Diagnostics
import Documents
package import Search

extension Pages {
  /// The facets by which one can browse without a form, alone and in pairs.
  package static let browsed: [Facet] = [.country, .theme, .audience]

  /// A list of practices whose facets are links to other such lists: it needs neither a server nor a script.
  ///
  /// - Parameter form: whether the form that needs a script is there too, until one shows it.
  package func browse(_ search: CatalogueSearch, _ result: SearchResult, form: Bool) -> Page {
    let panel = browsePanel(search, result.facets)
    let more =
      form ? [filterForm(search, result.facets, id: "search").with("hidden", "hidden")] : []
    var page = practices(search, result, unknown: [], side: [panel] + more)
    page.isListed = true
    let values = Facet.allCases.flatMap { facet in
      search.selection.ticks[facet, default: []].sorted().map { label(FacetValue(facet, $0)) }
    }
    if !values.isEmpty { page.title = "\(values.joined(separator: " · ")): \(page.title)" }
    return page
  }

  /// The values of the facets in which there is a list for each, with their counts.
  private func browsePanel(_ search: CatalogueSearch, _ facets: [FacetCounts]) -> Element {
    let ticked = search.selection.ticks
    let isPair = ticked.count > 1
    let shown = facets.filter { counts in
      Self.browsed.contains(counts.facet) && (!isPair || ticked[counts.facet] != nil)
        && ticked.keys.allSatisfy(Self.browsed.contains)
    }
    return .tag("nav", ["id": "filters", "class": "filters", "aria-label": text[.filters]]) {
      shown.map { browseList($0, search) }
      Element.tag("p", ["class": "narrow-only"]) {
        Element.tag("a", ["href": "#results"], text[.backToResults])
      }
    }
  }

  private func browseList(_ counts: FacetCounts, _ search: CatalogueSearch) -> Element {
    let labels = counts.facet.scheme.map { site.knownLabels.labels(of: catalogue[$0], phrases) }
    let own = search.selection.ticks[counts.facet, default: []]
    let empty = counts.values.count { $0.count == 0 && !$0.isTicked }
    // Many empty values, such as the countries of the world, would hide the others.
    let rows = counts.values.filter {
      $0.count > 0 || $0.isTicked || empty <= Self.emptyLimit
    }
    return .tag("details", ["class": "facet", "open": "open"]) {
      Element.tag("summary", [:], name(counts.facet))
      Element.tag(
        "ul", [:],
        rows.map { row in
          let entry = labels?[row.value]
          let indent = min(entry?.depth ?? 0, 2) > 0 ? "depth-\(min(entry?.depth ?? 0, 2))" : nil
          let label = entry?.label ?? self.label(FacetValue(counts.facet, row.value))
          let number = Element.tag("span", ["class": "count"], String(row.count))
          guard row.count > 0 else {
            return .tag(
              "li", ["class": ["none", indent].compactMap(\.self).joined(separator: " ")],
              [.tag("span", [:], label), number])
          }
          let next = search.replacing(own, of: counts.facet, by: row.value)
          return .tag("li", ["class": indent]) {
            Element.tag(
              "a",
              [
                "class": "value", "href": links.practices(next),
                "aria-current": row.isTicked ? "true" : nil,
              ], [.tag("span", [:], label), number])
          }
        })
    }
  }
}

extension CatalogueSearch {
  /// The same search with one value in the place of others of its facet, from its first page.
  fileprivate func replacing(
    _ others: Set<String>, of facet: Facet, by value: String
  ) -> CatalogueSearch {
    others.reduce(onPage(1)) { $0.without(FacetValue(facet, $1)) }.adding(FacetValue(facet, value))
  }
}
