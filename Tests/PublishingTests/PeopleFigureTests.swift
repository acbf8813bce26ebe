import Diagnostics
import Documents
import Foundation
import Markup
import Publishing
import Testing

/// The pictures of people and change in a dossier, and what their captions say of the data.
@Suite struct PeopleFigureTests {
  @Test(arguments: [
    (
      "figure-tree-1",
      "2 causes below and 1 effect above hang on one problem; nothing in the plan removes c2"
    ),
    (
      "figure-change-1",
      "As1 is broken; shaken: goal and o1; a2 leads nowhere; "
        + "1 of 3 outcomes, objectives and goals rests on evidence; 0 of 1 assumptions are untested"
    ),
    ("figure-quadrant-1", "No activity reaches The mayor, who must be managed closely"),
    (
      "figure-spectrum-1",
      "Of 4 stakeholders, 1 stands with us, 2 are neutral and 1 has no known position; "
        + "no activity moves The mayor to where they are wanted; "
        + "The mayor would have to cross more than one wedge at once"
    ),
    (
      "figure-power-1",
      "Of the 1 stakeholder with an influence of 4 or more, 1 is neutral; those who decide: The mayor"
    ),
    (
      "figure-path-mayor-1",
      "The best way to The mayor is Learners → Staff → The mayor; "
        + "its weakest link is Learners → Staff, with strength 2 of 3"
    ),
  ])
  func saysWhatTheDataSay(id: String, finding: String) throws {
    let figure = try #require(try figures(samplePlan).first { $0.id == id })
    #expect(figure.finding.plainText == finding)
    #expect(figure.drawing.summary == finding)
    #expect(!figure.data.rows.isEmpty)
    #expect(!figure.source.isEmpty)
  }

  @Test func saysWhereNoPathLeads() throws {
    let alone = samplePlan.replacing("{who: mayor, strength: ", with: "{who: press, strength: ")
    let figure = try #require(
      try figures(alone).first { $0.id == "figure-path-mayor-1" })
    #expect(
      figure.finding.plainText == "No path of influence leads from our side to The mayor")
  }

  @Test func drawsNothingWithoutData() throws {
    let bare = """
      plan: 1
      id: bare
      title: A bare plan
      kind: advocacy-campaign
      status: draft
      start: 2027-01-11
      end: 2027-12-17
      goal: {text: All can learn.}
      stakeholders: [{id: mayor, name: The mayor, type: person, role: [primary-target]}]
      """
    #expect(try figures(bare).map(\.id) == [])
  }

  private func figures(_ plan: String) throws -> [Figure] {
    let id = plan.contains("id: bare") ? "bare" : "sample"
    var report = Report()
    let files = [
      "Campaigns/\(id).md": "---\n\(plan)\n---\n",
      "Campaigns/kinds/advocacy-campaign.yaml": """
      kind: advocacy-campaign
      title: A campaign
      sections: []
      thresholds: {high: 4}
      """,
      "Exports/dossier/publication.yaml": """
      kind: campaign-dossier
      id: dossier
      plan: \(id)
      title: {en: A dossier}
      outputs: [html]
      """,
    ]
    let workspace = try #require(Workspace(tree(files), &report))
    let publication = try #require(workspace.publication("dossier"))
    let document = try #require(Edition(workspace: workspace, date: today).document(publication))
    return document.sections.flatMap(\.figures)
  }
}

extension Section {
  fileprivate var figures: [Figure] {
    blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
      + sections.flatMap(\.figures)
  }
}

private let samplePlan = """
  plan: 1
  id: sample
  title: A sample plan
  kind: advocacy-campaign
  status: draft
  start: 2027-01-11
  end: 2027-12-17
  issue:
    text: Adults cannot enrol.
    causes:
      - {id: c1, text: The form asks for a number}
      - {id: c2, text: Rooms are few}
    effects: [{id: e1, text: Adults wait}]
    means: [{of: c1, text: A shorter form}]
  goal: {text: Every adult can learn., needs: [o1]}
  objectives:
    - {id: o1, text: The mayor signs., decision_maker: mayor, needs: [up], against: [c1]}
  change:
    outcomes:
      - {id: up, text: The mayor listens, evidence: [{practice: law-desk, fact: f1}]}
    assumptions:
      - {id: as1, text: She may sign alone, between: [up, o1], state: broken}
  stakeholders:
    - id: learners
      name: Learners
      role: [constituent]
      influence: 2
      interest: 5
      position: active-ally
      influences: [{who: staff, strength: 2}, {who: mayor, strength: 1}]
    - id: staff
      name: Staff
      role: [messenger]
      influence: 3
      interest: 3
      position: neutral
      wanted: passive-ally
      influences: [{who: mayor, strength: 3}]
    - {id: mayor, name: The mayor, role: [primary-target], influence: 5, interest: 5, position: neutral, wanted: active-ally}
    - {id: press, name: The press, role: [media], influence: 3, interest: 2}
  activities:
    - id: a1
      text: Talk with the staff
      start: 2027-02-01
      leads_to: [up]
      target: [staff]
      moves: [{who: staff, from: neutral, to: passive-ally}]
    - {id: a2, text: Print a poster, start: 2027-03-01}
  """
