import Foundation

/// The search index that a browser reads: a root with what every search needs, the words in parts of their alphabet,
/// and the practices alone and as the first pages of words and values show them. Each part is a script that calls
/// `rostrum(name, value)`, because a page that was opened from a disk can read nothing else.
package struct BrowserIndex: Sendable {
  /// A script by the name that the root and the words know it by.
  package struct Part: Sendable {
    package let name: String
    /// What it says, as JSON: the same cards stand in many parts, so that it is made when it is written.
    fileprivate let json: @Sendable () -> String

    package var text: String { "rostrum(\(quoted(name)),\(json()))\n" }
  }

  /// What is shown of a practice, as JSON.
  package struct Card: Hashable, Sendable {
    /// In a list.
    let short: String
    /// Beside others too.
    let whole: String

    package init(short: String, whole: String) {
      self.short = short
      self.whole = whole
    }
  }

  package let parts: [Part]

  /// Fewer practices than this come with the root: asking for some takes longer than reading all.
  private static let wholeBelow = 150
  /// How many bytes of words are one part, before a web server compresses them.
  private static let partSize = 6_000

  /// - Parameter cards: in the order of the corpus.
  package init(_ corpus: SearchCorpus, cards: [Card]) {
    let words = BrowserWords(corpus)
    let isWhole = corpus.entries.count < Self.wholeBelow
    let lists = words.parts(ofSize: Self.partSize)
    var root = BrowserRoot(corpus, words)
    root.members.append(("starts", quoted(lists.map(\.first).joined(separator: " "))))
    let first: [(name: String, json: String)] = [
      ("ids", quoted(corpus.entries.map(\.id).joined(separator: " "))),
      ("newest", quoted(CompactNumbers(corpus.begun).text)), ("more", root.more),
    ]
    let own = first + cards.enumerated().map { ("c\($0)", $1.whole) }
    if isWhole { root.members.append(("parts", object(own))) }
    let whole = object(root.members)
    var parts = [Part(name: "root") { whole }]
    func add(_ name: String, _ json: String) { parts.append(Part(name: name) { json }) }
    if !isWhole {
      for (name, json) in own { add(name, json) }
      for (kind, leads) in [("t", words.leads), ("v", corpus.leads(of: words.values))] {
        parts += leads.enumerated().map { index, numbers in
          Part(name: "\(kind)\(index)") { Self.list(numbers, cards) }
        }
      }
    }
    for (index, list) in lists.enumerated() {
      add("w\(index)", quoted(list.text))
      add("p\(index)", quoted(list.positions))
    }
    add("labels", quoted(CompactNumbers(words.labels.joined()).text))
    for (length, text) in words.byLength { add("n\(length)", quoted(text)) }
    self.parts = parts
  }

  private static func list(_ numbers: [Int], _ cards: [Card]) -> String {
    "{" + numbers.map { "\($0):\(cards[$0].short)" }.joined(separator: ",") + "}"
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
  /// For each practice the place of its beginning among all dates, from the earliest; 0 for none.
  fileprivate var begun: [Int] {
    let dates = Set(entries.compactMap(\.start)).map { Array($0.utf8) }
      .sorted { $0.lexicographicallyPrecedes($1) }
    let places = Dictionary(
      uniqueKeysWithValues: zip(dates.map { String(decoding: $0, as: UTF8.self) }, 1...))
    return entries.map { $0.start.flatMap { places[$0] } ?? 0 }
  }

  /// The first page of each value, value by value.
  fileprivate func leads(of values: [(facet: Facet, values: [String])]) -> [[Int]] {
    values.flatMap { facet, values in
      values.map { value in
        let practices = facets.practices(with: FacetValue(facet, value)) ?? facets.none
        return Array(practices.numbers.prefix(BrowserLeads.page))
      }
    }
  }
}
