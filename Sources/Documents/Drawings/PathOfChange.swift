/// How activities lead over outcomes and objectives to the goal (P7, the theory of change): read
/// from below, each arrow says “so that”.
package struct PathOfChange: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case activity, outcome, objective, goal }

  package enum Basis: Hashable, Sendable {
    /// It rests on evidence: a solid edge.
    case evidence
    /// It rests on nothing yet: a dashed edge.
    case none
    /// What it rests on no longer holds: a zigzag edge.
    case shaken
  }

  package enum AssumptionState: String, Hashable, Sendable {
    case untested = "u"
    case holds = "h"
    case broken = "b"
  }

  package struct Node: Hashable, Sendable {
    package var id: String
    package var kind: Kind
    package var text: String
    package var basis: Basis
    /// Who answers for it where that is not us; drawn grey, with this name. Nil for ours.
    package var owner: String?
    /// The ids of the nodes for the sake of which it is done.
    package var leadsTo: [String]

    package init(
      id: String, kind: Kind, text: String, basis: Basis = .evidence, owner: String? = nil,
      leadsTo: [String] = []
    ) {
      self.id = id
      self.kind = kind
      self.text = text
      self.basis = basis
      self.owner = owner
      self.leadsTo = leadsTo
    }
  }

  /// What must hold for one node to lead to the next.
  package struct Assumption: Hashable, Sendable {
    package var id: String
    package var from: String
    package var to: String
    package var state: AssumptionState

    package init(id: String, from: String, to: String, state: AssumptionState) {
      self.id = id
      self.from = from
      self.to = to
      self.state = state
    }
  }

  package var title: String
  package var summary: String
  package var language: String
  /// One of them is the goal, to which all others should lead.
  package var nodes: [Node]
  package var assumptions: [Assumption]
  /// In points.
  package var width: Double

  package init(
    title: String, summary: String, language: String, nodes: [Node],
    assumptions: [Assumption] = [], width: Double = Drawing.landscapeWidth
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.nodes = nodes
    self.assumptions = assumptions
    self.width = width
  }

  /// The whole on one page where it fits; else a page for each objective, under the goal, and one
  /// for what leads to the goal past all objectives. Boxes without room for their texts show how
  /// they begin, or their ids, and the texts stand below.
  package func drawings(maximumHeight: Double = 380) -> [Drawing] {
    let ranks = ranks
    let reaching = nodes.filter { ranks[$0.id] != nil }
    let stray = nodes.filter { ranks[$0.id] == nil }
    let all = PathOfChangePage(
      path: self, nodes: reaching, stray: stray, form: .texts, maximumHeight: maximumHeight)
    if let drawing = all.drawing { return [drawing] }
    // Pages that follow have no heading of the chapter above them.
    let room = maximumHeight + 20
    let parts = parts(of: reaching)
    return parts.enumerated().compactMap { index, part in
      for form in [PathOfChangePage.Form.texts, .brief, .ids, .counted] {
        let page = PathOfChangePage(
          path: self, nodes: part, stray: index == parts.count - 1 ? stray : [], form: form,
          maximumHeight: index == 0 ? maximumHeight : room)
        if let drawing = page.drawing { return drawing }
      }
      return nil
    }
  }

  /// The distance of each node from the goal by the longest way; none for what does not lead there.
  /// An arrow that closes a circle is not followed.
  package var ranks: [String: Int] {
    let known = Dictionary(nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var ranks: [String: Int] = [:]
    var done: Set<String> = []
    var open: Set<String> = []
    func visit(_ id: String) -> Int? {
      guard let node = known[id], !open.contains(id) else { return nil }
      if done.contains(id) { return ranks[id] }
      open.insert(id)
      let above = node.leadsTo.compactMap(visit).max()
      open.remove(id)
      done.insert(id)
      ranks[id] = node.kind == .goal ? 0 : above.map { $0 + 1 }
      return ranks[id]
    }
    for node in nodes { _ = visit(node.id) }
    return ranks
  }

  /// The goal and an objective with all that leads to it, for each objective; then the rest.
  private func parts(of nodes: [Node]) -> [[Node]] {
    var below: [String: [String]] = [:]
    for node in nodes { for upper in node.leadsTo { below[upper, default: []].append(node.id) } }
    var shown: Set<String> = []
    func part(from objective: String) -> [Node] {
      var members: Set<String> = [objective]
      var next = [objective]
      while let id = next.popLast() {
        for lower in below[id] ?? [] where members.insert(lower).inserted { next.append(lower) }
      }
      shown.formUnion(members)
      return nodes.filter { members.contains($0.id) || $0.kind == .goal }
    }
    var parts = nodes.filter { $0.kind == .objective }.map { part(from: $0.id) }
    let rest = nodes.filter { !shown.contains($0.id) || $0.kind == .goal }
    if rest.contains(where: { $0.kind != .goal }) || parts.isEmpty { parts.append(rest) }
    return parts
  }
}
