/// What somebody typed into the search box, taken apart: words, "phrases", -exclusions, prefix*.
///
/// Every text is a query. A word that is written with punctuation inside it, such as
/// `docker-compose`, is a phrase.
package struct Query: Hashable, Sendable {
  /// Words that must follow one another; a single word is the usual case.
  package struct Term: Hashable, Sendable {
    /// Folded, never empty.
    package let words: [String]
    /// Whether the last word may go on.
    package let isPrefix: Bool
    /// Where the term stands in the query's text, in UTF-8 bytes.
    package let source: Range<Int>
  }

  /// How many words a query may have; the rest is not read.
  package static let wordLimit = 64

  package let text: String
  package private(set) var required: [Term] = []
  package private(set) var excluded: [Term] = []
  /// Whether words beyond the limit were left out.
  package private(set) var wasCut = false

  package init(_ text: String) {
    self.text = text
    let folded = FoldedText(text)
    var reader = QueryReader(text, folded)
    var words = 0
    while let (term, isExcluded) = reader.next() {
      words += term.words.count
      guard words <= Self.wordLimit else {
        wasCut = true
        return
      }
      if isExcluded { excluded.append(term) } else { required.append(term) }
    }
  }

  /// Whether there is no word to look for or to leave out.
  package var isEmpty: Bool { required.isEmpty && excluded.isEmpty }
}

/// One pass over a query, term by term.
private struct QueryReader {
  private let scalars: [(scalar: Unicode.Scalar, offset: Int)]
  private let folded: FoldedText
  private var position = 0
  private var wordIndex = 0

  private static let quotes: Set<Unicode.Scalar> = ["\"", "“", "”", "„", "‟", "«", "»"]

  init(_ text: String, _ folded: FoldedText) {
    var offset = 0
    scalars = text.unicodeScalars.map { scalar in
      defer { offset += UTF8.width(scalar) }
      return (scalar, offset)
    }
    self.folded = folded
  }

  /// The next term that has a word; nil at the end.
  mutating func next() -> (Query.Term, isExcluded: Bool)? {
    while position < scalars.count {
      while scalar?.properties.isWhitespace == true { position += 1 }
      var isExcluded = false
      while scalar == "-" {
        isExcluded = true
        position += 1
      }
      let isQuoted = scalar.map(Self.quotes.contains) ?? false
      if isQuoted { position += 1 }
      let start = offset
      while let scalar, !Self.quotes.contains(scalar), isQuoted || !scalar.properties.isWhitespace {
        position += 1
      }
      let end = offset
      if isQuoted, position < scalars.count { position += 1 }
      let last = isQuoted ? position : position - 1
      let isPrefix = last >= 0 && last < scalars.count && scalars[last].scalar == "*"
      if isQuoted, isPrefix { position += 1 }
      let words = takeWords(before: end)
      if !words.isEmpty {
        let term = Query.Term(words: words, isPrefix: isPrefix, source: start..<end)
        return (term, isExcluded)
      }
    }
    return nil
  }

  private var scalar: Unicode.Scalar? {
    position < scalars.count ? scalars[position].scalar : nil
  }

  private var offset: Int {
    if position < scalars.count { return scalars[position].offset }
    return scalars.last.map { $0.offset + UTF8.width($0.scalar) } ?? 0
  }

  private mutating func takeWords(before end: Int) -> [String] {
    var words: [String] = []
    while wordIndex < folded.words.count, folded.words[wordIndex].source.lowerBound < end {
      words.append(folded.string(folded.words[wordIndex]))
      wordIndex += 1
    }
    return words
  }
}
