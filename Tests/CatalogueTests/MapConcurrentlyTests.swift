import Catalogue
import Diagnostics
import Markup
import TestSupport
import Testing

@Suite struct MapConcurrentlyTests {
  /// Results and problems come in the order of the elements, as from a plain loop.
  @Test func equalsAPlainLoop() {
    for seed in UInt64(0)..<200 {
      var random = SplitMix64(seed: seed)
      let count =
        [0, 1, 15, 16, 17, 63, 64, 65, 1023, 1024, 1025].randomElement(using: &random) ?? 0
      let size = seed % 2 == 0 ? count : Int.random(in: 0...3000, using: &random)
      let numbers = (0..<size).map { _ in Int.random(in: 0..<100, using: &random) }

      var report = Report()
      let results = mapConcurrently(numbers, &report, halve)
      var plainReport = Report()
      let plain = numbers.compactMap { halve($0, &plainReport) }

      #expect(results == plain, "seed \(seed)")
      #expect(report == plainReport, "seed \(seed)")
    }
  }

  @Test func addsToTheProblemsThatAreThere() {
    var report = Report()
    report.add(.badID, at: Diagnostics.SourceLocation(file: "a"), "the first")
    _ = mapConcurrently([1], &report, halve)
    #expect(report.diagnostics.map(\.message) == ["the first", "1 is odd"])
  }
}

/// Half of an even number; nil, with a problem, for an odd one.
private func halve(_ number: Int, _ report: inout Report) -> Int? {
  if number % 3 == 0 || number % 2 != 0 {
    report.add(
      .wrongType, at: Diagnostics.SourceLocation(file: "a"),
      "\(number) is \(number % 2 == 0 ? "even" : "odd")")
  }
  return number % 2 == 0 ? number / 2 : nil
}
