import GRDB
import Search

/// One search in a loaded index.
struct IndexSearch {
  let database: Database
  let thesaurus: Thesaurus
  var snapshot: IndexSnapshot

  mutating func run(_ request: SearchRequest) throws -> SearchResult {
    let found = try matches(request.query, ranked: request.sort == .relevance)
    let narrowing = snapshot.facets.narrow(found.practices, by: request.selection)
    let order = try order(narrowing.practices, request.sort, found.scores)
    let page = order.dropFirst(max(0, request.offset)).prefix(max(0, request.limit))
    let hits = try fetchEntries(database, numbers: Array(page)).enumerated().map { index, entry in
      SearchHit(
        entry, score: found.scores[page[page.startIndex + index]] ?? 0, for: request.query,
        language: request.language)
    }
    return SearchResult(
      total: narrowing.practices.count, hits: hits, facets: narrowing.facets,
      concepts: request.query.required.flatMap(thesaurus.concepts(named:)),
      suggestion: found.practices.isEmpty ? try suggestion(request.query) : nil)
  }

  /// The practices that a query finds, with their scores when it has words to look for.
  func matches(
    _ query: Query, ranked: Bool
  ) throws -> (practices: Bitset, scores: [Int: Double]) {
    guard let expression = matchExpression(query, marks: marks) else {
      var practices = snapshot.facets.all
      if let excluded = exclusionExpression(query, marks: marks) {
        practices.subtract(try numbers(matching: excluded))
      }
      return (practices, [:])
    }
    guard ranked else { return (try numbers(matching: expression), [:]) }
    var practices = snapshot.facets.none
    var scores: [Int: Double] = [:]
    let rows = try Row.fetchCursor(
      database.cachedStatement(sql: "SELECT rowid, rank FROM words WHERE words MATCH ?"),
      arguments: [expression])
    while let row = try rows.next() {
      practices.insert(row[0])
      scores[row[0]] = -(row[1] as Double)
    }
    return (practices, scores)
  }

  private func numbers(matching expression: String) throws -> Bitset {
    var practices = snapshot.facets.none
    let rows = try Row.fetchCursor(
      database.cachedStatement(sql: "SELECT rowid FROM words WHERE words MATCH ?"),
      arguments: [expression])
    while let row = try rows.next() { practices.insert(row[0]) }
    return practices
  }

  private func order(
    _ practices: Bitset, _ sort: SearchRequest.Sort, _ scores: [Int: Double]
  ) throws -> [Int] {
    switch sort {
    case .relevance where !scores.isEmpty:
      return practices.numbers.sorted { a, b in
        (-(scores[a] ?? 0), snapshot.titleRanks[a]) < (-(scores[b] ?? 0), snapshot.titleRanks[b])
      }
    case .relevance, .title:
      return snapshot.byTitle.filter(practices.contains)
    case .newest:
      return try Int.fetchAll(
        database,
        sql: "SELECT number FROM practices ORDER BY start IS NULL, start DESC, sortTitle, id"
      ).filter(practices.contains)
    }
  }

  private func marks(_ term: Query.Term) -> [Int] {
    thesaurus.concepts(named: term).compactMap { snapshot.tagNumbers[$0] }
  }

  /// A better spelling of a query that finds nothing, if that finds something.
  private mutating func suggestion(_ query: Query) throws -> String? {
    let words = try snapshot.loadWords(database, thesaurus)
    guard let text = query.corrected(by: words),
      try !matches(Query(text), ranked: false).practices.isEmpty
    else { return nil }
    return text
  }
}
