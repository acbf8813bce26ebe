import Campaigns
import Testing

/// Rules that compare with a number speak on one side of it and are silent on the other.
@Suite struct PeopleRuleTests {
  @Test(arguments: [(1, 3, false), (2, 2, false), (2, 1, true), (3, 0, true)])
  func judgesTheShareOfTheChoir(choir: Int, others: Int, isReported: Bool) throws {
    let targets =
      Array(repeating: "members", count: choir) + Array(repeating: "staff", count: others)
    #expect(
      try codes(people + activities(targets.map { "target: [\($0)]" })).contains("STK-CHOIR")
        == isReported)
  }

  @Test func countsAnActivityThatAlsoAimsAtOthersAsNoChoir() throws {
    let fields = people + activities(Array(repeating: "target: [members, staff]", count: 4))
    #expect(!(try codes(fields).contains("STK-CHOIR")))
  }

  @Test func judgesNoShareOfFewActivities() throws {
    let two = people + activities(Array(repeating: "target: [members], A: lea", count: 2))
    let three = people + activities(Array(repeating: "target: [members], A: lea", count: 3))
    #expect(try codes(two).isDisjoint(with: ["STK-CHOIR", "RACI-LOAD"]))
    #expect(try codes(three).isSuperset(of: ["STK-CHOIR", "RACI-LOAD"]))
  }

  @Test(arguments: [(2, 2, false), (3, 2, true), (3, 3, false)])
  func judgesTheLoadOfOne(own: Int, others: Int, isReported: Bool) throws {
    let roles = Array(repeating: "A: lea", count: own) + Array(repeating: "A: sam", count: others)
    #expect(try codes(activities(roles)).contains("RACI-LOAD") == isReported)
  }

  @Test(arguments: [("[ana, ben]", false), ("[ana, ben, eva]", true)])
  func judgesHowManyAreConsulted(consulted: String, isReported: Bool) throws {
    #expect(try codes(activities(["C: \(consulted)"])).contains("RACI-C") == isReported)
  }

  @Test(arguments: [(4, 4, true), (4, 3, false), (3, 4, false), (5, 5, true)])
  func judgesWhoMattersMost(influence: Int, interest: Int, isReported: Bool) throws {
    let fields =
      "stakeholders: [{id: x, name: X, type: group, role: [ally], position: neutral, "
      + "influence: \(influence), interest: \(interest)}]"
    #expect(try codes(fields).contains("STK-CLOSE") == isReported)
  }

  @Test(arguments: [
    ("2025-12-16", false), ("2025-12-15", true), ("2025-12", false), ("2025-11", true),
    ("2026-03-01", false),
  ])
  func judgesTheAgeOfAPosition(asOf: String, isReported: Bool) throws {
    let fields =
      "stakeholders: [{id: x, name: X, type: group, role: [ally], position: neutral, "
      + "as_of: \(asOf), source: A talk}]"
    #expect(try codes(fields).contains("STK-STALE") == isReported)
    #expect(!(try codes("status: closed\n" + fields).contains("STK-STALE")))
  }

  @Test(arguments: [(2, 5, true), (3, 3, false), (5, 2, true), (5, 5, true)])
  func judgesTheScoreOfARisk(likelihood: Int, impact: Int, isReported: Bool) throws {
    let found = try codes(
      "risks: [{id: r1, text: If it rains, to: plan, likelihood: \(likelihood), impact: \(impact)}]"
    )
    #expect(found.contains("RISK-OWNER") == isReported)
    #expect(found.contains("RISK-MITIGATION") == isReported)
  }

  @Test(arguments: [(1, 30, true), (2, 29, true), (2, 30, false)])
  func judgesHowLongPeopleTakePart(stages: Int, days: Int, isReported: Bool) throws {
    let planning = stages > 1 ? "team: [{id: lea, name: Lea, represents: learners}]" : ""
    let fields = learners + activities(["participation: involve"], days: days) + planning
    #expect(try codes(fields).contains("NFMWM-SUSTAINED") == isReported)
  }

  @Test func asksNoMoreDaysThanAPlanHasAndTakesWordsForThem() throws {
    let fields =
      learners + activities(["participation: involve"], days: 10)
      + "team: [{id: lea, name: Lea, represents: learners}]\n"
    #expect(try codes(fields).contains("NFMWM-SUSTAINED"))
    #expect(
      !(try codes("start: 2026-03-02\nend: 2026-03-11\n" + fields).contains("NFMWM-SUSTAINED")))
    let words =
      "participation: [{group: learners, stage: goal, level: involve, sustained: Monthly}]"
    #expect(!(try codes(fields + words).contains("NFMWM-SUSTAINED")))
  }

  @Test(arguments: [
    ("2026-03-02", "2026-03-09", true), ("2026-03-09", "2026-03-09", false),
    ("2026-03-09", "2026-03-02", false),
  ])
  func judgesWhoComesFirst(ask: String, say: String, isReported: Bool) throws {
    let fields = """
      objectives: [{id: o1, text: It opens., decision_maker: staff}]
      \(learners)activities:
        - {id: a1, text: Ask, start: \(ask), duration: 1d, target: [staff]}
        - {id: a2, text: Meet, start: \(say), duration: 1d, target: [learners], participation: involve}

      """
    #expect(try codes(fields).contains("NFMWM-LATE") == isReported)
    let goal = "participation: [{group: learners, stage: goal, level: involve}]"
    #expect(!(try codes(fields + goal).contains("NFMWM-LATE")))
  }

  @Test(arguments: [
    ("2026-03-02", true), ("2026-03-06", true), ("2026-03-07", false),
  ])
  func judgesWhetherPreparationComesInTime(speech: String, isReported: Bool) throws {
    let fields = """
      \(learners)activities:
        - {id: a1, text: Train, start: 2026-03-02, end: 2026-03-06}
        - {id: a2, text: Speak, start: \(speech), duration: 1d, target: [staff], speaks: led-by}
      participation: [{group: learners, stage: delivery, level: involve, prepared: a1}]
      """
    #expect(try codes(fields).contains("NFMWM-PREPARED") == isReported)
  }

  @Test(arguments: [("inform", false), ("consult", true)])
  func asksNothingOfAnEntryThatOnlyInforms(level: String, isReported: Bool) throws {
    let fields = learners + "participation: [{group: learners, stage: goal, level: \(level)}]"
    let attributes: Set = [
      "NFMWM-PREPARED", "NFMWM-ETHICAL", "NFMWM-SAFE", "NFMWM-SUPPORTED", "NFMWM-BACK",
    ]
    #expect(try codes(fields).intersection(attributes) == (isReported ? attributes : []))
    #expect(!(try codes(fields).contains("NFMWM-DECIDE")))
  }

  @Test(arguments: [
    ("draft", "warning"), ("review", "warning"), ("agreed", "error"), ("closed", "error"),
  ])
  func weighsWhatIsMissingByStatus(status: String, severity: String) throws {
    let fields =
      "kind: small\nstatus: \(status)\n" + learners + activities([""])
        + """
        risks: [{id: r1, text: If it rains, to: plan, likelihood: 5, impact: 5}]
        participation: [{group: learners, stage: goal, level: consult}]
        """
    let found = try problems(of: plan(fields), kinds: [small()])
    for code in ["RACI-R", "RACI-A", "RISK-OWNER", "RISK-MITIGATION", "RISK-PEOPLE", "NFMWM-SAFE"] {
      #expect(found.contains("\(severity) \(code)"), "\(code)")
    }
  }

  @Test func isSilentWithoutNumbers() throws {
    let fields = people + activities(Array(repeating: "target: [members], A: lea", count: 5))
    let found = try problems(
      of: plan("kind: small\n" + fields), kinds: [kind("kind: small\ntitle: Small")])
    #expect(!found.contains { $0.hasSuffix("STK-CHOIR") || $0.hasSuffix("RACI-LOAD") })
  }

  private let people = """
    stakeholders:
      - {id: members, name: Members, type: group, role: [ally], position: active-ally}
      - {id: staff, name: Staff, type: group, role: [observer], position: neutral}

    """

  private let learners = """
    issue: {text: Adults cannot enrol., affected: [learners]}
    stakeholders:
      - {id: learners, name: Learners, type: group, role: [constituent], position: active-ally}
      - {id: staff, name: Staff, type: group, role: [observer], position: neutral}

    """

  private func activities(_ fields: [String], days: Int = 1) -> String {
    "activities:\n"
      + fields.enumerated().map { index, fields in
        let more = fields.isEmpty ? "" : ", " + fields
        return "  - {id: a\(index), text: Act, start: 2026-03-02, duration: \(days)d\(more)}\n"
      }.joined()
  }

  private func codes(_ fields: String) throws -> Set<String> {
    let found = try problems(of: plan("kind: small\n" + fields), kinds: [small()])
    return Set(found.compactMap { $0.split(separator: " ").last.map(String.init) })
  }

  private func small() throws -> Kind {
    try kind(
      """
      kind: small
      title: A small kind
      thresholds: {risk: 10, high: 4, choir: 50, load: 50, share_from: 3, position_days: 30, consulted: 2, sustained_stages: 2, sustained_days: 30}
      """)
  }
}
