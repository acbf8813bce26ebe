import GRDB
import Search

/// What a search needs at hand: loaded once for each state of the index.
struct IndexSnapshot: Sendable {
  /// The state of the index that was loaded.
  let generation: String?
  let facets: FacetTable
  /// The facet values by their number.
  let tags: [Int: FacetValue]
  /// The numbers of the practices by title.
  let byTitle: [Int]
  /// The place of each practice in `byTitle`, by number.
  let titleRanks: [Int]
  /// The words of all texts and labels; loaded when a search first finds nothing.
  var words: WordList?

  init(_ database: Database, _ thesaurus: Thesaurus) throws {
    generation = try storedState("generation", database)
    let tags = try fetchTags(database)
    let numbers = tags.keys.sorted()
    let positions = Dictionary(uniqueKeysWithValues: zip(numbers, numbers.indices))
    var rows: [(number: Int, tags: [Int])] = []
    let cursor = try Row.fetchCursor(database, sql: "SELECT number, tags FROM practices")
    while let row = try cursor.next() {
      rows.append((row[0], readNumbers(row[1]).compactMap { positions[$0] }))
    }
    facets = FacetTable(tags: numbers.compactMap { tags[$0] }, rows: rows, thesaurus: thesaurus)
    byTitle = try Int.fetchAll(database, sql: "SELECT number FROM practices ORDER BY sortTitle, id")
    var ranks = Array(repeating: 0, count: (byTitle.max() ?? -1) + 1)
    for (rank, number) in byTitle.enumerated() { ranks[number] = rank }
    titleRanks = ranks
    self.tags = tags
  }

  /// The words of the texts with the number of practices that have them, and those of the labels
  /// with the number of practices that they lead to.
  mutating func loadWords(_ database: Database, _ thesaurus: Thesaurus) throws -> WordList {
    if let words { return words }
    var counts: [String: Int] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT term, doc FROM terms")
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
