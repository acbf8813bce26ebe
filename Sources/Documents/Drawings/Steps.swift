/// The five steps by which a count becomes a colour and a hatching.
package struct Steps {
  /// The least count of each step, in rising order; at most five.
  let lowerBounds: [Int]
  let maximum: Int

  /// Small numbers have a step each; larger ones are divided evenly.
  package init(maximum: Int) {
    self.maximum = maximum
    lowerBounds =
      maximum <= 5
      ? Array(1...max(maximum, 1)) : (0..<5).map { 1 + maximum * $0 / 5 }
  }

  /// From 1 to 5; nil for zero.
  package func step(of count: Int) -> Int? {
    guard count > 0, let index = lowerBounds.lastIndex(where: { $0 <= count }) else { return nil }
    return index + 1 + (5 - lowerBounds.count) / 2
  }

  /// Each step with the counts that it stands for, as “3” or “3–5”.
  var legend: [(step: Int, text: String)] {
    lowerBounds.enumerated().map { index, lower in
      let upper = index + 1 < lowerBounds.count ? lowerBounds[index + 1] - 1 : max(maximum, lower)
      return (
        index + 1 + (5 - lowerBounds.count) / 2, lower == upper ? "\(lower)" : "\(lower)–\(upper)"
      )
    }
  }
}

extension Canvas {
  /// A tile with its step's colour and hatching; nil is an outlined empty tile.
  mutating func tile(_ frame: Frame, step: Int?) {
    guard let step else {
      rectangle(inset(frame), fill: .paper, stroke: .line)
      return
    }
    rectangle(frame, fill: .step(step))
    if let pattern = hatching(of: step) { rectangle(frame, fill: pattern) }
  }

  /// The colour of text on a tile.
  static func paint(onStep step: Int?) -> Paint {
    switch step {
    case nil: .soft
    case 4, 5: .step(1)
    default: .step(5)
    }
  }

  private func inset(_ frame: Frame) -> Frame {
    Frame(frame.x + 0.4, frame.y + 0.4, frame.width - 0.8, frame.height - 0.8)
  }

  /// Lines that stand closer the larger the step; the first has none, the last crosses them.
  private mutating func hatching(of step: Int) -> Paint? {
    guard step > 1 else { return nil }
    let gap = [0.0, 9, 6, 4, 4][step - 1]
    let id = "hatch-\(step)"
    let ink = Paint.step(step < 4 ? step + 1 : step - 1).value
    let line = "M0 0V\(number(gap))" + (step == 5 ? "M0 0H\(number(gap))" : "")
    define(
      .tag(
        "pattern",
        [
          "id": id, "width": number(gap), "height": number(gap),
          "patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)",
        ],
        [.tag("path", ["d": line, "stroke": ink, "stroke-width": "0.8", "fill": "none"])]))
    return .pattern(id)
  }

  /// Swatches with the counts that they stand for, in one row from `point`; its width.
  @discardableResult
  mutating func legend(_ steps: Steps, at point: Point) -> Double {
    var x = point.x
    let entries =
      [(step: Int?.none, text: "0")] + steps.legend.map { (Int?.some($0.step), $0.text) }
    for (step, text) in entries {
      tile(Frame(x, point.y, 12, 12), step: step)
      self.text(text, at: Point(x + 16, point.y + 9.5), style: .small)
      x += 16 + TextStyle.small.width(text) + 12
    }
    return x - point.x
  }
}
