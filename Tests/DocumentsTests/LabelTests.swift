import Testing

@testable import Documents

@Suite struct LabelTests {
  @Test func everyLanguageHasEveryText() {
    for (language, texts) in Labels.tables {
      #expect(Set(Label.allCases).subtracting(texts.keys) == [], "\(language)")
      #expect(!texts.values.contains(""), "\(language)")
    }
  }

  @Test func fallsBackToEnglish() {
    #expect(Labels(language: "it-CH")[.contents] == "Indice")
    #expect(Labels(language: "xx")[.contents] == "Contents")
  }

  @Test(
    arguments: [
      ("ar", "rtl"), ("fa-IR", "rtl"), ("ckb", "rtl"), ("he", "rtl"), ("uz-Arab", "rtl"),
      ("en", "ltr"), ("ar-Latn", "ltr"), ("pa", "ltr"), ("", "ltr"), ("de-1996", "ltr"),
    ])
  func knowsTheDirectionOfALanguage(language: String, direction: String) {
    #expect(Direction(language: language).rawValue == direction)
  }
}
