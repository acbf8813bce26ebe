import Catalogue
import GRDB
import Search

/// What a search needs at hand: loaded once for each state of the index.
struct IndexSnapshot: Sendable {
  /// The state of the index that was loaded.
  let generation: String?
  let facets: FacetTable
  /// The facet values by their number.
  let tags: [Int: FacetValue]
  /// The ids of the practices by number.
  let ids: [Practice.ID]
  /// The numbers of the practices by title.
  let byTitle: [Int]
  /// The place of each practice in `byTitle`, by number.
  let titleRanks: [Int]
  /// How many words each practice has, by number.
  let lengths: [Int]
  let averageLength: Double
  /// What terms found in this state.
  let terms = TermAnswers()
  /// The words of all texts and labels; loaded when a search first finds nothing.
  var words: WordList?

  init(_ database: Database, _ thesaurus: Thesaurus) throws {
    generation = try storedState("generation", database)
    let tags = try fetchTags(database)
    let numbers = tags.keys.sorted()
    let positions = Dictionary(uniqueKeysWithValues: zip(numbers, numbers.indices))
    var rows: [(number: Int, tags: [Int])] = []
    var lengths: [Int] = []
    var ids: [Practice.ID] = []
    let cursor = try Row.fetchCursor(
      database, sql: "SELECT number, tags, length, id FROM practices ORDER BY number")
    while let row = try cursor.next() {
      let number: Int = row[0]
      rows.append((number, readNumbers(row[1]).compactMap { positions[$0] }))
      lengths += Array(repeating: 0, count: number - lengths.count)
      lengths.append(row[2])
      ids += Array(repeating: "", count: number - ids.count)
      ids.append(row[3])
    }
    self.lengths = lengths
    self.ids = ids
    averageLength = Double(lengths.reduce(0, +)) / Double(max(1, rows.count))
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
