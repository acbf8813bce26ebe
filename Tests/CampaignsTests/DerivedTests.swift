import Campaigns
import Catalogue
import Diagnostics
import Foundation
import Markup
import Testing

@Suite struct DerivedTests {
  @Test func showsWhatEachClaimRestsOn() throws {
    let plan = try plan(
      """
      issue:
        text: Adults cannot enrol.
        causes:
          - id: c1
            text: The form asks for a number
            evidence:
              - {practice: lessons, fact: f1}
              - {practice: lessons, result: r1}
              - {practice: lessons, fact: f9}
              - {practice: nowhere}
              - {source: {title: A letter}}
          - {id: c2, text: Nobody has asked, evidence: none, because: It is new}
      """)
    let bases = plan.evidence(in: try catalogue())
    #expect(bases.map(\.claim.id.value) == ["c1", "c2"])
    #expect(bases[0].practices.map(\.id) == ["lessons"])
    #expect(bases[0].facts == 1)
    #expect(bases[0].results == 1)
    #expect(bases[0].pieces.count == 3)
    #expect(bases[0].claimants == ["The school"])
    // The fact's two pages are on one site; the result's is on another; the letter is its own.
    #expect(bases[0].independentSources == 3)
    #expect(bases[1].pieces == [])
  }

  @Test func fillsTheMatrixFromEntriesThenActivitiesThenTheTeam() throws {
    let plan = try plan(
      """
      issue: {text: Adults cannot enrol., affected: [learners]}
      stakeholders:
        - {id: learners, name: Learners, type: group, role: [constituent], position: active-ally}
        - {id: parents, name: Parents, type: group, role: [ally], position: neutral, affected: true}
      activities:
        - {id: a1, text: Evaluate, start: 2026-03-02, duration: 1d, fulfils: evaluation, participation: consult, target: [parents]}
        - {id: a2, text: Vote, start: 2026-03-02, duration: 1d, fulfils: decide, participation: empower, R: [sam]}
        - {id: a3, text: Count, start: 2026-03-02, duration: 1d, participation: involve, A: sam}
        - {id: a4, text: Nobody of them, start: 2026-03-02, duration: 1d, participation: empower}
      team: [{id: sam, name: Sam, represents: learners}]
      participation:
        - {group: learners, stage: goal, level: inform}
        - {group: learners, stage: delivery, level: consult}
        - {group: learners, stage: delivery, level: collaborate}
      """)
    let kind = try kind(
      """
      kind: small
      title: A small kind
      requires:
        activities:
          - {key: evaluation, text: Evaluation, strength: must}
          - {key: decide, text: The ask is agreed, strength: must, stage: goal}
      """)
    let matrix = ParticipationMatrix(plan, kind: kind)
    let levels = matrix.rows.map { row in
      Stage.allCases.compactMap { stage in row.cells[stage].map { "\(stage) \($0.level)" } }
    }
    #expect(
      levels == [
        ["goal inform", "planning involve", "delivery collaborate"], ["evaluation consult"],
      ])
    #expect(matrix.rows[0].cells[.planning]?.origin == .team("sam"))
    #expect(matrix.least.count == 6)
  }

  @Test func countsWhatTheKindRequires() throws {
    let plan = try plan(
      """
      parties: [{id: clinic, name: A clinic, fulfils: side}]
      outputs: [{id: p1, text: Terms, fulfils: [terms, report]}, {id: p2, text: More, fulfils: terms}]
      risks: [{id: r1, text: If it rains then nobody comes}]
      waived:
        - {key: film, reason: No money, by: lea, date: 2026-01-10}
        - {key: terms, reason: Superfluous, by: lea, date: 2026-01-10}
      """)
    let kind = try kind(
      """
      kind: small
      title: A small kind
      sections: [risks, budget]
      requires:
        parties: [{key: side, text: Two sides, strength: must, min: 2}]
        outputs:
          - {key: terms, text: Terms, strength: must}
          - {key: film, text: A film, strength: should}
      """)
    let completeness = Completeness(plan, kind)
    #expect(
      completeness.items.map(\.state) == [
        .missing(number: 1), .fulfilled(by: ["p1", "p2"]), .waived(plan.waivers[0]),
      ])
    #expect(completeness.sections.map(\.state) == [.fulfilled(by: []), .missing(number: 0)])
    #expect(
      plan.openPoints(kind) == [
        .waived(plan.waivers[0]), .waived(plan.waivers[1]),
        .missing(kind.requirements[0], number: 1), .missingSection(.budget),
      ])
  }

  @Test func addsUpTheBudget() throws {
    let plan = try plan(
      """
      activities:
        - {id: a1, text: Count, start: 2026-03-02, duration: 1d, budget: [b2]}
      budget:
        ceiling: 500
        lines:
          - {id: b1, text: Hours, category: staff, quantity: 20, unit_cost: 24.10, activity: a1}
          - {id: b2, text: Travel, category: travel, amount: 100.20, supports: learners}
          - {id: b3, text: Paper, amount: 0.10}
        income:
          - {id: in1, from: A fund, amount: 400, certain: granted}
          - {id: in2, from: Us, amount: 50, certain: own}
          - {id: in3, from: Another fund, amount: 25, certain: granted}
      """)
    let totals = BudgetTotals(plan, try #require(plan.budget))
    #expect(totals.cost == Decimal(string: "582.3"))
    #expect(totals.byCategory == [.staff: 482, .travel: Decimal(string: "100.2") ?? 0])
    #expect(totals.byActivity == ["a1": Decimal(string: "582.2") ?? 0])
    #expect(totals.supporting == Decimal(string: "100.2"))
    #expect(totals.income == 475)
    #expect(totals.incomeByCertainty == [.granted: 425, .own: 50])
    #expect(totals.overCeiling == Decimal(string: "82.3"))
  }

  private func catalogue() throws -> Catalogue {
    var report = Report()
    let text = """
      ---
      title: Lessons
      summary: Lessons for all
      countries: [IT]
      organisations: [{name: A school}]
      themes: [language-learning]
      facts: [{id: f1, text: They are free., sources: [s1, s2]}]
      results: [{id: r1, figure: 60 schools, claimed_by: The school, sources: [s3]}]
      evidence_level: stated
      sources:
        - {id: s1, title: Page, url: "https://www.school.example/a"}
        - {id: s2, title: Page, url: "https://school.example/b?c"}
        - {id: s3, title: Paper, url: "http://paper.example"}
      ---
      """
    let practice = readPractice(
      SourceFile(path: "Practices/lessons.md", text: text), language: "en", &report)
    return Catalogue(
      practices: [try #require(practice)], organisations: [], vocabularies: [])
  }
}
