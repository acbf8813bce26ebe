import Campaigns
import Diagnostics
import Foundation
import Markup
import Testing

@Suite struct PlanReaderTests {
  /// Every field of the format; none of them may be called unknown.
  @Test func knowsEveryFieldOfTheFormat() throws {
    var report = Report()
    let file = SourceFile(path: "Campaigns/whole.md", text: "---\n\(wholePlan)\n---\nSee [[a1]].\n")
    let plan = try #require(readPlan(file, &report))
    #expect(report.text == "")

    #expect(plan.lead?.value == "lea")
    #expect(plan.place?.level?.value == .local)
    #expect(plan.calendar.weekend == [5, 6])
    #expect(plan.calendar.holidays.map(\.name) == [nil, "Labour Day"])
    #expect(plan.issue?.causes.map(\.under?.value) == [nil, "c1"])
    #expect(plan.issue?.ends.map(\.of.value) == ["e1"])
    #expect(plan.goal?.by?.value.iso == "2029")
    #expect(plan.objectives[0].feasible?.judged == 4)
    #expect(plan.objectives[0].benefits?.affected == "A faster start")
    #expect(plan.outcomes[0].kind == .politicalWill)
    #expect(plan.assumptions[0].state == .untested)
    #expect(plan.stakeholders[0].history.map(\.position) == [.unknown])
    #expect(plan.stakeholders[0].engagement(high: 4) == .satisfied)
    #expect(plan.stakeholders[1].isPrivate == false)
    #expect(plan.messages[0].when?.value == "a1")
    #expect(plan.opportunities.map { $0.end?.value.iso } == ["2026-09-08", "2026-10-16"])
    #expect(plan.activities[0].roles.all.map(\.value) == ["lea", "lea", "clinic", "director"])
    #expect(plan.activities[1].times.after.map(\.kind) == [.startToStart])
    #expect(plan.activities[1].times.start?.value == plan.activities[1].times.end?.value)
    #expect(plan.outputs[0].number?.unit == "copies")
    #expect(plan.indicators[0].baseline?.toFind == "Counted in March")
    #expect(plan.indicators[1].target?.by?.value.iso == "2026-09-30")
    #expect(plan.budget?.lines.map { $0.cost?.description } == ["120.5", "300"])
    #expect(plan.risks[0].score == 10)
    #expect(plan.team[0].represents?.value == "learners")
    #expect(plan.participation[0].supported.map(\.value) == ["b1"])
    #expect(plan.parties.map(\.id.value) == ["union", "clinic"])
    #expect(plan.partnership?.terms.map(\.isProposal) == [true])
    #expect(plan.partnership?.agreement?.signatures.map(\.post) == ["Head"])
    #expect(plan.participants?.delegations.map(\.number) == [7])
    #expect(plan.comparisons[0].views.map(\.of.value) == ["union", "DE"])
    #expect(plan.events[0].activity?.value == "a1")
    #expect(plan.participants?.countries.map(\.value) == ["DE", "NO"])
    #expect(plan.commitments[0].goesTo?.value == "other#a3")
    #expect(plan.events[0].programme.map(\.text) == ["Welcome"])
    #expect(plan.media[0].kind == .video)
    #expect(plan.reviews[0].stopIf == "Nobody comes")
    #expect(plan.waivers[0].by == "lea")
    #expect(plan.organisation?.putsIn == ["Rooms"])
    #expect(plan.organisation?.gains.map(\.number) == [6])
    #expect(plan.organisation?.internalProblems.map(\.answer) == ["Take turns"])
    #expect(plan.organisation?.capacity.map(\.need) == ["Law"])
    #expect(plan.assertions.map(\.rule) == [.budgetMax(1500), .shareMax(.other, 60)])
    #expect(plan.assertions[1].text == "share-max: {category: other, percent: 60}")
    #expect(plan.assertions.map(\.weight) == [.error, .warning])
    #expect(plan.log.map(\.alert) == [.green])
    #expect(plan.mentions.map(\.value) == ["a1"])
    #expect(plan.claims.map(\.id.value) == ["c1", "c2", "e1", "goal", "o1", "up", "m1", "a1"])
    #expect(plan.sections.isSuperset(of: [.organisation, .media, .events, .change]))
  }

  @Test func keepsWhatCanBeReadAndSaysWhatCannot() throws {
    var report = Report()
    let text = """
      ---
      plan: 1
      id: plan
      title: A plan
      status: drafft
      start: 2026-02-30
      end: 2026-11-30
      goals: {text: Every adult can learn.}
      activities:
        - {text: Count, duration: 5wd}
        - Meet
      stakeholders:
        - {id: press, name: Paper, type: media, role: [medja], position: neutral, influence: 6}
      budget: {lines: [{id: b1, text: Paper}]}
      ---
      """
    let plan = try #require(readPlan(SourceFile(path: "Campaigns/plan.md", text: text), &report))
    #expect(plan.status == .draft)
    #expect(plan.activities.map(\.text.value) == ["Count"])
    #expect(plan.stakeholders.map(\.name) == ["Paper"])
    #expect(
      report.text == """
        Campaigns/plan.md:2:1: error: a plan needs 'kind' [F-MISSING]
          hint: add 'kind': a kind of plan, such as advocacy-campaign
        Campaigns/plan.md:5:9: error: 'status' is 'drafft', which it cannot be [F-TYPE]
          hint: did you mean 'draft'?
        Campaigns/plan.md:6:8: error: 'start' is '2026-02-30', which is no day [F-DATE]
          hint: write a day such as 2026-05-01
        Campaigns/plan.md:8:1: warning: field 'goals' is not known in a plan; it is kept as it is [F-KEY]
          hint: did you mean 'goal'?
        Campaigns/plan.md:10:5: error: an activity needs 'id' [F-MISSING]
          hint: add 'id': a short id that nothing else in the plan has
        Campaigns/plan.md:11:5: error: an activity is written as fields, and this is a text [F-TYPE]
          hint: write it as 'name: value'
        Campaigns/plan.md:13:36: error: 'type' is 'media', which it cannot be [F-TYPE]
          hint: write one of: person, organisation, group, institution
        Campaigns/plan.md:13:50: error: 'role' names 'medja', which it cannot [F-TYPE]
          hint: did you mean 'media'?
        Campaigns/plan.md:13:88: error: 'influence' is 6 [F-TYPE]
          hint: write a number from 1 to 5
        Campaigns/plan.md:14:18: error: a budget line needs 'amount' [F-MISSING]
          hint: add 'amount': a sum, or 'quantity' and 'unit_cost'

        """)
  }

  @Test func readsNothingWithoutFrontMatter() {
    var report = Report()
    #expect(readPlan(SourceFile(path: "Campaigns/plan.md", text: "# A plan\n"), &report) == nil)
    #expect(report.hasErrors)
  }

  @Test func readsPlansAndKindsOfAWorkspaceInOrder() {
    var report = Report()
    let head = "title: A plan\nkind: child\nstatus: draft\nstart: 2026-02-02\nend: 2026-03-02\n"
    let tree = SourceTree([
      SourceFile(path: "Campaigns/b.md", text: "---\nplan: 1\nid: b\n\(head)---\n"),
      SourceFile(path: "Campaigns/a.md", text: "---\nplan: 1\nid: a\n\(head)---\n"),
      SourceFile(path: "Campaigns/kinds/child.yaml", text: childKind),
      SourceFile(path: "Campaigns/kinds/parent.yaml", text: parentKind),
      SourceFile(path: "Practices/c.md", text: "---\n---\n"),
    ])
    let campaigns = Campaigns(reading: tree, &report)
    #expect(report.text == "")
    #expect(campaigns.plans.map(\.id) == ["a", "b"])
    #expect(campaigns.kinds.map(\.id) == ["child", "parent"])
    let child = campaigns.kind("child")
    #expect(child?.sections.map(\.value) == [.parties, .goal])
    #expect(
      child?.requirements.map { "\($0.key.value) \($0.strength)" } == [
        "two must", "terms must", "report may",
      ])
    #expect(child?.requirement("terms")?.text == "Terms of reference")
    #expect(child?.participation == [.goal: .involve, .planning: .consult])
    #expect(child?.thresholds[.risk] == 12)
    #expect(child?.thresholds[.slackDays] == 10)
  }

  @Test func keepsTheHigherStrengthOfAKeyThatAChildLowers() {
    var report = Report()
    let lower = childKind.replacing("strength: must", with: "strength: may")
    let tree = SourceTree([
      SourceFile(path: "Campaigns/kinds/child.yaml", text: lower),
      SourceFile(path: "Campaigns/kinds/parent.yaml", text: parentKind),
    ])
    let child = Campaigns(reading: tree, &report).kind("child")
    #expect(report.diagnostics.map(\.code.id) == ["KIND-WEAKER"])
    #expect(child?.requirement("terms")?.strength == .should)
  }
}

private let parentKind = """
  kind: parent
  title: A partnership
  sections: [parties]
  requires:
    parties: [{key: two, text: At least two, strength: must, min: 2}]
    outputs: [{key: terms, text: Terms, strength: should}]
  participation: {goal: involve, planning: consult}
  thresholds: {risk: 10, slack_days: 10}
  """

private let childKind = """
  kind: child
  title: A clinic
  extends: parent
  sections: [goal, parties]
  requires:
    outputs:
      - {key: report, text: A report, strength: may}
      - {key: terms, text: Terms of reference, strength: must}
  participation: {goal: consult}
  thresholds: {risk: 12}
  """
