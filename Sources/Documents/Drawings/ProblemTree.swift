/// A problem with its causes below, as roots, and its effects above, as branches (P8). With a goal
/// the tree of means and ends stands at its right, each box where the cause or effect has its own.
package struct ProblemTree: Hashable, Sendable {
  package struct Node: Hashable, Sendable {
    /// Printed before the text, such as the id of the objective that addresses it; empty for none.
    package var mark: String
    package var text: String
    /// Whether nothing is done about it; drawn with a dashed edge.
    package var isOpen: Bool
    /// The means that answers the cause, or the end that answers the effect; nil is an empty box.
    package var answer: String?
    /// What leads to it below, or what follows from it above.
    package var children: [Node]

    package init(
      text: String, mark: String = "", isOpen: Bool = false, answer: String? = nil,
      children: [Node] = []
    ) {
      self.text = text
      self.mark = mark
      self.isOpen = isOpen
      self.answer = answer
      self.children = children
    }
  }

  package var title: String
  package var summary: String
  package var language: String
  package var trunk: String
  package var causes: [Node]
  package var effects: [Node]
  /// The trunk of the tree of means and ends; nil leaves that tree out.
  package var goal: String?
  /// In points; nil takes the page's width, landscape when there are more than six leaves.
  package var width: Double?

  package init(
    title: String, summary: String, language: String, trunk: String, causes: [Node],
    effects: [Node], goal: String? = nil, width: Double? = nil
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.trunk = trunk
    self.causes = causes
    self.effects = effects
    self.goal = goal
    self.width = width
  }

  /// All on one page, however narrow its boxes become.
  package var drawing: Drawing { page(causes, effects) }

  /// Between the two trees.
  private static let gap = 26.0

  /// On as many pages as it takes to keep boxes wide enough to read, each with its trunk; what
  /// belongs together stands on one page, under its cause or effect again where that has too much.
  package func drawings() -> [Drawing] {
    let limit = goal == nil ? 8 : 4
    let roots = Self.parts(of: causes, limit: limit)
    let branches = Self.parts(of: effects, limit: limit)
    return (0..<max(roots.count, branches.count, 1)).map { index in
      page(
        roots.indices.contains(index) ? roots[index] : [],
        branches.indices.contains(index) ? branches[index] : [])
    }
  }

  /// Nodes with at most so many leaves together; one with more is repeated with some of its own.
  private static func parts(of nodes: [Node], limit: Int) -> [[Node]] {
    var parts: [[Node]] = []
    var used = limit
    for node in nodes {
      var pieces = [node]
      if leaves([node]) > limit {
        pieces = self.parts(of: node.children, limit: limit).map { children in
          var piece = node
          piece.children = children
          return piece
        }
      }
      for piece in pieces {
        let count = max(leaves(piece.children), 1)
        if used + count > limit {
          parts.append([])
          used = 0
        }
        parts[parts.count - 1].append(piece)
        used += count
      }
    }
    return parts
  }

  private func page(_ causes: [Node], _ effects: [Node]) -> Drawing {
    let leaves = max(Self.leaves(causes), Self.leaves(effects), 1)
    let width =
      self.width
      ?? (leaves > 6 || goal != nil ? Drawing.landscapeWidth : Drawing.fullWidth)
    var canvas = Canvas(width: width, language: language)
    let labels = Labels(language: language)
    let treeWidth = goal == nil ? width : (width - Self.gap) / 2
    let problem = Tree(
      trunk: trunk, above: effects, below: causes, width: treeWidth,
      names: (labels[.effects], labels[.causes]))
    guard let goal else {
      problem.draw(at: 0, trunkTop: problem.heightAbove, on: &canvas)
      return drawing(width, problem.heightAbove + problem.heightBelow, canvas)
    }
    let solution = Tree(
      trunk: goal, above: effects.map(\.answered), below: causes.map(\.answered),
      width: treeWidth, names: (labels[.ends], labels[.means]))
    let head = 16.0
    let style = TextStyle(size: 9.5, bold: true)
    let right = treeWidth + Self.gap
    canvas.text(labels[.problem], at: Point(0, 9), style: style)
    canvas.text(labels[.solution], at: Point(right, 9), style: style)
    let top = head + max(problem.heightAbove, solution.heightAbove)
    problem.draw(at: 0, trunkTop: top, on: &canvas)
    solution.draw(at: right, trunkTop: top, on: &canvas)
    let bottom = top + max(problem.heightBelow, solution.heightBelow)
    canvas.line(
      Point(right - Self.gap / 2, 0), Point(right - Self.gap / 2, bottom), stroke: .hair)
    let legend = Legend(
      entries: [
        Legend.Entry(labels[.emptyBox]) { point, canvas in
          canvas.absent(Frame(point.x, point.y - 4.5, 17, 9))
        }
      ], left: right, width: treeWidth)
    let height = legend.draw(at: bottom + 10, on: &canvas)
    return drawing(width, bottom + 4 + height, canvas)
  }

  private func drawing(_ width: Double, _ height: Double, _ canvas: Canvas) -> Drawing {
    Drawing(
      width: width, height: height + 1, title: title, summary: summary, shapes: canvas.elements)
  }

  private static func leaves(_ nodes: [Node]) -> Int {
    nodes.reduce(0) { $0 + max(leaves($1.children), 1) }
  }
}

extension ProblemTree.Node {
  /// The box of the tree of means and ends at the same place.
  fileprivate var answered: ProblemTree.Node {
    ProblemTree.Node(
      text: answer ?? "", mark: answer == nil ? "" : mark, children: children.map(\.answered))
  }
}
