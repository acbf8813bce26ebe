import Foundation

@testable import Documents

/// The outline of a text or of a shape in a drawing, as a convex polygon.
struct Outline {
  enum Kind {
    case text
    /// A closed shape no larger than a letter or two, such as a dot or the head of an arrow.
    case mark
    /// A closed shape in which text may stand.
    case area
  }

  let kind: Kind
  /// The text, or the shape's element.
  let name: String
  let corners: [Point]
  let box: Frame

  init(kind: Kind, name: String, corners: [Point]) {
    self.kind = kind
    self.name = name
    self.corners = corners
    let xs = corners.map(\.x)
    let ys = corners.map(\.y)
    let left = xs.min() ?? 0
    let top = ys.min() ?? 0
    box = Frame(left, top, (xs.max() ?? 0) - left, (ys.max() ?? 0) - top)
  }
}

extension Drawing {
  /// What is wrong with the places of texts and marks: a text or shape that leaves the picture, a
  /// text on another, on a mark or across the edge of a filled shape, and a mark on another of the
  /// same size. A text inside a shape, a dot inside a ring and rectangles of paper, which free a
  /// text from the lines behind it, are in order.
  var clashes: [String] {
    let outlines = shapes.flatMap { $0.outlines() }
    return outlines.filter { !isInside($0) }.map { "'\($0.name)' leaves the picture" }
      + Self.clashes(among: outlines)
  }

  /// Areas keep apart only from texts; nested and touching areas are the drawing's own affair.
  private static func clashes(among outlines: [Outline]) -> [String] {
    let sorted = outlines.sorted { ($0.box.x, $0.box.y, $0.name) < ($1.box.x, $1.box.y, $1.name) }
    var clashes: [String] = []
    for (index, first) in sorted.enumerated() {
      for second in sorted[(index + 1)...] {
        if second.box.x >= first.box.maxX { break }
        if first.kind == .area, second.kind != .text { continue }
        if second.kind == .area, first.kind != .text { continue }
        guard first.overlaps(second) else { continue }
        if first.kind != second.kind || first.kind == .mark {
          if first.contains(second) || second.contains(first) { continue }
        }
        clashes.append("'\(first.name)' on '\(second.name)'")
      }
    }
    return clashes
  }

  private func isInside(_ outline: Outline) -> Bool {
    let slack = outline.kind == .text ? 0.5 : 1
    return outline.box.x >= -slack && outline.box.y >= -slack
      && outline.box.maxX <= width + slack && outline.box.maxY <= height + slack
  }
}

extension Outline {
  /// Two outlines may touch, and letters may stand half a point into one another's line.
  func overlaps(_ other: Outline) -> Bool {
    (axes + other.axes).allSatisfy { axis in
      let (low, high) = span(along: axis)
      let (otherLow, otherHigh) = other.span(along: axis)
      return min(high, otherHigh) - max(low, otherLow) > 0.5
    }
  }

  /// Whether the other one lies within, or in the middle of a mark: a letter in a diamond.
  func contains(_ other: Outline) -> Bool {
    guard kind != .text else { return false }
    let gap = 0.25 * min(box.width, box.height)
    if kind == .mark, abs(box.centre.x - other.box.centre.x) < gap,
      abs(box.centre.y - other.box.centre.y) < gap
    {
      return true
    }
    return axes.allSatisfy { axis in
      let (low, high) = span(along: axis)
      let (otherLow, otherHigh) = other.span(along: axis)
      return low <= otherLow + 0.5 && otherHigh <= high + 0.5
    }
  }

  /// The directions at right angles to the sides.
  private var axes: [Point] {
    corners.indices.compactMap { index in
      let next = corners[(index + 1) % corners.count]
      let (dx, dy) = (next.x - corners[index].x, next.y - corners[index].y)
      let length = (dx * dx + dy * dy).squareRoot()
      return length < 0.01 ? nil : Point(-dy / length, dx / length)
    }
  }

  private func span(along axis: Point) -> (Double, Double) {
    let values = corners.map { $0.x * axis.x + $0.y * axis.y }
    return (values.min() ?? 0, values.max() ?? 0)
  }
}

extension Element {
  /// The outlines of the texts and closed shapes in it; definitions and open lines have none.
  func outlines() -> [Outline] {
    guard case .element(let name, let attributes, let children) = self, name != "defs" else {
      return []
    }
    let values = Dictionary(
      attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    func value(_ name: String) -> Double { values[name].flatMap(Double.init) ?? 0 }
    // What is neither painted nor edged frees a text from what is behind it, or shades a ground.
    let grounds: [Paint] = [.none, .paper, .wash, .hair]
    let isGround = values["stroke"] == nil && grounds.contains { $0.value == values["fill"] }
    switch name {
    case "text": return [textOutline(values)]
    case "rect" where !isGround:
      let frame = Frame(value("x"), value("y"), value("width"), value("height"))
      return [shapeOutline(corners(of: frame), values)]
    case "circle":
      let radius = value("r")
      let corners = (0..<16).map { step in
        let angle = Double(step) * .pi / 8
        return Point(value("cx") + radius * cos(angle), value("cy") + radius * sin(angle))
      }
      return [shapeOutline(corners, values)]
    case "path" where values["d"]?.hasSuffix("Z") == true && values["d"]?.contains("A") == false:
      let points = (values["d"] ?? "").split { "MLZ".contains($0) }.map { pair in
        let numbers = pair.split(separator: " ").compactMap { Double($0) }
        return Point(numbers.first ?? 0, numbers.last ?? 0)
      }
      return [shapeOutline(points, values)]
    default: return children.flatMap { $0.outlines() }
    }
  }

  private func corners(of frame: Frame) -> [Point] {
    [
      Point(frame.x, frame.y), Point(frame.maxX, frame.y), Point(frame.maxX, frame.maxY),
      Point(frame.x, frame.maxY),
    ]
  }

  private func shapeOutline(_ corners: [Point], _ values: [String: String]) -> Outline {
    let area = Outline(kind: .area, name: xml, corners: corners)
    guard max(area.box.width, area.box.height) <= 18 else { return area }
    return Outline(kind: .mark, name: xml, corners: corners)
  }

  /// From the height of capitals to the depth of descenders.
  private func textOutline(_ values: [String: String]) -> Outline {
    let size = values["font-size"].flatMap(Double.init) ?? 0
    let width = TextMetrics.width(plainText, size: size, bold: values["font-weight"] == "700")
    let x = values["x"].flatMap(Double.init) ?? 0
    let y = values["y"].flatMap(Double.init) ?? 0
    let left =
      switch values["text-anchor"] {
      case "middle": x - width / 2
      case "end": x - width
      default: x
      }
    let frame = Frame(left, y - 0.72 * size, width, 0.92 * size)
    guard let transform = values["transform"],
      let degrees = transform.dropFirst("rotate(".count).split(separator: " ").first,
      let angle = Double(degrees).map({ $0 * .pi / 180 })
    else { return Outline(kind: .text, name: plainText, corners: corners(of: frame)) }
    return Outline(
      kind: .text, name: plainText,
      corners: corners(of: frame).map { corner in
        let (dx, dy) = (corner.x - x, corner.y - y)
        return Point(x + dx * cos(angle) - dy * sin(angle), y + dx * sin(angle) + dy * cos(angle))
      })
  }
}
