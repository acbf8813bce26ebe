struct Point: Hashable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

struct Frame: Hashable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  var maxX: Double { x + width }
  var maxY: Double { y + height }
  var centre: Point { Point(x + width / 2, y + height / 2) }

  func meets(_ other: Frame) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }
}

/// Collects the shapes of a drawing, in points, from the top left.
///
/// Where a language is written from right to left, the canvas is its mirror image: what draws on it
/// still counts from the left, and lines begin at the right.
struct Canvas {
  enum Anchor: String {
    case start, middle, end

    var mirrored: Anchor {
      switch self {
      case .start: .end
      case .middle: .middle
      case .end: .start
      }
    }
  }

  private(set) var shapes: [Element] = []
  private var definitions: [Element] = []
  /// The width around whose middle all is mirrored; nil where lines begin at the left.
  private let mirror: Double?

  init() { mirror = nil }

  /// A canvas of `width` points, mirrored where `language` asks for it.
  init(width: Double, language: String) {
    mirror = Direction(language: language) == .rightToLeft ? width : nil
  }

  var isMirrored: Bool { mirror != nil }

  /// An arrow among words, in the direction of reading.
  var forward: String { isMirrored ? "←" : "→" }

  /// The shapes with the patterns that they use before them.
  var elements: [Element] {
    definitions.isEmpty ? shapes : [.tag("defs", [:], definitions)] + shapes
  }

  mutating func define(_ element: Element) {
    if !definitions.contains(element) { definitions.append(element) }
  }

  mutating func rectangle(
    _ frame: Frame, fill: Paint = .none, stroke: Stroke = .none, radius: Double = 0
  ) {
    add(
      "rect",
      [
        "x": number(mirror.map { $0 - frame.maxX } ?? frame.x), "y": number(frame.y),
        "width": number(frame.width), "height": number(frame.height),
        "rx": radius > 0 ? number(radius) : nil,
      ], fill: fill, stroke: stroke)
  }

  mutating func circle(
    _ centre: Point, radius: Double, fill: Paint = .none, stroke: Stroke = .none
  ) {
    add(
      "circle", ["cx": number(x(centre)), "cy": number(centre.y), "r": number(radius)],
      fill: fill, stroke: stroke)
  }

  mutating func line(_ from: Point, _ to: Point, stroke: Stroke = .line) {
    add(
      "path", ["d": "M\(pair(from))L\(pair(to))"], fill: .none, stroke: stroke)
  }

  /// A polygon or, when not closed, a line with corners.
  mutating func path(
    _ points: [Point], closed: Bool = true, fill: Paint = .none, stroke: Stroke = .none
  ) {
    let data = "M" + points.map(pair).joined(separator: "L") + (closed ? "Z" : "")
    add("path", ["d": data], fill: fill, stroke: stroke)
  }

  /// An arrow's head at `tip`, pointing away from `from`.
  mutating func arrowHead(at tip: Point, from: Point, paint: Paint = .ink, size: Double = 4) {
    let length = ((tip.x - from.x) * (tip.x - from.x) + (tip.y - from.y) * (tip.y - from.y))
      .squareRoot()
    guard length > 0 else { return }
    let along = Point((tip.x - from.x) / length, (tip.y - from.y) / length)
    let base = Point(tip.x - along.x * size, tip.y - along.y * size)
    let half = size * 0.45
    path(
      [
        tip, Point(base.x - along.y * half, base.y + along.x * half),
        Point(base.x + along.y * half, base.y - along.x * half),
      ], fill: paint)
  }

  mutating func text(
    _ text: String, at point: Point, style: TextStyle = TextStyle(), anchor: Anchor = .start
  ) {
    guard !text.isEmpty else { return }
    let anchor = isMirrored ? anchor.mirrored : anchor
    let rotation = isMirrored ? -style.rotation : style.rotation
    add(
      "text",
      [
        "x": number(x(point)), "y": number(point.y), "font-family": "Noto Sans, sans-serif",
        "font-size": number(style.size), "font-weight": style.bold ? "700" : nil,
        "text-anchor": anchor == .start ? nil : anchor.rawValue,
        "text-decoration": style.isStruck ? "line-through" : nil,
        "transform": rotation == 0 ? nil : "rotate(\(number(rotation)) \(pair(point)))",
      ], fill: style.paint, stroke: .none, children: [.text(isolated(text))])
  }

  /// The text as a run from right to left, where the canvas is mirrored: its ids and figures keep
  /// their place in it, whichever letters it begins with.
  private func isolated(_ text: String) -> String {
    isMirrored ? "\u{2067}\(text)\u{2069}" : text
  }

  /// Lines of text, the first with its base line at `point`.
  mutating func text(
    lines: [String], at point: Point, style: TextStyle = TextStyle(), anchor: Anchor = .start
  ) {
    for (index, line) in lines.enumerated() {
      text(
        line, at: Point(point.x, point.y + Double(index) * style.leading), style: style,
        anchor: anchor)
    }
  }

  /// Any shape by the data of its path, made of `pair`s.
  mutating func shape(_ data: String, fill: Paint = .none, stroke: Stroke = .none) {
    add("path", ["d": data], fill: fill, stroke: stroke)
  }

  /// A line that bends once towards `control`.
  mutating func curve(_ from: Point, _ control: Point, _ to: Point, stroke: Stroke = .line) {
    shape("M\(pair(from))Q\(pair(control)) \(pair(to))", stroke: stroke)
  }

  private mutating func add(
    _ name: String, _ attributes: KeyValuePairs<String, String?>, fill: Paint, stroke: Stroke,
    children: [Element] = []
  ) {
    let classes = [fill.fillClass, stroke.paint.strokeClass].compactMap(\.self)
    let isStroked = stroke.paint != .none
    var element = Element.tag(name, attributes, children)
      .with("fill", fill.value)
      .with("stroke", isStroked ? stroke.paint.value : nil)
    if isStroked { element = element.with("stroke-width", number(stroke.width)) }
    element = element.with("stroke-dasharray", isStroked ? stroke.dash : nil)
    shapes.append(
      element.with("class", classes.isEmpty ? nil : classes.joined(separator: " ")))
  }

  private func x(_ point: Point) -> Double { mirror.map { $0 - point.x } ?? point.x }

  /// A point as it stands in the data of a path.
  func pair(_ point: Point) -> String { "\(number(x(point))) \(number(point.y))" }
}

/// Size, weight and colour of text in a drawing. No size is below 8 points.
struct TextStyle {
  var size = 8.5
  var bold = false
  var paint = Paint.ink
  var isStruck = false
  /// Degrees, clockwise, around the point at which the text stands.
  var rotation = 0.0

  var leading: Double { size * 1.3 }

  func width(_ text: String) -> Double { TextMetrics.width(text, size: size, bold: bold) }

  func wrap(_ text: String, to limit: Double, maximum: Int = .max) -> [String] {
    TextMetrics.wrap(text, to: limit, size: size, bold: bold, maximum: maximum)
  }

  func shorten(_ text: String, to limit: Double) -> String {
    TextMetrics.shorten(text, to: limit, size: size, bold: bold)
  }

  static let label = TextStyle()
  static let bold = TextStyle(bold: true)
  static let small = TextStyle(size: 8)
  static let soft = TextStyle(size: 8, paint: .soft)
}
