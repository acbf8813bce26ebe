/// Which practices have which facet values, as one set of numbers for each value.
///
/// A practice's number is the caller's; the table only counts.
package struct FacetTable: Sendable {
  /// The numbers of all practices.
  package let all: Bitset
  /// Every value with its practices, in the order in which pages list them.
  private let columns: [Facet: [Column]]
  private let positions: [FacetValue: Int]

  private struct Column: Sendable {
    let value: String
    var practices: Bitset
  }

  /// - Parameters:
  ///   - tags: the values that occur, each once.
  ///   - rows: for each practice its number and the positions in `tags` of its values.
  package init(tags: [FacetValue], rows: [(number: Int, tags: [Int])], thesaurus: Thesaurus) {
    let capacity = (rows.map(\.number).max() ?? -1) + 1
    var all = Bitset(capacity: capacity)
    var sets = Array(repeating: Bitset(capacity: capacity), count: tags.count)
    for row in rows {
      all.insert(row.number)
      for tag in row.tags where tag < sets.count { sets[tag].insert(row.number) }
    }
    let found = Dictionary(zip(tags, sets), uniquingKeysWith: { first, _ in first })
    let used = Dictionary(grouping: tags.filter { found[$0]?.isEmpty == false }, by: \.facet)
    var columns: [Facet: [Column]] = [:]
    var positions: [FacetValue: Int] = [:]
    for facet in Facet.allCases {
      let values = thesaurus.values(of: facet, used: Set(used[facet, default: []].map(\.value)))
      columns[facet] = values.map { value in
        Column(
          value: value,
          practices: found[FacetValue(facet, value)] ?? Bitset(capacity: capacity))
      }
      for (position, value) in values.enumerated() {
        positions[FacetValue(facet, value)] = position
      }
    }
    self.all = all
    self.columns = columns
    self.positions = positions
  }

  /// A set with room for the number of every practice.
  package var none: Bitset {
    var none = all
    none.subtract(all)
    return none
  }

  /// The practices of a value; none for a value that no practice has.
  package func practices(with value: FacetValue) -> Bitset? {
    positions[value].flatMap { columns[value.facet]?[$0].practices }
  }

  /// How many practices of a set have each value of a facet, in the order of the list.
  package func counts(_ facet: Facet, within practices: Bitset) -> [(value: String, count: Int)] {
    columns[facet, default: []].map { ($0.value, $0.practices.count(in: practices)) }
  }

  /// Narrows a set down by the ticked values and counts every facet.
  ///
  /// Within a facet any ticked value will do, and every facet must be met. The counts of a facet do
  /// not heed its own ticks: they say what ticking one more value would add.
  package func narrow(_ practices: Bitset, by selection: Selection) -> Narrowing {
    let base = practices.intersection(all)
    let unions = selection.ticks.keys.sorted()
      .map { facet in (facet, union(of: selection.ticks[facet, default: []], in: facet)) }
    var matches = base
    for (_, union) in unions { matches.formIntersection(union) }
    let counts = Facet.allCases.map { facet in
      var within = matches
      if selection.ticks[facet] != nil {
        within = base
        for (other, union) in unions where other != facet { within.formIntersection(union) }
      }
      return FacetCounts(
        facet: facet,
        values: self.counts(facet, within: within).map { value, count in
          FacetCount(
            value: value, count: count,
            isTicked: selection.contains(FacetValue(facet, value)))
        })
    }
    return Narrowing(practices: matches, facets: counts)
  }

  /// How many practices of a set have each pair of values of two facets.
  package func coverage(_ rows: Facet, _ columns: Facet, within practices: Bitset) -> Coverage {
    let base = practices.intersection(all)
    let across = self.columns[columns, default: []]
    let counts = self.columns[rows, default: []].map { row in
      let within = row.practices.intersection(base)
      return within.isEmpty
        ? Array(repeating: 0, count: across.count)
        : across.map { $0.practices.count(in: within) }
    }
    return Coverage(
      rows: rows, columns: columns, rowValues: self.columns[rows, default: []].map(\.value),
      columnValues: across.map(\.value), counts: counts)
  }

  private func union(of values: Set<String>, in facet: Facet) -> Bitset {
    var union = none
    for value in values {
      if let set = self.practices(with: FacetValue(facet, value)) { union.formUnion(set) }
    }
    return union
  }
}
