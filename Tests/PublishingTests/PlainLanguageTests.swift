import Testing

@testable import Publishing

/// What the lists of plain words find, and what they leave alone.
@Suite struct PlainLanguageTests {
  @Test func everyShippedListIsRead() {
    #expect(PlainLanguage.shipped.keys.sorted() == ["de", "en", "it"])
  }

  @Test(
    arguments: [
      ("en", "The form is stamped by the office.", "is stamped"),
      ("en", "A card was not given to her.", "was … given"),
      ("en", "It has been written down.", "been written"),
      ("en", "You are married. The office is closed on Sunday.", "is closed"),
      ("en", "She is in need, and he was there.", nil),
      ("en", "You need a card. Ask for it.", nil),
      ("it", "La domanda viene presentata allo sportello.", "viene presentata"),
      ("it", "Il permesso è scaduto.", nil), ("it", "Lei è stato qui.", nil),
      ("de", "Der Antrag wird vom Amt geprüft.", "wird … geprüft"),
      ("de", "Sie werden eine Karte bekommen.", nil),
      ("de", "Das Amt wird die Arbeit beenden.", nil),
      ("de", "Die Karte wird am Schalter abgegeben.", "wird … abgegeben"),
    ] as [(String, String, String?)])
  func findsPassives(language: String, text: String, passive: String?) throws {
    let plain = try #require(PlainLanguage.shipped[language])
    let found = sentences(of: text).compactMap(plain.passive).first
    #expect(found == passive)
  }

  @Test(
    arguments: [
      ("Go there. Ask for it.", [2, 3]), ("It costs EUR 3.50 a day.", [7]),
      ("“Come in.” He left.", [2, 2]), ("Ask the office: They know.", [3, 2]),
      ("See e.g. this page.", [5]), ("", []),
    ])
  func findsSentences(text: String, lengths: [Int]) {
    #expect(sentences(of: text).map(\.count) == lengths)
  }
}
