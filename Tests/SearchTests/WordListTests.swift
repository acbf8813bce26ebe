import Diagnostics
import TestSupport
import Testing

@testable import Search

@Suite struct WordListTests {
  @Test(
    arguments: [
      ("migrnats", "migrants"), ("tranining", "training"), ("lagal", "legal"),
      ("rechtsklinjk", "rechtsklinik"),
      ("xyzzyx", nil), ("a", nil), ("", nil),
    ] as [(String, String?)])
  func findsTheNearestWord(word: String, nearest: String?) {
    let words = WordList([
      "migrants": 9, "training": 4, "legal": 7, "local": 2, "rechtsklinik": 1, "labal": 1,
    ])
    #expect(words.nearest(to: word) == nearest)
  }

  @Test func prefersTheMoreFrequentThenTheFirstByAlphabet() {
    #expect(WordList(["card": 1, "care": 5, "cart": 1]).nearest(to: "carx") == "care")
    #expect(WordList(["cart": 1, "card": 1]).nearest(to: "carx") == "card")
    #expect(WordList(["carts": 1, "carxs": 1, "bcarx": 1]).nearest(to: "carxx") == "carxs")
  }

  @Test func agreesWithTheWholeTableOfDistances() {
    for seed in 0..<200 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      func word() -> String {
        String(
          (0..<Int.random(in: 1...7, using: &random)).map { _ in
            "abc".randomElement(using: &random) ?? "a"
          })
      }
      let counts = Dictionary(
        (0..<20).map { _ in (word(), Int.random(in: 1...3, using: &random)) },
        uniquingKeysWith: { first, _ in first })
      let typed = word()
      let limit = typed.count < 5 ? 1 : 2
      let expected =
        counts
        .map { (editDistance(Array(typed.unicodeScalars), Array($0.unicodeScalars)), -$1, $0) }
        .filter { $0.0 <= limit }.min { $0 < $1 }?.2
      #expect(
        WordList(counts).nearest(to: typed) == (typed.count < 2 ? nil : expected),
        "seed \(seed): \(typed)")
    }
  }

  @Test func correctsOnlyTheUnknownWordsOfAQuery() {
    let words = WordList(["refugees": 3, "women": 2, "łodz": 1])
    #expect(
      Query("\"Refugeees\" and wommen -womenx").corrected(by: words)
        == "\"refugees\" and women -womenx")
    #expect(Query("refugees").corrected(by: words) == nil)
    #expect(Query("").corrected(by: words) == nil)
  }
}
