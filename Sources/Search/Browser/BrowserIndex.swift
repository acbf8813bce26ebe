import Foundation

/// The search index that a browser reads: a root with all that every search needs, the words in parts of their
/// alphabet, and the practices in blocks. Each part is a script that calls `rostrum(name, value)`, because a page
/// that was opened from a disk can read nothing else.
package struct BrowserIndex: Sendable {
  /// A script by the name that the root and the blocks know it by.
  package struct Part: Hashable, Sendable {
    package let name: String
    package let text: String
  }

  package let parts: [Part]

  /// Fewer practices than this come with the root: asking for some takes longer than reading all.
  private static let wholeBelow = 150
  /// How many bytes of words are one part, before a web server compresses them.
  private static let partSize = 9_000
  /// How many practices are one block.
  static let blockSize = 4

  /// - Parameter cards: what is shown of each practice, in the order of the corpus, as JSON.
  package init(_ corpus: SearchCorpus, cards: [String]) {
    let words = BrowserWords(corpus)
    let isWhole = corpus.entries.count < Self.wholeBelow
    let lists = words.parts(ofSize: Self.partSize)
    let ids = corpus.entries.map(\.id).joined(separator: " ")
    let newest = CompactNumbers(corpus.newest).text
    let blocks = stride(from: 0, to: cards.count, by: Self.blockSize).map { start in
      "[" + cards[start..<min(start + Self.blockSize, cards.count)].joined(separator: ",") + "]"
    }
    var parts: [(name: String, json: String)] = [("ids", quoted(ids)), ("newest", quoted(newest))]
    parts += blocks.enumerated().map { ("c\($0)", $1) }
    var root = BrowserRoot(corpus, words).members
    root.append(("starts", quoted(lists.map(\.first).joined(separator: " "))))
    if isWhole {
      root.append(("parts", object(parts)))
      parts = []
    }
    parts += lists.enumerated().map { ("w\($0)", quoted($1.text)) }
    self.parts = ([("root", object(root))] + parts).map { name, json in
      Part(name: name, text: "rostrum(\(quoted(name)),\(json))\n")
    }
  }
}

/// A string as JavaScript reads it.
func quoted(_ text: String) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = .withoutEscapingSlashes
  return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
}

/// An object of JSON whose values are JSON already.
private func object(_ members: [(name: String, json: String)]) -> String {
  "{" + members.map { "\(quoted($0.name)):\($0.json)" }.joined(separator: ",") + "}"
}

extension SearchCorpus {
  /// The numbers of the practices, the latest to begin first, those without a date last.
  fileprivate var newest: [Int] {
    entries.indices.sorted { a, b in
      let (first, second) = (entries[a].start, entries[b].start)
      guard first != second else { return a < b }
      guard let first, let second else { return first != nil }
      return second.utf8.lexicographicallyPrecedes(first.utf8)
    }
  }
}
