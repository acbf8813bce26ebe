import Campaigns
import Diagnostics
import Markup
import Testing

/// Rules that a plan sets itself, and its log and organisation, when they are written wrongly.
@Suite struct AssertionTests {
  @Test func saysWhatCannotBeRead() throws {
    let text = try read(
      """
      assertions:
        - {budget-mx: 1500}
        - {budget-max: a lot}
        - {budget-max: 1, share-max: {category: staff}}
        - {share-max: {category: stuff, percent: 40}}
        - {share-min: {category: staff}}
        - {every-activity-has: [evidense, target]}
        - {ends-before: soon}
        - {severity: error}
        - {budget-max: 1500, severity: hint}
      """)
    #expect(
      text == """
        Campaigns/plan.md:3:6: error: there is no rule 'budget-mx' [F-TYPE]
          hint: did you mean 'budget-max'?
        Campaigns/plan.md:4:18: error: 'budget-max' is 'a lot'; expected a number, as in 12 or 12.50 [F-TYPE]
        Campaigns/plan.md:5:6: error: an assertion states one rule, and this states 2 [F-TYPE]
          hint: begin each with '-' on a line of its own
        Campaigns/plan.md:6:28: error: 'category' is 'stuff', which it cannot be [F-TYPE]
          hint: did you mean 'staff'?
        Campaigns/plan.md:7:17: error: 'share-min' needs 'percent' [F-MISSING]
          hint: add 'percent': such as 40
        Campaigns/plan.md:8:27: error: 'every-activity-has' names 'evidense', which it cannot [F-TYPE]
          hint: did you mean 'evidence'?
        Campaigns/plan.md:9:19: error: 'ends-before' is 'soon', which is no day [F-DATE]
          hint: write a day such as 2026-05-01
        Campaigns/plan.md:10:5: error: an assertion states one rule, and this states none [F-TYPE]
          hint: write one of: budget-max, share-max, share-min, supported-min, every-activity-has, every-objective-has, every-message-has, every-output-has, every-risk-has, ends-before
        Campaigns/plan.md:11:34: error: 'severity' is 'hint', which it cannot be [F-TYPE]
          hint: write one of: error, warning
        """)
  }

  @Test func readsTheLogAndTheOrganisation() throws {
    let text = try read(
      """
      log:
        - {date: 2026-13-01, text: Well received, alert: orange}
        - {about: a1}
      organisation:
        gains: [{number: 6}]
        internal_problems: [{answer: Take turns}]
        capacity: [{how: The clinic}]
        puts_inn: [Rooms]
      """)
    #expect(
      text == """
        Campaigns/plan.md:3:12: error: 'date' is '2026-13-01', which is no date [F-DATE]
          hint: write 2026, 2026-05 or 2026-05-01
        Campaigns/plan.md:3:52: error: 'alert' is 'orange', which it cannot be [F-TYPE]
          hint: write one of: green, yellow, red
        Campaigns/plan.md:4:5: error: an entry of the log needs 'date' [F-MISSING]
          hint: add 'date': the day of the entry
        Campaigns/plan.md:4:5: error: an entry of the log needs 'text' [F-MISSING]
          hint: add 'text': what happened, in one sentence
        Campaigns/plan.md:6:11: error: a gain needs 'text' [F-MISSING]
          hint: add 'text': how the campaign makes you stronger
        Campaigns/plan.md:7:23: error: an internal problem needs 'text' [F-MISSING]
          hint: add 'text': what has to be solved among yourselves
        Campaigns/plan.md:8:14: error: an item of 'capacity' needs 'need' [F-MISSING]
          hint: add 'need': what is still to be developed, or 'have' with what is there
        Campaigns/plan.md:9:3: warning: field 'puts_inn' is not known in the organisation; it is kept as it is [F-KEY]
          hint: did you mean 'puts_in'?
        """)
  }

  @Test func looksForWhatTheLogIsAbout() throws {
    let base = """
      plan: 1
      id: plan
      title: A plan
      kind: small
      status: draft
      start: 2026-02-02
      end: 2026-03-31
      activities: [{id: a1, text: Call, start: 2026-03-02, duration: 1d}]
      log: [{date: 2026-02-03, text: Called, about:
      """
    let kinds = [try kind("kind: small\ntitle: A small kind\n")]
    func unknown(_ end: String) throws -> [String] {
      try problems(of: plan(base + end), kinds: kinds).filter { $0.hasSuffix("ID-REF") }
    }
    #expect(try unknown(" a1}]") == [])
    #expect(try unknown(" a2}]") == ["error ID-REF"])
  }

  /// What reading says of some fields, without what a plan needs besides.
  private func read(_ fields: String) throws -> String {
    var report = Report()
    let file = SourceFile(path: "Campaigns/plan.md", text: "---\n\(fields)\n---\n")
    _ = try #require(readPlan(file, &report))
    return report.filtered { !$0.message.hasPrefix("a plan needs") }.sorted.map(\.text)
      .joined(separator: "\n")
  }
}
