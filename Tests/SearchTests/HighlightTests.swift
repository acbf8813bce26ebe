import Testing

@testable import Search

@Suite struct HighlightTests {
  @Test(arguments: [
    ("Die Straße in Łódź", "strasse lodz", "Die [Straße] in [Łódź]"),
    ("Η Ελλάδα σήμερα", "ΕΛΛΑΔΑ", "Η [Ελλάδα] σήμερα"),
    ("حقوق المُهَاجِر هنا", "المهاجر", "حقوق [المُهَاجِر] هنا"),
    ("Law clinics and law", "clin*", "Law [clinics] and law"),
    ("law of the law clinic", "\"law clinic\"", "law of the [law clinic]"),
    ("a docker-compose b", "docker-compose", "a [docker-compose] b"),
    ("law law", "law -clinic", "[law] [law]"),
    ("clinic", "-clinic", "clinic"),
    ("e\u{301}te\u{301}!", "ete", "[e\u{301}te\u{301}]!"),
  ])
  func marksTheWordsAsTheyWereWritten(text: String, query: String, marked: String) {
    #expect(written(HighlightedText(text, Query(query))) == marked)
  }

  @Test func cutsAnExcerptAroundTheDensestPlace() throws {
    let text =
      (1...50).map { "w\($0)" }.joined(separator: " ") + " Über clinic. "
      + (51...90).map { "w\($0)" }.joined(separator: " ")
    let excerpt = try #require(
      HighlightedText(excerptOf: text, Query("uber clinic"), length: 8))
    #expect(written(excerpt) == "… w49 w50 [Über] [clinic]. w51 w52 w53 w54 …")
    #expect(HighlightedText(excerptOf: text, Query("nothing")) == nil)
    #expect(HighlightedText(excerptOf: text, Query("")) == nil)
  }

  @Test func givesTheWholeOfAShortText() throws {
    let excerpt = try #require(HighlightedText(excerptOf: "A law, twice: law.", Query("law")))
    #expect(written(excerpt) == "A [law], twice: [law].")
  }

  private func written(_ text: HighlightedText) -> String {
    text.pieces.map { $0.isMatch ? "[\($0.text)]" : $0.text }.joined()
  }
}
