package import Catalogue

/// The vocabularies as search uses them: values in their order, and the labels by which words in any
/// language find them.
package struct Thesaurus: Sendable {
  package let vocabularies: [Scheme: Vocabulary]
  private let labels: [Label]
  /// For each folded word the labels that it stands in.
  private let labelsByWord: [String: [Int]]
  /// The folded words of all labels, in order.
  private let sortedWords: [String]

  private struct Label: Sendable {
    let concept: FacetValue
    let words: [String]
  }

  package init(_ vocabularies: [Scheme: Vocabulary]) {
    self.vocabularies = vocabularies
    var labels: [Label] = []
    for facet in Facet.allCases where facet.isSubject {
      for concept in facet.scheme.flatMap({ vocabularies[$0] })?.concepts ?? [] {
        for label in concept.searchLabels {
          let folded = FoldedText(label.text)
          labels.append(
            Label(
              concept: FacetValue(facet, concept.id), words: folded.words.map(folded.string)))
        }
      }
    }
    var byWord: [String: [Int]] = [:]
    for (index, label) in labels.enumerated() {
      for word in label.words where byWord[word]?.last != index {
        byWord[word, default: []].append(index)
      }
    }
    self.labels = labels
    labelsByWord = byWord
    sortedWords = byWord.keys.sorted()
  }

  /// The values that a facet lists: the active concepts in the order of their vocabulary, then
  /// deprecated ones that are used; years from the latest, other values by alphabet.
  package func values(of facet: Facet, used: Set<String>) -> [String] {
    guard let scheme = facet.scheme else {
      if facet == .status { return Practice.Status.allCases.map(\.rawValue) }
      return facet == .year ? used.sorted(by: >) : used.sorted()
    }
    return vocabularies[scheme]?.concepts
      .filter { $0.status == .active || used.contains($0.id) }.map(\.id) ?? []
  }

  /// The concepts that have a label, in any language, with these words one after the other.
  package func concepts(named term: Query.Term) -> [FacetValue] {
    guard let first = term.words.first else { return [] }
    let isOpen = term.isPrefix && term.words.count == 1
    let candidates = isOpen ? labels(withPrefix: first) : labelsByWord[first, default: []]
    var seen: Set<FacetValue> = []
    return candidates.sorted().compactMap { index in
      let label = labels[index]
      guard !seen.contains(label.concept), contains(label.words, term) else { return nil }
      seen.insert(label.concept)
      return label.concept
    }
  }

  /// The folded words of the labels with the concepts that each leads to.
  package var words: [(word: String, concepts: [FacetValue])] {
    sortedWords.map { word in (word, labelsByWord[word, default: []].map { labels[$0].concept }) }
  }

  private func labels(withPrefix prefix: String) -> [Int] {
    var (low, high) = (0, sortedWords.count)
    while low < high {
      let middle = (low + high) / 2
      if sortedWords[middle] < prefix { low = middle + 1 } else { high = middle }
    }
    return sortedWords[low...].prefix { $0.hasPrefix(prefix) }
      .flatMap { labelsByWord[$0, default: []] }
  }
}

/// Whether the words of a term stand in a text one after the other.
private func contains(_ words: [String], _ term: Query.Term) -> Bool {
  guard words.count >= term.words.count else { return false }
  return (0...words.count - term.words.count).contains { start in
    zip(words[start...], term.words).enumerated().allSatisfy { offset, pair in
      pair.0 == pair.1
        || (term.isPrefix && offset == term.words.count - 1 && pair.0.hasPrefix(pair.1))
    }
  }
}
