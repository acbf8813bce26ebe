import GRDB
import Search

/// One search in a loaded index.
struct IndexSearch {
  let database: Database
  let thesaurus: Thesaurus
  var snapshot: IndexSnapshot

  mutating func run(_ request: SearchRequest) throws -> SearchResult {
    var scores = Array(repeating: 0.0, count: snapshot.titleRanks.count)
    let isRanked = request.sort == .relevance && !request.query.required.isEmpty
    let found =
      try isRanked
      ? practices(request.query, scores: &scores) : practices(request.query)
    let narrowing = snapshot.facets.narrow(found, by: request.selection)
    let page = try order(narrowing.practices, request.sort, isRanked: isRanked, scores)
      .dropFirst(max(0, request.offset)).prefix(max(0, request.limit))
    let hits = try page.compactMap { number in
      try fetchEntries(database, numbers: [number], tags: snapshot.tags).first.map { entry in
        SearchHit(
          entry, score: scores[number], for: request.query, language: request.language)
      }
    }
    return SearchResult(
      total: narrowing.practices.count, hits: hits, facets: narrowing.facets,
      concepts: concepts(request.query),
      suggestion: found.isEmpty ? try suggestion(request.query) : nil)
  }

  /// The practices with every required term and none of the excluded ones.
  func practices(_ query: Query) throws -> Bitset {
    let search = TermSearch(database: database, snapshot: snapshot, thesaurus: thesaurus)
    var found = snapshot.facets.all
    for term in query.required { found.formIntersection(try search.practices(term)) }
    for term in query.excluded { found.subtract(try search.practices(term)) }
    return found
  }

  /// The same, and the score of each by its number.
  private func practices(_ query: Query, scores: inout [Double]) throws -> Bitset {
    let search = TermSearch(database: database, snapshot: snapshot, thesaurus: thesaurus)
    var found = snapshot.facets.all
    for term in query.required {
      found.formIntersection(try search.practices(term, addingTo: &scores))
    }
    for term in query.excluded { found.subtract(try search.practices(term)) }
    return found
  }

  private func order(
    _ practices: Bitset, _ sort: SearchRequest.Sort, isRanked: Bool, _ scores: [Double]
  ) throws -> [Int] {
    switch sort {
    case .relevance where isRanked:
      return practices.numbers.map { (-scores[$0], snapshot.titleRanks[$0], $0) }
        .sorted { $0 < $1 }.map(\.2)
    case .relevance, .title:
      return snapshot.byTitle.filter(practices.contains)
    case .newest:
      return try Int.fetchAll(
        database,
        sql: "SELECT number FROM practices ORDER BY start IS NULL, start DESC, sortTitle, id"
      ).filter(practices.contains)
    }
  }

  private func concepts(_ query: Query) -> [FacetValue] {
    var seen: Set<FacetValue> = []
    return query.required.flatMap(thesaurus.concepts(named:)).filter { seen.insert($0).inserted }
  }

  /// A better spelling of a query that finds nothing, if that finds something.
  private mutating func suggestion(_ query: Query) throws -> String? {
    let words = try snapshot.loadWords(database, thesaurus)
    guard let text = query.corrected(by: words), try !practices(Query(text)).isEmpty else {
      return nil
    }
    return text
  }
}
