import Campaigns
import Diagnostics
import Markup
import Testing

@Suite struct ScheduleTests {
  @Test func countsWorkingDaysAroundWeekendsAndHolidays() throws {
    let plan = try plan(
      """
      start: 2026-02-02
      calendar: {holidays: [2026-04-06]}
      activities:
        - {id: a1, text: Count, start: 2026-02-02, duration: 30wd}
        - {id: a2, text: Assembly, after: [a1], duration: 5wd}
        - {id: a3, text: Meeting, after: [{activity: a2, lag: 10wd}], duration: 1d}
      """)
    #expect(
      days(Schedule(plan)) == [
        "a1 2026-02-02 2026-03-13", "a2 2026-03-16 2026-03-20", "a3 2026-04-07 2026-04-07",
      ])
  }

  @Test(arguments: [
    ("2026-01-31", "1m", "2026-02-28"), ("2028-01-31", "1m", "2028-02-29"),
    ("2026-01-30", "1m", "2026-02-28"), ("2026-01-01", "1m", "2026-01-31"),
    ("2026-02-01", "1m", "2026-02-28"), ("2026-12-15", "1m", "2027-01-14"),
    ("2027-02-28", "12m", "2028-02-27"), ("2028-02-29", "12m", "2029-02-28"),
    ("2026-03-02", "10d", "2026-03-11"), ("2026-03-02", "2w", "2026-03-15"),
    ("2026-03-06", "2wd", "2026-03-09"), ("2026-03-07", "1wd", "2026-03-09"),
    ("2026-12-24", "2wd", "2026-12-28"),
  ])
  func endsInclusively(start: String, duration: String, end: String) throws {
    let christmas = WorkCalendar.Holiday(
      day: Placed(Day(year: 2026, month: 12, day: 25), at: SourceLocation(file: "plan.md")))
    let calendar = WorkCalendar(holidays: [christmas])
    let first = try #require(Day(start))
    let length = try #require(Duration(duration))
    #expect(calendar.end(from: first, lasting: length).iso == end)
  }

  @Test(arguments: ["", "d", "3", "3dx", "-3d", "1.5w", "99999d", "3 d", "3D"])
  func refusesWhatIsNoDuration(text: String) {
    #expect(Duration(text) == nil)
  }

  @Test func tiesTheNamedEndsOfTwoActivities() throws {
    let plan = try plan(
      """
      start: 2026-03-02
      activities:
        - {id: a, text: First, start: 2026-03-09, duration: 10d}
        - {id: fs, text: Later, after: [{activity: a, type: FS, lag: 2d}], duration: 3d}
        - {id: ss, text: Beside, after: [{activity: a, type: SS, lag: 1w}], duration: 3d}
        - {id: ff, text: With its end, after: [{activity: a, type: FF}], duration: 3d}
        - {id: sf, text: Until its start, after: [{activity: a, type: SF}], duration: 3d}
        - {id: wd, text: On a working day, after: [{activity: a, type: FF}], duration: 2wd}
      """)
    #expect(
      days(Schedule(plan)) == [
        "a 2026-03-09 2026-03-18", "fs 2026-03-21 2026-03-23", "ss 2026-03-16 2026-03-18",
        "ff 2026-03-16 2026-03-18", "sf 2026-03-07 2026-03-09", "wd 2026-03-17 2026-03-18",
      ])
  }

  @Test func saysWhatHoldsEachActivity() throws {
    let plan = try plan(
      """
      start: 2026-03-02
      activities:
        - {id: a1, text: First, duration: 1w}
        - {id: a2, text: Second, start: 2026-03-05, duration: 1d}
        - {id: a3, text: Third, after: [a2, a1], duration: 1d}
        - {id: day, text: A moment, milestone: true, after: [a3]}
        - {id: a4, text: Backwards, end: 2026-03-31, duration: 5wd}
      """)
    let schedule = Schedule(plan)
    #expect(schedule["a1"]?.heldBy == .planStart)
    #expect(schedule["a2"]?.heldBy == .given)
    guard case .waiting(let dependency) = schedule["a3"]?.heldBy else {
      Issue.record("a3 waits for nothing")
      return
    }
    #expect(dependency.activity.value == "a1")
    #expect(
      days(schedule).suffix(3) == [
        "a3 2026-03-09 2026-03-09", "day 2026-03-10 2026-03-10", "a4 2026-03-25 2026-03-31",
      ])
  }

  @Test func neverMovesAGivenStart() throws {
    let plan = try plan(
      """
      start: 2026-03-02
      activities:
        - {id: a1, text: First, duration: 2w}
        - {id: a2, text: Too early, start: 2026-03-07, after: [a1], duration: 2wd}
      """)
    #expect(Schedule(plan)["a2"]?.start.iso == "2026-03-07")
    #expect(Schedule(plan)["a2"]?.end.iso == "2026-03-10")
  }

  @Test func leavesOutCirclesAndWhatWaitsForThem() throws {
    let plan = try plan(
      """
      start: 2026-03-02
      activities:
        - {id: a1, text: Free, duration: 1d}
        - {id: a2, text: In a circle, after: [a3], duration: 1d}
        - {id: a3, text: In a circle, after: [a2], duration: 1d}
        - {id: a4, text: Behind it, after: [a3], duration: 1d}
      """)
    #expect(Schedule(plan).entries.map(\.activity) == ["a1"])
  }

  @Test func nobodyWaitsForWhatIsDropped() throws {
    let plan = try plan(
      """
      start: 2026-03-02
      activities:
        - {id: a1, text: First, duration: 1w}
        - {id: a2, text: Dropped, after: [a1], duration: 6w, progress: dropped}
        - {id: a3, text: Released, after: [a2], duration: 1d}
        - {id: a4, text: Bound to the first too, after: [a2, a1], duration: 1d}
        - {id: a5, text: No circle any more, after: [a6], duration: 1d}
        - {id: a6, text: Dropped, after: [a5], duration: 1d, progress: dropped}
      """)
    let schedule = Schedule(plan)
    #expect(
      days(schedule) == [
        "a1 2026-03-02 2026-03-08", "a2 2026-03-09 2026-04-19", "a3 2026-03-02 2026-03-02",
        "a4 2026-03-09 2026-03-09", "a5 2026-03-02 2026-03-02", "a6 2026-03-03 2026-03-03",
      ])
    #expect(schedule.waits(of: "a4").map(\.activity.value) == ["a1"])
    #expect(schedule.whyNotEarlier(plan.activities[2], plan.calendar) == "begins with the plan")
    #expect(!problems(of: plan, kinds: []).contains("error DEP-LOOP"))
  }

  @Test(arguments: [("", []), (", progress: dropped", ["error OUT-ORPHAN", "error OUT-ORPHAN"])])
  func whatIsDroppedMakesNothing(progress: String, orphans: [String]) throws {
    let plan = try plan(
      """
      plan: 1
      id: plan
      title: A plan
      kind: small
      status: agreed
      activities: [{id: a1, text: Write, makes: [p1]\(progress)}]
      outputs: [{id: p1, text: A leaflet}, {id: p2, text: A card, made_by: a1}]
      """)
    #expect(problems(of: plan, kinds: []).filter { $0.hasSuffix("OUT-ORPHAN") } == orphans)
  }

  @Test func saysWhyEachDoesNotBeginEarlier() throws {
    let plan = try plan(
      """
      start: 2026-02-02
      calendar: {holidays: [2026-04-06]}
      activities:
        - {id: a1, text: First, duration: 30wd}
        - {id: a2, text: At once, after: [a1], duration: 5d}
        - {id: a3, text: After a wait, after: [{activity: a2, lag: 10wd}], duration: 1wd}
        - {id: a4, text: Beside, after: [{activity: a3, type: SS}], duration: 2d}
        - {id: a5, text: Not before, after: [{activity: a3, type: FF, lag: 1w}], duration: 2d}
        - {id: a6, text: Late, start: 2026-05-04, after: [a4, a3], duration: 1d}
        - {id: a7, text: Just then, start: 2026-05-05, after: [a6], duration: 1d}
        - {id: a8, text: Too early, start: 2026-05-05, after: [a7], duration: 1d}
        - {id: a9, text: By its end, end: 2026-05-29, duration: 1w}
        - {id: day, text: A moment, milestone: true, date: 2026-05-30}
      """)
    let schedule = Schedule(plan)
    #expect(
      plan.activities.map { schedule.whyNotEarlier($0, plan.calendar) } == [
        "begins with the plan",
        "waits for a1, which ends 2026-03-13",
        "waits for a2, which ends 2026-03-18, plus 10 working days: 15 days later",
        "waits for a3, which starts 2026-04-02",
        "must not end before a3, which ends 2026-04-02, plus 1 week: 7 days later",
        "its start is written; a4 would let it start 2026-04-04, 30 days earlier",
        "its start is written, and a6 lets it start no earlier",
        "its start is written; a7 lets it start only 2026-05-06",
        "its end and its duration are written",
        "its day is written",
      ])
  }

  private func days(_ schedule: Schedule) -> [String] {
    schedule.entries.map { "\($0.activity) \($0.start.iso) \($0.end.iso)" }
  }
}
