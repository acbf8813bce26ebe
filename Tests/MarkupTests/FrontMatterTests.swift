import Diagnostics
import Markup
import Testing

@Suite struct FrontMatterTests {
  private func read(_ text: String) -> (matter: FrontMatter, problems: String) {
    var report = Report()
    return (FrontMatter(SourceFile(path: "a.md", text: text), &report), report.text)
  }

  @Test func takesAFileApart() {
    let (matter, problems) = read("---\na: b\nc: d\n---\nBody\n")
    #expect(problems == "")
    #expect(matter.body == "Body\n")
    #expect(matter.bodyLine == 5)
    #expect(matter.fields?.location.line == 2)
  }

  @Test(
    arguments: [
      ("---\n---\n", 3), ("---\n---", 3), ("---  \na: b\n---\t\nBody", 4), ("---\na: b\n...\nx", 4),
      ("\u{FEFF}---\r\na: b\r\n---\r\nBody", 4), ("---\ra: b\r---\r", 4),
    ])
  func acceptsEveryWayToWriteTheLines(text: String, bodyLine: Int) {
    let (matter, problems) = read(text)
    #expect(problems == "")
    #expect(matter.fields != nil)
    #expect(matter.bodyLine == bodyLine)
  }

  @Test(
    arguments: [
      ("", "does not begin with front matter"), ("Body", "does not begin with front matter"),
      ("\n---\na: b\n---\n", "does not begin with front matter"),
      ("...\na: b\n---\n", "does not begin with front matter"),
      ("----\na: b\n---\n", "does not begin with front matter"),
      ("---", "the front matter is never closed"),
      ("---\na: b", "the front matter is never closed"),
      ("---\na: b\n ---\nBody", "the front matter is never closed"),
    ])
  func reportsWhatIsMissing(text: String, problem: String) {
    let (matter, problems) = read(text)
    #expect(problems.hasPrefix("a.md:1:1: error: ") && problems.contains(problem))
    #expect(matter.fields == nil)
  }

  @Test func keepsRulesInTheBody() {
    #expect(read("---\na: b\n---\nx\n\n---\n\ny").matter.body == "x\n\n---\n\ny")
  }
}
