import Diagnostics
import Markup
import Testing

@Suite struct FootnoteTests {
  @Test func takesSeveralNotesOutOfOneParagraph() {
    #expect(
      outline("a[^1] b[^long-name]\n\n[^1]: Word\n[^long-name]: two *words*\nand a second line")
        == """
        paragraph: "a" note@1:2(1) " b" note@1:8(long-name)
        note 1: "Word" "\\n"
        note long-name: "two " em("words") "\\n" "and a second line"
        """)
  }

  @Test func takesNotesRightBelowAParagraphOrList() {
    #expect(
      outline("a[^1]\n[^1]: b\n\n- c[^2]\n[^2]: http://d.eu [@e]\n\n> [^3]: f\n\ng[^3]") == """
        paragraph: "a" note@1:2(1)
        list { paragraph: "c" note@4:4(2) }
        quote {  }
        paragraph: "g" note@9:2(3)
        note 1: "b"
        note 2: "http://d.eu " cite(e@5:19)
        note 3: "f"
        """)
  }

  @Test func readsACallBeforeAColonWithinALineAsACall() {
    #expect(
      outline("a[^1]: b\n\n[^1]: c") == """
        paragraph: "a" note@1:2(1) ": b"
        note 1: "c"
        """)
  }

  @Test func reportsNotesThatDoNotMeetTheirText() {
    #expect(
      problems("a[^1] b[^2] c[^4]\n\n[^2]: x\n[^3]: y\n[^2]: z\n[^4]:\n") == """
        a.md:1:2: error: footnote '1' has no text [MD-NOTE]
          hint: add a line '[^1]: …' below
        a.md:4:1: error: nothing in the text calls footnote '3' [MD-NOTE]
          hint: put '[^3]' where the note belongs, or remove it
        a.md:5:1: error: footnote '2' has two texts; the first is in line 3 [MD-NOTE]
          hint: give one of them another label
        a.md:6:1: error: the text of footnote '4' is empty [MD-NOTE]
          hint: write it after the colon

        """)
  }

  @Test func reportsASecondParagraphOfANote() {
    #expect(
      problems("a[^1]\n\n[^1]: b\n\n    c\n") == """
        a.md:5:5: error: this would not be printed as part of the footnote before [MD-NOTE]
          hint: write a footnote as one paragraph

        """)
    #expect(problems("a[^1]\n\n[^1]: b\n\n```\nc\n```\n") == "")
  }
}
