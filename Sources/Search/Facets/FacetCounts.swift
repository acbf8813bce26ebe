/// A value of a facet and how many practices ticking it gives or adds.
package struct FacetCount: Hashable, Sendable {
  package let value: String
  package let count: Int
  package let isTicked: Bool
}

/// All values of a facet, those without a practice too.
package struct FacetCounts: Hashable, Sendable {
  package let facet: Facet
  package let values: [FacetCount]
}

/// The practices that meet a selection, and the counts of every facet.
package struct Narrowing: Hashable, Sendable {
  package let practices: Bitset
  /// In the order of `Facet.allCases`.
  package let facets: [FacetCounts]
}

/// How many practices there are for each pair of values of two facets.
///
/// A practice counts in every cell that it belongs to, so the cells do not add up to the total.
package struct Coverage: Hashable, Sendable {
  package let rows: Facet
  package let columns: Facet
  package let rowValues: [String]
  package let columnValues: [String]
  /// One row for each of `rowValues`, one number for each of `columnValues`.
  package let counts: [[Int]]

  /// The pairs that nobody has documented, row by row.
  package var gaps: [(row: String, column: String)] {
    zip(rowValues, counts).flatMap { row, counts in
      zip(columnValues, counts).filter { $0.1 == 0 }.map { (row, $0.0) }
    }
  }
}
