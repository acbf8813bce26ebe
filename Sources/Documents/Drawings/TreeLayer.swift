/// A trunk with layers of boxes above and below.
struct Tree {
  let trunk: [String]
  let above: [TreeLayer]
  let below: [TreeLayer]
  let width: Double
  /// What stands above the trunk, and below it.
  let names: (above: String, below: String)

  private static let style = TextStyle(size: 9.5, bold: true)
  private static let caption = TextStyle(size: 8, bold: true, paint: .soft)
  private var trunkWidth: Double { min(width * 0.7, 320) }
  private var trunkHeight: Double { Double(trunk.count) * Self.style.leading + 12 }

  init(
    trunk: String, above: [ProblemTree.Node], below: [ProblemTree.Node], width: Double,
    names: (above: String, below: String)
  ) {
    self.above = TreeLayer.layers(of: above, width: width)
    self.below = TreeLayer.layers(of: below, width: width)
    self.width = width
    self.names = names
    self.trunk = Self.style.wrap(trunk, to: min(width * 0.7, 320) - 16)
  }

  var heightAbove: Double { TreeLayer.height(of: above) }
  /// The trunk and what is below it.
  var heightBelow: Double { trunkHeight + TreeLayer.height(of: below) }

  /// Draws the tree from `left` on, with the upper edge of its trunk at `trunkTop`.
  func draw(at left: Double, trunkTop: Double, on canvas: inout Canvas) {
    let frame = Frame(left + (width - trunkWidth) / 2, trunkTop, trunkWidth, trunkHeight)
    TreeSide(layers: above, trunk: frame, isAbove: true, left: left).draw(on: &canvas)
    TreeSide(layers: below, trunk: frame, isAbove: false, left: left).draw(on: &canvas)
    canvas.rectangle(frame, fill: .step(5))
    var inverse = Self.style
    inverse.paint = .step(1)
    canvas.text(
      lines: trunk, at: Point(frame.centre.x, trunkTop + 6 + Self.style.size), style: inverse,
      anchor: .middle)
    if !above.isEmpty {
      canvas.text("↑ " + names.above, at: Point(left, trunkTop + 4), style: Self.caption)
    }
    if !below.isEmpty {
      canvas.text("↓ " + names.below, at: Point(left, frame.maxY + 4), style: Self.caption)
    }
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
    Double(max(boxes.map(\.lines.count).max() ?? 0, 1)) * Self.style.leading + 9
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
  /// Where the tree begins, from the left.
  var left = 0.0

  func draw(on canvas: inout Canvas) {
    var edge = isAbove ? trunk.y : trunk.maxY
    var parents = [trunk]
    for layer in layers {
      let y = isAbove ? edge - TreeLayer.gap - layer.height : edge + TreeLayer.gap
      let frames = layer.boxes.map { Frame(left + $0.x, y, $0.width, layer.height) }
      for (box, frame) in zip(layer.boxes, frames) {
        let parent = parents[box.parent ?? 0]
        drawLink(from: frame, to: parent, on: &canvas)
        let edge = Stroke(paint: .accent, width: 0.9, dash: box.node.isOpen ? "3 2" : nil)
        if box.lines.isEmpty {
          canvas.absent(frame)
        } else {
          canvas.rectangle(frame, fill: .paper, stroke: edge)
        }
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
