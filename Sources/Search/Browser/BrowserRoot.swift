import Catalogue

/// What every search in a browser needs: how words are folded and weighed, the lengths of the texts, and which
/// practice has which values of the facets that stand open.
struct BrowserRoot {
  /// How many facets stand open at first. The columns of the others come when a reader opens or ticks one: they are
  /// more than half of all bytes.
  static let firstFacets = 3

  /// Names with values in JSON.
  var members: [(name: String, json: String)]
  /// The columns of the other facets, as JSON.
  let more: String

  init(_ corpus: SearchCorpus, _ words: BrowserWords) {
    let weights = [
      WordScore.saturation, WordScore.lengthShare, WordScore.labelWeight,
      WordScore.commonTitleWeight,
    ]
    let facets = words.values.map { facet, values in
      let column = BrowserColumn(facet, values, corpus)
      return "[\(quoted(facet.rawValue)),\(quoted(values.joined(separator: " "))),"
        + "\(quoted(column.above)),\(quoted(column.text))]"
    }
    more = "[" + facets.dropFirst(Self.firstFacets).joined(separator: ",") + "]"
    members = [
      ("count", String(corpus.entries.count)), ("few", String(BrowserLeads.wholeUpTo)),
      ("lengths", quoted(CompactNumbers(words.lengths).text)),
      ("weights", "[" + weights.map { "\($0)" }.joined(separator: ",") + "]"),
      (
        "points",
        "[" + FoldedFields.Field.allCases.map { "\($0.points)" }.joined(separator: ",") + "]"
      ),
      ("byLength", "[" + words.byLength.map { "\($0.length)" }.joined(separator: ",") + "]"),
      ("letters", foldedLetters), ("marks", quoted(passedOverRanges)),
      ("facets", "[" + facets.prefix(Self.firstFacets).joined(separator: ",") + "]"),
    ]
  }
}

/// The values of one facet, practice by practice.
private struct BrowserColumn {
  /// For each value how many stand above it, and which.
  let above: String
  /// For each practice its lowest values, each doubled, with one more when another follows; 0 for none.
  let text: String

  init(_ facet: Facet, _ values: [String], _ corpus: SearchCorpus) {
    let numbers = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
    let vocabulary = facet.scheme.flatMap { corpus.thesaurus.vocabularies[$0] }
    let lineages = values.map { value in
      (vocabulary?.lineage(of: value) ?? []).filter { $0 != value }.compactMap { numbers[$0] }
        .sorted()
    }
    above = CompactNumbers(lineages.flatMap { [$0.count] + $0 }).text
    text =
      CompactNumbers(
        corpus.entries.flatMap { entry -> [Int] in
          let own = entry.values(of: facet).compactMap { numbers[$0] }.sorted()
          let covered = Set(own.flatMap { lineages[$0] })
          let lowest = own.filter { !covered.contains($0) }
          guard let last = lowest.last else { return [0] }
          return lowest.map { ($0 + 1) * 2 + ($0 == last ? 0 : 1) }
        }
      ).text
  }
}
