import Campaigns
import Catalogue
import Diagnostics
import Markup
import Testing

/// Faults of which the examples of the codes show another one.
@Suite struct ReadingFaultTests {
  @Test(arguments: [
    (
      "calendar: {weekend: [sat, son]}",
      "'weekend' names 'son', which is no day of the week"
    ),
    ("calendar: {holidays: [2027-02-29]}", "'holidays' names '2027-02-29', which is no day"),
  ])
  func aCalendarNamesDays(fields: String, message: String) throws {
    var report = Report()
    let file = SourceFile(path: "Campaigns/plan.md", text: "---\n\(fields)\n---\n")
    #expect(readPlan(file, &report) != nil)
    #expect(report.diagnostics.map(\.message).filter { $0 == message }.count == 1)
  }

  @Test func aKindIsCalledAsItsFileIs() {
    var report = Report()
    _ = readKind(
      SourceFile(path: "Campaigns/kinds/small.yaml", text: "kind: smal\ntitle: Small\n"), &report)
    #expect(
      report.diagnostics.map(\.message) == [
        "'kind' is 'smal', and the file is called 'small'"
      ])
  }

  @Test func aStepOfALifecycleNamesKeysOfItsKind() {
    let files = [
      SourceFile(
        path: "Campaigns/kinds/small.yaml",
        text: """
          kind: small
          title: Small
          requires: {activities: [{key: launch, text: Launch, strength: must}]}
          lifecycle: [{text: It begins, keys: [launch, lunch]}]
          """)
    ]
    var report = Report()
    _ = Campaigns(reading: SourceTree(files), &report)
    #expect(
      report.diagnostics.map(\.message) == [
        "the step 'It begins' names 'lunch', which the kind 'small' does not have"
      ])
  }
}

/// Names that the catalogue must know, and places where the plan's own ids stand in words.
@Suite struct OutsideReferenceTests {
  @Test(arguments: [
    (
      "parties: [{id: us, name: Us, organisation: enclee}]",
      "'organisation' points at 'enclee', but the directory has no such organisation"
    ),
    (
      "stakeholders: [{id: us, name: Us, type: group, position: unknown, audiences: [minor]}]",
      "'minor' is not in the vocabulary 'audiences'"
    ),
    (
      "commitments: [{id: k1, text: A guide, by: us, due: 2026-11-09, goes_to: guide#a1}]",
      "'goes_to' points at 'guide#a1', but there is no plan 'guide'"
    ),
    (
      "commitments: [{id: k1, text: A guide, by: us, due: 2026-11-09, goes_to: plan#a1}]",
      "'goes_to' points at 'a1', but nothing in the plan 'plan' has that id"
    ),
    (
      "log: [{date: 2026-11-09, about: o9, text: Talk}]",
      "'about' points at 'o9', but nothing in the plan has that id"
    ),
  ])
  func isReportedWhenItPointsAtNothing(fields: String, message: String) throws {
    let tree = SourceTree([
      SourceFile(path: "Practices/organisations/encle.yaml", text: "id: encle\nname: Encle\n"),
      SourceFile(
        path: "Practices/vocabularies/audiences.yaml",
        text:
          "scheme: audiences\ntitle: {en: Audiences}\nconcepts: [{id: minors, label: {en: M}}]\n"),
    ])
    var report = Report()
    let catalogue = Catalogue(reading: tree, language: "en", &report)
    let plan = try plan("plan: 1\nid: plan\ntitle: A plan\nkind: bare\nstatus: draft\n\(fields)")
    let setting = PlanSetting(
      plan, campaigns: Campaigns(plans: [plan], kinds: []), catalogue: catalogue,
      today: Day(year: 2026, month: 1, day: 15))
    #expect(checkPlan(plan, setting).diagnostics.map(\.message).contains(message))
  }

  @Test func aMentionInTheTextIsReportedToo() throws {
    let plan = try plan(
      "plan: 1\nid: plan\ntitle: A plan\nkind: bare\nstatus: draft", body: "As in [[o9]].\n")
    #expect(problems(of: plan, kinds: []).contains("error ID-REF"))
  }
}
