import Campaigns
import Catalogue
import Diagnostics
import Markup
import Testing

@Suite struct RehearsalTests {
  @Test func readsChangesOneAfterAnother() throws {
    #expect(
      try changes("a1 +15d  anna = passive-opponent as1=broken practice lessons withdrawn a2 -1w")
        == [
          .moved(activity: "a1", by: Duration(15, .day), isEarlier: false),
          .stakeholder("anna", .passiveOpponent), .assumption("as1", .broken),
          .withdrawn("lessons"), .moved(activity: "a2", by: Duration(1, .week), isEarlier: true),
        ])
  }

  @Test(arguments: [
    ("ana = neutral", "nothing in the plan has the id 'ana'; did you mean 'anna'?"),
    ("anna = neutrall", "'anna' cannot become 'neutrall'; did you mean 'neutral'?"),
    ("practice lesson withdrawn", "no practice 'lesson' in the catalogue; did you mean 'lessons'?"),
    (
      "practice lessons",
      "'practice lessons' lacks what happens to it; write 'practice lessons withdrawn'"
    ),
    ("a1 15d", "'a1 15d' is no change; write 'a1 +15d' (d, w, m or wd), or 'a1 = …'"),
    ("a1 -1m", "'-1m' cannot be counted back; write days or weeks, as in -10d"),
    (
      "o1 = broken",
      "'o1' is an objective, which has no state to change; name a stakeholder, an assumption or an activity"
    ),
    ("a1", "'a1' is no change; write one such as 'a1 +15d'"),
  ])
  func refusesWhatItDoesNotKnow(text: String, reason: String) throws {
    let error = #expect(throws: PlanChange.Refusal.self) { _ = try changes(text) }
    let refusal = try #require(error)
    #expect([refusal.message, refusal.hint].compactMap { $0 }.joined(separator: "; ") == reason)
  }

  @Test func putsOffWhatWaitsAndTakesItsSlack() throws {
    let rehearsal = try rehearse("a1 +30d")
    #expect(rehearsal.difference.moved.map { "\($0.item.id) \($0.days)" } == ["a1 30", "a2 30"])
    #expect(rehearsal.slack.map(\.deadline) == ["o1"])
    #expect(rehearsal.slack.map(\.from) == [23])
    #expect(rehearsal.slack.map(\.to) == [-7])
    #expect(rehearsal.shocks == [])
  }

  @Test func shakesWhatRestsOnAPracticeOrAnAssumption() throws {
    let rehearsal = try rehearse("practice lessons withdrawn as1 = broken")
    #expect(rehearsal.shocks.map(\.shaken) == [["o1", "goal"], ["as1", "o1", "goal"]])
    #expect(rehearsal.problems.map(\.code.id).contains("EV-STALE"))
    #expect(
      rehearsal.text.contains(
        """
        shaken
          practice lessons withdrawn
            o1 -> goal
          assumption as1 broken
            as1 -> o1 -> goal
        """))
  }

  @Test func saysWhatWeakens() throws {
    let text = try rehearse("anna = passive-opponent").text
    #expect(text.contains("1 weaker"), "\(text)")
    #expect(
      text.contains("weaker\n  anna, position: neutral -> passive-opponent\n"), "\(text)")
  }

  @Test func findsNothingInAChangeThatIsNone() throws {
    #expect(try rehearse("as1 = untested").text == "no new problem\n")
  }

  private func changes(_ text: String) throws -> [PlanChange] {
    try PlanChange.all(in: text, of: plan(), catalogue())
  }

  private func rehearse(_ text: String) throws -> Rehearsal {
    let plan = try plan()
    return Rehearsal(
      try changes(text), of: plan, campaigns: Campaigns(plans: [plan], kinds: []),
      catalogue: try catalogue(), today: Day(year: 2026, month: 1, day: 15))
  }

  private func catalogue() throws -> Catalogue { try CampaignsTests.catalogue(["lessons": ""]) }

  private func plan() throws -> Plan {
    try CampaignsTests.plan(
      """
      plan: 1
      id: plan
      title: A plan
      kind: small
      status: agreed
      start: 2026-02-02
      end: 2026-11-30
      goal: {text: All learn., by: 2026-11-30}
      objectives:
        - {id: o1, text: She signs., by: 2026-03-31, needs: [up], evidence: [{practice: lessons}]}
      change:
        outcomes: [{id: up, text: She listens}]
        assumptions: [{id: as1, text: She may, between: [up, o1], state: untested}]
      stakeholders: [{id: anna, name: Anna, type: person, position: neutral}]
      activities:
        - {id: a1, text: Count, start: 2026-03-02, duration: 5d, leads_to: [up]}
        - {id: a2, text: Visit, after: [a1], duration: 2d, objective: [o1]}
      """)
  }
}
