import Diagnostics
import Markup
import Testing

@Suite struct MarkdownTests {
  @Test func readsBlocksAndInlines() {
    #expect(
      outline(
        """
        # One *two*

        Soft
        and hard\\
        break, **strong** and `code`.

        > quoted

        3. three
        4. four
           - in
             - deeper

        ---

        ```swift
        let a = "é"
        ```
        """) == """
          heading 1@1:1: "One " em("two")
          paragraph: "Soft" "\\n" "and hard" break "break, " strong("strong") " and " code("code") "."
          quote { paragraph: "quoted" }
          list from 3 { paragraph: "three" | paragraph: "four" + \
          list { paragraph: "in" + list { paragraph: "deeper" } } }
          rule
          code swift: "let a = \\"é\\"\\n"
          """)
  }

  @Test func countsColumnsInCharactersAfterLettersOfSeveralBytes() {
    #expect(
      outline("ÉÉn: [a](b) [@c] <b>") == """
        paragraph: "ÉÉn: " link@1:6(b "a") " " cite(c@1:13) " "
        @1:18 MD-HTML
        """)
  }

  @Test func countsLinesFromTheLineOfTheFile() {
    var report = Report()
    let markdown = Markdown("[@a]\n\n<i>", file: "x.md", firstLine: 10, &report)
    #expect(markdown.citations.map(\.location.line) == [10])
    #expect(report.text.hasPrefix("x.md:12:1: error"))
  }

  @Test func findsLinksInIndentedAndQuotedLines() {
    #expect(
      outline(
        """
        - é [a](u)
              [b](v)
        [c](w)

        > é
        > [d](x) ![e *f*](y)
        """) == """
          list { paragraph: "é " link@1:5(u "a") "\\n" link@2:7(v "b") "\\n" link@3:1(w "c") }
          quote { paragraph: "é" "\\n" link@6:3(x "d") " " image@6:10(y "e f") }
          """)
  }

  @Test func findsLinksThatRunOverLinesAndWhatFollowsThem() {
    #expect(
      outline("a [b\nc](u) <http://d.eu> `e\nf` [**g**](v)") == """
        paragraph: "a " link@1:3(u "b" "\\n" "c") " " link@2:7(http://d.eu "http://d.eu") " " \
        code("e f") " " link@3:4(v strong("g"))
        """)
  }

  @Test func findsLinksBehindDefinitionsOfAddresses() {
    #expect(
      outline("[a]: u\n[b]: v\ntext [a]\nmore [b]") == """
        paragraph: "text " link@3:6(u "a") "\\n" "more " link@4:6(v "b")
        """)
  }

  @Test func refusesRawHTMLAndKeepsTheRest() {
    #expect(
      outline("<div>\nx\n</div>\n\na <b>b</b>\n\n<!-- c -->\n\n1 < 2 and \\<i>") == """
        paragraph: "a " "b"
        paragraph: "1 < 2 and <i>"
        @1:1 MD-HTML
        @5:3 MD-HTML
        @5:7 MD-HTML
        @7:1 MD-HTML
        """)
  }

  @Test func readsTheSameWithAnyLineEnds() {
    let text = "# A\n\n| a | b |\n|---|---|\n| [@c] | d |\n\nx[^1]\n\n[^1]: y\n"
    #expect(outline(text.replacing("\n", with: "\r\n")) == outline(text))
    #expect(outline(text.replacing("\n", with: "\r")) == outline(text))
  }

  @Test func givesItsWordsForSearch() {
    var report = Report()
    let markdown = Markdown(
      "# Head\n\na *b* [c](d) ![e](f) [@g] {{h}}\n\n| i | j |\n|---|---|\n| k | l |\n\nm[^1]\n\n[^1]: n",
      file: "a.md", &report)
    #expect(markdown.plainText == "Head\na b c e  \ni j\nk l\nm\nn")
  }

  @Test func replacesCharactersThatCannotBePrinted() {
    #expect(
      outline("a\u{0}b\u{E000}c\u{F0000}d &#xF0000;&#1; \u{2028}") == """
        paragraph: "a\u{FFFD}b\u{FFFD}c\u{FFFD}d \u{FFFD}#xF0000;\u{FFFD}#1; \u{FFFD}"
        @1:2 F-CHAR
        @1:4 F-CHAR
        @1:6 F-CHAR
        @1:18 F-CHAR
        @1:23 F-CHAR
        """)
    #expect(
      problems("a\u{F0B7}b\u{F0B7}") == """
        a.md:1:2: error: U+F0B7 is a private-use character, which has no meaning of its own; \
        it stands 2 times in this text [F-CHAR]
          hint: remove it, or write the sign that is meant

        """)
    #expect(outline("&eacute;&#233;&#xE9; \u{1F600}") == "paragraph: \"ééé \u{1F600}\"")
  }
}
