/// A problem with its causes below, as roots, and its effects above, as branches (P8).
package struct ProblemTree: Hashable, Sendable {
  package struct Node: Hashable, Sendable {
    /// Printed before the text, such as the id of the objective that addresses it; empty for none.
    package var mark: String
    package var text: String
    /// Whether nothing is done about it; drawn with a dashed edge.
    package var isOpen: Bool
    /// What leads to it below, or what follows from it above.
    package var children: [Node]

    package init(text: String, mark: String = "", isOpen: Bool = false, children: [Node] = []) {
      self.text = text
      self.mark = mark
      self.isOpen = isOpen
      self.children = children
    }
  }

  package var title: String
  package var summary: String
  package var language: String
  package var trunk: String
  package var causes: [Node]
  package var effects: [Node]
  /// In points; nil takes the page's width, landscape when there are more than six leaves.
  package var width: Double?

  package init(
    title: String, summary: String, language: String, trunk: String, causes: [Node],
    effects: [Node], width: Double? = nil
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.trunk = trunk
    self.causes = causes
    self.effects = effects
    self.width = width
  }

  package var drawing: Drawing {
    var canvas = Canvas()
    let labels = Labels(language: language)
    let leaves = max(Self.leaves(causes), Self.leaves(effects), 1)
    let width = self.width ?? (leaves > 6 ? Drawing.landscapeWidth : Drawing.fullWidth)
    let above = TreeLayer.layers(of: effects, width: width)
    let below = TreeLayer.layers(of: causes, width: width)
    let style = TextStyle(size: 9.5, bold: true)
    let trunkWidth = min(width * 0.7, 320)
    let lines = style.wrap(trunk, to: trunkWidth - 16)
    let trunkHeight = Double(lines.count) * style.leading + 12
    let top = TreeLayer.height(of: above)
    let trunkFrame = Frame((width - trunkWidth) / 2, top, trunkWidth, trunkHeight)
    TreeSide(layers: above, trunk: trunkFrame, isAbove: true).draw(on: &canvas)
    TreeSide(layers: below, trunk: trunkFrame, isAbove: false).draw(on: &canvas)
    canvas.rectangle(trunkFrame, fill: .step(5))
    var inverse = style
    inverse.paint = .step(1)
    canvas.text(
      lines: lines, at: Point(trunkFrame.centre.x, top + 6 + style.size), style: inverse,
      anchor: .middle)
    let caption = TextStyle(size: 8, bold: true, paint: .soft)
    if !effects.isEmpty {
      canvas.text("↑ " + labels[.effects], at: Point(0, top + 4), style: caption)
    }
    if !causes.isEmpty {
      canvas.text("↓ " + labels[.causes], at: Point(0, trunkFrame.maxY + 4), style: caption)
    }
    return Drawing(
      width: width, height: trunkFrame.maxY + TreeLayer.height(of: below) + 1, title: title,
      summary: summary, shapes: canvas.elements)
  }

  private static func leaves(_ nodes: [Node]) -> Int {
    nodes.reduce(0) { $0 + max(leaves($1.children), 1) }
  }
}

/// The boxes at one distance from the trunk.
struct TreeLayer {
  struct Box {
    let node: ProblemTree.Node
    let lines: [String]
    let x: Double
    let width: Double
    /// The box of the layer before to which it belongs; nil for the trunk.
    let parent: Int?
  }

  /// Between two layers.
  static let gap = 18.0
  static let style = TextStyle.label

  let boxes: [Box]

  /// All boxes of a layer have the height of the tallest.
  var height: Double {
    Double(boxes.map(\.lines.count).max() ?? 0) * Self.style.leading + 9
  }

  static func height(of layers: [TreeLayer]) -> Double {
    layers.reduce(0) { $0 + $1.height + gap }
  }

  static func layers(of nodes: [ProblemTree.Node], width: Double) -> [TreeLayer] {
    var layers: [TreeLayer] = []
    var row = nodes.map { (node: $0, parent: Int?.none) }
    var spans = spans(of: nodes, from: 0, to: width)
    while !row.isEmpty {
      let boxes = zip(row, spans).map { entry, span in
        let inner = span.to - span.from - 6
        let text =
          entry.node.mark.isEmpty ? entry.node.text : "\(entry.node.mark) \(entry.node.text)"
        return Box(
          node: entry.node, lines: style.wrap(text, to: inner - 8), x: span.from + 3, width: inner,
          parent: entry.parent)
      }
      layers.append(TreeLayer(boxes: boxes))
      let children = zip(row.indices, zip(row, spans)).flatMap { index, pair in
        zip(
          pair.0.node.children,
          Self.spans(of: pair.0.node.children, from: pair.1.from, to: pair.1.to)
        ).map { (node: $0, parent: Int?.some(index), span: $1) }
      }
      row = children.map { ($0.node, $0.parent) }
      spans = children.map(\.span)
    }
    return layers
  }

  /// Each node takes a share of the width by its number of leaves.
  private static func spans(
    of nodes: [ProblemTree.Node], from: Double, to: Double
  ) -> [(from: Double, to: Double)] {
    let weights = nodes.map { Double(leaves(of: $0)) }
    let total = max(weights.reduce(0, +), 1)
    var x = from
    return weights.map { weight in
      let width = (to - from) * weight / total
      defer { x += width }
      return (x, x + width)
    }
  }

  private static func leaves(of node: ProblemTree.Node) -> Int {
    max(node.children.reduce(0) { $0 + leaves(of: $1) }, 1)
  }
}

/// The layers on one side of the trunk, with the lines between them.
struct TreeSide {
  let layers: [TreeLayer]
  let trunk: Frame
  let isAbove: Bool

  func draw(on canvas: inout Canvas) {
    var edge = isAbove ? trunk.y : trunk.maxY
    var parents = [trunk]
    for layer in layers {
      let y = isAbove ? edge - TreeLayer.gap - layer.height : edge + TreeLayer.gap
      let frames = layer.boxes.map { Frame($0.x, y, $0.width, layer.height) }
      for (box, frame) in zip(layer.boxes, frames) {
        let parent = parents[box.parent ?? 0]
        drawLink(from: frame, to: parent, on: &canvas)
        let edge = Stroke(paint: .accent, width: 0.9, dash: box.node.isOpen ? "3 2" : nil)
        canvas.rectangle(frame, fill: .paper, stroke: edge)
        let text = Double(box.lines.count) * TreeLayer.style.leading
        canvas.text(
          lines: box.lines,
          at: Point(frame.x + 4, frame.centre.y - text / 2 + TreeLayer.style.size),
          style: TreeLayer.style)
      }
      parents = frames
      edge = isAbove ? y : y + layer.height
    }
  }

  /// From cause to effect: a line up, across and up, with its head at the upper end.
  private func drawLink(from frame: Frame, to parent: Frame, on canvas: inout Canvas) {
    let lower = isAbove ? parent : frame
    let upper = isAbove ? frame : parent
    let x = frame.centre.x
    let meet = min(max(x, parent.x + 8), parent.maxX - 8)
    let (fromX, toX) = isAbove ? (meet, x) : (x, meet)
    let middle = (lower.y + upper.maxY) / 2
    let stroke = Stroke(paint: .soft, width: 0.9)
    canvas.path(
      [
        Point(fromX, lower.y), Point(fromX, middle), Point(toX, middle), Point(toX, upper.maxY),
      ], closed: false, stroke: stroke)
    canvas.arrowHead(
      at: Point(toX, upper.maxY), from: Point(toX, middle + 4), paint: .soft)
  }
}
