import TestSupport
import Testing

@testable import Search

/// The index that a browser reads, read back as its script reads it.
@Suite struct BrowserIndexTests {
  @Test func numbersComeBackAsTheyWere() {
    var random = SplitMix64(seed: 7)
    let numbers =
      [0, 1, 63, 64, 90, 91, 1791, 1792, 1_000_000]
      + (0..<500).map { _ in
        Int.random(in: 0..<1 << Int.random(in: 1...30, using: &random), using: &random)
      }
    let text = CompactNumbers(numbers).text
    #expect(decoded(text) == numbers)
    #expect(!text.contains { " !\\\"".contains($0) })
    #expect(CompactNumbers([63]).bytes.count == 1 && CompactNumbers([1791]).bytes.count == 2)
  }

  @Test func everyWordLeadsToItsPracticesWithWhatItCounts() throws {
    let corpus = sample()
    let words = BrowserWords(corpus)
    let lines = words.parts(ofSize: 60).flatMap { $0.text.split(separator: "!") }
    var found: [String: [Int: Int]] = [:]
    for line in lines {
      let fields = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      let numbers = decoded(fields[1])
      var number = 0
      for pair in stride(from: 0, to: numbers.count, by: 2) {
        number += numbers[pair]
        found[fields[0], default: [:]][number] = numbers[pair + 1]
        number += 1
      }
    }
    // The slow way: each word of each practice, counted one by one.
    var expected: [String: [Int: Int]] = [:]
    for (number, entry) in corpus.entries.enumerated() {
      let fields = FoldedFields(entry)
      for field in FoldedFields.Field.allCases {
        for word in fields[field].split(separator: " ") {
          expected[String(word), default: [:]][number, default: 0] += field.points
        }
      }
    }
    for (word, places) in expected where places.count * 2 > corpus.entries.count {
      expected[word] = places.keys.reduce(into: [:]) { flags, number in
        let title = fold(corpus.entries[number].original.title).split(separator: " ")
        flags[number] = title.contains { $0 == word } ? 1 : 0
      }
    }
    #expect(found == expected)
    #expect(lines.count == expected.count)
  }

  @Test func everyPlaceOfEveryWordCanBeReadBack() {
    let corpus = sample()
    let parts = BrowserWords(corpus).parts(ofSize: 60)
    var found: Set<[String]> = []
    for part in parts {
      let words = part.text.split(separator: "!").map { $0.split(separator: " ").map(String.init) }
      let lines = part.positions.split(separator: "!")
      #expect(words.count == lines.count)
      for (word, line) in zip(words, lines) {
        let practices = decoded(word[1])
        var (number, next, field, at) = (-1, 0, 0, 0)
        for step in decoded(line.split(separator: " ").map(String.init)[0]) {
          if step & 1 == 1 {
            number += 1 + practices[next]
            next += 2
            (field, at) = (0, 0)
          }
          let moved = step >> 1 & 3
          field += moved
          at = moved > 0 ? step >> 3 : at + (step >> 3)
          found.insert([word[0], "\(number)", "\(field)", "\(at)"])
        }
      }
    }
    var expected: Set<[String]> = []
    for (number, entry) in corpus.entries.enumerated() {
      let fields = FoldedFields(entry)
      for (field, name) in FoldedFields.Field.allCases.enumerated() {
        for (at, word) in fields[name].split(separator: " ").enumerated() {
          expected.insert([String(word), "\(number)", "\(field)", "\(at)"])
        }
      }
    }
    #expect(found == expected)
  }

  @Test func partsBeginWithTheWordThatTheRootSays() {
    let parts = BrowserWords(sample()).parts(ofSize: 60)
    #expect(parts.count > 3)
    for part in parts { #expect(part.text.hasPrefix("\(part.first) ")) }
    #expect(parts.map(\.first) == parts.map(\.first).sorted())
  }

  @Test func thePracticesOfASmallCatalogueComeWithTheRoot() {
    let few = BrowserIndex(sample(), cards: cards(9))
    #expect(few.parts.map(\.name).prefix(4) == ["root", "w0", "p0", "labels"])
    #expect(few.parts.dropFirst(4).allSatisfy { $0.name.hasPrefix("n") })
    let many = BrowserIndex(sample(400), cards: cards(400))
    #expect(many.parts.map(\.name).prefix(5) == ["root", "ids", "newest", "more", "c0"])
    #expect(many.parts.count { $0.name.hasPrefix("c") } == 400)
    #expect(many.parts.allSatisfy { $0.text.hasPrefix("rostrum(\"\($0.name)\",") })
  }

  /// What a search for one word shows first lies in one file, and a rare word has all of its practices there.
  @Test func theFirstPageOfEachWordLiesInOneFile() throws {
    let corpus = sample(400)
    let words = BrowserWords(corpus)
    let average = Double(words.lengths.reduce(0, +)) / 400
    #expect(words.leads.allSatisfy { !$0.isEmpty && $0.count <= BrowserLeads.wholeUpTo })
    var ranked = 0
    for line in words.parts(ofSize: 6000).flatMap({ $0.text.split(separator: "!") }) {
      let fields = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      let file = Set(words.leads[try #require(decoded(fields[2]).first)])
      // The slow way: every practice with the word, by its score and its place.
      var scores: [(number: Int, score: Double)] = []
      for (number, entry) in corpus.entries.enumerated() {
        let folded = FoldedFields(entry)
        let points = FoldedFields.Field.allCases.reduce(0) { sum, field in
          sum + field.points * folded[field].split(separator: " ").count { $0 == fields[0] }
        }
        if points > 0 { scores.append((number, Double(points))) }
      }
      let found = scores.count
      scores = scores.map { number, points in
        let inTitle = fold(corpus.entries[number].original.title).split(separator: " ")
          .contains { $0 == fields[0] }
        let score = WordScore.score(
          points: Int(points), rarity: WordScore.rarity(found, of: 400),
          length: words.lengths[number], averageLength: average)
        return (number, WordScore.isCommon(found, of: 400) ? (inTitle ? 1 : 0) : score)
      }
      if found > BrowserLeads.wholeUpTo {
        ranked += 1
        scores = Array(
          scores.sorted { ($1.score, $0.number) < ($0.score, $1.number) }
            .prefix(BrowserLeads.page))
      }
      #expect(file.isSuperset(of: scores.map(\.number)), "\(fields[0])")
    }
    #expect(ranked > 5)
  }

  @Test func everyWordStandsOnceAmongThoseOfItsLength() {
    let words = BrowserWords(sample())
    var counts: [String: Int] = [:]
    for (length, text) in words.byLength {
      let parts = text.split(separator: "!").map(String.init)
      let own = parts[0].split(separator: " ").map(String.init)
      #expect(own.allSatisfy { $0.unicodeScalars.count == length } && own == own.sorted())
      for (word, count) in zip(own, decoded(parts[1])) { counts[word] = count }
    }
    #expect(counts == words.counts && counts["refugees"] == 7)
  }

  private func cards(_ count: Int) -> [BrowserIndex.Card] {
    Array(repeating: BrowserIndex.Card(short: "[]", whole: "[]"), count: count)
  }

  private func sample(_ count: Int = 9) -> SearchCorpus {
    let topics = ["law clinic for refugees", "language classes", "choir of the quarter"]
    return SearchCorpus(
      (0..<count).map { number in
        SearchEntry(
          id: "p\(number)", path: "Practices/p\(number).md",
          versions: [
            SearchEntry.Version(
              language: "en", title: "Practice \(number) \(topics[number % 3])",
              summary: "A summary of \(topics[(number + 1) % 3])",
              body: "The practice met \(number * 7) people; the \(topics[number % 2]) again.")
          ], organisations: number % 4 == 0 ? ["Law School"] : [], start: "\(2000 + number % 20)",
          values: [FacetValue(.year, "\(2000 + number % 20)")])
      }, thesaurus: Thesaurus([:]))
  }

  private func decoded(_ text: String) -> [Int] {
    var numbers: [Int] = []
    var (value, factor) = (0, 1)
    for letter in text.utf8 {
      let digit = Int(letter) - (letter > 92 ? 36 : 35)
      value += digit * factor
      factor *= 27
      if digit < 64 {
        numbers.append(value)
        (value, factor) = (0, 1)
      }
    }
    return numbers
  }
}
