import Markup
import TestSupport
import Testing

/// PO files, which translators' tools read and write.
@Suite struct POTests {
  @Test func isWrittenAsTranslatorsToolsExpectIt() {
    let file = POFile(
      language: "it",
      entries: [
        POEntry(
          context: "Practices/a.md#title", id: "A \"quoted\" title", text: "Un titolo",
          place: "Practices/a.md:2"),
        POEntry(
          context: "Practices/a.md#body.1", id: "- one\n- two", text: "- uno", isFuzzy: true),
      ])
    #expect(
      file.text(project: "Sample", date: "2026-11-22") == #"""
        msgid ""
        msgstr ""
        "Project-Id-Version: Sample\n"
        "PO-Revision-Date: 2026-11-22 00:00+0000\n"
        "Last-Translator: Automatically generated\n"
        "Language-Team: none\n"
        "Language: it\n"
        "MIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=UTF-8\n"
        "Content-Transfer-Encoding: 8bit\n"
        "Plural-Forms: nplurals=2; plural=(n != 1);\n"
        "X-Generator: Rostrum\n"

        #: Practices/a.md:2
        msgctxt "Practices/a.md#title"
        msgid "A \"quoted\" title"
        msgstr "Un titolo"

        #, fuzzy
        msgctxt "Practices/a.md#body.1"
        msgid ""
        "- one\n"
        "- two"
        msgstr "- uno"

        """#)
  }

  @Test(arguments: 0..<200)
  func whatIsWrittenIsReadAgain(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let signs = ["a", "é", "ع", "\"", "\\", "\n", "\t", " ", "#", "msgid", "{{x}}", "👩‍👧", "\u{301}"]
    func text(_ most: Int) -> String {
      (0..<Int.random(in: 0...most, using: &random))
        .map { _ in signs.randomElement(using: &random) ?? "" }.joined()
    }
    let entries = (0..<Int.random(in: 0...6, using: &random)).map { number in
      POEntry(
        context: "x.md#\(number)", id: "m" + text(20), text: text(20),
        isFuzzy: Bool.random(using: &random), place: Bool.random(using: &random) ? "x.md:7" : nil)
    }
    let file = POFile(language: "sr-Latn", entries: entries)
    #expect(try POFile(reading: file.text(project: "P", date: "2026-11-22")) == file)
  }

  @Test func readsWhatOtherToolsAdd() throws {
    let file = try POFile(
      reading: #"""
        # A translator's remark
        msgid ""
        msgstr "Language: pt_BR\n"

        #. extracted
        #: a.md:3
        #, fuzzy, no-wrap
        #| msgid "older"
        msgctxt "a.md#title"
        msgid "one "
        "two"
        msgstr ""
        "um "
        "dois"
        #~ msgid "gone"
        #~ msgstr "foi"
        """#)
    #expect(file.language == "pt-BR")
    #expect(
      file.entries == [
        POEntry(
          context: "a.md#title", id: "one two", text: "um dois", isFuzzy: true, place: "a.md:3")
      ])
  }

  @Test(
    arguments: [
      ("msgid \"a\"\nmsgstr \"b\"", 1, "the header, a message with an empty msgid, is missing"),
      ("msgid \"\"\nmsgstr \"x: y\\n\"", 1, "the header names no 'Language'"),
      ("msgid \"a", 1, "a text is not between quotation marks"),
      ("msgid \"a\"\nmsgid_plural \"b\"", 2, "a message has plural forms"),
      ("\nhello", 2, "'hello' is no part of a PO file"),
      ("msgid \"a\"\n\n", 2, "a message has no msgstr"),
      ("msgid \"\\q\"", 1, "'\\q' stands for nothing that is read"),
      ("\"a\"", 1, "a text stands before any keyword"),
    ])
  func saysWhatIsWrong(text: String, line: Int, message: String) {
    let problem = #expect(throws: POProblem.self) { try POFile(reading: text) }
    #expect(problem?.line == line)
    #expect(problem?.message == message)
  }
}
