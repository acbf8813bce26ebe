/// All practices of a catalogue as search knows them, in memory: what is made for readers beforehand is counted
/// here, by the same table as on the server.
///
/// A practice's number is its place by title, so that a list by title is one by number.
package struct SearchCorpus: Sendable {
  /// In the order of their titles.
  package let entries: [SearchEntry]
  package let thesaurus: Thesaurus
  package let facets: FacetTable

  package init(_ entries: [SearchEntry], thesaurus: Thesaurus) {
    let sorted = entries.map { (Array(fold($0.original.title).utf8), $0) }.sorted { a, b in
      a.0 == b.0
        ? a.1.id.utf8.lexicographicallyPrecedes(b.1.id.utf8)
        : a.0.lexicographicallyPrecedes(b.0)
    }.map(\.1)
    let tags = Set(sorted.flatMap(\.values)).sorted { ($0.facet, $0.value) < ($1.facet, $1.value) }
    let positions = Dictionary(uniqueKeysWithValues: zip(tags, tags.indices))
    self.entries = sorted
    self.thesaurus = thesaurus
    facets = FacetTable(
      tags: tags,
      rows: sorted.enumerated().map { number, entry in
        (number, entry.values.compactMap { positions[$0] })
      }, thesaurus: thesaurus)
  }

  /// How many practices a selection finds.
  package func count(_ selection: Selection) -> Int {
    facets.narrow(facets.all, by: selection).practices.count
  }

  /// What a search without words finds, by title.
  ///
  /// - Parameter language: in which hits are shown where there is a translation.
  package func browse(
    _ selection: Selection, offset: Int = 0, limit: Int, language: String
  ) -> SearchResult {
    let found = facets.narrow(facets.all, by: selection)
    let numbers = found.practices.numbers.dropFirst(offset).prefix(limit)
    return SearchResult(
      total: found.practices.count,
      hits: numbers.map { number in
        SearchHit(entries[number], score: 0, for: Query(""), language: language)
      }, facets: found.facets, concepts: [], suggestion: nil)
  }
}
