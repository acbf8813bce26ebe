import Campaigns
import Diagnostics
import Markup
import Testing

@Suite struct PlanOverviewTests {
  @Test func namesWhoDecidesAndTheDaysLeft() throws {
    let aims = try overview().aims
    #expect(aims.map(\.objective.id.value) == ["o1", "o2"])
    #expect(aims.map(\.decisionMaker?.name) == ["The director", nil])
    #expect(aims.map(\.path?.days) == [25, nil])
  }

  @Test func listsTheNextFiveDatesInTheirOrder() throws {
    let moments = try overview().moments
    #expect(
      moments.map { "\($0.day.iso) \($0.what) \($0.id ?? "–")" } == [
        "2026-03-02 activity starts a2", "2026-03-09 milestone a3", "2026-03-10 opportunity day",
        "2026-03-20 output due p1", "2026-03-31 objective due o1",
      ])
  }

  @Test func putsTheHighestRisksFirst() throws {
    #expect(try overview().risks.map(\.id.value) == ["r3", "r2", "r4"])
  }

  @Test func saysWhoHasWhichPartAndWhatIsOpen() throws {
    let overview = try overview()
    #expect(
      overview.say.flatMap(\.levels).map { "\($0.stage) \($0.level?.rawValue ?? "–")" }
        == [
          "problem consult", "goal –", "planning –", "delivery –", "monitoring –", "evaluation –",
        ])
    #expect(overview.covered == 1)
    #expect(overview.claims == 2)
    #expect(overview.openPoints.count == 6)
  }

  @Test func namesThoseWhoShouldHaveMovedAndWereNotSeenSince() throws {
    let shifts = try overview().shifts
    #expect(
      shifts.map { "\($0.stakeholder.id.value) \($0.seen.rawValue) \($0.planned.rawValue)" }
        == ["press neutral passive-ally"])
  }

  private func overview() throws -> PlanOverview {
    let plan = try plan(
      """
      plan: 1
      id: plan
      title: A plan
      kind: small
      status: draft
      start: 2026-02-02
      end: 2026-11-30
      objectives:
        - {id: o1, text: She signs., decision_maker: director, by: 2026-03-31, evidence: [{practice: lessons}]}
        - {id: o2, text: He signs., by: 2026-10-30, evidence: none, because: New}
      stakeholders:
        - {id: director, name: The director, type: person}
        - {id: learners, name: Learners, type: group, affected: true}
        - {id: press, name: The press, type: group, position: neutral, as_of: 2026-01}
        - {id: council, name: The council, type: group, position: neutral, as_of: 2026-02-10}
      opportunities: [{id: day, date: 2026-03-10, text: Literacy day}]
      activities:
        - {id: a1, text: Count, start: 2026-02-02, duration: 5d, objective: [o1], moves: [{who: press, from: neutral, to: passive-ally}, {who: council, from: neutral, to: passive-ally}]}
        - {id: a2, text: Visit, start: 2026-03-02, duration: 5d, objective: [o1]}
        - {id: a3, text: Launch, milestone: true, date: 2026-03-09}
      outputs: [{id: p1, text: A leaflet, due: 2026-03-20}]
      risks:
        - {id: r1, text: Rain, likelihood: 1, impact: 1}
        - {id: r2, text: Wind, likelihood: 2, impact: 2}
        - {id: r3, text: Snow, likelihood: 5, impact: 5}
        - {id: r4, text: Hail, likelihood: 2, impact: 2}
      participation: [{group: learners, stage: problem, level: consult}]
      """)
    return PlanOverview(
      plan,
      PlanSetting(
        plan, campaigns: Campaigns(plans: [plan], kinds: []), catalogue: .empty,
        today: Day(year: 2026, month: 2, day: 15)))
  }
}
