import TestSupport
import Testing

@testable import Search

@Suite struct QueryTests {
  @Test(arguments: [
    ("law clinic", "law · clinic"), ("\"law clinic\"", "law clinic"),
    ("„Refugee Law“ x", "refugee law · x"),
    ("law -clinic", "law | clinic"), ("-\"law clinic\"", " | law clinic"), ("clin*", "clin*"),
    ("\"law cli\"*", "law cli*"), ("docker-compose", "docker compose"), ("AND", "and"),
    ("NEAR(a b", "near a · b"), ("title:x", "title x"), ("a -", "a"), ("--a", " | a"), ("*", ""),
    ("\"", ""), ("\"open law", "open law"), ("a\"b\"c", "a · b · c"), ("-*", ""), ("fo*o", "fo o"),
    ("", ""), ("\0 ★", ""),
  ])
  func readsWordsPhrasesExclusionsAndPrefixes(text: String, terms: String) {
    #expect(written(Query(text)) == terms)
  }

  @Test func stopsAtTheMostWords() {
    let query = Query(Array(repeating: "a", count: 1000).joined(separator: " "))
    #expect(query.required.count == Query.wordLimit)
    #expect(query.wasCut)
    #expect(!Query("a b").wasCut)
  }

  @Test func readsAnyText() {
    for seed in 0..<500 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let text = randomText(&random)
      let query = Query(text)
      for term in query.required + query.excluded {
        #expect(!term.words.isEmpty && term.words.allSatisfy { !$0.isEmpty }, "seed \(seed)")
        #expect(term.words.allSatisfy { fold($0) == $0 }, "seed \(seed): \(term.words)")
      }
      let highlighted = HighlightedText(text, query)
      #expect(highlighted.pieces.map(\.text).joined() == text, "seed \(seed)")
    }
  }

  private func written(_ query: Query) -> String {
    func join(_ terms: [Query.Term]) -> String {
      terms.map { $0.words.joined(separator: " ") + ($0.isPrefix ? "*" : "") }
        .joined(separator: " · ")
    }
    return join(query.required) + (query.excluded.isEmpty ? "" : " | \(join(query.excluded))")
  }
}
