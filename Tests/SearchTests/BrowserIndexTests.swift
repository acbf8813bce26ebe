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

  @Test func partsBeginWithTheWordThatTheRootSays() {
    let parts = BrowserWords(sample()).parts(ofSize: 60)
    #expect(parts.count > 3)
    for part in parts { #expect(part.text.hasPrefix("\(part.first) ")) }
    #expect(parts.map(\.first) == parts.map(\.first).sorted())
  }

  @Test func thePracticesOfASmallCatalogueComeWithTheRoot() {
    let few = BrowserIndex(sample(), cards: Array(repeating: "[]", count: 9))
    #expect(few.parts.map(\.name) == ["root", "w0"])
    let many = BrowserIndex(sample(400), cards: Array(repeating: "[]", count: 400))
    #expect(many.parts.map(\.name).prefix(4) == ["root", "ids", "newest", "c0"])
    #expect(many.parts.count { $0.name.hasPrefix("c") } == 100)
    #expect(many.parts.allSatisfy { $0.text.hasPrefix("rostrum(\"\($0.name)\",") })
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
