import Campaigns
import Diagnostics
import Documents
import Markup
import Publishing
import Testing

/// The pictures of time, money and measures in a dossier, and that their captions say what the data
/// say.
@Suite struct DossierTests {
  @Test(arguments: [
    ("timeline-1", "3 activities from 11 January 2027 to 5 March 2027"),
    (
      "critical-path-1",
      "a3 decides the tightest date, o1 on 12 March 2027: 7 days left"
    ),
    (
      "message-m1",
      "The message to Director lacks “Evidence”, “Example”, “So what”, “Solution” and “Benefits”"
    ),
    (
      "budget",
      "EUR\u{A0}1,000 in all; EUR\u{A0}200 below the ceiling of EUR\u{A0}1,200; EUR\u{A0}250 "
        + "(25\u{A0}%) supports people affected; EUR\u{A0}600 of EUR\u{A0}1,000 income is granted or own"
    ),
    (
      "risks",
      "1 of 2 risks scores 12 of 25 or more and needs an owner and a mitigation; 1 threatens"
    ),
    (
      "indicators-1",
      "1 of 2 indicators has been measured since the start; 1 baseline is still to be found"
    ),
    ("participation-1", "Learners have no part in goal, planning, monitoring and evaluation"),
    ("participation-1", "Learners have less say than is asked for in delivery"),
    (
      "completeness",
      "4 of 5 requirements are met, 0 are left out with a reason; 1 pair is in the wrong order"
    ),
  ])
  func aCaptionStatesWhatTheDataSay(figure: String, finding: String) throws {
    let figures = try dossier().sections.flatMap(figures)
    let found = try #require(figures.first { $0.id == "figure-\(figure)" }, "no figure \(figure)")
    #expect(found.finding.plainText.contains(finding))
    #expect(!found.data.rows.isEmpty && !found.source.isEmpty)
  }

  @Test func withoutANumberOfTheKindNoRiskIsCalledSerious() throws {
    let text = try #require(samplePlan["Campaigns/kinds/small.yaml"])
    let document = try dossier([
      "Campaigns/kinds/small.yaml": text.replacing("thresholds: {risk: 12}\n", with: "")
    ])
    let risks = document.sections.flatMap(figures).first { $0.id == "figure-risks" }
    #expect(
      risks?.finding.plainText
        == "The highest of 2 risks scores 15 of 25; 1 threatens people")
  }

  @Test func theTableOfResponsibilityNamesItsFaultsAndWhatEachCarries() throws {
    let section = try #require(
      try dossier().sections.first { $0.id == "plan-responsibilities" })
    guard case .table(let table) = section.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(
      table.caption.plainText
        == "Nobody answers for more than 2 of 3 activities (Lea); 1 activity has a fault")
    #expect(
      table.rows.map { $0.map(\.plainText) } == [
        ["a1 Ask the learners", "A", "R", ""], ["a2 Count them", "AR", "", ""],
        ["a3 Meet the director, all of us", "", "R", "RACI-A"],
      ])
    #expect(table.footer?.map { $0.plainText } == ["Load", "2", "2", ""])
  }

  @Test func whatIsLateIsCalledLate() throws {
    let text = try #require(samplePlan["Campaigns/door.md"])
    let document = try dossier([
      "Campaigns/door.md": text.replacing("by: 2027-03-12", with: "by: 2027-03-03")
    ])
    let path = document.sections.flatMap(figures).first { $0.id == "figure-critical-path-1" }
    #expect(
      path?.finding.plainText == "a3 misses the date of o1, 3 March 2027: 2 days late")
  }

  @Test func theBudgetHasABarForEachObjectiveAndOneForWhatServesAll() throws {
    let text = try #require(samplePlan["Campaigns/door.md"])
    let document = try dossier([
      "Campaigns/door.md": text.replacing("amount: 750}", with: "amount: 750, activity: a3}")
    ])
    let budget = document.sections.flatMap(figures).first { $0.id == "figure-budget" }
    #expect(
      budget?.data.rows.map { $0.map(\.plainText) } == [
        ["o1 The director opens the door.", "750", "–", "750", "0"],
        ["For all objectives", "–", "250", "250", "250"],
      ])
  }

  @Test func chaptersStandInTheOrderOfTheReference() throws {
    #expect(
      try dossier().sections.map(\.id).filter { $0.hasPrefix("plan-") } == [
        "plan-overview", "plan-completeness", "plan-goal", "plan-change", "plan-stakeholders",
        "plan-messages", "plan-activities", "plan-critical-path", "plan-responsibilities",
        "plan-budget", "plan-risks", "plan-outputs", "plan-participation", "plan-evidence",
        "plan-open",
      ])
  }

  @Test func whatChangedStandsLastAndSaysWhatIsLaterAndWeaker() throws {
    let text = try #require(samplePlan["Campaigns/door.md"])
    let earlier = text.replacing("end: 2027-03-05", with: "end: 2027-03-01")
      .replacing("delivery, level: inform", with: "delivery, level: consult")
      .replacing("amount: 750", with: "amount: 700")
    var report = Report()
    let workspace = try #require(Workspace(tree(samplePlan), &report))
    let file = SourceFile(path: "Campaigns/door.md", text: earlier)
    let plan = try #require(readPlan(file, &report))
    let edition = Edition(workspace: workspace, date: today, since: ["door": ("v1", plan)])
    let publication = try #require(workspace.publication("door"))
    let document = try #require(edition.document(publication))
    let chapter = try #require(document.sections.last)
    #expect(chapter.title.plainText == "Changes since v1")
    let figure = try #require(figures(chapter).first)
    #expect(
      figure.finding.plainText
        == "4 days later; EUR\u{A0}50 dearer; Learners, delivery: consult → inform (weaker)")
    #expect(
      figure.data.rows.map { $0.map(\.plainText) } == [
        ["weaker", "Learners, delivery", "consult", "inform"],
        ["dearer", "b1 Rent", "EUR\u{A0}700", "EUR\u{A0}750"],
        [
          "moved since", "a3 Meet the director, all of us", "22 Feb – 1 Mar 2027",
          "22 Feb – 5 Mar 2027",
        ],
      ])
  }

  private func dossier(_ changes: [String: String] = [:]) throws -> Document {
    var report = Report()
    let files = samplePlan.merging(changes) { _, new in new }
    let edition = try edition(files, &report)
    let publication = try #require(edition.workspace.publication("door"))
    return try #require(edition.document(publication))
  }

  private func figures(_ section: Section) -> [Figure] {
    section.blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
      + section.sections.flatMap(figures)
  }
}

/// A small plan with one of each, its kind, and the publication that prints it.
private let samplePlan = [
  "Exports/door/publication.yaml": """
  kind: campaign-dossier
  id: door
  title: {en: An open door}
  plan: door
  outputs: [html]
  """,
  "Campaigns/kinds/small.yaml": """
  kind: small
  title: A small plan
  sections: [goal, risks, issue]
  participation: {goal: involve, planning: involve, delivery: involve}
  thresholds: {risk: 12}
  requires:
    activities:
      - {key: ask, text: Ask people first, strength: must, before: [meet]}
      - {key: meet, text: Meet who decides, strength: must}
  """,
  "Campaigns/door.md": """
  ---
  plan: 1
  id: door
  title: An open door
  kind: small
  status: draft
  start: 2027-01-11
  end: 2027-12-17
  languages: [en]
  goal: {text: The door is open., by: 2027-12-01}
  objectives:
    - {id: o1, text: The director opens the door., decision_maker: director, by: 2027-03-12}
  stakeholders:
    - {id: director, name: Director, role: [primary-target], influence: 5, interest: 3}
    - {id: learners, name: Learners, role: [constituent], affected: true}
  messages:
    - {id: m1, to: director, ask: Open it., statement: It is shut., messenger: lea, place: Here, when: a3, they_say: It is cold., we_answer: Wear a coat.}
  activities:
    - {id: a1, text: Ask the learners, start: 2027-02-01, duration: 1w, A: lea, R: sam, fulfils: [ask]}
    - {id: a2, text: Count them, start: 2027-01-11, duration: 2w, A: lea, R: lea, fulfils: [meet]}
    - {id: a3, text: "Meet the director, all of us", after: [{activity: a1, lag: 10wd}], end: 2027-03-05, R: sam, objective: o1}
  indicators:
    - {id: i1, text: The door is open, unit: yes-no, baseline: {value: "no"}, target: {value: "yes", by: 2027-03-12}}
    - {id: i2, text: People who come, unit: number, baseline: {to_find: Counted in a2}, target: {value: 50}, periods: [{to: 2027-03, actual: 20}]}
  budget:
    currency: EUR
    ceiling: 1200
    lines:
      - {id: b1, text: Rent, category: events, amount: 750}
      - {id: b2, text: Childcare, category: other, amount: 250, supports: learners}
    income:
      - {id: in1, from: A fund, amount: 600, certain: granted}
      - {id: in2, from: A bank, amount: 400, certain: asked}
  risks:
    - {id: r1, text: Somebody is seen., to: people, likelihood: 3, impact: 5}
    - {id: r2, text: It rains., to: plan, likelihood: 3, impact: 3}
  team:
    - {id: lea, name: Lea}
    - {id: sam, name: Sam}
  participation:
    - {group: learners, stage: problem, level: involve}
    - {group: learners, stage: delivery, level: inform}
  ---
  """,
]
