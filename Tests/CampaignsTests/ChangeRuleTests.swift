import Campaigns
import Markup
import Testing

/// The path of change, assumptions and the problem tree, on both sides of each limit.
@Suite struct ChangeRuleTests {
  @Test(arguments: [("2026-02-13", true), ("2026-02-14", false), ("2026-01-10", true)])
  func remindsOfAnUntestedAssumptionBeforeWork(start: String, isReported: Bool) throws {
    let codes = try codes(
      """
      change:
        outcomes: [{id: ready, text: She is ready}]
        assumptions: [{id: as1, text: She may sign, between: [ready, goal], state: untested}]
      goal: {text: Every adult can learn.}
      activities: [{id: a1, text: Ask, start: \(start), duration: 1d, leads_to: [goal]}]
      """, "thresholds: {untested_days: 30}\n")
    #expect(codes.contains("hint TOC-TEST") == isReported)
  }

  @Test(arguments: [("done", false), ("dropped", false), ("doing", true)])
  func restsNothingOnWhatIsOver(progress: String, isReported: Bool) throws {
    let codes = try codes(
      """
      change:
        outcomes: [{id: ready, text: She is ready}, {id: known, text: It is known}]
        assumptions: [{id: as1, text: She reads, between: [known, ready], state: untested}]
      activities:
        - {id: a1, text: Ask, start: 2026-01-20, duration: 1d, leads_to: [ready], progress: \(progress)}
      """, "thresholds: {untested_days: 30}\n")
    #expect(codes.contains("hint TOC-TEST") == isReported)
  }

  /// Work on what an assumption leads to further up rests on it as well, also in a circle.
  @Test func findsWorkAboveAnAssumption() throws {
    let codes = try codes(
      """
      change:
        outcomes:
          - {id: top, text: They vote, needs: [ready]}
          - {id: ready, text: She is ready, needs: [known, top]}
          - {id: known, text: It is known}
        assumptions: [{id: as1, text: She reads, between: [known, ready], state: untested}]
      activities:
        - {id: a1, text: Ask, start: 2026-01-20, duration: 1d, leads_to: [top]}
      """, "thresholds: {untested_days: 30}\n")
    #expect(codes.contains("hint TOC-TEST"))
  }

  @Test(arguments: [(5, false), (6, true)])
  func countsObjectives(number: Int, isReported: Bool) throws {
    let list = (1...number).map { "{id: o\($0), text: Sign, by: 2026-06-30}" }
    let text = "objectives: [\(list.joined(separator: ", "))]"
    let found = try codes(text, "thresholds: {objectives: 5}\n")
    #expect(found.contains("warning OBJ-COUNT") == isReported)
    #expect(try !codes(text).contains("warning OBJ-COUNT"))
  }

  @Test(arguments: [(2, false), (3, true)])
  func countsThoseWhoDecide(number: Int, isReported: Bool) throws {
    let names = (1...number).map { "s\($0)" }
    let people = names.map {
      "{id: \($0), name: Somebody, type: person, role: [observer], position: unknown}"
    }
    let found = try codes(
      """
      objectives: [{id: o1, text: Sign, by: 2026-06-30, decision_maker: [\(names.joined(separator: ", "))]}]
      stakeholders: [\(people.joined(separator: ", "))]
      """, "thresholds: {decision_makers: 2}\n")
    #expect(found.contains("warning SMART-S3") == isReported)
  }

  /// A record may say that an assumption broke.
  @Test(arguments: [("active", true), ("closed", false)])
  func shakesOnlyAPlanThatGoesOn(status: String, isReported: Bool) throws {
    let found = try codes(
      """
      change:
        outcomes: [{id: ready, text: She is ready}]
        assumptions: [{id: as1, text: She may sign, between: [ready, goal], state: broken}]
      goal: {text: Every adult can learn.}
      """, status: status)
    #expect(found.contains("error TOC-BROKEN") == isReported)
  }

  /// A cause that lies under itself is no reason to go round for ever.
  @Test func endsInACircleOfCauses() throws {
    let found = try codes(
      """
      issue:
        text: Adults wait.
        causes: [{id: c1, text: One, under: c2}, {id: c2, text: Two, under: c1}, {id: c3, text: Three}]
      activities: [{id: a1, text: Ask, start: 2026-03-02, duration: 1d, against: [c1]}]
      """)
    #expect(found.filter { $0 == "warning TREE-ROOT" }.count == 1)
  }

  private func codes(
    _ fields: String, _ thresholds: String = "", status: String = "draft"
  ) throws -> [String] {
    let plan = try plan(
      """
      plan: 1
      id: plan
      title: A plan
      kind: small
      status: \(status)
      start: 2026-01-05
      end: 2026-11-30

      """ + fields)
    return try problems(
      of: plan, kinds: [kind("kind: small\ntitle: A small kind\n" + thresholds)])
  }
}
