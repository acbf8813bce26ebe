import Campaigns
import Markup
import Testing

@Suite struct DeadlineTests {
  @Test func followsOutcomesAndLeavesOutWhatIsDroppedAndWhatEvaluates() throws {
    let plan = try plan(
      """
      start: 2026-02-02
      objectives: [{id: o1, text: Opened, by: 2026-09-30, needs: [listens]}, {id: o2, text: Alone, by: 2026-09-30}]
      change: {outcomes: [{id: listens, text: Listens, needs: [heard]}, {id: heard, text: Heard}]}
      activities:
        - {id: a1, text: Count, start: 2026-02-02, duration: 30wd}
        - {id: a2, text: Ask, after: [{activity: a1, lag: 10wd}], duration: 1d, leads_to: [heard]}
        - {id: a3, text: Not done, after: [a2], duration: 1m, leads_to: [heard], progress: dropped}
        - {id: a4, text: Evaluate, after: [a2], duration: 1m, objective: o1, fulfils: evaluation}
      """)
    let kind = try kind(
      """
      kind: small
      title: Small
      requires: {activities: [{key: evaluation, text: What came of it, strength: may}]}
      """)
    let paths = CriticalPath.all(plan, Schedule(plan), kind: kind)
    #expect(paths.map(\.deadline.id) == ["o1"])
    #expect(paths.first?.chain == ["a1", "a2"])
    #expect(paths.first?.days == 184)
    #expect(paths.first?.slacks.map(\.activity) == ["a1", "a2"])
  }

  @Test func countsToTheDateThatAnActivityIsFor() throws {
    let plan = try plan(
      """
      start: 2026-03-02
      opportunities: [{id: weeks, from: 2026-03-16, to: 2026-03-20, text: Open weeks}]
      events: [{id: fair, date: 2026-03-13, text: Fair}]
      activities:
        - {id: a1, text: Print, duration: 3wd, before: [weeks, fair]}
        - {id: a2, text: Show, after: [{activity: a1, lag: 1w}], duration: 2wd, before: [weeks]}
        - {id: a3, text: Later, start: 2026-03-30, duration: 1d}
        - {id: a4, text: First, start: 2026-03-02, duration: 1d, before: [a3]}
      """)
    let paths = CriticalPath.all(plan, Schedule(plan), kind: nil)
    #expect(
      paths.map { "\($0.deadline.id) \($0.deadline.day.iso) \($0.chain) \($0.days)" } == [
        "weeks 2026-03-20 [\"a1\", \"a2\"] 7", "fair 2026-03-13 [\"a1\"] 9",
        "a3 2026-03-29 [\"a4\"] 27",
      ])
  }

  @Test func hasNoPathWhereAnActivityHasNoPlace() throws {
    let plan = try plan(
      """
      start: 2026-03-02
      objectives: [{id: o1, text: Opened, by: 2026-09-30}]
      activities:
        - {id: a1, text: Count, duration: 3wd, objective: o1}
        - {id: a2, text: In a circle, after: [a2], duration: 2wd, objective: o1}
      """)
    #expect(CriticalPath.all(plan, Schedule(plan), kind: nil).isEmpty)
  }
}
