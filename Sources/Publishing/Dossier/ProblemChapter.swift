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
    let tree = problemTree(issue)
    return chapter(
      "problem", .problem, landscape: tree.contains { $0.isWide }, blocks + tree)
  }

  var goalAndObjectives: Section? {
    var blocks: [Block] = []
    if let goal = plan.goal {
      let by = goal.by.map { " (\(phrases[.by]) \(phrases.date($0.value)))" } ?? ""
      blocks.append(.lead([.text(goal.text.value + by)]))
      blocks.append(.paragraph([.strong([.text(phrases[.restsOn] + ": ")])] + basis(goal.evidence)))
    }
    let sections = plan.objectives.map(objective)
    return chapter("goal", .goalAndObjectives, blocks, sections)
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
}
