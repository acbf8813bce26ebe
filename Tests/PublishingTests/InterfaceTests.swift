import Testing

@testable import Publishing

/// The string tables of the site's pages.
@Suite struct InterfaceTests {
  @Test(arguments: Interface.languages)
  func everyTextStandsInEveryTable(language: String) {
    let table = Interface.tables[language] ?? [:]
    #expect(InterfaceText.allCases.filter { table[$0] == nil } == [])
  }

  /// A translation that drops a place would leave out what stands there.
  @Test(arguments: Interface.languages)
  func everyTranslationHasThePlacesOfTheEnglishText(language: String) {
    for (text, words) in Interface.tables[language] ?? [:] {
      #expect(places(words) == places(Interface.tables["en"]?[text] ?? ""), "\(text)")
      #expect(words.contains("|") == Interface.tables["en"]?[text]?.contains("|"), "\(text)")
    }
  }

  private func places(_ text: String) -> Set<Substring> {
    Set(text.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first })
  }

  @Test func oneIsNotMany() {
    #expect(Interface("it").counted(.practicesFound, 1) == "1 pratica")
    #expect(Interface("it").counted(.practicesFound, 3) == "3 pratiche")
  }
}
