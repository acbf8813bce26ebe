import Campaigns
import Catalogue
import Diagnostics
import Foundation
import Markup
import Testing

/// Whoever mends a plan sees all that is wrong with it in one run, each with its place.
@Suite struct FaultTests {
  @Test func showsThirtyPlantedFaultsInOneRun() throws {
    let planted = [
      "3:5 ID-FILE", "5:7 KIND-MISSING", "5:7 KIND-SECTION", "8:6 REV-NONE", "9:7 ID-REF",
      "13:64 EV-UNKNOWN", "16:9 F-MISSING", "16:9 FYAM", "18:21 SMART-S2", "19:9 SMART-T1",
      "20:16 SMART-M1", "21:15 EV-GAP", "24:12 TOC-LOOP", "27:91 STK-WEDGE", "27:164 F-TYPE",
      "28:10 NFMWM-STAGE", "31:10 MSG-MESSENGER", "33:89 DATE-ORDER", "34:10 ID-DUP",
      "34:10 RACI-A", "35:51 DEP-UNKNOWN", "35:66 DATE-BAD", "36:10 DEP-LOOP", "38:69 F-DATE",
      "40:10 OUT-ORPHAN", "42:10 SMART-M2", "46:97 BUD-SUM", "48:10 RISK-MITIGATION",
      "49:58 PRIV-CONTACT", "50:16 KIND-WAIVER",
    ]
    #expect(Set(planted).count == 30)

    var report = Report()
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let tree = SourceTree(reading: ["Campaigns"], in: root, report: &report)
    let kinds = Campaigns(reading: tree, &report).kinds
    report = Report()
    let plan = try #require(
      readPlan(SourceFile(path: "Campaigns/faulty.md", text: faultyPlan), &report))
    let setting = PlanSetting(
      plan, campaigns: Campaigns(plans: [plan], kinds: kinds), catalogue: .empty,
      today: Day(year: 2026, month: 1, day: 15))
    report.add(checkPlan(plan, setting))
    let shown = report.diagnostics.map {
      "\($0.location.line):\($0.location.column) \($0.code.id)"
    }
    #expect(Set(planted).subtracting(shown) == [])
  }
}

private let faultyPlan = """
  ---
  plan: 1
  id: faults
  title: A plan with thirty faults
  kind: advocacy-campaign
  status: agreed
  start: 2026-02-02
  end: 2026-11-30
  lead: nobody
  issue:
    text: Adults are turned away.
    affected: [learners]
    causes: [{id: c1, text: The form asks, evidence: [{practice: no-practice}]}]
  goal: {text: All learn., by: 2026-11-30, evidence: none, because: New}
  objectives:
    - id: o1
      text: The office will support learners.
      decision_maker: town-hall
      by: 2027-03-31
      indicator: i1
      evidence: none
  change:
    outcomes:
      - {id: up, text: She listens, needs: [down], evidence: none, because: New}
      - {id: down, text: She reads, needs: [up], evidence: none, because: New}
  stakeholders:
    - {id: town-hall, name: Town hall, type: institution, role: [primary-target], position: neutral, wanted: active-ally, as_of: 2026-01, source: A talk, influence: 9, interest: 3}
    - {id: learners, name: Learners, type: group, role: [constituent], position: active-ally, as_of: 2026-01, source: A talk, affected: true, influence: 2, interest: 5}
    - {id: rival, name: Rival, type: organisation, role: [opponent], position: active-opponent, influence: 2, interest: 5, private: false}
  messages:
    - {id: m1, to: town-hall, statement: It is closed., evidence: none, because: New}
  activities:
    - {id: a1, text: Visit, objective: [o1], target: [town-hall], start: 2026-03-02, end: 2026-02-20, A: lea, R: [lea], speaks: behalf}
    - {id: a1, text: Visit again, objective: [o1], target: [town-hall], start: 2026-03-07, duration: 2d, R: [lea]}
    - {id: a3, text: Call, objective: [o1], after: [a9], duration: 3dx, A: lea, R: [lea]}
    - {id: a4, text: Loop, after: [a5], duration: 2d, A: lea, R: [lea]}
    - {id: a5, text: Hoop, after: [a4], duration: 2d, A: [lea, tom], R: [tom]}
    - {id: a6, text: Early, after: [{activity: a2, type: FS}], start: 30/04/2026, duration: 1d, A: lea}
  outputs:
    - {id: p1, text: A leaflet, form: guide, due: 2026-12-24, lead: lea}
  indicators:
    - {id: i1, text: Visits, measures: [o1], level: activity, unit: number, target: {value: 5, by: 2026-06-01}}
  budget:
    currency: EUR
    ceiling: 100
    lines: [{id: b1, text: Room, category: events, quantity: 3, unit: day, unit_cost: 50, amount: 170}]
  risks:
    - {id: r1, text: If a name leaks then harm follows, to: people, who: [learners], likelihood: 5, impact: 5}
  team: [{id: lea, name: Lea}, {id: tom, name: Tom, phone: +39 011 123456}]
  waived: [{key: messages.ask}]
  ---

  """
