import Campaigns
import Diagnostics
import Markup
import Testing

/// What went wrong in other planners with dates, empty cells, orders and unknown ids. Nothing is
/// guessed here: what cannot be read is reported, and stays away.
@Suite struct PeerTrapTests {
  /// GanttProject set dates of another locale to today (#1180, #1248).
  @Test(arguments: [
    "30/04/2026", "04/30/2026", "30.04.2026", "2026/04/30", "2026-4-30", "tomorrow",
  ])
  func readsNoDayOfAnotherShape(text: String) throws {
    let (plan, report) = try read("{id: a1, text: Call, start: \(text), duration: 1d}")
    #expect(report == ["error F-DATE"])
    #expect(plan.activities[0].times.start == nil)
    #expect(setting(plan).schedule["a1"]?.start.iso == "2026-02-02")
    #expect(setting(plan).schedule["a1"]?.heldBy == .planStart)
  }

  /// Mermaid made a mistyped duration no time at all.
  @Test(arguments: ["3dx", "0d", "-2d", "3 days", "1.5d"])
  func readsNoDurationOfAnotherShape(text: String) throws {
    let (plan, report) = try read("{id: a1, text: Call, start: 2026-03-02, duration: \(text)}")
    #expect(report == ["error DATE-BAD"])
    #expect(plan.activities[0].times.duration == nil)
  }

  /// Mermaid let an activity that waits for an unknown one start today.
  @Test func reportsAnUnknownPredecessor() throws {
    let (plan, report) = try read("{id: a1, text: Call, after: [a9], duration: 1d}")
    #expect(report == [])
    #expect(checked(plan).contains("error DEP-UNKNOWN"))
    #expect(setting(plan).schedule["a1"]?.start.iso == "2026-02-02")
  }

  /// GanttProject read several predecessors with semicolons as one, or none (#1246).
  @Test func readsNoListWithSemicolons() throws {
    let (plan, _) = try read("{id: a3, text: Call, after: a1;a2, duration: 1d}")
    #expect(checked(plan).contains("error DEP-UNKNOWN"))
  }

  /// Empty cells stopped GanttProject's import without a word (#857, #801).
  @Test func reportsEmptyFields() throws {
    let (plan, report) = try read("{id: a1, text: ~, start: ~, duration: ~}")
    #expect(report == ["error F-MISSING"])
    #expect(checked(plan).filter { $0 == "error F-MISSING" }.count == 2)
  }

  /// GanttProject sorted `a10` before `a2` (#1178).
  @Test func keepsTheOrderOfTheFile() throws {
    let items = ["a10", "a2", "a1"].map {
      "{id: \($0), text: Call, start: 2026-03-02, duration: 1d}"
    }
    let (plan, _) = try read(items.joined(separator: ", "))
    #expect(plan.activities.map(\.id.value) == ["a10", "a2", "a1"])
    #expect(setting(plan).schedule.entries.map(\.activity) == ["a10", "a2", "a1"])
  }

  /// GanttProject left waiting days out of account (#26).
  @Test func countsTheLag() throws {
    let (plan, _) = try read(
      """
      {id: a1, text: Call, start: 2026-03-02, duration: 1d}, \
      {id: a2, text: Meet, after: [{activity: a1, lag: 10wd}], duration: 1d}
      """)
    #expect(setting(plan).schedule["a2"]?.start.iso == "2026-03-17")
  }

  /// Mermaid stretched an end that is written by the days that are off (#5946, #6884).
  @Test func neverStretchesAnEndThatIsWritten() throws {
    let (plan, _) = try read(
      """
      {id: a1, text: Call, start: 2026-03-02, end: 2026-03-07}
      calendar: {holidays: [2026-03-03, 2026-03-04]}
      """, closed: false)
    #expect(setting(plan).schedule["a1"]?.end.iso == "2026-03-07")
  }

  /// Mermaid resolved ten links of a chain that is written backwards, and set the rest to today.
  @Test func resolvesALongChainInAnyOrder() throws {
    let items = (1...40).reversed().map { number in
      "{id: a\(number), text: Call, duration: 1d"
        + (number == 1 ? "" : ", after: [a\(number - 1)]") + "}"
    }
    let (plan, _) = try read(items.joined(separator: ", "))
    #expect(setting(plan).schedule["a40"]?.start.iso == "2026-03-13")
  }

  /// TaskNotes refuses an activity that waits for itself, and only recommends to look for longer circles.
  @Test(arguments: [["a1"], ["a2", "a1"], ["a2", "a3", "a1"]])
  func findsACircleOfAnyLength(waits: [String]) throws {
    let items = waits.enumerated().map {
      "{id: a\($0 + 1), text: Call, duration: 1d, after: [\($1)]}"
    }
    let (plan, _) = try read(items.joined(separator: ", "))
    #expect(checked(plan).filter { $0 == "error DEP-LOOP" }.count == 1)
    #expect(setting(plan).schedule.entries.isEmpty)
  }

  /// Front matter made others count lines from its end (Hugo #9857, gray-matter #108, zine #45).
  @Test func countsLinesFromTheTopOfTheFile() throws {
    let (plan, _) = try read("{id: a1, text: Call, after: [a9], duration: 1d}")
    #expect(plan.activities[0].times.after[0].activity.location.line == 9)
  }

  /// Mermaid and others read `no` and `NO` as false, `12:30` as 750 and `0012` as 10.
  @Test func keepsTextsThatLookLikeOtherThings() throws {
    let (plan, report) = try read(
      """
      {id: a1, text: NO, start: 2026-03-02, duration: 1d}
      indicators: [{id: i1, text: Form, baseline: no, target: {value: 0012}}]
      """, closed: false)
    #expect(report.allSatisfy { $0 == "info F-YAML11" })
    #expect(plan.activities[0].text.value == "NO")
    #expect(plan.indicators[0].baseline?.value?.value == "no")
    #expect(plan.indicators[0].target?.value?.value == "0012")
  }

  private func read(_ activities: String, closed: Bool = true) throws -> (Plan, [String]) {
    let list = closed ? "[\(activities)]" : "[" + activities.replacing("}\n", with: "}]\n")
    let text = """
      ---
      plan: 1
      id: plan
      title: A plan
      kind: small
      status: draft
      start: 2026-02-02
      end: 2026-11-30
      activities: \(list)
      ---

      """
    var report = Report()
    let plan = try #require(readPlan(SourceFile(path: "Campaigns/plan.md", text: text), &report))
    return (plan, report.sorted.map { "\($0.severity.rawValue) \($0.code.id)" })
  }

  private func setting(_ plan: Plan) -> PlanSetting {
    PlanSetting(
      plan, campaigns: Campaigns(plans: [plan], kinds: []), catalogue: .empty,
      today: Day(year: 2026, month: 7, day: 1))
  }

  private func checked(_ plan: Plan) -> [String] { problems(of: plan, kinds: []) }
}
