import Catalogue
import GRDB
import Search

/// One search in a loaded index.
struct IndexSearch {
  let database: Database
  let thesaurus: Thesaurus
  var snapshot: IndexSnapshot

  /// What meets a request.
  private struct Found {
    /// Whether any practice has the words.
    let hasWords: Bool
    let narrowing: Narrowing
    /// By number; nil where no words rank the practices.
    let scores: [Double]?
  }

  mutating func run(_ request: SearchRequest) throws -> SearchResult {
    let found = try find(request)
    let entries = try StoredEntries(database, tags: snapshot.tags)
    let hits = try page(request, of: found).compactMap { number in
      try entries.entry(number).map { entry in
        SearchHit(
          entry, score: found.scores?[number] ?? 0, for: request.query,
          language: request.language)
      }
    }
    return SearchResult(
      total: found.narrowing.practices.count, hits: hits, facets: found.narrowing.facets,
      concepts: concepts(request.query),
      suggestion: found.hasWords ? nil : try suggestion(request.query))
  }

  /// The ids of the hits alone.
  func ids(_ request: SearchRequest) throws -> [Practice.ID] {
    try page(request, of: find(request)).map { snapshot.ids[$0] }
  }

  private func find(_ request: SearchRequest) throws -> Found {
    var scores = Array(repeating: 0.0, count: snapshot.titleRanks.count)
    let isRanked = request.sort == .relevance && !request.query.required.isEmpty
    let found =
      try isRanked
      ? practices(request.query, scores: &scores) : practices(request.query)
    return Found(
      hasWords: !found.isEmpty,
      narrowing: snapshot.facets.narrow(found, by: request.selection),
      scores: isRanked ? scores : nil)
  }

  private func page(_ request: SearchRequest, of found: Found) throws -> ArraySlice<Int> {
    let (offset, limit) = (max(0, request.offset), max(0, request.limit))
    let end = limit < Int.max - offset ? offset + limit : Int.max
    return try first(end, of: found.narrowing.practices, request.sort, found.scores)
      .dropFirst(offset)
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
      let answer = try search.answer(term)
      found.formIntersection(answer.practices)
      for (number, score) in zip(answer.practices.numbers, answer.scores) {
        scores[number] += score
      }
    }
    for term in query.excluded { found.subtract(try search.practices(term)) }
    return found
  }

  /// The first of a set of practices in an order, no more than `count`.
  private func first(
    _ count: Int, of practices: Bitset, _ sort: SearchRequest.Sort, _ scores: [Double]?
  ) throws -> [Int] {
    switch (sort, scores) {
    case (.relevance, let scores?):
      let ranks = snapshot.titleRanks
      return Array(
        practices.numbers.smallest(count) { a, b in
          scores[a] == scores[b] ? ranks[a] < ranks[b] : scores[a] > scores[b]
        })
    case (.relevance, nil), (.title, _):
      return Array(snapshot.byTitle.lazy.filter(practices.contains).prefix(count))
    case (.newest, _):
      return try Array(
        Int.fetchAll(
          database,
          sql: "SELECT number FROM practices ORDER BY start IS NULL, start DESC, sortTitle, id"
        ).lazy.filter(practices.contains).prefix(count))
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

extension [Int] {
  /// The first elements of the sorted array, found without sorting the rest.
  fileprivate func smallest(_ count: Int, by precedes: (Int, Int) -> Bool) -> [Int] {
    guard count > 0 else { return [] }
    guard count < self.count / 8 else { return Array(sorted(by: precedes).prefix(count)) }
    var best: [Int] = []
    for element in self {
      if best.count == count {
        guard precedes(element, best[count - 1]) else { continue }
        best.removeLast()
      }
      let place = best.partitioningIndex { precedes(element, $0) }
      best.insert(element, at: place)
    }
    return best
  }

  /// The first index whose element satisfies a predicate that is false, then true, along the array.
  private func partitioningIndex(where isAfter: (Int) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
