import GRDB
import Search

/// What the words of an index tell of the practices that have them, from the places of the words.
///
/// FTS5's own function reads a row of a table for each practice, which takes ten times as long.
struct WordRanking {
  let database: Database
  let snapshot: IndexSnapshot

  /// What FTS5 is told for phrases.
  static let function =
    "bm25("
    + FoldedFields.Field.allCases.map { "\(Double($0.points) / 10)" }.joined(separator: ", ") + ")"

  private static let points = Dictionary(
    uniqueKeysWithValues: FoldedFields.Field.allCases.map { ($0.rawValue, $0.points) })

  /// The practices that have a word, with the scores of each added.
  ///
  /// - Parameter isPrefix: whether the word may go on.
  func practices(
    with word: String, isPrefix: Bool, addingTo scores: inout [Double]
  ) throws -> Bitset {
    var practices = snapshot.facets.none
    var points = Array(repeating: 0, count: snapshot.lengths.count)
    // No folded word has the last character of Unicode.
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: isPrefix
          ? "SELECT doc, col FROM instances WHERE term >= ? AND term < ? || '\u{10FFFF}'"
          : "SELECT doc, col FROM instances WHERE term = ?"),
      arguments: isPrefix ? [word, word] : [word])
    while let row = try rows.next() {
      let number: Int = row[0]
      guard snapshot.facets.all.contains(number) else { continue }
      practices.insert(number)
      points[number] += Self.points[row[1], default: 0]
    }
    let rarity = WordScore.rarity(practices.count, of: snapshot.facets.all.count)
    for number in practices.numbers {
      scores[number] += WordScore.score(
        points: points[number], rarity: rarity, length: snapshot.lengths[number],
        averageLength: snapshot.averageLength)
    }
    return practices
  }
}
