/// The words of a catalogue and how often each is met, for “did you mean”.
package struct WordList: Sendable {
  private struct Word: Sendable {
    let text: String
    let letters: [UInt32]
    let count: Int
  }

  /// By the number of letters, each in alphabetical order.
  private let byLength: [Int: [Word]]
  private let known: Set<String>

  /// - Parameter counts: folded words; the larger the count the likelier the suggestion.
  package init(_ counts: [String: Int]) {
    let words = counts.sorted { $0.key < $1.key }.map { text, count in
      Word(text: text, letters: text.unicodeScalars.map(\.value), count: count)
    }
    byLength = Dictionary(grouping: words, by: \.letters.count)
    known = Set(counts.keys)
  }

  package func contains(_ word: String) -> Bool { known.contains(word) }

  /// The word that was probably meant; nil when none is near.
  ///
  /// Near is a distance of at most 2, or 1 below five letters. The nearest wins, then the most
  /// frequent, then the first by alphabet.
  package func nearest(to word: String) -> String? {
    let letters = word.unicodeScalars.map(\.value)
    guard (2...64).contains(letters.count) else { return nil }
    var limit = letters.count < 5 ? 1 : 2
    var best: (word: Word, distance: Int)?
    for length in max(1, letters.count - limit)...letters.count + limit {
      for candidate in byLength[length, default: []] {
        guard let distance = distance(letters, candidate.letters, limit: limit) else { continue }
        if let best,
          (best.distance, -best.word.count, best.word.text)
            <= (distance, -candidate.count, candidate.text)
        {
          continue
        }
        best = (candidate, distance)
        limit = min(limit, distance)
      }
    }
    return best?.word.text
  }
}

/// The optimal string alignment distance of two words (Damerau 1964, restricted); nil above a limit.
///
/// Only the band of the table within the limit is computed.
private func distance(_ a: [UInt32], _ b: [UInt32], limit: Int) -> Int? {
  let far = limit + 1
  guard abs(a.count - b.count) <= limit else { return nil }
  var older = [Int](repeating: far, count: b.count + 1)
  var previous = (0...b.count).map { min($0, far) }
  for i in 1...a.count {
    var current = [Int](repeating: far, count: b.count + 1)
    if i <= limit { current[0] = i }
    var least = current[0]
    for j in max(1, i - limit)...max(1, min(b.count, i + limit)) {
      var cost = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      cost = min(cost, previous[j] + 1, current[j - 1] + 1)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        cost = min(cost, older[j - 2] + 1)
      }
      current[j] = min(cost, far)
      least = min(least, current[j])
    }
    if least > limit { return nil }
    (older, previous) = (previous, current)
  }
  return previous[b.count] <= limit ? previous[b.count] : nil
}

extension Query {
  /// The query with each unknown word replaced by the nearest known one; nil when none is replaced.
  package func corrected(by words: WordList) -> String? {
    var result = Array(text.utf8)
    var changed = false
    let folded = FoldedText(text)
    for term in required.reversed() where !term.isPrefix {
      for word in folded.words.reversed() where term.source.contains(word.source.lowerBound) {
        let misspelt = folded.string(word)
        guard !words.contains(misspelt), let nearest = words.nearest(to: misspelt) else { continue }
        result.replaceSubrange(word.source, with: Array(nearest.utf8))
        changed = true
      }
    }
    return changed ? String(decoding: result, as: UTF8.self) : nil
  }
}
