import Campaigns
import Testing

/// What is missing is a warning before a plan is agreed and an error from then on; what is wrong is
/// always an error; what is waived is silent.
@Suite struct StrictnessTests {
  @Test(arguments: [
    (Plan.Status.draft, "warning"), (.review, "warning"), (.agreed, "error"), (.active, "error"),
    (.paused, "error"), (.closed, "error"),
  ])
  func judgesGapsByStatus(status: Plan.Status, severity: String) throws {
    let plan = try gaps(status)
    #expect(
      try problems(of: plan, kinds: [small()]).sorted()
        == [
          "info EV-COVER", "\(severity) KIND-SECTION", "\(severity) KIND-MISSING",
          "warning KIND-MISSING", "\(severity) EV-GAP", "\(severity) NFMWM-STAGE",
          "\(severity) RISK-PEOPLE",
        ].sorted())
  }

  @Test func keepsContradictionsErrorsInADraft() throws {
    let plan = try plan(
      """
      plan: 1
      id: plan
      title: A plan
      kind: small
      status: draft
      start: 2026-02-02
      end: 2026-11-30
      team: [{id: lea, name: Lea}]
      risks: [{id: r1, text: If it rains then nobody comes}]
      weighed: {text: It is worth it., by: lea, date: 2026-01-10}
      activities:
        - {id: a1, text: Count, start: 2026-03-02, after: [a1], duration: 1d, target: [nobody], A: lea, R: [lea]}
        - {id: a2, text: Meet, start: 2026-03-02, end: 2026-03-01, fulfils: report, A: lea, R: [lea]}
      outputs:
        - {id: p1, text: A report, fulfils: report, made_by: a1, verification: Printed}
        - {id: p2, text: Terms, fulfils: terms, made_by: a1, verification: Signed}
      """)
    #expect(
      Set(try problems(of: plan, kinds: [small()]))
        == ["error DEP-LOOP", "error ID-REF", "error DATE-ORDER", "error KIND-KEY"])
  }

  @Test func isSilentAboutWhatIsWaived() throws {
    let waived = """

      waived:
        - {key: report, reason: There is no money for it, by: lea, date: 2026-01-10}
        - {key: risks, reason: They are in another file, by: lea, date: 2026-01-10}
        - {key: c1.evidence, reason: Not in the source, by: lea, date: 2026-01-10}
        - {key: NFMWM-STAGE, reason: Nobody could be asked, by: lea, date: 2026-01-10}
      """
    #expect(
      try problems(of: gaps(.agreed, waived), kinds: [small()]) == [
        "info EV-COVER", "error KIND-MISSING",
      ])
  }

  @Test func letsAClosedPlanWaiveAMust() throws {
    let waived = """

      waived: [{key: terms, reason: Not in the source, by: lea, date: 2026-01-10}]
      """
    let agreed = try problems(of: gaps(.agreed, waived), kinds: [small()])
    let closed = try problems(of: gaps(.closed, waived), kinds: [small()])
    #expect(agreed.contains("error KIND-WAIVE"))
    #expect(!closed.contains("error KIND-WAIVE"))
    #expect(!closed.contains("error KIND-MISSING"))
  }

  private func gaps(_ status: Plan.Status, _ more: String = "") throws -> Plan {
    try plan(
      """
      plan: 1
      id: plan
      title: A plan
      kind: small
      status: \(status.rawValue)
      start: 2026-02-02
      end: 2026-11-30
      issue:
        text: Adults cannot enrol.
        affected: [learners]
        causes: [{id: c1, text: The form asks for a number}]
      stakeholders:
        - {id: learners, name: Learners, type: group, role: [constituent], position: active-ally, as_of: 2026-01-10, source: A talk}
      """ + more)
  }

  private func small() throws -> Kind {
    try kind(
      """
      kind: small
      title: A small kind
      sections: [risks]
      requires:
        outputs:
          - {key: terms, text: Terms, strength: must}
          - {key: report, text: A report, strength: should}
      participation: {goal: involve}
      """)
  }
}
