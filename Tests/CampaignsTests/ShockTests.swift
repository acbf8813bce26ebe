import Campaigns
import Catalogue
import Diagnostics
import Markup
import Testing

@Suite struct ShockTests {
  @Test func leadsFromWhatIsLostUpToTheGoal() throws {
    let plan = try plan(
      """
      issue:
        text: Adults cannot enrol.
        causes:
          - {id: c1, text: The form asks, evidence: [{practice: gone}]}
          - {id: c2, text: Staff fear, evidence: [{practice: sound}]}
      goal: {text: Every adult can learn.}
      objectives:
        - {id: o1, text: The director signs., needs: [up], evidence: [{practice: sound}]}
        - {id: o2, text: The councillor signs., against: [c1]}
      change:
        outcomes: [{id: up, text: The director listens}]
        assumptions:
          - {id: as1, text: She may sign, between: [up, o1], state: broken}
          - {id: as2, text: She reads, between: [a1, up], state: holds}
      activities:
        - {id: a1, text: Visit, start: 2026-03-02, duration: 1d, leads_to: [up], evidence: [{practice: gone}]}
        - {id: a2, text: Write, start: 2026-03-02, duration: 1d, against: [c1], progress: dropped, objective: o1}
      messages: [{id: m1, to: director, ask: Sign., evidence: [{practice: gone}]}]
      """)
    let shocks = plan.shocks(in: try catalogue())
    #expect(shocks.map(\.cause).count == 2)
    #expect(
      shocks[0].chains == [
        ["c1"], ["m1"], ["a1"], ["c1", "o2"], ["a1", "up"], ["c1", "o2", "goal"],
        ["a1", "up", "o1"],
      ])
    #expect(shocks[1].cause == .assumption("as1"))
    #expect(shocks[1].shaken == ["as1", "o1", "goal"])
  }

  @Test func countsChangesSinceThePracticeWasRead() throws {
    let catalogue = try catalogue()
    let practice = try #require(catalogue.practice("changed"))
    func change(_ seen: String) throws -> String? {
      try plan("evidence_seen: {changed: \(seen)}").change(practice)
        .map { "\($0.kind) \($0.date.iso)" }
    }
    #expect(try change("2024-12-31") == "corrected 2025-03-01")
    #expect(try change("2025-03-01") == "revised 2025-06")
    #expect(try change("2025-06-15") == "revised 2025-06")
    #expect(try change("2025-06-30") == nil)
    #expect(try plan("title: A plan").change(practice) == nil)
  }

  @Test func saysNothingMoreOfPracticesThatCouldNotBeRead() throws {
    let plan = try plan(
      """
      plan: 1
      id: plan
      title: A plan
      kind: small
      status: draft
      start: 2026-02-02
      end: 2026-11-30
      goal: {text: Every adult can learn., evidence: [{practice: torn, fact: f1}]}
      parties: [{id: us, name: Us, organisation: torn}]
      risks: [{id: r1, text: Nobody comes, from: torn}]
      waived: [{key: torn.risks, reason: It is another town., by: lea, date: 2026-01-02}]
      """, body: "As seen [@torn#f1] and [@nowhere].\n")
    let catalogue = Catalogue(
      practices: [], organisations: [], vocabularies: [], unread: ["torn"])
    let found = try problems(
      of: plan, kinds: [kind("kind: small\ntitle: Small")], catalogue: catalogue)
    #expect(
      found.filter { line in ["EV-", "ID-REF", "KIND-"].contains { line.contains($0) } }
        == ["error EV-UNKNOWN"])
  }

  @Test func handsDownWhatAPracticeTeaches() throws {
    let plan = try plan(
      """
      activities:
        - {id: a1, text: Visit, start: 2026-03-02, duration: 1d, evidence: [{practice: sound}]}
        - {id: a2, text: Write, start: 2026-03-02, duration: 1d, evidence: [{practice: sound}, {practice: gone}]}
        - {id: a3, text: Wait, start: 2026-03-02, duration: 1d, progress: dropped, evidence: [{practice: changed}]}
      risks: [{id: r1, text: If it rains then nobody comes, from: sound}]
      """)
    let inherited = plan.inheritance(in: try catalogue())
    #expect(inherited.map(\.practice.id) == ["sound"])
    #expect(inherited[0].activities == ["a1", "a2"])
    #expect(inherited[0].practice.lessons.whyItWorked == ["It was free"])
    #expect(inherited[0].risks.map(\.id.value) == ["r1"])
    #expect(inherited[0].isAnswered)
  }

  private func catalogue() throws -> Catalogue {
    try CampaignsTests.catalogue([
      "gone": "history: [{date: 2025-03-01, kind: withdrawn}]",
      "sound": "why_it_worked: [It was free]\npotential_risks: [It rains]",
      "changed":
        "history: [{date: 2025-03-01, kind: corrected}, {date: 2025-06, kind: revised}]",
    ])
  }
}
