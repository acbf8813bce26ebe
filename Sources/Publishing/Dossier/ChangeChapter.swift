import Campaigns
import Diagnostics
import Documents

extension DossierContent {
  /// How activities lead over outcomes and objectives to the goal; only tables when there is no goal.
  var change: Section? {
    guard !plan.outcomes.isEmpty || !plan.assumptions.isEmpty || !plan.objectives.isEmpty else {
      return nil
    }
    let shaken = Set(plan.shocks(in: catalogue).flatMap(\.shaken))
    let nodes = nodes(shaken)
    let data = data(nodes, shaken)
    guard plan.goal != nil, nodes.count > 1 else {
      return chapter(
        "change", .change, landscape: true,
        (data.rows.isEmpty ? [] : [.table(data)]) + assumptionTable)
    }
    var path = PathOfChange(
      title: phrases[.change], summary: "", language: assembly.language, nodes: nodes,
      assumptions: plan.assumptions.compactMap(drawn))
    let finding = finding(path, shaken)
    path.summary = finding
    return chapter(
      "change", .change, landscape: true,
      figures("change", finding, path.drawings(), source: .changeMethod, data: data)
        + assumptionTable)
  }

  /// The goal first, then down to what is done; what was dropped leads to nothing.
  private func nodes(_ shaken: Set<String>) -> [PathOfChange.Node] {
    let above = plan.neededBy
    let supported = Set(
      plan.evidence(in: catalogue).filter { !$0.pieces.isEmpty }.map(\.claim.id.value))
    func node(
      _ id: String, _ kind: PathOfChange.Kind, _ text: String, owner: String? = nil,
      leadsTo: [String] = []
    ) -> PathOfChange.Node {
      .init(
        id: id, kind: kind, text: text,
        basis: shaken.contains(id) ? .shaken : supported.contains(id) ? .evidence : .none,
        owner: owner, leadsTo: leadsTo)
    }
    let goal = plan.goal.map { [node($0.id.value, .goal, $0.text.value)] } ?? []
    let objectives = plan.objectives.map {
      node(
        $0.id.value, .objective, $0.text.value, leadsTo: above[$0.id.value, default: []])
    }
    let outcomes = plan.outcomes.map {
      node(
        $0.id.value, .outcome, $0.text.value, owner: $0.isOurs ? nil : $0.owner.map(briefName),
        leadsTo: above[$0.id.value, default: []])
    }
    let activities = plan.activities.filter { $0.progress != .dropped }.map {
      node(
        $0.id.value, .activity, $0.text.value,
        leadsTo: steps(of: $0, above))
    }
    return goal + objectives + outcomes + activities
  }

  /// What an activity leads to, and its objectives that no such step leads on to.
  private func steps(of activity: Activity, _ above: [String: [String]]) -> [String] {
    let steps = unique(activity.leadsTo.map(\.value))
    var reached = Set(steps)
    var open = steps
    while let id = open.popLast() {
      open += above[id, default: []].filter { reached.insert($0).inserted }
    }
    return steps + unique(activity.objectives.map(\.value)).filter { !reached.contains($0) }
  }

  private func drawn(_ assumption: Assumption) -> PathOfChange.Assumption? {
    guard let from = assumption.between.first?.value, let to = assumption.between.last?.value,
      from != to
    else { return nil }
    let state: PathOfChange.AssumptionState =
      switch assumption.state {
      case .holds: .holds
      case .broken: .broken
      case .untested, nil: .untested
      }
    return .init(id: assumption.id.value, from: from, to: to, state: state)
  }

  /// What is shaken or leads nowhere comes first.
  private func finding(_ path: PathOfChange, _ shaken: Set<String>) -> String {
    let ranks = path.ranks
    let fallen = path.nodes.map(\.id).filter(shaken.contains)
    let stray = path.nodes.map(\.id).filter { ranks[$0] == nil }
    let claims = path.nodes.filter { $0.kind != .activity }
    let broken = path.assumptions.filter { $0.state == .broken }.map(\.id)
    let untested = path.assumptions.count { $0.state == .untested }
    var parts: [String] = []
    if !broken.isEmpty {
      parts.append(
        phrases.counted(.changeBroken, broken.count, ["ids": phrases.beginning(of: broken)]))
    }
    if !fallen.isEmpty {
      parts.append(phrases(.changeShaken, ["ids": phrases.beginning(of: fallen)]))
    }
    if !stray.isEmpty {
      parts.append(
        phrases.counted(.changeStray, stray.count, ["ids": phrases.beginning(of: stray)]))
    }
    parts.append(
      phrases.counted(
        .changeEvidence, claims.count { $0.basis == .evidence }, ["all": String(claims.count)]))
    if !path.assumptions.isEmpty {
      parts.append(
        phrases.counted(
          .changeUntested, untested, ["all": String(path.assumptions.count)]))
    }
    return phrases.sentence(parts.joined(separator: "; "))
  }

  private func data(_ nodes: [PathOfChange.Node], _ shaken: Set<String>) -> Table {
    let evidence = Dictionary(
      plan.claims.map { ($0.id.value, $0.evidence) }, uniquingKeysWith: { first, _ in first })
    let rows = nodes.map { node -> [[Inline]] in
      let mark: [Inline] =
        node.basis == .shaken ? [.strong([.text(phrases[.shakenWord])]), .text(": ")] : []
      return [
        [.text(node.id)], cell(phrases[part(node.kind)]),
        [.text(node.text + (node.owner.map { " (\($0))" } ?? ""))],
        [.text(node.leadsTo.joined(separator: ", "))],
        mark + (evidence[node.id].map(basis) ?? [.text(phrases[.noEvidence])]),
      ]
    }
    return dataTable(
      .change,
      [
        Table.Column(phrases[.id], width: 0.11), Table.Column(phrases[.part], width: 0.09),
        Table.Column(phrases[.text], width: 0.4), Table.Column(phrases[.leadsTo], width: 0.15),
        Table.Column(phrases[.restsOn], width: 0.25),
      ], rows)
  }

  private func part(_ kind: PathOfChange.Kind) -> Phrase {
    switch kind {
    case .activity: .activity
    case .outcome: .outcome
    case .objective: .objective
    case .goal: .goalWord
    }
  }

  /// What must hold for one step to bring about the next.
  private var assumptionTable: [Block] {
    table(
      .assumptions,
      [
        Table.Column(phrases[.id], width: 0.1), Table.Column(phrases[.text], width: 0.45),
        Table.Column(phrases[.between], width: 0.3), Table.Column(phrases[.state], width: 0.15),
      ],
      plan.assumptions.map { assumption in
        [
          [.text(assumption.id.value)], [.text(assumption.text.value)],
          [.text(assumption.between.map(\.value).joined(separator: " → "))],
          cell(assumption.state?.rawValue),
        ]
      })
  }
}
