import Foundation
import GRDB
import Search

/// The practices that one term of a query finds, by their words or by the labels of their concepts.
struct TermSearch {
  let database: Database
  let snapshot: IndexSnapshot
  let thesaurus: Thesaurus

  func practices(_ term: Query.Term) throws -> Bitset {
    try snapshot.terms[phrase(term)]?.practices
      ?? numbers(matching: phrase(term)).union(labelled(term))
  }

  /// The practices of a term, each with its score. Reading how often each has a common word would take long.
  func answer(_ term: Query.Term) throws -> TermAnswer {
    if let known = snapshot.terms[phrase(term)] { return known }
    var scores = Array(repeating: 0.0, count: snapshot.titleRanks.count)
    let inText = try inText(term, addingTo: &scores)
    let labelled = labelled(term)
    let weight = WordScore.labelScore(labelled.count, of: snapshot.facets.all.count)
    for number in labelled.numbers { scores[number] += weight }
    let practices = inText.union(labelled)
    let answer = TermAnswer(
      practices: practices, scores: practices.numbers.map { scores[$0] })
    snapshot.terms.keep(answer, for: phrase(term))
    return answer
  }

  private func inText(_ term: Query.Term, addingTo scores: inout [Double]) throws -> Bitset {
    guard try isCommon(term) else { return try ranked(term, addingTo: &scores) }
    if !term.isPrefix {
      for number in try numbers(matching: "title : \(phrase(term))").numbers {
        scores[number] += WordScore.commonTitleWeight
      }
    }
    return try numbers(matching: phrase(term))
  }

  /// Whether more than half of the practices have a word. A phrase takes long to find and is seldom common:
  /// it is not asked for.
  private func isCommon(_ term: Query.Term) throws -> Bool {
    guard term.words.count == 1, let word = term.words.first else { return false }
    let count =
      if term.isPrefix { try numbers(matching: phrase(term)).count } else {
        try Int.fetchOne(
          database.cachedStatement(sql: "SELECT doc FROM terms WHERE term = ?"), arguments: [word])
          ?? 0
      }
    return WordScore.isCommon(count, of: snapshot.facets.all.count)
  }

  private func ranked(_ term: Query.Term, addingTo scores: inout [Double]) throws -> Bitset {
    if term.words.count == 1 {
      return try WordRanking(database: database, snapshot: snapshot)
        .practices(with: term.words[0], isPrefix: term.isPrefix, addingTo: &scores)
    }
    var practices = snapshot.facets.none
    let rows = try Row.fetchCursor(
      database.cachedStatement(sql: "SELECT rowid, rank FROM words WHERE words MATCH ?"),
      arguments: [phrase(term)])
    while let row = try rows.next() {
      let number: Int = row[0]
      guard snapshot.facets.all.contains(number) else { continue }
      practices.insert(number)
      scores[number] -= row[1] as Double
    }
    return practices
  }

  /// A term in FTS5's language: folded words in double quotes, so that no text can be mistaken for
  /// an operator.
  private func phrase(_ term: Query.Term) -> String {
    "\"\(term.words.joined(separator: " "))\"" + (term.isPrefix ? " *" : "")
  }

  private func numbers(matching expression: String) throws -> Bitset {
    var practices = snapshot.facets.none
    let rows = try Row.fetchCursor(
      database.cachedStatement(sql: "SELECT rowid FROM words WHERE words MATCH ?"),
      arguments: [expression])
    while let row = try rows.next() {
      let number: Int = row[0]
      if snapshot.facets.all.contains(number) { practices.insert(number) }
    }
    return practices
  }

  private func labelled(_ term: Query.Term) -> Bitset {
    thesaurus.concepts(named: term).reduce(into: snapshot.facets.none) { union, concept in
      if let practices = snapshot.facets.practices(with: concept) { union.formUnion(practices) }
    }
  }
}
