import Diagnostics
import Markup
import Testing

@Suite struct TableTests {
  @Test func readsAlignmentAndRunningText() {
    #expect(
      outline(
        """
        | a | _b_ | c | d |
        |---|:---:|--:|:--|
        | 1 | **2** | `3` | [@d#r1] |
        | - x | # y | 1. z | |
        """) == """
          table@1:1 start centre end start
            "a" | em("b") | "c" | "d"
            "1" | strong("2") | code("3") | cite(d#r1@3:21)
            "- x" | "# y" | "1. z" | 
          """)
  }

  @Test func readsTablesWithoutOuterBarsAndOfOneColumn() {
    #expect(
      outline("a | b\n-|-\n1 | 2") == "table@1:1 start start\n  \"a\" | \"b\"\n  \"1\" | \"2\"")
    #expect(outline("| a |\n|---|\n| 1 |") == "table@1:1 start\n  \"a\"\n  \"1\"")
    #expect(outline("a\n:--") == "paragraph: \"a\" \"\\n\" \":--\"")
  }

  /// GitHub Flavored Markdown 4.10, example 200: a bar divides cells in code too.
  @Test func readsEscapedBars() {
    #expect(
      outline("| é \\| `f\\|g` <i> | [h](u) |\n|---|---|\n| `i|j` |") == """
        table@1:1 start start
          "é | " code("f|g") " " | link@1:21(u "h")
          "`i" | "j`"
        @1:15 MD-HTML
        """)
  }

  @Test func readsTablesInListsAndQuotes() {
    #expect(
      outline(
        "- | a | b |\n  |---|---|\n  | é | [c](u) |\n\n> > | d | e |\n> > |--|--|\n> > | f | [g](v) |"
      )
        == """
        list { table@1:3 start start
          "a" | "b"
          "é" | link@3:9(u "c") }
        quote { quote { table@5:5 start start
          "d" | "e"
          "f" | link@7:11(v "g") } }
        """)
  }

  @Test func reportsRaggedRowsAndKeepsWhatFits() {
    #expect(
      outline("> | a | b |\n> |---|---|\n> | 1 |\n> | 2 | 3 | [@lost] |\n\n[@c]") == """
        quote { table@1:3 start start
          "a" | "b"
          "1" | 
          "2" | "3" }
        paragraph: cite(c@6:1)
        @3:3 MD-TABLE
        @4:3 MD-TABLE
        """)
  }

  @Test func findsNotesAndProblemsInCellsAtTheirPlace() {
    #expect(
      outline("| a | b |\n|---|---|\n| x[^1] | {{c |\n\n[^1]: note") == """
        table@1:1 start start
          "a" | "b"
          "x" note@3:4(1) | "{" "{c"
        note 1: "note"
        @3:11 MD-MARK
        """)
  }

  @Test func keepsCellsApartWhateverTheyHold() {
    #expect(
      outline("| `a | b` |\n|---|---|\n| *c | d* |\n| [e | f](u) |\n| \u{301} | \\ |") == """
        table@1:1 start start
          "`a" | "b`"
          "*c" | "d*"
          "[e" | "f](u)"
          "\\u{0301}" | "\\\\"
        """)
  }
}
