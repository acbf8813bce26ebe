import Campaigns
import Diagnostics
import Markup
import TestSupport
import Testing

@Suite struct CriticalPathTests {
  /// Both passes, against trying one day after the other.
  @Test func agreesWithTryingEveryDay() throws {
    for seed in UInt64(0)..<250 {
      var random = SplitMix64(seed: seed)
      let oracle = ScheduleOracle(&random)
      let plan = try plan(oracle.fields)
      let schedule = Schedule(plan)
      let spans = oracle.spans()
      for (index, span) in spans.enumerated() {
        let entry = try #require(schedule["a\(index)"], "seed \(seed)")
        #expect(
          [entry.start.iso, entry.end.iso] == [span.start, span.end].map(oracle.calendar.iso),
          "seed \(seed), a\(index)")
      }
      let paths = CriticalPath.all(plan, schedule, kind: nil)
      let latest = oracle.latest(spans)
      #expect(paths.count == (latest.isEmpty ? 0 : 1), "seed \(seed)")
      if let path = paths.first {
        try checkSlacks(path, oracle, spans, latest, "seed \(seed)")
        try checkChain(path, oracle, spans, "seed \(seed)")
      }
    }
  }

  private func checkSlacks(
    _ path: CriticalPath, _ oracle: ScheduleOracle, _ spans: [ScheduleOracle.Span],
    _ latest: [Int: ScheduleOracle.Span], _ seed: String
  ) throws {
    #expect(path.slacks.count == latest.count, "\(seed)")
    for (index, span) in latest {
      let slack = try #require(path["a\(index)"], "\(seed)")
      #expect(
        [slack.latestStart.iso, slack.latestEnd.iso]
          == [span.start, span.end].map(oracle.calendar.iso), "\(seed), a\(index)")
      #expect(slack.days == span.end - spans[index].end, "\(seed), a\(index)")
      #expect(
        slack.workingDays == oracle.calendar.workingDays(spans[index].end, span.end),
        "\(seed), a\(index)")
    }
  }

  private func checkChain(
    _ path: CriticalPath, _ oracle: ScheduleOracle, _ spans: [ScheduleOracle.Span], _ seed: String
  ) throws {
    let leading = oracle.tasks.indices.filter { oracle.leads($0) }
    let end = try #require(leading.map { spans[$0].end }.max())
    #expect(path.end.iso == oracle.calendar.iso(end), "\(seed)")
    #expect(path.days == oracle.due - end, "\(seed)")
    #expect(path.workingDays == oracle.calendar.workingDays(end, oracle.due), "\(seed)")
    let chain = try path.chain.map { try #require(Int($0.dropFirst())) }
    let last = try #require(chain.last)
    #expect(spans[last].end == end && leading.contains(last), "\(seed)")
    #expect(path.links.map(\.activity.value) == path.chain.dropLast(), "\(seed)")
    for (position, index) in chain.enumerated() {
      let tight = oracle.waits(of: index).filter { oracle.isTight(index, $0, spans) }
      let others = tight.map { "a\($0.other)" }
      guard position > 0 else {
        #expect(others.isEmpty, "\(seed), a\(index)")
        continue
      }
      let least = others.compactMap { path[$0]?.days }.min()
      #expect(others.contains(path.chain[position - 1]), "\(seed), a\(index)")
      #expect(path[path.chain[position - 1]]?.days == least, "\(seed), a\(index)")
    }
  }
}
