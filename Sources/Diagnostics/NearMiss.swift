/// The candidate that was probably meant by a misspelt word; nil when none is near.
///
/// Near is an edit distance of at most 2, or 1 for words under five letters, and less than the whole
/// word; case does not count.
/// Of several the nearest wins, then the first in alphabetical order.
package func nearMiss(to word: String, among candidates: some Sequence<String>) -> String? {
  let folded = Array(word.lowercased().unicodeScalars)
  guard !folded.isEmpty, folded.count <= 64 else { return nil }
  let limit = folded.count < 5 ? 1 : 2
  var best: (distance: Int, word: String)?
  for candidate in candidates {
    let other = Array(candidate.lowercased().unicodeScalars)
    guard abs(other.count - folded.count) <= limit else { continue }
    let distance = editDistance(folded, other)
    guard distance <= limit, distance < folded.count else { continue }
    if best.map({ (distance, candidate) < $0 }) ?? true { best = (distance, candidate) }
  }
  return best?.word
}

/// How many insertions, deletions, substitutions and swaps of neighbours turn `a` into `b`: the
/// optimal string alignment distance (Damerau 1964, restricted).
package func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var older: [Int] = []
  var previous = Array(0...b.count)
  for i in a.indices {
    var current = [i + 1]
    for j in b.indices {
      let substitution = previous[j] + (a[i] == b[j] ? 0 : 1)
      var cost = min(substitution, previous[j + 1] + 1, current[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, older[j - 1] + 1) }
      current.append(cost)
    }
    (older, previous) = (previous, current)
  }
  return previous[b.count]
}
