/// The sign of a stakeholder, the same in every picture of them: a circle for an ally, a square for
/// the neutral, a triangle for an opponent.
struct StanceMark {
  var stance: Quadrant.Stance
  var isFilled = true
  /// A ring around it: the matter concerns them.
  var isRinged = false
  /// A second outline: they decide.
  var isDouble = false

  /// From its centre to its outermost line.
  static let radius = 6.2

  func draw(at centre: Point, on canvas: inout Canvas) {
    let paint: Paint =
      switch stance {
      case .ally: .accent
      case .neutral: .soft
      case .opponent: .signal
      }
    let stroke = Stroke(paint: paint, width: 1.1)
    if isDouble { outline(at: centre, scale: 1.8, fill: .paper, stroke: stroke, on: &canvas) }
    let fill = isFilled ? paint : .paper
    outline(at: centre, scale: 1, fill: fill, stroke: stroke, on: &canvas)
    if isRinged { canvas.circle(centre, radius: 5.8, stroke: .ink(0.9)) }
  }

  private func outline(
    at centre: Point, scale: Double, fill: Paint, stroke: Stroke, on canvas: inout Canvas
  ) {
    switch stance {
    case .ally: canvas.circle(centre, radius: 3.2 * scale, fill: fill, stroke: stroke)
    case .neutral:
      let half = 3 * scale
      canvas.rectangle(
        Frame(centre.x - half, centre.y - half, 2 * half, 2 * half), fill: fill, stroke: stroke)
    case .opponent:
      // About its centre of gravity, so that the second outline is as far away on every side.
      canvas.path(
        [
          Point(centre.x, centre.y - 3.6 * scale),
          Point(centre.x + 3.6 * scale, centre.y + 2.8 * scale),
          Point(centre.x - 3.6 * scale, centre.y + 2.8 * scale),
        ], fill: fill, stroke: stroke)
    }
  }
}
