import Diagnostics
import Markup
import Testing

/// Citations, computed values and figures.
@Suite struct MarkTests {
  @Test func readsCitationsOfWholesAndParts() {
    #expect(
      outline("See [@a], [@a-1#r1; @b ;@c].") == """
        paragraph: "See " cite(a@1:5) ", " cite(a-1#r1@1:11; b@1:11; c@1:11) "."
        """)
  }

  @Test func readsComputedValuesInHeadingsLinksAndTables() {
    #expect(
      outline("# {{practices.count}} sheets\n\n*[{{ a   b }}](u)* {{{c}}\n\n|{{d}}|e|\n|-|-|")
        == """
        heading 1@1:1: value@1:3(practices.count) " sheets"
        paragraph: em(link@3:2(u value@3:3(a b))) " " value@3:20({c)
        table@5:1 start start
          value@5:2(d) | "e"
        """)
  }

  @Test func readsAFigureAloneInItsParagraph() {
    #expect(
      outline("{{figure map theme=a}}\n\n- {{ table  b }}\n\nSee {{figure c}}.") == """
        figure figure map theme=a@1:1
        list { figure table b@3:3 }
        paragraph: "See " value@5:5(figure c) "."
        @5:5 MD-MARK
        """)
  }

  @Test func leavesMarksInCodeAsTheyAre() {
    #expect(
      outline("`[@a] {{b}} \\[^c]` [@d]\n\n    {{e}}\n\n~~~{{f}}\n[^g]\n~~~\n\n[@h]") == """
        paragraph: code("[@a] {{b}} \\\\[^c]") " " cite(d@1:20)
        code -: "{{e}}\\n"
        code {{f}}: "[^g]\\n"
        paragraph: cite(h@9:1)
        """)
  }

  @Test func leavesEscapedMarksAsTheyAre() {
    #expect(
      outline("\\[@a] \\{{b}} \\[^c] \\\\[@d]") == """
        paragraph: "[@a] {{b}} [^c] \\\\" cite(d@1:22)
        """)
  }

  @Test func keepsThePlacesOfMarksBehindOnesThatAreLost() {
    #expect(
      outline("[a]({{b}} \"{{c}}\")\n\n[d]: {{e}}\n\n![{{f}}](g)\n\n[@h]") == """
        paragraph: link@1:1({{b}} "a")
        paragraph: image@5:1(g "")
        paragraph: cite(h@7:1)
        @1:1 MD-MARK
        @5:1 MD-MARK
        """)
  }

  @Test(
    arguments: [
      ("[@a b]", "1:1: error: 'a b' cannot be cited"),
      ("[@a;]", "1:1: error: '' cannot be cited"),
      ("[@Ab]", "1:1: error: 'Ab' cannot be cited"),
      ("[@a#]", "1:1: error: 'a#' cannot be cited"),
      ("é [@a", "1:3: error: this citation or note is not closed in its line"),
      ("[@a\n]", "1:1: error: this citation or note is not closed in its line"),
      ("{{a}", "1:1: error: this computed value is not closed in its line"),
      ("{{a [@b]", "1:1: error: this computed value is not closed in its line"),
      ("{{ }}", "1:1: error: this computed value is empty"),
      ("[^]", "1:1: error: '[^]' is no label of a footnote"),
      ("[^a b]", "1:1: error: '[^a b]' is no label of a footnote"),
    ])
  func reportsWhatOnlyBeginsLikeAMark(text: String, problem: String) {
    #expect(problems(text).hasPrefix("a.md:\(problem) [MD-MARK]"), "\(problems(text))")
  }
}
