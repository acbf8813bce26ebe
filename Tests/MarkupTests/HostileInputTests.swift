import Diagnostics
import Dispatch
import Foundation
import Markup
import Synchronization
import Testing

/// Input made to exhaust a program. Each is read on a thread with a stack of 512 KB, as the threads of
/// `DispatchQueue.concurrentPerform` have; a pattern that costs the square of its length would not end.
@Suite struct HostileInputTests {
  /// A text under a short name, for the test's output; the codes that it gives, if any.
  struct Input: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let codes: Set<String>

    init(_ name: String, _ text: String, _ codes: String...) {
      testDescription = name
      self.text = text
      self.codes = Set(codes)
    }
  }

  /// The codes of the problems that are found on a small stack, in their order.
  private func codes(_ read: @escaping @Sendable (inout Report) -> Void) -> Set<String> {
    let codes = Mutex<Set<String>>([])
    let done = DispatchSemaphore(value: 0)
    withExtendedLifetime(codes) {
      let thread = Thread {
        var report = Report()
        read(&report)
        let found = Set(report.diagnostics.map(\.code.id))
        codes.withLock { $0 = found }
        done.signal()
      }
      thread.stackSize = 512 * 1024
      thread.start()
      done.wait()
    }
    return codes.withLock { $0 }
  }

  private static func times(_ number: Int, _ text: String) -> String {
    String(repeating: text, count: number)
  }

  @Test(
    arguments: [
      Input("flow lists", times(250_000, "["), "F-YAML"),
      Input("flow maps", times(40_000, "{a: "), "F-YAML"),
      Input("closed flow lists", times(10_000, "[") + times(10_000, "]"), "F-YAML"),
      Input("brackets hidden in quotes", times(30_000, "[']',"), "F-YAML"),
      Input("900 levels, hidden", times(900, "[']',") + times(900, "]"), "F-YAML"),
      Input("64 pairs in lists", times(64, "[a: ") + times(64, "]"), "F-YAML"),
      Input("block lists", times(60_000, "- "), "F-YAML"),
      Input("block keys", times(60_000, "? "), "F-YAML"),
      Input("block values", times(60_000, ": "), "F-YAML"),
      Input("steps", (0..<400).map { times($0, " ") + "a:\n" }.joined(), "F-YAML"),
      Input("10,000 keys", (0..<10_000).map { "k\($0): v\n" }.joined()),
      Input("one long list", "[" + times(120_000, "a,") + "]"),
      Input("one long line", "a: " + times(250_000, "b")),
      Input("a scalar of 5 MB", "a: " + times(5 << 20, "b"), "F-SIZE"),
      Input("NULs", times(100_000, "\u{0}"), "F-CHAR"),
      Input("private use", "a: \u{E000}\u{E001}\u{E002}", "F-CHAR"),
      Input("a bomb of aliases in a key", bomb, "F-YAML"),
      Input("a lone quote", "'" + times(250_000, "\n"), "F-YAML"),
    ])
  func `YAML made to exhaust is refused in time (S21)`(input: Input) {
    let found = codes { _ = readYAML(input.text, file: "a.yaml", &$0) }
    #expect(found == input.codes)
  }

  @Test func refusesTheSixtyFifthSignAtTheStartOfALine() {
    for (count, place) in [(64, "1:79"), (65, "1:129")] {
      #expect(problems(Self.times(count, "> ") + "a").hasPrefix("a.md:\(place): error: "))
    }
  }

  private static let bomb =
    "a: &a [x,x,x,x,x,x,x,x,x]\n"
    + zip("bcdefghijklm", "abcdefghijkl").map {
      "\($0): &\($0) [\(Array(repeating: "*\($1)", count: 9).joined(separator: ","))]\n"
    }.joined() + "? *m\n: x\n"

  @Test(
    arguments: [
      Input("lists", times(100_000, "- "), "MD-DEEP"),
      Input("lists above empty lines", times(60_000, "- ") + "a" + times(100_000, "\n"), "MD-DEEP"),
      Input("numbered lists", times(60_000, "1. "), "MD-DEEP"),
      Input("quotes", times(150_000, "> "), "MD-DEEP"),
      Input("quotes without blanks", times(300_000, ">"), "MD-DEEP"),
      Input("64 lists and quotes", times(32, "> - ") + "a", "MD-DEEP"),
      Input("steps", (0..<900).map { times($0, " ") + "- a\n" }.joined(), "MD-DEEP"),
      Input("emphasis", times(100_000, "*a ")),
      Input("nested emphasis", times(50_000, "*") + "a" + times(50_000, "*"), "MD-DEEP"),
      Input("39 lists around 39 emphases", times(39, "- ") + times(39, "*a ") + times(39, "b* ")),
      Input("strong and emphasis", times(40_000, "*a **b ")),
      Input("underscores", times(40_000, "a_b__c*")),
      Input("brackets", times(300_000, "[")),
      Input("links", times(80_000, "[a](")),
      Input("closed links", times(30_000, "[a](b) ")),
      Input("closed links after é", "é" + times(30_000, "[a](b) ")),
      Input("links in cells", "|a|\n|-|\n|" + times(20_000, "\\|[a](b) ") + "|"),
      Input("pictures", times(80_000, "![[]()"), "F-SIZE"),
      Input("citations", times(30_000, "[@a "), "MD-MARK"),
      Input("values", times(30_000, "{{a "), "MD-MARK"),
      Input("more marks than there are", times(140_000, "[^"), "MD-MARK", "F-SIZE"),
      Input("notes", times(20_000, "[^1]: a\n"), "MD-NOTE"),
      Input("rows", "|a|b|\n|-|-|\n" + times(10_000, "|[@a]|{{b}}|\n")),
      Input("columns", times(30_000, "|a") + "\n" + times(30_000, "|-")),
      Input("tables", times(10_000, "|a|b|\n|-|-|\n\n")),
      Input("ragged rows", "|a|b|\n|-|-|\n" + times(20_000, "|\n"), "MD-TABLE"),
      Input("ticks", (1..<900).map { times($0, "`") + " " }.joined()),
      Input("tags", times(100_000, "<a ")),
      Input("closed tags", times(30_000, "<a>"), "MD-HTML"),
      Input("comments", times(60_000, "a<!-- ")),
      Input("definitions", (0..<20_000).map { "[a\($0)]: b\n" }.joined() + times(9, "[a1] ")),
      Input("lines", times(60_000, "a\n")),
      Input("blanks before links", "a\n" + times(200_000, " ") + times(30_000, "[a](b)")),
      Input("a link over the line end of another system", "[\rd](b)"),
      Input("backslashes", times(250_001, "\\")),
      Input("references", times(100_000, "&#x;")),
      Input("NULs", times(100_000, "\u{0}"), "F-CHAR"),
      Input("private use", times(60_000, "\u{E000}\u{F0000}"), "F-CHAR"),
      Input("600 KB", times(600_000, "a"), "F-SIZE"),
    ])
  func `Markdown made to exhaust is read or refused in time (S17)`(input: Input) {
    let found = codes { _ = Markdown(input.text, file: "a.md", &$0) }
    #expect(found == input.codes)
  }
}
