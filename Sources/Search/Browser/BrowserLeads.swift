/// The practices that a search for one word shows first, word by word in files, so that their cards come together
/// and not one by one.
struct BrowserLeads {
  /// Of a word that more practices have, those of one page; a word that fewer have has all of them, so that they
  /// serve a search for several words too.
  static let wholeUpTo = 30
  static let page = 20

  /// The practices of each file, each once.
  private(set) var files: [[Int]] = []
  private var last: Set<Int> = []

  /// The file with the cards of some practices; words that follow one another share one as long as it is small.
  mutating func place(_ numbers: [Int]) -> Int {
    let together = last.union(numbers)
    if files.isEmpty || together.count > Self.wholeUpTo {
      files.append([])
      last = Set(numbers)
    } else {
      last = together
    }
    files[files.count - 1] = last.sorted()
    return files.count - 1
  }
}

/// The order in which a search for one word shows practices.
struct BrowserRanking: Sendable {
  private let lengths: [Int]
  private let average: Double

  init(_ lengths: [Int]) {
    self.lengths = lengths
    average = Double(lengths.reduce(0, +)) / Double(max(1, lengths.count))
  }

  /// The practices of the first page, or all when they are few.
  ///
  /// - Parameter labelled: those with a value that has the word in a label.
  func first(_ places: [BrowserWords.Place], labelled: Bitset?) -> [Int] {
    let all = lengths.count
    var found = labelled.map { Array($0.numbers) } ?? []
    if !found.isEmpty { found += places.lazy.map(\.number).filter { !labelled.has($0) } }
    if found.isEmpty { found = places.map(\.number) }
    guard found.count > BrowserLeads.wholeUpTo else { return found }
    let isCommon = WordScore.isCommon(places.count, of: all)
    let rarity = WordScore.rarity(places.count, of: all)
    var scores = Dictionary(
      uniqueKeysWithValues: places.lazy.map { place in
        let title = place.isInTitle ? WordScore.commonTitleWeight : 0
        let score = WordScore.score(
          points: place.points, rarity: rarity, length: lengths[place.number],
          averageLength: average)
        return (place.number, isCommon ? title : score)
      })
    if let labelled {
      let weight = WordScore.labelScore(labelled.count, of: all)
      for number in labelled.numbers { scores[number, default: 0] += weight }
    }
    return scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(BrowserLeads.page)
      .map(\.key)
  }
}

extension Bitset? {
  fileprivate func has(_ number: Int) -> Bool { self?.contains(number) ?? false }
}
