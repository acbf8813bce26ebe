import Campaigns
import Diagnostics
import Documents

extension DossierContent {
  /// Causes and effects, and beside them what answers each; nothing when the plan names neither.
  func problemTree(_ issue: Issue) -> [Block] {
    guard !issue.causes.isEmpty || !issue.effects.isEmpty else { return [] }
    let finding = finding(issue)
    let answers = answers(issue)
    let tree = ProblemTree(
      title: phrases[.problemTree], summary: finding, language: assembly.language,
      trunk: issue.text.value,
      causes: nodes(
        issue.causes.map { ($0.id.value, $0.text.value, $0.under?.value) },
        answers: answers, isOpen: openCauses(issue).contains),
      effects: nodes(
        issue.effects.map { ($0.id.value, $0.text.value, $0.under?.value) },
        answers: answers, isOpen: { _ in false }),
      goal: answers.isEmpty ? nil : plan.goal?.text.value)
    return figures(
      "tree", finding, tree.drawings(), source: .fromThePlan, data: data(issue, answers))
  }

  private func finding(_ issue: Issue) -> String {
    let counts = phrases(
      .treeFinding,
      [
        "causes": phrases.counted(.causeCount, issue.causes.count),
        "effects": phrases.counted(.effectCount, issue.effects.count),
      ])
    guard !issue.causes.isEmpty else { return counts }
    let open = issue.causes.map(\.id.value).filter(openCauses(issue).contains)
    return counts + "; "
      + (open.isEmpty
        ? phrases[.treeAnswered] : phrases(.treeOpen, ["ids": phrases.beginning(of: open)]))
  }

  /// The means and ends by the cause or effect that they answer.
  private func answers(_ issue: Issue) -> [String: String] {
    Dictionary(
      (issue.means + issue.ends).map { ($0.of.value, $0.text) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The causes that nothing in the plan is against, neither itself nor one below it, and that are
  /// not left to others.
  private func openCauses(_ issue: Issue) -> Set<String> {
    let under = Dictionary(
      issue.causes.map { ($0.id.value, $0.under?.value) }, uniquingKeysWith: { first, _ in first })
    var settled: Set<String> = []
    for id in issue.causes.map(\.id.value) where !workers(on: id).isEmpty {
      var next: String? = id
      while let cause = next, settled.insert(cause).inserted { next = under[cause] ?? nil }
    }
    return Set(
      issue.causes.filter { $0.outOfScope == nil }.map(\.id.value)
    ).subtracting(settled)
  }

  /// The objectives and activities against a cause.
  private func workers(on cause: String) -> [String] {
    plan.objectives.filter { $0.against.contains { $0.value == cause } }.map(\.id.value)
      + plan.activities.filter { activity in
        activity.progress != .dropped && activity.against.contains { $0.value == cause }
      }.map(\.id.value)
  }

  /// The nodes directly below `parent`, each with those below it; a circle, which is reported, is cut.
  private func nodes(
    _ all: [(id: String, text: String, under: String?)], below parent: String? = nil,
    depth: Int = 0, answers: [String: String], isOpen: (String) -> Bool
  ) -> [ProblemTree.Node] {
    guard depth < 5 else { return [] }
    return all.filter { $0.under == parent }.map { node in
      let addressed = plan.objectives.filter { $0.against.contains { $0.value == node.id } }
      return ProblemTree.Node(
        text: "\(node.id) \(node.text)", mark: addressed.map(\.id.value).joined(separator: " "),
        isOpen: isOpen(node.id), answer: answers[node.id],
        children: nodes(
          all, below: node.id, depth: depth + 1, answers: answers, isOpen: isOpen))
    }
  }

  private func data(_ issue: Issue, _ answers: [String: String]) -> Table {
    func row(
      _ part: Phrase, _ id: String, _ text: String, _ under: String?, _ work: String,
      _ evidence: Evidence
    ) -> [[Inline]] {
      [
        cell(phrases[part]), [.text(id)], [.text(text)], [.text(under ?? "")],
        [.text(answers[id] ?? "")], [.text(work)], basis(evidence),
      ]
    }
    let effects = issue.effects.map {
      row(.effect, $0.id.value, $0.text.value, $0.under?.value, "", $0.evidence)
    }
    let causes = issue.causes.map { cause in
      let work = workers(on: cause.id.value).joined(separator: ", ")
      let others = cause.outOfScope.map { phrases(.leftToOthers, ["why": $0]) }
      return row(
        .cause, cause.id.value, cause.text.value, cause.under?.value, others ?? work,
        cause.evidence)
    }
    return dataTable(
      .problemTree,
      [
        Table.Column(phrases[.part], width: 0.08), Table.Column(phrases[.id], width: 0.05),
        Table.Column(phrases[.text], width: 0.25), Table.Column(phrases[.under], width: 0.07),
        Table.Column(phrases[.answeredBy], width: 0.25),
        Table.Column(phrases[.addressedBy], width: 0.1),
        Table.Column(phrases[.restsOn], width: 0.2),
      ], effects + causes)
  }
}

extension Block {
  /// Whether it is a figure that needs a landscape page.
  var isWide: Bool {
    if case .figure(let figure) = self { figure.drawing.width > Drawing.fullWidth } else { false }
  }
}
