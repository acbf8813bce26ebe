/// A search as somebody asks it.
package struct SearchRequest: Hashable, Sendable {
  package enum Sort: String, CaseIterable, Hashable, Sendable {
    /// The best match first; without words by title.
    case relevance
    case title
    /// The latest to begin first; those without a date last.
    case newest
  }

  package var query: Query
  package var selection: Selection
  package var sort: Sort
  /// How many hits to give.
  package var limit: Int
  /// How many hits to pass over.
  package var offset: Int
  /// The language in which hits are shown where there is a translation; nil for the original.
  package var language: String?

  package init(
    _ text: String = "", selection: Selection = Selection(), sort: Sort = .relevance,
    limit: Int = 20, offset: Int = 0
  ) {
    query = Query(text)
    self.selection = selection
    self.sort = sort
    self.limit = limit
    self.offset = offset
  }
}

/// One practice that was found.
package struct SearchHit: Hashable, Sendable {
  package let entry: SearchEntry
  /// Higher is better; 0 when no words were searched.
  package let score: Double
  package let title: HighlightedText
  package let summary: HighlightedText
  /// The part of the body where the words stand; nil when they do not, or when the summary shows them.
  package let snippet: HighlightedText?

  package init(_ entry: SearchEntry, score: Double, for query: Query, language: String?) {
    let version = entry.version(in: language)
    self.entry = entry
    self.score = score
    title = HighlightedText(version.title, query)
    summary = HighlightedText(version.summary, query)
    snippet = summary.matches.isEmpty ? HighlightedText(excerptOf: version.body, query) : nil
  }
}

/// The answer to a search.
package struct SearchResult: Hashable, Sendable {
  /// How many practices match, of which `hits` are one page.
  package let total: Int
  package let hits: [SearchHit]
  /// The counts of every facet, in the order of `Facet.allCases`.
  package let facets: [FacetCounts]
  /// The concepts whose labels the words met, by which practices were found too.
  package let concepts: [FacetValue]
  /// The query with its misspelt words put right, when nothing was found and that would find something.
  package let suggestion: String?

  package init(
    total: Int, hits: [SearchHit], facets: [FacetCounts], concepts: [FacetValue],
    suggestion: String?
  ) {
    self.total = total
    self.hits = hits
    self.facets = facets
    self.concepts = concepts
    self.suggestion = suggestion
  }
}
