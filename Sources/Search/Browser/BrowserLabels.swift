import Catalogue

/// The words of the labels of concepts, with the practices that a search for one finds by its label.
struct BrowserLabels: Sendable {
  /// How many practices each word leads to, once for each label that has it.
  private(set) var counts: [String: Int] = [:]
  /// For each label of several words that leads to a practice the numbers of its facet and its value.
  private(set) var phrases: [[Int]] = []
  private var phrasePlaces: [String: CompactNumbers] = [:]
  private var texts: [String: [String]] = [:]
  private var found: [String: Bitset] = [:]

  /// - Parameter values: those of each facet that practices have, as the root lists them.
  init(_ corpus: SearchCorpus, _ values: [(facet: Facet, values: [String])]) {
    var numbers: [FacetValue: [Int]] = [:]
    for (index, facet) in values.prefix(BrowserRoot.firstFacets).enumerated() {
      for (position, value) in facet.values.enumerated() {
        numbers[FacetValue(facet.facet, value)] = [index, position]
      }
    }
    readPhrases(corpus, values)
    for (word, concepts) in corpus.thesaurus.words {
      let sets = concepts.map { ($0, corpus.facets.practices(with: $0) ?? corpus.facets.none) }
      let count = sets.reduce(0) { $0 + $1.1.count }
      guard count > 0 else { continue }
      counts[word] = count
      found[word] = sets.reduce(into: corpus.facets.none) { $0.formUnion($1.1) }
      let first = Set(concepts).compactMap { numbers[$0] }
        .sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
      let others = sets.filter { numbers[$0.0] == nil }
        .reduce(into: corpus.facets.none) { $0.formUnion($1.1) }
      texts[word] = [CompactNumbers(first.joined()).text, Self.steps(others)]
    }
  }

  /// All words that lead to a practice.
  var words: Dictionary<String, Int>.Keys { counts.keys }

  /// The practices that have a value with the word in a label.
  func practices(of word: String) -> Bitset? { found[word] }

  /// For the line of a word: the values whose practices the root lists, and the practices of others.
  subscript(_ word: String) -> [String] { texts[word, default: []] }

  /// The numbers of the labels of several words in which a word stands, each with its place in it.
  func places(of word: String) -> String { phrasePlaces[word]?.text ?? "" }

  private mutating func readPhrases(
    _ corpus: SearchCorpus, _ values: [(facet: Facet, values: [String])]
  ) {
    for (index, (facet, values)) in values.enumerated() where facet.isSubject {
      let concepts = facet.scheme.flatMap { corpus.thesaurus.vocabularies[$0] }?.concepts ?? []
      let numbers = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
      for concept in concepts {
        guard let position = numbers[concept.id] else { continue }
        for label in concept.searchLabels {
          let folded = FoldedText(label.text)
          guard folded.words.count > 1 else { continue }
          for (place, word) in folded.words.enumerated() {
            phrasePlaces[folded.string(word), default: CompactNumbers()].append(phrases.count)
            phrasePlaces[folded.string(word), default: CompactNumbers()].append(place)
          }
          phrases.append([index, position])
        }
      }
    }
  }

  private static func steps(_ practices: Bitset) -> String {
    var numbers = CompactNumbers()
    var next = 0
    for number in practices.numbers {
      numbers.append(number - next)
      next = number + 1
    }
    return numbers.text
  }
}
