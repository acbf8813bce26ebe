/// That one stakeholder has the ear of another.
package struct InfluenceLink: Hashable, Sendable {
  /// The id of the one who influences.
  package var from: String
  /// The id of the one who is influenced.
  package var to: String
  /// From 1, weak, to 3, strong.
  package var strength: Int

  package init(from: String, to: String, strength: Int) {
    self.from = from
    self.to = to
    self.strength = strength
  }

  /// The stronger, the thicker.
  var stroke: Stroke { Self.stroke(strength: strength) }

  static func stroke(strength: Int) -> Stroke {
    Stroke(paint: .line, width: [0.5, 1, 1.8][min(max(strength, 1), 3) - 1])
  }
}

extension Canvas {
  /// A curve with a head from one place to another, a little to one side, so that two who influence
  /// each other have two curves; it ends `clearance` before the centres.
  mutating func bend(_ from: Point, _ to: Point, stroke: Stroke, clearance: Double) {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 2 * clearance else { return }
    let bow = min(length * 0.12, 18)
    let middle = Point((from.x + to.x) / 2, (from.y + to.y) / 2)
    let control = Point(middle.x - dy / length * bow, middle.y + dx / length * bow)
    let start = Self.point(from: from, towards: control, at: clearance)
    let end = Self.point(from: to, towards: control, at: clearance)
    curve(start, control, end, stroke: stroke)
    arrowHead(at: end, from: control, paint: stroke.paint, size: 3.5 + stroke.width)
  }

  private static func point(from: Point, towards: Point, at distance: Double) -> Point {
    let (dx, dy) = (towards.x - from.x, towards.y - from.y)
    let length = max((dx * dx + dy * dy).squareRoot(), 0.01)
    return Point(from.x + dx / length * distance, from.y + dy / length * distance)
  }
}

extension Legend.Entry {
  /// The three widths of lines of influence.
  static func influences(_ labels: Labels) -> Legend.Entry {
    Legend.Entry(labels[.influenceLines], width: 20) { point, canvas in
      for strength in 1...3 {
        let y = point.y + Double(strength - 2) * 3.5
        canvas.line(
          Point(point.x, y), Point(point.x + 18, y),
          stroke: InfluenceLink.stroke(strength: strength))
      }
    }
  }
}
