import Foundation

/// How much a word tells of the practices that have it: BM25 as FTS5 computes it
/// (https://www.sqlite.org/fts5.html, 5.1.1). The one owner of the formula: the server's index, and the index that a
/// browser reads.
package enum WordScore {
  /// Small weights keep BM25 from being sated by one word in the title: a word in the title weighs as ten in
  /// the body. A point is a tenth, so that sums are exact in any order.
  private static let pointsInOne = 10.0
  package static let saturation = 1.2
  package static let lengthShare = 0.75
  /// What BM25 gives for one word in the names, for a concept's label: less than the summary, more
  /// than the body.
  package static let labelWeight = 0.44
  /// What the title counts for a word that most practices have.
  package static let commonTitleWeight = 0.01

  /// Whether more than half of the practices have a word. It tells them apart by its place alone, as in BM25
  /// (Robertson and Zaragoza, “The probabilistic relevance framework”, 2009, 3.1).
  package static func isCommon(_ count: Int, of all: Int) -> Bool { count * 2 > all }

  /// What a word counts in a practice.
  ///
  /// - Parameters:
  ///   - points: those of the fields in which it stands, once for each time.
  ///   - length: how many words the practice has.
  package static func score(
    points: Int, rarity: Double, length: Int, averageLength: Double
  ) -> Double {
    let frequency = Double(points) / pointsInOne
    let share = Double(length) / averageLength
    let norm = saturation * (1 - lengthShare + lengthShare * share)
    return rarity * frequency * (saturation + 1) / (frequency + norm)
  }

  /// The inverse document frequency of a word; FTS5 gives a common word a trifle rather than nothing.
  package static func rarity(_ count: Int, of all: Int) -> Double {
    let rarity = bareRarity(count, of: all)
    return rarity > 0 ? rarity : 1e-6
  }

  /// What a label counts in each practice that it finds.
  package static func labelScore(_ count: Int, of all: Int) -> Double {
    labelWeight * max(0, bareRarity(count, of: all))
  }

  private static func bareRarity(_ count: Int, of all: Int) -> Double {
    log((Double(all) - Double(count) + 0.5) / (Double(count) + 0.5))
  }
}
