import Catalogue
import Diagnostics
import Markup
import Testing

@Suite struct TranslationTests {
  let files = [
    practice("penny.md", title: "Free lessons", body: "## Challenge\n\nNo room."),
    translation(
      "penny.it.md", title: "Lezioni libere",
      fields: "facts: [{id: f2, text: Chiunque può venire., sources: [s1]}]"),
  ]

  @Test func standsBesideItsOriginalAndIsCountedOnce() throws {
    let (catalogue, report) = read(files)
    #expect(report.text == "")
    #expect(catalogue.practices.map(\.id) == ["penny"])
    #expect(catalogue.translations["penny"]?.keys.sorted() == ["it"])
  }

  @Test func takesFromItsOriginalWhatItLeavesOut() throws {
    let (catalogue, _) = read(files)
    let italian = try #require(catalogue.practice("penny", in: "it"))
    #expect(italian.title.value == "Lezioni libere")
    #expect(italian.language == "it")
    #expect(italian.tags(.countries) == ["IT"])
    #expect(italian.facts.map(\.text) == ["Lessons are free.", "Chiunque può venire."])
    #expect(italian.sources.map(\.id.value) == ["s1"])
    #expect(italian.body.plainText == "Challenge\nNo room.")
  }

  @Test(
    arguments: [
      ("it", "Lezioni libere"), ("it-CH", "Lezioni libere"), ("en", "Free lessons"),
      ("de", "Free lessons"),
    ])
  func givesTheNearestLanguage(language: String, title: String) {
    #expect(read(files).catalogue.practice("penny", in: language)?.title.value == title)
  }

  @Test func isNotBlamedWhenItsOriginalCannotBeRead() {
    let broken = SourceFile(path: "Practices/penny.md", text: "---\ntitle: [\n---\n")
    let codes = read([broken, files[1]]).report.diagnostics.map(\.code.id)
    #expect(codes == ["F-YAML"])
  }

  @Test func mayNotBeThereTwice() {
    let copy = translation("italy/penny.it.md", title: "Un’altra")
    #expect(
      read(files + [copy]).report.text == """
        Practices/penny.it.md:1:1: error: 'penny.it' is the id of two files; the other is \
        Practices/italy/penny.it.md [ID-DUP]
          hint: rename one of the files, or put the two together

        """)
  }

  @Test(
    arguments: [
      ("it", true), ("gsw", true), ("pt-BR", true), ("sr-Latn", true), ("es-419", true),
      ("sr-Latn-RS", true), ("ca-valencia", true), ("de-1996", true), ("", false), ("e", false),
      ("IT", false), ("Italian", false), ("it-it", false), ("it_IT", false), ("en-", false),
      ("pt-BR-BR", false),
    ])
  func knowsTheTagOfALanguage(tag: String, isTag: Bool) {
    #expect(isLanguageTag(tag) == isTag)
  }
}
