import Catalogue

/// The words of a corpus with the practices that have them, as a browser reads them.
struct BrowserWords {
  /// One part of the alphabet.
  struct Part {
    let first: String
    let text: String
  }

  /// How many words each practice has.
  let lengths: [Int]
  /// The values of each facet that practices have, the most frequent first.
  let values: [(facet: Facet, values: [String])]
  /// The words in the order in which JavaScript compares texts, each with its line.
  private let lines: [(word: String, text: String)]

  fileprivate struct Place {
    let number: Int
    var points: Int
    let isInTitle: Bool
  }

  init(_ corpus: SearchCorpus) {
    let fields = mapConcurrently(corpus.entries) { FoldedFields($0) }
    lengths = fields.map(\.length)
    var places: [String: [Place]] = [:]
    for (number, fields) in fields.enumerated() {
      for field in FoldedFields.Field.allCases {
        for word in fields[field].utf8.split(separator: UInt8(ascii: " ")) {
          places[String(Substring(word)), default: []].add(number, field)
        }
      }
    }
    let facets = corpus.facets
    values = Facet.allCases.map { facet in
      let used = facets.counts(facet, within: facets.all).filter { $0.count > 0 }
      return (facet, used.sorted { ($1.count, $0.value) < ($0.count, $1.value) }.map(\.value))
    }
    var numbers: [FacetValue: [Int]] = [:]
    for (index, facet) in values.enumerated() {
      for (position, value) in facet.values.enumerated() {
        numbers[FacetValue(facet.facet, value)] = [index, position]
      }
    }
    let labels = Dictionary(
      corpus.thesaurus.words.map { word, concepts in
        (word, Set(concepts).compactMap { numbers[$0] }.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) })
      }.filter { !$0.1.isEmpty }, uniquingKeysWith: { first, _ in first })
    let all = corpus.entries.count
    lines = Set(places.keys).union(labels.keys).map { ($0, Array($0.utf16)) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }
      .map { word, _ in
        let parts = [word, Self.text(places[word, default: []], of: all)]
        let concepts = labels[word].map { [CompactNumbers($0.joined()).text] } ?? []
        return (word, (parts + concepts).joined(separator: " "))
      }
  }

  /// The steps from practice to practice, each with what the word counts there; of a common word whether it is in
  /// the title.
  private static func text(_ places: [Place], of all: Int) -> String {
    let isCommon = WordScore.isCommon(places.count, of: all)
    var numbers = CompactNumbers()
    var next = 0
    for place in places {
      numbers.append(place.number - next)
      numbers.append(isCommon ? (place.isInTitle ? 1 : 0) : place.points)
      next = place.number + 1
    }
    return numbers.text
  }

  /// The words in parts of about `size` bytes.
  func parts(ofSize size: Int) -> [Part] {
    var parts: [Part] = []
    var (start, bytes) = (0, 0)
    for (index, line) in lines.enumerated() {
      bytes += line.text.utf8.count + 1
      guard bytes >= size || index == lines.count - 1 else { continue }
      let own = lines[start...index]
      parts.append(
        Part(first: lines[start].word, text: own.map(\.text).joined(separator: "!")))
      (start, bytes) = (index + 1, 0)
    }
    return parts
  }
}

extension [BrowserWords.Place] {
  /// Adds a word that stands once more in a field of a practice; practices come in order, the title first.
  fileprivate mutating func add(_ number: Int, _ field: FoldedFields.Field) {
    if let last = indices.last, self[last].number == number {
      self[last].points += field.points
    } else {
      append(
        BrowserWords.Place(number: number, points: field.points, isInTitle: field == .title))
    }
  }
}
