import Campaigns
import Diagnostics
import Markup
import Testing

@Suite struct PlanEditionTests {
  @Test func keepsBackWhatIsPrivateAndCountsIt() throws {
    let edited = try secretive().edition(.public)
    #expect(
      edited.omissions.map { "\($0.number) \($0.sort.noun)" } == [
        "3 stakeholder", "1 message", "2 risk", "1 member of the team",
      ])
    #expect(edited.leaks == [])
    let plan = edited.plan
    #expect(plan.stakeholders.map(\.id.value) == ["learners", "office"])
    #expect(plan.messages.map(\.id.value) == ["m2"])
    #expect(plan.messages[0].to.map(\.value) == ["office"])
    #expect(plan.risks.map(\.id.value) == ["r3"])
    #expect(plan.activities[0].targets.map(\.value) == ["office"])
    #expect(plan.waivers.map(\.key.value) == ["budget"])
    #expect(plan.participation.map(\.group.value) == ["learners"])
  }

  @Test func showsWhoSomebodyIsAndNotWhereTheyStand() throws {
    let office = try #require(secretive().edition(.public).plan.stakeholders.last)
    #expect(office.name == "Office" && office.roles.map(\.value) == [.ally])
    #expect(office.influence == nil && office.position == nil && office.influences == [])
    #expect(office.source == nil && office.engagement(high: 4) == nil && office.history == [])
  }

  @Test func leavesNoPrivateStringBehind() throws {
    let plan = try secretive()
    #expect(strings(in: plan).contains { $0.contains("Secret") })
    let shown = strings(in: plan.edition(.public).plan)
    let ids = ["opponent", "person", "critic", "hidden", "m1", "r1", "r2"]
    #expect(shown.filter { $0.contains("Secret") || ids.contains($0) } == [])
  }

  @Test func keepsEveryIDThatRemainsValid() throws {
    for whole in [try secretive(), try plan(wholePlan)] {
      let before = brokenReferences(in: whole)
      let after = brokenReferences(in: whole.edition(.public).plan)
      #expect(after.filter { !before.contains($0) } == [], "\(whole.id)")
    }
  }

  @Test func showsEverythingInTheInternalEdition() throws {
    let plan = try secretive()
    let edited = plan.edition(.internal)
    #expect(edited.plan == plan)
    #expect(edited.omissions == [])
  }

  @Test(arguments: [
    ("Jana Novak decides.", ["person: Jana Novak"]),
    ("JANA NOVAK decides", ["person: JANA NOVAK"]),
    ("Ask Ms Novak.", ["person: Novak"]),
    ("The town list, as ever", ["opponent: town list"]),
    ("The town lists it.", []),
    ("Lea writes.", ["hidden: Lea"]),
    ("Please lea", []),
    ("As in [[r1]]", ["r1: [[r1]]"]),
    ("As in r1", []),
    ("Novak and Jana Novak and Novak", ["person: Novak"]),
  ])
  func findsWhatATextTells(text: String, leaks: [String]) throws {
    let own = try plan("rationale: \"\(text)\"\n\(people)").edition(.public).leaks
    #expect(own.map { "\($0.id): \($0.words)" } == leaks)
    let body = try plan(people, body: text).edition(.public).leaks
    #expect(body.map { "\($0.id): \($0.words)" } == leaks)
    #expect(body.allSatisfy { $0.text.location.line > 6 })
  }

  @Test func forgivesATextThatIsKeptBackItself() throws {
    let plan = try plan(
      people + "\nmessages: [{id: m1, to: person, ask: Sign, statement: The town list is wrong}]")
    #expect(plan.edition(.public).leaks == [])
  }

  @Test(arguments: [(Plan.Status.review, "warning"), (.agreed, "error")])
  func weighsALeakByStatus(status: Plan.Status, severity: String) throws {
    let plan = try plan("status: \(status.rawValue)\nrationale: Lea knows.\n\(people)")
    #expect(problems(of: plan, kinds: []).contains("\(severity) PRIV-PUBLIC"))
  }

  @Test(arguments: [
    ("role: [opponent], position: neutral", true),
    ("role: [ally], position: passive-opponent", true),
    ("role: [ally], position: neutral", false),
    ("role: [opponent], position: active-opponent, private: false", false),
    ("role: [ally], position: neutral, private: true", true),
  ])
  func holdsOpponentsPrivateUnlessTold(fields: String, isPrivate: Bool) throws {
    let plan = try plan("stakeholders: [{id: x, name: X, type: organisation, \(fields)}]")
    #expect(plan.stakeholders.map(\.isPrivate) == [isPrivate])
  }
}

private func brokenReferences(in plan: Plan) -> [String] {
  let setting = PlanSetting(
    plan, campaigns: Campaigns(plans: [plan], kinds: []), catalogue: .empty,
    today: Day(year: 2026, month: 1, day: 15))
  return checkPlan(plan, setting).diagnostics.filter { $0.code.id == "ID-REF" }.map(\.message)
}

private let people = """
  stakeholders:
    - {id: person, name: Jana Novak, type: person, role: [ally], position: neutral}
    - {id: opponent, name: "Town list: a group in the council", type: organisation, role: [opponent], position: neutral}
  risks: [{id: r1, text: If seen then sent away, to: people}]
  team: [{id: hidden, name: Lea, private: true}]
  """

/// A plan whose private strings all say “Secret”, or are the id of something private, and that names
/// what is private wherever a field can.
private func secretive() throws -> Plan {
  try plan(
    """
    lead: hidden
    issue: {text: Adults cannot enrol., affected: [learners, person]}
    objectives:
      - {id: o1, text: It opens., decision_maker: person, decision_body: opponent, feasible: {judged: 3, by: hidden}}
    stakeholders:
      - {id: learners, name: Learners, type: group, role: [constituent], position: active-ally, affected: true, influences: [{who: person, strength: 2, how: Secret talk}]}
      - {id: office, name: Office, type: institution, role: [ally], position: neutral, influence: 4, interest: 4, as_of: 2026-01, source: Secret source, engagement: closely, history: [{date: 2025, position: neutral}], cares_about: Secret wish, influences: [{who: opponent, strength: 1}]}
      - {id: opponent, name: Secret list, type: organisation, role: [opponent], position: active-opponent, source: Secret meeting, gains: Secret gain}
      - {id: critic, name: Secret paper, type: organisation, role: [media], position: passive-opponent}
      - {id: person, name: Secret Smith, type: person, role: [primary-target], position: neutral}
    messages:
      - {id: m1, to: [person, opponent], ask: Secret ask, messenger: learners}
      - {id: m2, to: [office, person], ask: Help., messenger: person}
    opportunities: [{id: day, date: 2026-09-08, text: A day, who: [person]}]
    activities:
      - {id: a1, text: Visit, start: 2026-03-02, duration: 1d, target: [office, person, opponent], moves: [{who: person, from: neutral, to: passive-ally}], A: hidden, R: [hidden, person], C: [opponent], I: [critic], risks: [r1, r2, r3]}
    outputs: [{id: p1, text: A leaflet, lead: hidden}]
    indicators: [{id: i1, text: It is open, responsible: hidden}]
    budget: {currency: EUR, lines: [{id: b1, text: Travel, amount: 3, supports: person}]}
    risks:
      - {id: r1, text: If Secret then harm, to: people, who: [learners], mitigation: Secret door}
      - {id: r2, text: If Secret then worse, who: [learners]}
      - {id: r3, text: If it rains then nobody comes, to: activities, who: [person], owner: hidden, seen_with: [person]}
    team: [{id: hidden, name: Secret Lea, private: true}, {id: sam, name: Sam, represents: person}]
    participation:
      - {group: person, stage: goal, level: inform, how: Secret vote}
      - {group: learners, stage: goal, level: involve, how: Vote, safe: [r1, r3]}
    commitments: [{id: k1, text: A guide, by: hidden, goes_to: r1}]
    waived:
      - {key: r1.owner, reason: Secret reason, by: sam, date: 2026-01-10}
      - {key: budget, reason: Small, by: hidden, date: 2026-01-10}
    """)
}
