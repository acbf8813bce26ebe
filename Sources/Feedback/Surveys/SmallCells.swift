/// Counts of the answers to one question as they may be shown; nil for a count that is hidden.
///
/// The counts are parts of a whole that is shown too. Hidden is each count from 1 to below the threshold, and
/// then the smallest others until what is hidden is at least two counts that together reach the threshold: so
/// that what the whole leaves over for them says of no small group how large it is.
///
/// - Parameters:
///   - counts: each person is in one of them.
///   - threshold: counts from it on are shown.
/// - Returns: nothing but hidden counts where the whole is small itself.
package func hidingSmallCells(_ counts: [Int], threshold: Int) -> [Int?] {
  let whole = counts.reduce(0, +)
  guard whole == 0 || whole >= threshold else { return counts.map { _ in nil } }
  var hidden = Set(counts.indices.filter { isSmall(counts[$0], threshold) })
  guard !hidden.isEmpty else { return counts }
  while hidden.count < 2 || hidden.reduce(0, { $0 + counts[$1] }) < threshold {
    let next = counts.indices.filter { !hidden.contains($0) && counts[$0] > 0 }
      .min { (counts[$0], $0) < (counts[$1], $1) }
    guard let next else { return counts.map { _ in nil } }
    hidden.insert(next)
  }
  return counts.enumerated().map { hidden.contains($0.offset) ? nil : $0.element }
}

/// Counts of choices of which a person may have made several, as they may be shown.
///
/// Each has two sides: those who chose and those who did not; both must be none or large. One that is hidden
/// alone could be guessed from those who chose nothing else, so that a second one is hidden with it.
///
/// - Parameter all: how many people chose anything; nil, when that is hidden, hides all.
package func hidingSmallChoices(_ counts: [Int], of all: Int?, threshold: Int) -> [Int?] {
  guard let all else { return counts.map { _ in nil } }
  var hidden = Set(
    counts.indices.filter {
      isSmall(counts[$0], threshold) || isSmall(all - counts[$0], threshold)
    })
  if hidden.count == 1 {
    let next = counts.indices.filter { !hidden.contains($0) }
      .min { (counts[$0] == 0 ? 1 : 0, counts[$0]) < (counts[$1] == 0 ? 1 : 0, counts[$1]) }
    if let next { hidden.insert(next) }
  }
  return counts.enumerated().map { hidden.contains($0.offset) ? nil : $0.element }
}

/// Whether a count tells of a few people; none at all tells of nobody.
package func isSmall(_ count: Int, _ threshold: Int) -> Bool { (1..<threshold).contains(count) }
