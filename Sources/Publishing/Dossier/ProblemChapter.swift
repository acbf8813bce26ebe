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
    func rows(
      _ part: Phrase, _ id: Placed<String>, _ text: String, _ under: String?, _ evidence: Evidence
    ) -> [[Inline]] {
      [
        cell(phrases[part]), [.text(id.value)], [.text(text)], [.text(under ?? "")],
        basis(evidence),
      ]
    }
    let data =
      issue.effects.map { rows(.effect, $0.id, $0.text.value, $0.under?.value, $0.evidence) }
      + issue.causes.map { rows(.cause, $0.id, $0.text.value, $0.under?.value, $0.evidence) }
    let columns = [
      Table.Column(phrases[.part], width: 0.1), Table.Column(phrases[.id], width: 0.05),
      Table.Column(phrases[.text], width: 0.4), Table.Column(phrases[.under], width: 0.1),
      Table.Column(phrases[.restsOn], width: 0.35),
    ]
    return [
      .figure(
        Figure(
          id: "figure-tree", finding: [.text(finding)], drawing: drawing,
          source: [.text(phrases[.fromThePlan])],
          data: dataTable(.problemTree, columns, data)))
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
      (.changeIn, objective.changeIn.map { cell($0.rawValue) }),
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
        cell(assumption.state?.rawValue),
      ]
    }
    return Section(
      id: "plan-change", title: [.text(phrases[.change])],
      blocks: table(
        .outcomes,
        [
          Table.Column(phrases[.id], width: 0.15), Table.Column(phrases[.text], width: 0.4),
          Table.Column(phrases[.needs], width: 0.2), Table.Column(phrases[.restsOn], width: 0.25),
        ], outcomes)
        + table(
          .assumptions,
          [
            Table.Column(phrases[.id], width: 0.1), Table.Column(phrases[.text], width: 0.45),
            Table.Column(phrases[.between], width: 0.3), Table.Column(phrases[.state], width: 0.15),
          ], assumptions))
  }
}
