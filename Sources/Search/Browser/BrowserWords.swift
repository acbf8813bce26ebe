import Catalogue

/// The words of a corpus with the practices that have them, as a browser reads them.
struct BrowserWords {
  /// One part of the alphabet.
  struct Part {
    let first: String
    let text: String
    /// Where the words stand, line by line as in `text`: read when a phrase is searched.
    let positions: String
  }

  /// How many words each practice has.
  let lengths: [Int]
  /// The values of each facet that practices have, the most frequent first.
  let values: [(facet: Facet, values: [String])]
  /// The practices whose cards come together, file by file.
  let leads: [[Int]]
  /// How many practices have each word or have a value with it in a label, as “did you mean” weighs them.
  let counts: [String: Int]
  /// For each label of several words the number of its facet and of its value.
  let labels: [[Int]]
  /// The words in the order in which JavaScript compares texts, each with its line and with that of its places.
  private let lines: [(word: String, text: String, positions: String)]

  /// What stands in the index of one word.
  struct Place {
    let number: Int
    var points: Int
    let isInTitle: Bool
  }

  init(_ corpus: SearchCorpus) {
    let fields = mapConcurrently(corpus.entries) { FoldedFields($0) }
    lengths = fields.map(\.length)
    var places: [String: [Place]] = [:]
    var positions: [String: BrowserPositions] = [:]
    for (number, fields) in fields.enumerated() {
      for (step, field) in FoldedFields.Field.allCases.enumerated() {
        for (index, word) in fields[field].utf8.split(separator: UInt8(ascii: " ")).enumerated() {
          let word = String(Substring(word))
          places[word, default: []].add(number, field)
          positions[word, default: BrowserPositions()].add(number, field: step, index)
        }
      }
    }
    let facets = corpus.facets
    values = Facet.allCases.map { facet in
      let used = facets.counts(facet, within: facets.all).filter { $0.count > 0 }
      return (facet, used.sorted { ($1.count, $0.value) < ($0.count, $1.value) }.map(\.value))
    }
    let labels = BrowserLabels(corpus, values)
    self.labels = labels.phrases
    let ranking = BrowserRanking(lengths)
    counts = places.mapValues(\.count).merging(labels.counts, uniquingKeysWith: +)
    let words = Set(places.keys).union(labels.words).map { ($0, Array($0.utf16)) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
    let (found, all) = (places, corpus.entries.count)
    let drafts = mapConcurrently(words) { word in
      let places = found[word, default: []]
      return (
        text: Self.text(places, of: all), label: labels[word],
        first: ranking.first(places, labelled: labels.practices(of: word))
      )
    }
    var leads = BrowserLeads()
    lines = zip(words, drafts).map { word, draft in
      let lead = CompactNumbers([leads.place(draft.first)]).text
      return (
        word, ([word, draft.text, lead] + draft.label).joined(separator: " "),
        "\(positions[word]?.numbers.text ?? "") \(labels.places(of: word))"
      )
    }
    self.leads = leads.files
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
        Part(
          first: lines[start].word, text: own.map(\.text).joined(separator: "!"),
          positions: own.map(\.positions).joined(separator: "!")))
      (start, bytes) = (index + 1, 0)
    }
    return parts
  }

  /// All words by their number of characters, in the order of the alphabet, each followed by its count.
  var byLength: [(length: Int, text: String)] {
    Dictionary(grouping: counts.keys) { $0.unicodeScalars.count }.sorted { $0.key < $1.key }
      .map { length, words in
        let sorted = words.sorted()
        let numbers = CompactNumbers(sorted.map { counts[$0, default: 0] }).text
        return (length, sorted.joined(separator: " ") + "!" + numbers)
      }
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
