import Campaigns
import Diagnostics
import Documents
import Markup

extension DossierContent {
  /// The problem as a tree, the goal and the objectives.
  var problem: Section? {
    guard let issue = plan.issue else { return nil }
    var blocks: [Block] = [.lead([.text(issue.text.value)])]
    if let cut = issue.cut { blocks.append(.paragraph([.text(cut)])) }
    if let rationale = plan.rationale {
      blocks.append(.paragraph([.strong([.text(phrases[.whyUs] + " ")]), .text(rationale)]))
    }
    blocks += tree(issue)
    blocks += claims(.causes, issue.causes.map { ($0.id.value, $0.text.value, $0.evidence) })
    blocks += claims(.effects, issue.effects.map { ($0.id.value, $0.text.value, $0.evidence) })
    return chapter("problem", .problem, blocks)
  }

  private func tree(_ issue: Issue) -> [Block] {
    guard !issue.causes.isEmpty || !issue.effects.isEmpty else { return [] }
    let finding = phrases(
      .treeFinding,
      ["causes": String(issue.causes.count), "effects": String(issue.effects.count)])
    let drawing = ProblemTree(
      title: phrases[.problemTree], summary: finding, language: assembly.language,
      trunk: issue.text.value,
      causes: nodes(issue.causes.map { ($0.id.value, $0.text.value, $0.under?.value) }),
      effects: nodes(issue.effects.map { ($0.id.value, $0.text.value, $0.under?.value) })
    ).drawing
    let rows =
      issue.effects.map { [phrases[.effect], $0.id.value, $0.text.value, $0.under?.value ?? ""] }
      + issue.causes.map { [phrases[.cause], $0.id.value, $0.text.value, $0.under?.value ?? ""] }
    return [
      .figure(
        Figure(
          id: "figure-tree", finding: [.text(finding)], drawing: drawing,
          source: [.text(phrases[.fromThePlan])],
          data: dataTable(.problemTree, [.part, .id, .text, .under], rows)))
    ]
  }

  /// The nodes directly below `parent`, each with those below it; a circle, which is reported, is cut.
  private func nodes(
    _ all: [(id: String, text: String, under: String?)], below parent: String? = nil, depth: Int = 0
  ) -> [ProblemTree.Node] {
    guard depth < 5 else { return [] }
    return all.filter { $0.under == parent }.map { node in
      let addressed = plan.objectives.filter { $0.against.contains { $0.value == node.id } }
      return ProblemTree.Node(
        text: "\(node.id) \(node.text)", mark: addressed.map(\.id.value).joined(separator: " "),
        children: nodes(all, below: node.id, depth: depth + 1))
    }
  }

  /// Claims with what they rest on.
  private func claims(_ caption: Phrase, _ rows: [(String, String, Evidence)]) -> [Block] {
    table(
      caption,
      [
        Table.Column(phrases[.id], width: 0.08), Table.Column(phrases[.text], width: 0.5),
        Table.Column(phrases[.restsOn], width: 0.42),
      ],
      rows.map { [[.text($0.0)], [.text($0.1)], basis($0.2)] })
  }

  /// A plain table behind a drawing.
  func dataTable(_ caption: Phrase, _ columns: [Phrase], _ rows: [[String]]) -> Table {
    Table(
      caption: [.text(phrases[caption])], columns: columns.map { Table.Column(phrases[$0]) },
      rows: rows.map { row in row.map { [.text($0)] } }, compact: true)
  }

  var goalAndObjectives: Section? {
    var blocks: [Block] = []
    if let goal = plan.goal {
      let by = goal.by.map { " (\(phrases[.by]) \(phrases.date($0.value)))" } ?? ""
      blocks.append(.lead([.text(goal.text.value + by)]))
      blocks.append(.paragraph([.strong([.text(phrases[.restsOn] + ": ")])] + basis(goal.evidence)))
    }
    let sections = plan.objectives.map(objective)
    return chapter("goal", .goalAndObjectives, blocks, sections + [change].compactMap { $0 })
  }

  private func objective(_ objective: Objective) -> Section {
    let facts: [(Phrase, [Inline]?)] = [
      (.decidedBy, objective.decisionMaker.map { [.text(name($0.value))] }),
      (.decision, objective.decision.map { [.text($0)] }),
      (.by, objective.by.map { [.text(phrases.date($0.value))] }),
      (.changeIn, objective.changeIn.map { [.text($0.rawValue)] }),
      (.benefitsAffected, objective.benefits?.affected.map { [.text($0)] }),
      (.benefitsEveryone, objective.benefits?.everyone.map { [.text($0)] }),
      (.restsOn, basis(objective.evidence)),
    ]
    return Section(
      id: "plan-\(objective.id.value)",
      title: [
        .text("\(objective.id.value)\(objective.isQuickWin ? " · \(phrases[.quickWin])" : "")")
      ],
      listed: false,
      blocks: [.paragraph([.strong([.text(objective.text.value)])]), definitions(facts)])
  }

  /// Labelled facts; those without a value are left out.
  func definitions(_ facts: [(Phrase, [Inline]?)]) -> Block {
    .definitions(
      facts.compactMap { label, value in
        value.map { Definition(term: [.text(phrases[label])], text: [.paragraph($0)]) }
      })
  }

  /// The steps on the way to the objectives, and what must hold for them.
  private var change: Section? {
    guard !plan.outcomes.isEmpty || !plan.assumptions.isEmpty else { return nil }
    let outcomes = plan.outcomes.map { outcome -> [[Inline]] in
      [
        [.text(outcome.id.value)], [.text(outcome.text.value)],
        [.text(outcome.needs.map(\.value).joined(separator: ", "))], basis(outcome.evidence),
      ]
    }
    let assumptions = plan.assumptions.map { assumption -> [[Inline]] in
      [
        [.text(assumption.id.value)], [.text(assumption.text.value)],
        [.text(assumption.between.map(\.value).joined(separator: " → "))],
        [.text(assumption.state?.rawValue ?? "")],
      ]
    }
    return Section(
      id: "plan-change", title: [.text(phrases[.change])],
      blocks: table(
        .outcomes,
        [.id, .text, .needs, .restsOn].map { Table.Column(phrases[$0]) }, outcomes)
        + table(
          .assumptions,
          [.id, .text, .between, .state].map { Table.Column(phrases[$0]) }, assumptions))
  }
}
