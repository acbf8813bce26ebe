import Feedback
import TestSupport
import Testing

/// No small group can be told from what is shown: checked against every table that would look the same.
@Suite struct SmallCellsTests {
  @Test(
    arguments: [
      ([12, 9, 6], 5, [12, 9, 6]), ([12, 0, 6], 5, [12, 0, 6]), ([0, 0], 5, [0, 0]),
      ([12, 3, 6], 5, [12, nil, nil]), ([12, 3, 2, 6], 5, [12, nil, nil, 6]),
      ([12, 1, 2, 6], 5, [12, nil, nil, nil]), ([20, 3, 0], 5, [nil, nil, 0]),
      ([2, 1, 1], 5, [nil, nil, nil]), ([2, 2], 3, [nil, nil]),
    ] as [([Int], Int, [Int?])])
  func hidesWhatIsSmallAndWhatWouldGiveItAway(counts: [Int], threshold: Int, shown: [Int?]) {
    #expect(hidingSmallCells(counts, threshold: threshold) == shown)
  }

  @Test(arguments: 0..<400)
  func noDifferenceOfShownCellsIsASmallCell(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let threshold = Int.random(in: 3...6, using: &random)
    let counts = (0..<Int.random(in: 2...5, using: &random)).map { _ in
      Int.random(in: 0...(Bool.random(using: &random) ? 4 : 9), using: &random)
    }
    let whole = counts.reduce(0, +)
    let shown = hidingSmallCells(counts, threshold: threshold)
    #expect(zip(shown, counts).allSatisfy { $0 == nil || $0 == $1 }, "\(counts)")
    guard whole >= threshold else {
      #expect(shown.allSatisfy { $0 == nil } || whole == 0)
      return
    }
    // Every difference between the whole and shown cells is a count of those in the other cells.
    for subset in 0..<(1 << counts.count) {
      let places = counts.indices.filter { subset >> $0 & 1 == 1 }
      guard places.allSatisfy({ shown[$0] != nil }) else { continue }
      let rest = counts.indices.filter { !places.contains($0) }
      let left = whole - places.reduce(0) { $0 + counts[$1] }
      let isKnown = rest.allSatisfy { shown[$0] == nil }
      #expect(!isKnown || rest.isEmpty || left >= threshold, "\(counts) \(shown)")
    }
    // A hidden cell can have several values in the tables that look the same.
    let hidden = counts.indices.filter { shown[$0] == nil }
    let left = whole - shown.compactMap(\.self).reduce(0, +)
    for cell in hidden {
      let values = Set(
        Self.splits(of: left, into: hidden.count).map { $0[hidden.firstIndex(of: cell) ?? 0] })
      #expect(values.count > threshold, "\(counts) \(shown)")
    }
  }

  /// All ways to share out a number.
  static func splits(of number: Int, into parts: Int) -> [[Int]] {
    guard parts > 1 else { return parts == 1 ? [[number]] : [] }
    return (0...number).flatMap { first in
      splits(of: number - first, into: parts - 1).map { [first] + $0 }
    }
  }

  @Test(arguments: 0..<200)
  func choicesShowNeitherFewWhoChoseNorFewWhoDidNot(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let (threshold, all) = (
      Int.random(in: 3...6, using: &random), Int.random(in: 6...14, using: &random)
    )
    let counts = (0..<4).map { _ in Int.random(in: 0...all, using: &random) }
    let shown = hidingSmallChoices(counts, of: all, threshold: threshold)
    for (count, number) in zip(counts, shown) where number != nil {
      #expect(number == count)
      #expect(!(1..<threshold).contains(count) && !(1..<threshold).contains(all - count))
    }
    #expect(shown.count { $0 == nil } != 1)
    #expect(hidingSmallChoices(counts, of: nil, threshold: threshold) == [nil, nil, nil, nil])
  }
}
