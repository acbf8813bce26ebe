import Foundation
import GRDB
import Search

/// How much a word tells of the practices that have it: BM25 as FTS5 computes it
/// (https://www.sqlite.org/fts5.html, 5.1.1), from the places of the word.
///
/// FTS5's own function reads a row of a table for each practice, which takes ten times as long.
struct WordRanking {
  let database: Database
  let snapshot: IndexSnapshot

  /// What a word counts in each column. Small weights keep it from being sated by one word in the title: a
  /// word in the title weighs as ten in the body.
  private static let weights = ["title": 1.0, "summary": 0.5, "names": 0.3, "body": 0.1]
  private static let saturation = 1.2
  private static let lengthShare = 0.75

  /// What FTS5 is told for phrases.
  static let function = "bm25(1.0, 0.5, 0.3, 0.1)"

  /// The practices that have a word, with the scores of each added.
  func practices(with word: String, addingTo scores: inout [Double]) throws -> Bitset {
    var practices = snapshot.facets.none
    var frequencies = Array(repeating: 0.0, count: snapshot.lengths.count)
    let rows = try Row.fetchCursor(
      database.cachedStatement(sql: "SELECT doc, col FROM instances WHERE term = ?"),
      arguments: [word])
    while let row = try rows.next() {
      let number: Int = row[0]
      guard snapshot.facets.all.contains(number) else { continue }
      practices.insert(number)
      frequencies[number] += Self.weights[row[1], default: 0]
    }
    let rarity = rarity(practices.count)
    for number in practices.numbers {
      let length = Double(snapshot.lengths[number]) / snapshot.averageLength
      let norm = Self.saturation * (1 - Self.lengthShare + Self.lengthShare * length)
      let frequency = frequencies[number]
      scores[number] += rarity * frequency * (Self.saturation + 1) / (frequency + norm)
    }
    return practices
  }

  /// The inverse document frequency; FTS5 gives a common word a trifle rather than nothing.
  private func rarity(_ count: Int) -> Double {
    let rarity = log((Double(snapshot.facets.all.count - count) + 0.5) / (Double(count) + 0.5))
    return rarity > 0 ? rarity : 1e-6
  }
}
