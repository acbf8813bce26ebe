import Catalogue
import Diagnostics
import Markup
import Testing

@Suite struct CheckTests {
  /// A year ends on its last day: what may be true together is not contradicted.
  @Test(
    arguments: [
      ("{start: 2017, end: 2017}", true), ("{start: 2017-06, end: 2017}", true),
      ("{start: 2017, end: 2017-01}", true), ("{start: 2017-06, end: 2017-05}", false),
      ("{start: 2017-06-02, end: 2017-06-01}", false), ("{start: 2018, end: 2017-12-31}", false),
    ])
  func comparesDatesAsPreciselyAsTheyAreKnown(period: String, isPossible: Bool) {
    let (_, report) = read([practice("a.md", fields: "period: \(period)")])
    #expect(report.diagnostics.map(\.code.id) == (isPossible ? [] : ["P-PERIOD"]))
  }

  @Test(
    arguments: [
      ("2024-11", false), ("2024", false), ("2024-11-22", false), ("2024-11-21", true),
      ("2024-10", true), ("2023", true),
    ])
  func countsTheAgeOfAVerificationFromTheLastDayThatItMayMean(date: String, isOld: Bool) {
    let (_, report) = read([practice("a.md", fields: "verified: {date: \(date), by: Ada}")])
    #expect(report.diagnostics.map(\.code.id) == (isOld ? ["P-STALE"] : []))
  }

  @Test(
    arguments: [
      ("https://example.org", true), ("http://example.org/a?b=c#d", true),
      ("HTTPS://example.org/", true), ("https://пример.example/привет", true),
      ("https://ada@example.org:8080/", true), ("https://[::1]/", true),
      ("ftp://example.org", false), ("javascript:alert(1)", false), ("//example.org", false),
      ("https://", false), ("https:///a", false), ("https://?a", false), ("https://#a", false),
      ("https://:80/", false), ("https://ada@", false), ("https://ada@/", false),
      ("https://a b.org", false), ("https://example.org/\u{A0}", false),
      ("https://example.org/\u{202E}", false), ("https://example.org/<b>", false),
      ("https://example.org/\n", false), (" https://example.org", false),
    ])
  func knowsAnAddressOfTheWeb(text: String, isAddress: Bool) {
    #expect(isWebAddress(text) == isAddress)
  }

  @Test func countsNumbersAsWords() {
    let words = Array(repeating: "in 2017 –", count: 20).joined(separator: " ")
    #expect(read([practice("a.md").replacing(summary, with: words)]).report.text == "")
  }

  @Test func looksAtTheSectionsOfEnglishSheetsOnly() {
    let body = "## Problem\n\n### Money\n\nNone.\n"
    let (_, report) = read([
      practice("a.md", fields: "language: en-GB", body: body),
      practice("b.md", fields: "language: de", body: body),
      translation("b.en.md", title: "B", body: body),
    ])
    #expect(
      report.sorted.map { "\($0.location.file):\($0.location.line) \($0.code.id)" }
        == ["Practices/a.md:16 P-SECTION", "Practices/b.en.md:6 P-SECTION"])
  }

  /// One slip in thousands of files is looked up once; every place is still told.
  @Test func givesTheSameHintForTheSameSlipInEveryFile() {
    let files = (0..<200).map {
      practice("p\($0).md", fields: "related: [{practice: p01, relation: similar}]")
        .replacing("language-learning", with: "languag-learning")
    }
    let hints = read(files).report.diagnostics.compactMap(\.hint)
    #expect(hints.count == 400)
    #expect(
      Set(hints)
        == ["did you mean 'language-learning' (Language learning)?", "did you mean 'p0'?"])
  }

  @Test func looksUpNoMoreThan500DifferentSlips() {
    let near = (0..<10).map { "{practice: free-lesson\($0), relation: similar}" }
    let far = (0..<500).map { "{practice: other\($0), relation: similar}" }
    for (related, hints) in [(near + far, 10), (far + near, 0)] {
      let list = related.joined(separator: ", ")
      let (_, report) = read([practice("free-lesson.md", fields: "related: [\(list)]")])
      #expect(report.diagnostics.count == 510)
      #expect(report.diagnostics.compactMap(\.hint).count == hints)
    }
  }
}
