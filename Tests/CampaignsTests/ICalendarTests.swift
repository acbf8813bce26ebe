import Markup
import TestSupport
import Testing

@testable import Campaigns

@Suite struct ICalendarTests {
  @Test func writesDaysRelationsAndStates() throws {
    let plan = try plan(
      """
      title: "Terms; and a title"
      start: 2026-02-02
      stakeholders: [{id: rival, name: The other side, type: group, role: [opponent]}]
      opportunities: [{id: day, date: 2026-09-08, text: Literacy day}]
      activities:
        - {id: a0, text: March, start: 2026-04-28, duration: 1d, progress: dropped}
        - {id: a1, text: "Count, then write", start: 2026-04-30, duration: 2d}
        - {id: a2, text: Talk, after: [a0, a1, {activity: a1, lag: 2d}, gone], duration: 1d, target: rival}
        - {id: a3, text: Waits for itself, after: [a3], duration: 1d}
      """)
    let calendar = ICalendar(
      plan, host: ICalendar.host(of: "https://example.org/x/"),
      changed: Day(year: 2026, month: 1, day: 15), tasks: false)
    try expectGolden(calendar.text.replacing("\r\n", with: "\n"), "calendar.ics")
    #expect(!calendar.text.replacing("\r\n", with: "").contains { $0.isNewline })
  }

  @Test func hasAHostWithoutAnAddress() {
    #expect(ICalendar.host(of: nil) == "rostrum.invalid")
    #expect(ICalendar.host(of: "https://rostrum.example/here/") == "rostrum.example")
  }

  /// What is unfolded and unescaped is what was written, but for controls.
  @Test func foldsAndEscapesWithoutLoss() {
    for seed in UInt64(0)..<300 {
      var random = SplitMix64(seed: seed)
      let text = (0..<8).map { _ in randomText(&random) }.joined()
      var lines = ContentLines()
      lines.add("SUMMARY", escaping: text)
      let folded = lines.text
      #expect(folded.hasSuffix("\r\n"), "seed \(seed)")
      for line in folded.replacing("\r\n", with: "\u{1}").split(separator: "\u{1}") {
        #expect(line.utf8.count <= 75, "seed \(seed)")
      }
      let unfolded = String(
        decoding: Array(folded.utf8).joined(without: Array("\r\n ".utf8)), as: UTF8.self)
      let kept = text.replacing("\r\n", with: "\n").unicodeScalars.map { $0 == "\r" ? "\n" : $0 }
        .filter { $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control }
      #expect(unescaped(unfolded).elementsEqual(kept), "seed \(seed)")
    }
  }

  /// The value of one line, as a reader takes it.
  private func unescaped(_ line: String) -> [Unicode.Scalar] {
    var value: [Unicode.Scalar] = []
    var isEscape = false
    for scalar in line.unicodeScalars.dropFirst("SUMMARY:".count).dropLast(2) {
      if isEscape {
        value.append(scalar == "n" ? "\n" : scalar)
        isEscape = false
      } else if scalar == "\\" {
        isEscape = true
      } else {
        value.append(scalar)
      }
    }
    return value
  }
}

extension [UInt8] {
  /// The bytes without each occurrence of a sequence.
  fileprivate func joined(without part: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < count {
      if self[index...].starts(with: part) {
        index += part.count
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return result
  }
}
