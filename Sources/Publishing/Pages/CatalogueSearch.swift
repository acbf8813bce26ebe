package import Search

/// A search of the catalogue as its address states it: words, ticked values, order and page.
package struct CatalogueSearch: Hashable, Sendable {
  package var words: String
  package var selection: Selection
  package var sort: SearchRequest.Sort
  /// From 1.
  package var page: Int

  /// How many practices stand on a page.
  package static let pageSize = 20
  /// How many characters the words may have.
  package static let wordLimit = 300
  /// How many values of a facet may be ticked.
  package static let valueLimit = 100
  /// The last page that may be asked for.
  package static let pageLimit = 100_000

  package init(
    words: String = "", selection: Selection = Selection(),
    sort: SearchRequest.Sort = .relevance, page: Int = 1
  ) {
    self.words = words
    self.selection = selection
    self.sort = sort
    self.page = page
  }

  /// What the search engine is asked for one page, or for all that is found.
  ///
  /// - Parameter language: in which hits are shown where there is a translation.
  package func request(language: String, all: Bool = false) -> SearchRequest {
    var request = SearchRequest(
      words, selection: selection, sort: sort, limit: all ? Int.max : Self.pageSize,
      offset: all ? 0 : (page - 1) * Self.pageSize)
    request.language = language
    return request
  }

  /// Names and values in the order in which addresses have them; what is as usual is left out.
  package var parameters: [(String, String)] {
    var parameters: [(String, String)] = words.isEmpty ? [] : [("q", words)]
    for facet in Facet.allCases {
      for value in selection.ticks[facet, default: []].sorted() {
        parameters.append((facet.rawValue, value))
      }
    }
    if sort != .relevance { parameters.append(("sort", sort.rawValue)) }
    if page > 1 { parameters.append(("page", String(page))) }
    return parameters
  }

  /// Whether anything narrows the catalogue down.
  package var isNarrowed: Bool { !words.isEmpty || !selection.isEmpty }

  /// The same search without one value, from its first page.
  func without(_ value: FacetValue) -> CatalogueSearch {
    var ticks = selection.ticks
    ticks[value.facet]?.remove(value.value)
    return with(Selection(ticks))
  }

  /// The same search with one value more, from its first page.
  func adding(_ value: FacetValue) -> CatalogueSearch {
    var ticks = selection.ticks
    ticks[value.facet, default: []].insert(value.value)
    return with(Selection(ticks))
  }

  func onPage(_ page: Int) -> CatalogueSearch {
    var copy = self
    copy.page = page
    return copy
  }

  private func with(_ selection: Selection) -> CatalogueSearch {
    CatalogueSearch(words: words, selection: selection, sort: sort)
  }
}
