package import Publishing
package import Search
package import Storage

extension WebRequest {
  /// The search that an address states, and those of its values that no facet has.
  ///
  /// A value may be written as on the command line: by its id, its code or a label in any language.
  ///
  /// - Parameter limit: how many values of a facet may be ticked.
  /// - Throws: `Refused` for an order or a page that cannot be, and above the caps.
  package func search(
    _ index: CatalogueIndex, limit: Int = CatalogueSearch.valueLimit
  ) throws -> (CatalogueSearch, unknown: [FacetValue]) {
    let words = value("q") ?? ""
    guard words.count <= CatalogueSearch.wordLimit else { throw Refused(.tooLong) }
    var ticks: [Facet: Set<String>] = [:]
    var unknown: [FacetValue] = []
    for facet in Facet.allCases {
      guard query.count(where: { $0.name == facet.rawValue }) <= limit else {
        throw Refused(.tooLong)
      }
      for typed in values(facet.rawValue) {
        switch try index.resolve(typed, in: facet) {
        case .value(let value): ticks[facet, default: []].insert(value)
        case .unknown:
          ticks[facet, default: []].insert(typed)
          unknown.append(FacetValue(facet, typed))
        }
      }
    }
    guard let sort = SearchRequest.Sort(rawValue: value("sort") ?? "relevance"),
      let page = Int(value("page") ?? "1"), (1...CatalogueSearch.pageLimit).contains(page)
    else { throw Refused(.badRequest) }
    return (
      CatalogueSearch(words: words, selection: Selection(ticks), sort: sort, page: page), unknown
    )
  }
}
