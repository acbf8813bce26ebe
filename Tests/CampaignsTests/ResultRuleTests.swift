import Campaigns
import Testing

/// Outputs, indicators, money, reviews and commitments, on both sides of each limit.
@Suite struct ResultRuleTests {
  @Test(arguments: [("2026-05-04", false), ("2026-05-05", true)])
  func asksForAReviewAboveTheLimit(end: String, isReported: Bool) throws {
    let plan = try plan("\(head("2026-02-02", end))")
    let codes = try problems(of: plan, kinds: [kind("\(small)thresholds: {review_days: 92}")])
    #expect(codes.contains("warning REV-NONE") == isReported)
  }

  @Test func asksForNoReviewWithoutALimit() throws {
    let plan = try plan(head("2026-02-02", "2030-02-02"))
    #expect(try problems(of: plan, kinds: [kind(small)]) == [])
  }

  @Test(arguments: [("3100", false), ("3099.99", true)])
  func measuresTheCeilingToTheCent(ceiling: String, isReported: Bool) throws {
    let codes = try budget("ceiling: \(ceiling)", lines: "{id: b1, text: Hall, amount: 3100}")
    #expect(codes.contains("error BUD-CEILING") == isReported)
  }

  @Test(arguments: [
    ("", "70", false), ("", "70.01", true), ("of: staff", "42", false),
    ("of: staff", "42.01", true),
    ("of: [staff, in-kind]", "49", false), ("of: [staff, in-kind]", "49.01", true),
  ])
  func takesIndirectCostsOfTheCategoriesNamed(of: String, own: String, isReported: Bool) throws {
    let codes = try budget(
      "indirect: {rate: 7, \(of)}",
      lines: "{id: b1, text: Lea, category: staff, amount: 600}",
      "{id: b2, text: Hall, amount: 400, category: events}",
      "{id: b3, text: Rooms given, category: in-kind, amount: 100}",
      "{id: b4, text: Office, category: indirect, amount: \(own)}")
    #expect(codes.contains("error BUD-RATE") == isReported)
  }

  @Test(arguments: [
    ("{amount: 3100}", false), ("{amount: 3100, certain: asked}", false), ("", true),
  ])
  func balancesCostsAndIncome(income: String, isReported: Bool) throws {
    let entry = income.isEmpty ? "" : "{id: in1, from: A fund, " + income.dropFirst()
    let codes = try budget("income: [\(entry)]", lines: "{id: b1, text: Hall, amount: 3100}")
    #expect(codes.contains("warning BUD-BALANCE") == isReported)
  }

  @Test func letsAPlanWaiveFieldsThatItLeavesOut() throws {
    let text = """
      outputs: [{id: note, text: A note}]
      indicators:
        - {id: i1, text: Adults, level: outcome, baseline: 1, target: 2}
      commitments: [{id: guide, text: Write a guide}]
      budget: {lines: [{id: b1, text: Hall, amount: 40}]}
      """
    let keys = [
      "note.made_by", "outputs.verification", "i1.verification", "indicators.responsible",
      "i1.user",
      "guide.by", "commitments.due", "guide.goes_to", "b1.activity", "budget.income",
    ]
    let waived = keys.map { "{key: \($0), reason: Not known, by: lea, date: 2026-01-10}" }
    let base = head("2026-02-02", "2026-03-02") + text
    #expect(try problems(of: plan(base), kinds: [kind(small)]).count == keys.count)
    let all = base + "\nwaived: [\(waived.joined(separator: ", "))]"
    #expect(try problems(of: plan(all), kinds: [kind(small)]) == [])
  }

  @Test func takesOnlyTheEarliestDayOfABaselineForLate() throws {
    let codes = { (date: String) in
      try problems(
        of: plan(
          head("2026-02-02", "2026-03-31") + """
            activities: [{id: a1, text: Call, start: 2026-03-02, duration: 1d, makes: [note], A: lea, R: [lea]}]
            outputs: [{id: note, text: A note, verification: Printed}]
            indicators:
              - {id: i1, text: Notes read, measures: [note], level: outcome, verification: The list,
                 responsible: lea, user: The team, target: 2, baseline: {value: 1, date: \(date)}}
            team: [{id: lea, name: Lea}]
            """), kinds: [kind(small)])
    }
    #expect(try codes("2026-03-02") == [])
    #expect(try codes("2026-03") == [])
    #expect(try codes("2026-03-03") == ["warning IND-BEFORE"])
  }

  private let small = "kind: small\ntitle: A small kind\n"

  private func head(_ start: String, _ end: String) -> String {
    """
    plan: 1
    id: plan
    title: A plan
    kind: small
    status: draft
    start: \(start)
    end: \(end)

    """
  }

  private func budget(_ fields: String, lines: String...) throws -> [String] {
    let text = "budget:\n  \(fields)\n  lines: [\(lines.joined(separator: ", "))]"
    return try problems(of: plan(head("2026-02-02", "2026-03-02") + text), kinds: [kind(small)])
  }
}
