import Campaigns
import Diagnostics
import Markup
import Testing

@Suite struct SpectrumTests {
  @Test(arguments: [
    ("2024-12-31", nil), ("2025-06-30", Stakeholder.Position.activeOpponent),
    ("2025-12-30", .activeOpponent), ("2025-12-31", .passiveOpponent),
    ("2026-01-31", .neutral), ("2030-01-01", .neutral),
  ])
  func tellsWhereSomebodyStoodOnADay(day: String, position: Stakeholder.Position?) throws {
    let standing = try press(
      "history: [{date: 2025, position: passive-opponent}, {date: 2025-06, position: active-opponent}], as_of: 2026-01-31, wanted: neutral"
    )
    #expect(standing.position(on: try #require(Day(day))) == position)
  }

  @Test func countsAPositionWithoutADateFromTheLastOneThatHasOne() throws {
    let standing = try press("history: [{date: 2025-06, position: active-opponent}]")
    #expect(standing.sightings.map { $0.date?.iso } == ["2025-06", "2025-06"])
    #expect(standing.position(on: Day(year: 2026, month: 1, day: 1)) == .neutral)
    #expect(try press("").position(on: Day(year: 2000, month: 1, day: 1)) == .neutral)
  }

  @Test(arguments: [
    ("2026-02-28", Stakeholder.Position.neutral), ("2026-03-05", .neutral),
    ("2026-03-06", .passiveAlly), ("2026-04-01", .passiveAlly), ("2026-05-04", .activeAlly),
  ])
  func movesSomebodyWhenTheActivityHasEnded(
    day: String, position: Stakeholder.Position
  ) throws {
    let standing = try press("as_of: 2026-01-31", activities: steps)
    #expect(standing.steps.map(\.activity) == ["a1", "a2"])
    #expect(standing.plannedPosition(on: try #require(Day(day))) == position)
  }

  @Test func movesNobodyFromWhereTheyDoNotStandOrBeforeTheyWereSeen() throws {
    let day = Day(year: 2026, month: 6, day: 1)
    #expect(try press("as_of: 2026-04-01", activities: steps).plannedPosition(on: day) == .neutral)
    #expect(
      try press("as_of: 2026-01-01", activities: [steps[1]]).plannedPosition(on: day) == .neutral)
  }

  @Test func leavesOutWhatIsDropped() throws {
    let dropped =
      "{id: a1, text: Visit, start: 2026-03-02, duration: 1d, progress: dropped, moves: [{who: press, from: neutral, to: passive-ally}]}"
    #expect(try press("", activities: [dropped]).steps == [])
  }

  @Test(
    arguments: [
      ("passive-ally", [], nil), ("active-ally", [], 2), ("passive-opponent", [], nil),
      ("active-opponent", [], 2), ("unknown", [], nil), ("active-ally", [0], 2),
      ("active-ally", [0, 1], nil), ("active-opponent", [0, 1], 2),
    ] as [(String, [Int], Int?)])
  func findsALeapThatNoStepsDivide(wanted: String, taken: [Int], leap: Int?) throws {
    let standing = try press("wanted: \(wanted)", activities: taken.map { steps[$0] })
    #expect(standing.leap == leap)
  }

  @Test(
    arguments: [
      (.activeAlly, .activeOpponent, 4),
      (.passiveOpponent, .neutral, 1), (.neutral, .neutral, 0), (.unknown, .neutral, nil),
    ] as [(Stakeholder.Position, Stakeholder.Position, Int?)])
  func countsWedges(from: Stakeholder.Position, to: Stakeholder.Position, wedges: Int?) {
    #expect(from.wedges(to: to) == wedges)
    #expect(to.wedges(to: from) == wedges)
  }

  @Test(arguments: [
    (4, 4, "closely"), (4, 3, "satisfied"), (3, 4, "informed"), (3, 3, "monitor"),
  ])
  func placesInAQuadrant(influence: Int, interest: Int, engagement: String) throws {
    let plan = try plan(
      "stakeholders: [{id: x, name: X, type: group, role: [ally], position: neutral, "
        + "influence: \(influence), interest: \(interest)}]")
    #expect(plan.stakeholders[0].engagement(high: 4)?.rawValue == engagement)
    #expect(plan.stakeholders[0].engagement(high: 5)?.rawValue == "monitor")
    #expect(plan.stakeholders[0].engagement(high: 3)?.rawValue == "closely")
  }

  @Test func findsThoseWhomNoActivityReaches() throws {
    let fields = "type: group, role: [ally], position: neutral, influence: 5, interest: 5"
    let plan = try plan(
      """
      stakeholders:
        - {id: aimed, name: A, \(fields)}
        - {id: moved, name: B, \(fields)}
        - {id: doer, name: C, \(fields)}
        - {id: seated, name: D, \(fields)}
        - {id: dropped, name: E, \(fields)}
        - {id: missed, name: F, \(fields)}
        - {id: told, name: G, \(fields), engagement: informed}
      activities:
        - {id: a1, text: Visit, start: 2026-03-02, duration: 1d, target: [aimed], moves: [{who: moved}], A: lea, R: [doer]}
        - {id: a2, text: Call, start: 2026-03-02, duration: 1d, target: [dropped], progress: dropped}
      team: [{id: lea, name: Lea, represents: seated}]
      """)
    #expect(plan.engagementGaps(high: 4).map(\.id.value) == ["dropped", "missed"])
  }

  private let steps = [
    "{id: a1, text: Visit, start: 2026-03-02, duration: 5d, moves: [{who: press, from: neutral, to: passive-ally}]}",
    "{id: a2, text: Call, start: 2026-05-04, duration: 1d, moves: [{who: press, from: passive-ally, to: active-ally}]}",
  ]

  /// How the press stands, neutral today.
  private func press(_ fields: String, activities: [String] = []) throws -> Spectrum.Standing {
    let plan = try plan(
      """
      stakeholders: [{id: press, name: Press, type: group, role: [media], position: neutral\(fields.isEmpty ? "" : ", " + fields)}]
      activities: [\(activities.joined(separator: ", "))]
      """)
    return try #require(Spectrum(plan, Schedule(plan)).standings.first)
  }
}
