import Testing

@testable import Publishing

/// The string table of publications.
@Suite struct PhraseTests {
  @Test(arguments: Phrase.allCases)
  func everyPhraseHasAnEnglishText(phrase: Phrase) {
    let tables = [
      englishPhrases, englishPlanPhrases, englishPartnershipPhrases, englishPeoplePhrases,
      englishViewPhrases,
      englishGuidePhrases,
      englishLanguagePhrases, englishSurveyPhrases,
    ]
    #expect(tables.contains { $0[phrase] != nil }, "\(phrase)")
  }

  @Test func aLanguageWithoutATableIsPrintedInEnglish() {
    #expect(Phrases("sv")[.contents] == "Contents")
  }

  @Test(
    arguments: [(1, "1 practice"), (0, "0 practices"), (64, "64 practices")])
  func oneIsNotMany(number: Int, expected: String) {
    #expect(Phrases("en").counted(.practiceCount, number) == expected)
  }

  @Test func listsEndWithAnd() {
    #expect(Phrases("en").list(["a", "b", "c"]) == "a, b and c")
    #expect(Phrases("en").list(["a"]) == "a")
    #expect(Phrases("en").list([]) == "")
  }

  @Test func `places are filled once, and what stands in a value is left as it is`() {
    #expect("{a} of {b}, {c}".filled(["a": "1", "b": "{a}"]) == "1 of {a}, {c}")
    #expect("{n} of {all}".filled(["all": "9"], number: 2) == "2 of 9")
    #expect("{n}".filled(["n": "none"], number: 0) == "none")
    #expect("{ {n} and {".filled([:], number: 1) == "{ {n} and {")
  }

  @Test func aLongListIsBegunAndTheRestIsCounted() {
    let names = (1...40).map { "p\($0)" }
    #expect(Phrases("en").beginning(of: names) == "p1, p2, p3, p4 and 36 others")
    #expect(Phrases("it").beginning(of: names) == "p1, p2, p3, p4 e altri 36")
    #expect(Phrases("en").beginning(of: Array(names.prefix(6))) == "p1, p2, p3, p4, p5 and p6")
  }
}
