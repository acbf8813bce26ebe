/// A text with the places where the words of a query stand, in the text as it was written.
package struct HighlightedText: Hashable, Sendable {
  package let text: String
  /// In UTF-8 bytes of `text`; in order, never touching.
  package let matches: [Range<Int>]

  /// A part of the text, matched or not.
  package struct Piece: Hashable, Sendable {
    package let text: String
    package let isMatch: Bool
  }

  package init(_ text: String, _ query: Query) {
    self.text = text
    guard !query.required.isEmpty else {
      matches = []
      return
    }
    let folded = FoldedText(text)
    matches = matchedWords(of: folded, query).map { words in
      folded.words[words.lowerBound].source
        .lowerBound..<folded.words[words.upperBound - 1].source.upperBound
    }
  }

  /// The part of a text with the most words of the query, cut at words; nil when there are none.
  ///
  /// - Parameter length: how many words to show.
  package init?(excerptOf text: String, _ query: Query, length: Int = 32) {
    guard !query.required.isEmpty else { return nil }
    let folded = FoldedText(text)
    let found = matchedWords(of: folded, query)
    guard let best = densest(found, length) else { return nil }
    let lead = max(0, min(best - length / 4, folded.words.count - length))
    let words = lead..<min(lead + length, folded.words.count)
    let start = folded.words[words.lowerBound].source.lowerBound
    let end =
      words.upperBound == folded.words.count
      ? text.utf8.count : folded.words[words.upperBound - 1].source.upperBound
    let before = words.lowerBound == 0 ? "" : "… "
    let after = words.upperBound == folded.words.count ? "" : " …"
    let shift = before.utf8.count - start
    self.text = before + String(decoding: Array(text.utf8)[start..<end], as: UTF8.self) + after
    matches = found.filter { words.contains($0.lowerBound) && $0.upperBound <= words.upperBound }
      .map { match in
        folded.words[match.lowerBound].source.lowerBound + shift..<folded.words[
          match.upperBound - 1
        ].source.upperBound + shift
      }
  }

  /// The whole text, piece by piece.
  package var pieces: [Piece] {
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var position = 0
    func add(_ range: Range<Int>, isMatch: Bool) {
      guard !range.isEmpty else { return }
      pieces.append(Piece(text: String(decoding: bytes[range], as: UTF8.self), isMatch: isMatch))
    }
    for match in matches {
      add(position..<match.lowerBound, isMatch: false)
      add(match, isMatch: true)
      position = match.upperBound
    }
    add(position..<bytes.count, isMatch: false)
    return pieces
  }
}

/// The runs of words that match a required term, in order; what overlaps is one run.
private func matchedWords(of text: FoldedText, _ query: Query) -> [Range<Int>] {
  let terms = query.required.map { term in
    (words: term.words.map { Array($0.utf8) }, isPrefix: term.isPrefix)
  }
  var runs: [Range<Int>] = []
  for start in text.words.indices {
    for term in terms where matches(text, at: start, term.words, isPrefix: term.isPrefix) {
      let run = start..<start + term.words.count
      if let last = runs.last, last.upperBound > run.lowerBound {
        runs[runs.count - 1] = last.lowerBound..<max(last.upperBound, run.upperBound)
      } else {
        runs.append(run)
      }
    }
  }
  return runs
}

private func matches(
  _ text: FoldedText, at start: Int, _ words: [[UInt8]], isPrefix: Bool
) -> Bool {
  guard start + words.count <= text.words.count else { return false }
  for (offset, word) in words.enumerated() {
    let range = text.words[start + offset].folded
    let isOpen = isPrefix && offset == words.count - 1
    guard isOpen ? range.count >= word.count : range.count == word.count,
      text.bytes[range].starts(with: word)
    else { return false }
  }
  return true
}

/// The first word of the window that holds the most runs; the earliest of equals.
private func densest(_ runs: [Range<Int>], _ length: Int) -> Int? {
  var best: (count: Int, start: Int)?
  var end = 0
  for (index, run) in runs.enumerated() {
    end = max(end, index)
    while end < runs.count, runs[end].upperBound <= run.lowerBound + length * 3 / 4 { end += 1 }
    if end - index > best?.count ?? 0 { best = (end - index, run.lowerBound) }
  }
  return best?.start ?? runs.first?.lowerBound
}
