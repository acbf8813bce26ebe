/// One page of a path of change, in the form that its boxes have room for.
struct PathOfChangePage {
  enum Form {
    case texts
    /// The beginnings of texts.
    case brief
    case ids
    /// Ids, and as many of them as there is room for.
    case counted
  }

  let path: PathOfChange
  let nodes: [PathOfChange.Node]
  /// What leads nowhere.
  let stray: [PathOfChange.Node]
  let form: Form
  let maximumHeight: Double

  static let style = TextStyle.small
  private static let idStyle = TextStyle(size: 8, bold: true)
  private static let strayWidth = 104.0
  private var maximumLines: Int { form == .texts ? 4 : 2 }
  private var hasTexts: Bool { form == .texts || form == .brief }

  private var labels: Labels { Labels(language: path.language) }
  private var graphWidth: Double { path.width - (stray.isEmpty ? 0 : Self.strayWidth + 16) }

  /// Nil where this form does not fit.
  var drawing: Drawing? {
    let legend = PathOfChangeLegend(path: path, labels: labels).legend
    let room = maximumHeight - legend.height - (hasTexts ? 14 : 98)
    guard let (rows, left) = rows(room: room) else { return nil }
    let boxes = rows.enumerated().flatMap { rank, row in
      row.nodes.map { node in
        let lines = lines(of: node, in: row.boxWidth)
        return LayeredBoxes.Box(
          id: node.id, rank: rank, width: row.boxWidth, height: height(of: lines))
      }
    }
    let layout = LayeredBoxes(boxes: boxes, edges: edges(), width: graphWidth, top: 4)
    guard layout.height <= room else { return nil }
    var canvas = Canvas(width: path.width, language: path.language)
    PathOfChangeInk(path: path, layout: layout).drawWays(on: &canvas)
    for row in rows {
      for node in row.nodes {
        guard let frame = layout.frames[node.id] else { continue }
        draw(node, in: frame, on: &canvas)
      }
    }
    let missing = PathOfChangeInk(path: path, layout: layout).drawAssumptions(on: &canvas)
    let side = drawStray(beside: layout.height, room: room, on: &canvas)
    var y = max(layout.height, side) + 18
    y += legend.draw(at: y, on: &canvas)
    for (count, label) in [(left, Label.activity), (missing, .assumption)] where count > 0 {
      canvas.text(
        "\(labels[label]): \(count) \(labels[.more])", at: Point(4, y + 3), style: .soft)
      y += TextStyle.soft.leading
    }
    if !hasTexts {
      let names = rows.flatMap(\.nodes).map { NameList.Entry(id: $0.id, name: $0.text) }
      y += NameList(entries: names, left: 4, width: path.width - 4, labels: labels)
        .draw(at: y - 4, room: max(maximumHeight - y, 66), on: &canvas)
    }
    return Drawing(
      width: path.width, height: y - 2, title: path.title, summary: path.summary,
      shapes: canvas.elements)
  }

  private struct Row {
    var nodes: [PathOfChange.Node]
    var boxWidth: Double
  }

  /// The rows from the goal down, a layer in as many as it needs; nil where texts do not fit, and
  /// how many nodes are left out where ids do not either.
  private func rows(room: Double) -> (rows: [Row], left: Int)? {
    let ranks = path.ranks
    let layers = Dictionary(grouping: nodes) { ranks[$0.id] ?? 0 }
    let passing = passing(layers.keys.sorted(), ranks)
    var rows: [Row] = []
    for (rank, layer) in layers.sorted(by: { $0.key < $1.key }) {
      let sorted = layer.sorted { $0.id < $1.id }
      if hasTexts {
        let free = graphWidth - 8 * Double(passing[rank] ?? 0)
        let width = min((free + 8) / Double(sorted.count) - 8, 180)
        guard width >= 58 else { return nil }
        rows.append(Row(nodes: sorted, boxWidth: width))
        continue
      }
      let widest = sorted.map { Self.idStyle.width($0.id) }.max() ?? 0
      let width = min(max(widest + 12, 26), 120)
      let most = max(Int((graphWidth + 8) / (width + 8)), 1)
      let count = (sorted.count + most - 1) / most
      for row in 0..<count {
        let part = sorted[(sorted.count * row / count)..<(sorted.count * (row + 1) / count)]
        rows.append(Row(nodes: Array(part), boxWidth: width))
      }
    }
    let rowHeight = height(of: [""]) + LayeredBoxes.gap
    let fitting = max(Int((room + LayeredBoxes.gap - 4) / rowHeight), 1)
    guard !hasTexts, rows.count > fitting else { return (rows, 0) }
    guard form == .counted else { return nil }
    return (Array(rows[..<fitting]), rows[fitting...].reduce(0) { $0 + $1.nodes.count })
  }

  /// How many arrows pass each of these layers on their way to a higher one.
  private func passing(_ layers: [Int], _ ranks: [String: Int]) -> [Int: Int] {
    let known = Set(nodes.map(\.id))
    var counts: [Int: Int] = [:]
    for edge in edges() where known.contains(edge.to) {
      guard let from = ranks[edge.from], let to = ranks[edge.to] else { continue }
      for layer in layers where layer > to && layer < from { counts[layer, default: 0] += 1 }
    }
    return counts
  }

  private func edges() -> [LayeredGraph.Edge] {
    nodes.flatMap { node in node.leadsTo.map { LayeredGraph.Edge(from: node.id, to: $0) } }
  }

  /// What follows the id: the rest of its line, further lines, and who answers for it.
  private func lines(of node: PathOfChange.Node, in width: Double) -> [String] {
    guard hasTexts else { return [""] }
    let owner = node.owner.map { [Self.style.shorten("(\($0))", to: width - 8)] } ?? []
    var words = node.text.split(whereSeparator: \.isWhitespace)[...]
    var first = ""
    let room = width - 8 - indent(of: node)
    while let word = words.first {
      let longer = first.isEmpty ? String(word) : "\(first) \(word)"
      guard Self.style.width(longer) <= room else { break }
      first = longer
      words = words.dropFirst()
    }
    let rest = words.joined(separator: " ")
    return [first]
      + Self.style.wrap(rest, to: width - 8, maximum: maximumLines - 1) + owner
  }

  private func indent(of node: PathOfChange.Node) -> Double { Self.idStyle.width(node.id) + 4 }

  private func height(of lines: [String]) -> Double {
    Double(lines.count) * Self.style.leading + 7.5
  }

  private func draw(_ node: PathOfChange.Node, in frame: Frame, on canvas: inout Canvas) {
    PathOfChangeInk.drawBox(node, in: frame, on: &canvas)
    let lines = lines(of: node, in: frame.width)
    var (bold, style) = (Self.idStyle, Self.style)
    if node.owner != nil { (bold.paint, style.paint) = (.soft, .soft) }
    let id = bold.shorten(node.id, to: frame.width - 8)
    guard hasTexts else {
      canvas.text(id, at: Point(frame.centre.x, frame.y + 11), style: bold, anchor: .middle)
      return
    }
    let start = Point(frame.x + 5, frame.y + 11)
    canvas.text(id, at: start, style: bold)
    canvas.text(lines[0], at: Point(start.x + indent(of: node), start.y), style: style)
    canvas.text(
      lines: Array(lines.dropFirst()), at: Point(start.x, start.y + style.leading), style: style)
  }

  /// The boxes at the side; where they end.
  private func drawStray(
    beside graphHeight: Double, room: Double, on canvas: inout Canvas
  ) -> Double {
    guard !stray.isEmpty else { return 0 }
    let x = path.width - Self.strayWidth
    let head = TextStyle(size: 8, bold: true, paint: .signal)
    let title = head.wrap(labels[.leadsNowhere], to: Self.strayWidth)
    canvas.text(lines: title, at: Point(x, 11), style: head)
    var y = 8 + Double(title.count) * head.leading
    canvas.line(Point(x - 9, 2), Point(x - 9, graphHeight), stroke: .hair)
    for (index, node) in stray.sorted(by: { $0.id < $1.id }).enumerated() {
      let frame = Frame(
        x, y, Self.strayWidth, height(of: lines(of: node, in: Self.strayWidth)))
      let isLast = index == stray.count - 1
      if frame.maxY + (isLast ? 0 : 14) > room {
        canvas.text(
          lines: TextStyle.soft.wrap(
            "\(stray.count - index) \(labels[.more])", to: Self.strayWidth),
          at: Point(x, y + 9), style: .soft)
        return y + 22
      }
      draw(node, in: frame, on: &canvas)
      y = frame.maxY + 6
    }
    return y
  }
}
