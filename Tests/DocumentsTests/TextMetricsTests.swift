import TestSupport
import Testing

@testable import Documents

@Suite struct TextMetricsTests {
  @Test func measuresAsTheFontDoes() {
    // In thousandths of the size: T is 556 and i 258; in bold 579 and 305.
    #expect(TextMetrics.width("Ti", size: 10) == 8.14)
    #expect(TextMetrics.width("Ti", size: 10, bold: true) == 8.84)
  }

  @Test func wrappedLinesFitAndLoseNothing() {
    for seed in UInt64(0)..<200 {
      var random = SplitMix64(seed: seed)
      let words = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        String(repeating: "m", count: Int.random(in: 1...14, using: &random))
      }
      let limit = Double.random(in: 20...120, using: &random)
      let lines = TextMetrics.wrap(words.joined(separator: " "), to: limit, size: 8)
      #expect(
        lines.allSatisfy { TextMetrics.width($0, size: 8) <= limit }, "seed \(seed)")
      #expect(lines.joined().filter { $0 == "m" } == words.joined(), "seed \(seed)")
    }
  }

  @Test func cutTextEndsWithAnEllipsisAndFits() {
    let lines = TextMetrics.wrap("one two three four five six", to: 30, size: 8, maximum: 2)
    #expect(lines.count == 2)
    #expect(lines[1].hasSuffix("…"))
    #expect(lines.allSatisfy { TextMetrics.width($0, size: 8) <= 30 })
  }

  @Test func stepsDivideCountsEvenly() {
    #expect(Steps(maximum: 12).lowerBounds == [1, 3, 5, 8, 10])
    #expect(Steps(maximum: 3).lowerBounds == [1, 2, 3])
    #expect(Steps(maximum: 12).legend.map(\.text) == ["1–2", "3–4", "5–7", "8–9", "10–12"])
    #expect(Steps(maximum: 12).step(of: 0) == nil)
    #expect(Steps(maximum: 12).step(of: 12) == 5)
    #expect(Steps(maximum: 0).legend.map(\.text) == ["1"])
  }
}
