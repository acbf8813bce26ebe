import Foundation

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

/// Curves between marks whose heads stand on nothing else.
struct LinkCurves {
  /// Where marks, names and heads of curves stand already.
  var taken: [Frame]
  /// From the centre of a mark to the tip of a head.
  let clearance: Double
  /// No curve leaves it.
  let bounds: Frame

  /// Draws a curve with a head, a little to one side, so that two who influence each other have two
  /// curves. Its head takes the free place that is nearest to its way; without one it is not drawn.
  mutating func draw(
    _ from: Point, _ to: Point, stroke: Stroke, on canvas: inout Canvas
  ) -> Bool {
    let (dx, dy) = (from.x - to.x, from.y - to.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 2 * clearance else { return false }
    let size = 3.5 + stroke.width
    // Curves between marks below each other bow to the side where no names stand.
    let isSteep = abs(dx) < 20
    let natural = isSteep ? .pi - (dy > 0 ? 0.9 : -0.9) : atan2(dy, dx) + 0.25
    for step in 0..<24 {
      let turn = Double((step + 1) / 2) * (step % 2 == 0 ? 1 : -1) * .pi / 12
      let (across, down) = (cos(natural + turn), sin(natural + turn))
      let tip = Point(to.x + across * clearance, to.y + down * clearance)
      let middle = Point(tip.x + across * size / 2, tip.y + down * size / 2)
      let half = size * 0.6
      let head = Frame(middle.x - half, middle.y - half, 2 * half, 2 * half)
      let isInside = bounds.nearest(to: middle) == middle
      guard isInside, !taken.contains(where: { $0.meets(head) }) else { continue }
      taken.append(head)
      let reach = min(length * 0.5, 90)
      let control = bounds.nearest(to: Point(to.x + across * reach, to.y + down * reach))
      let (toX, toY) = (control.x - from.x, control.y - from.y)
      let way = max((toX * toX + toY * toY).squareRoot(), 0.01)
      let start = Point(from.x + toX / way * clearance, from.y + toY / way * clearance)
      canvas.curve(start, control, tip, stroke: stroke)
      canvas.arrowHead(at: tip, from: middle, paint: stroke.paint, size: size)
      return true
    }
    return false
  }
}

extension Frame {
  /// The point of the frame that is nearest to another.
  fileprivate func nearest(to point: Point) -> Point {
    Point(min(max(point.x, x), maxX), min(max(point.y, y), maxY))
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
