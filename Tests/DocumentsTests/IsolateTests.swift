import Testing

@testable import Documents

/// Latin words in Arabic text.
@Suite struct IsolateTests {
  @Test(
    arguments: [
      ("مدارس Penny Wirton هنا", "مدارس <bdi dir=\"ltr\">Penny Wirton</bdi> هنا"),
      ("(The editors (2026).", "(<bdi dir=\"ltr\">The editors (2026)</bdi>."),
      ("عام 2008 و5", "عام 2008 و5"),
      ("أسّسها Silvio D’Arzo.", "أسّسها <bdi dir=\"ltr\">Silvio D’Arzo</bdi>."),
      ("[Ωμέγα] ثم Єва", "[<bdi dir=\"ltr\">Ωμέγα</bdi>] ثم <bdi dir=\"ltr\">Єва</bdi>"),
      ("نص", "نص"), ("", ""),
    ])
  func standByThemselves(text: String, expected: String) {
    #expect(Isolates(text).elements.map(\.html).joined() == expected)
  }

  @Test func nothingIsIsolatedInTextFromLeftToRight() {
    #expect(HTMLWriter(language: "en").inlines([.text("Penny")]).map(\.html) == ["Penny"])
    #expect(
      HTMLWriter(language: "ar").inlines([.text("Penny")]).map(\.html)
        == ["<bdi dir=\"ltr\">Penny</bdi>"])
  }
}
