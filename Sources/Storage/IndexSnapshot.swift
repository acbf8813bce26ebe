import GRDB
import Search

/// What a search needs at hand: loaded once for each state of the index.
struct IndexSnapshot: Sendable {
  /// The state of the index that was loaded.
  let generation: String?
  let facets: FacetTable
  /// The number of each value, for its mark.
  let tagNumbers: [FacetValue: Int]
  /// The numbers of the practices by title.
  let byTitle: [Int]
  /// The place of each practice in `byTitle`, by number.
  let titleRanks: [Int]
  /// The words of all texts and labels; loaded when a search first finds nothing.
  var words: WordList?

  init(_ database: Database, _ thesaurus: Thesaurus) throws {
    generation = try storedState("generation", database)
    var tags: [FacetValue] = []
    var positions: [Int: Int] = [:]
    var tagNumbers: [FacetValue: Int] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT number, facet, value FROM tags") {
      guard let facet = Facet(rawValue: row[1]) else { continue }
      let value = FacetValue(facet, row[2])
      positions[row[0]] = tags.count
      tagNumbers[value] = row[0]
      tags.append(value)
    }
    var rows: [(number: Int, tags: [Int])] = []
    let cursor = try Row.fetchCursor(database, sql: "SELECT number, tags FROM practices")
    while let row = try cursor.next() {
      rows.append((row[0], readNumbers(row[1]).compactMap { positions[$0] }))
    }
    facets = FacetTable(tags: tags, rows: rows, thesaurus: thesaurus)
    byTitle = try Int.fetchAll(database, sql: "SELECT number FROM practices ORDER BY sortTitle, id")
    var ranks = Array(repeating: 0, count: (byTitle.max() ?? -1) + 1)
    for (rank, number) in byTitle.enumerated() { ranks[number] = rank }
    titleRanks = ranks
    self.tagNumbers = tagNumbers
  }

  /// The words of the texts with the number of practices that have them, and those of the labels
  /// with the number of practices that they lead to.
  mutating func loadWords(_ database: Database, _ thesaurus: Thesaurus) throws -> WordList {
    if let words { return words }
    var counts: [String: Int] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT term, doc FROM terms WHERE term < ?", arguments: ["\u{E000}"])
    while let row = try rows.next() { counts[row[0]] = row[1] }
    for (word, concepts) in thesaurus.words {
      let found = concepts.reduce(0) { sum, concept in
        sum + (facets.practices(with: concept)?.count ?? 0)
      }
      if found > 0 { counts[word, default: 0] += found }
    }
    let list = WordList(counts)
    words = list
    return list
  }
}
