import Campaigns
import Diagnostics
import Foundation
import Testing

@Suite struct PlanDifferenceTests {
  @Test func saysWhatMattersInOneLine() throws {
    let old = try version(end: "2026-03-06", cost: 600, level: "collaborate", target: 40)
    let new = try version(end: "2026-03-27", cost: 1000, level: "consult", target: 40)
    let difference = PlanDifference(from: old, to: new, Campaigns(plans: [new], kinds: []))
    #expect(
      difference.headline
        == "later by 21 days; 400 EUR dearer; learners: collaborate -> consult (weaker)")
    #expect(
      difference.text == """
        later by 21 days; 400 EUR dearer; learners: collaborate -> consult (weaker)

        moved
          a1 later by 21 days: 2026-03-02 to 2026-03-06 -> 2026-03-02 to 2026-03-27  Count

        dearer, cheaper
          b1 400 EUR dearer: 600 EUR -> 1000 EUR  Hours

        weaker
          learners, delivery: collaborate -> consult

        """)
  }

  @Test func readsTargetsEvidencePeopleAndRisks() throws {
    let old = try plan(
      """
      goal: {text: All learn., evidence: [{practice: a}, {practice: b, fact: f1}]}
      objectives:
        - {id: o1, text: She signs., feasible: {judged: 3}, decision_maker: anna, indicator: i1, evidence: [{practice: a}]}
        - {id: o2, text: He signs., evidence: [{practice: a}]}
      change: {assumptions: [{id: as1, text: She may, state: untested}]}
      stakeholders:
        - {id: anna, name: Anna, type: person, position: neutral, wanted: active-ally}
        - {id: bert, name: Bert, type: person, position: unknown, influences: [{who: anna, strength: 3}]}
      indicators:
        - {id: i1, text: Refusals, baseline: {value: 90}, target: {value: "10 %"}}
        - {id: i2, text: Places, baseline: {value: 5}, target: {value: 40}}
      risks: [{id: r1, text: If it rains then we stop, likelihood: 2, impact: 3}]
      """)
    let new = try plan(
      """
      goal: {text: All learn.}
      objectives:
        - {id: o1, text: Anna signs., feasible: {judged: 4}, decision_maker: bert, indicator: i1, evidence: [{practice: a}]}
        - {id: o3, text: They sign.}
      change: {assumptions: [{id: as1, text: She may, state: holds}]}
      stakeholders:
        - {id: anna, name: Anna, type: person, position: passive-ally, wanted: passive-ally}
        - {id: bert, name: Bert, type: person, position: neutral, influences: [{who: anna, strength: 1}]}
      indicators:
        - {id: i1, text: Refusals, baseline: {value: 90}, target: {value: "30 %"}}
        - {id: i2, text: Places, baseline: {value: 5}, target: {value: 60}}
      risks: [{id: r1, text: If it rains then we stop, likelihood: 4, impact: 3}]
      """)
    let difference = PlanDifference(from: old, to: new, Campaigns(plans: [], kinds: []))
    #expect(difference.added.map(\.id) == ["o3"])
    #expect(difference.removed.map(\.id) == ["o2"])
    #expect(difference.reworded.map(\.from) == ["She signs."])
    #expect(
      difference.relations.map { "\($0.item.id) \($0.field) \($0.from) \($0.to)" }
        == ["o1 decision_maker [\"anna\"] [\"bert\"]"])
    #expect(
      difference.shifts.map {
        "\($0.subject) \($0.aspect ?? "-"): \($0.from) -> \($0.to) \($0.direction)"
      } == [
        "i1 target: 10 % -> 30 % weaker", "goal evidence: a, b#f1 -> none weaker",
        "anna wanted: active-ally -> passive-ally weaker",
        "bert influence on anna: 3 -> 1 weaker", "r1 risk score: 6 -> 12 weaker",
        "i2 target: 40 -> 60 stronger", "o1 feasible: 3 -> 4 stronger",
        "anna position: neutral -> passive-ally stronger", "as1 -: untested -> holds stronger",
      ])
  }

  @Test func findsNothingBetweenAPlanAndItself() throws {
    let same = try version(end: "2026-03-06", cost: 600, level: "consult", target: 40)
    let difference = PlanDifference(from: same, to: same, Campaigns(plans: [], kinds: []))
    #expect(difference.isEmpty)
    #expect(difference.text == "nothing that a rule reads has changed\n")
  }

  private func version(end: String, cost: Int, level: String, target: Int) throws -> Plan {
    try plan(
      """
      issue: {text: Adults cannot enrol., affected: [learners]}
      stakeholders:
        - {id: learners, name: Learners, type: group, role: [constituent], position: active-ally}
      activities:
        - {id: a1, text: Count, start: 2026-03-02, end: \(end), participation: \(level)}
      budget: {currency: EUR, lines: [{id: b1, text: Hours, amount: \(cost)}]}
      indicators: [{id: i1, text: Places, target: {value: \(target)}}]
      """)
  }
}
