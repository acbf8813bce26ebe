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
      englishLanguagePhrases,
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
}
