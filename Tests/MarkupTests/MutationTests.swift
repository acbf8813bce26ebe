import Diagnostics
import Markup
import TestSupport
import Testing

/// Valid files, spoilt at random: nothing may crash, and every problem lies inside the file.
@Suite struct MutationTests {
  private static let file = """
    ---
    title: "Frühe Hilfen: {a}"
    countries: [NO, IT]
    period: {start: 2008, end: ongoing}
    facts:
      - id: f1
        text: >
          Free lessons
          in Ελλάδα
      - {id: f2, text: 'it''s', sources: [s1]}
    # end
    ---
    ## Challenge

    Text *with* [a link](http://a.eu "t"), `code`, [@some-id#r1; @b] and {{practices.count}}.[^1]

    > - | a | é \\| b |
    >   |---|:--:|
    >   | [x](y) | [^n] |

    [d]: http://d.eu
    ![pic](d.png) <http://e.eu> [d]

    {{figure map}}

    [^1]: Note
    [^n]: other **note**
    """

  private static let odd = [
    "\u{0}", "\u{E000}", "\u{F0000}", "\u{10FFFD}", "\t", "\r", "\r\n", "\u{FEFF}", "\u{301}",
    "\u{2028}",
    "&#xF0000;", "[^", "[@", "{{", "}}", "]", "|", "`", "\\", "<b>", "<!--", "---\n", "- ", "> ",
    "\n\n",
    "*", "&a", "*a", "!x ", "\"", "'", ": ", "#", "[", "{", "    ", "é", "👩‍👩‍👧",
  ]

  @Test func survivesAndKnowsThePlace() {
    for seed in UInt64(0)..<2000 {
      var random = SplitMix64(seed: seed)
      let text = Self.spoilt(Self.file, &random)
      var report = Report()
      let file = SourceFile(path: "a.md", text: text)
      let matter = FrontMatter(file, &report)
      if let node = matter.fields, var fields = Fields(node, what: "a practice", &report) {
        _ = fields.texts("countries", &report)
        _ = fields.items("facts", &report)
        fields.finish(&report)
      }
      let markdown = Markdown(matter.body, file: "a.md", firstLine: matter.bodyLine, &report)
      let places =
        report.diagnostics.map(\.location) + markdown.citations.map(\.location)
        + markdown.computedMarks.map(\.location)
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      for place in places {
        let length = place.line <= lines.count ? lines[place.line - 1].unicodeScalars.count : 0
        #expect(
          place.line <= lines.count + 1 && place.column <= length + 1, "seed \(seed): \(place)")
      }
      for mark in markdown.citations where mark.location.line <= lines.count {
        let line = Array(lines[mark.location.line - 1].unicodeScalars)
        #expect(line[mark.location.column - 1] == "[", "seed \(seed): \(mark)")
      }
    }
  }

  /// Cuts, doubles, swaps and inserts, one to four times.
  private static func spoilt(_ text: String, _ random: inout SplitMix64) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let from = Int.random(in: 0...scalars.count, using: &random)
      let to = min(scalars.count, from + Int.random(in: 0...30, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: scalars.removeSubrange(from..<to)
      case 1: scalars.insert(contentsOf: scalars[from..<to], at: to)
      case 2: scalars.replaceSubrange(from..<to, with: scalars[from..<to].reversed())
      case 3: scalars.removeSubrange(to...)
      default:
        scalars.insert(
          contentsOf: odd.randomElement(using: &random)?.unicodeScalars ?? "".unicodeScalars,
          at: from)
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
