/// A colour of the look: its value for print, and the class by which a style sheet overrules it.
enum Paint: Hashable {
  case none, ink, soft, line, hair, accent, signal, amber, green, paper, wash
  /// A count's step, from 1 to 5.
  case step(Int)
  /// A pattern of this drawing, by its id.
  case pattern(String)

  var value: String {
    switch self {
    case .none: "none"
    case .ink: "#1C2126"
    case .soft: "#4B5560"
    case .line: "#8A949C"
    case .hair: "#D5D9DC"
    case .accent: "#0A5961"
    case .signal: "#A23B1C"
    case .amber: "#7A5200"
    case .green: "#2A6A3D"
    case .paper: "#FFFFFF"
    case .wash: "#F0EEE8"
    case .step(let step): ["#E4F0EF", "#B4D5D5", "#78B1B5", "#2F7F87", "#0A4A52"][step - 1]
    case .pattern(let id): "url(#\(id))"
    }
  }

  /// Steps and patterns keep their colours on dark paper too, as does the text on them.
  var fillClass: String? {
    switch self {
    case .ink, .soft, .paper, .line, .hair, .accent, .signal, .amber, .green, .wash:
      "fill-\(self)"
    case .none, .step, .pattern: nil
    }
  }

  var strokeClass: String? {
    switch self {
    case .ink, .soft, .paper, .line, .hair, .accent, .signal, .amber, .green, .wash:
      "stroke-\(self)"
    case .none, .step, .pattern: nil
    }
  }
}

/// A line's colour, width in points, and dashes.
struct Stroke: Hashable {
  var paint: Paint
  var width = 0.75
  var dash: String?

  static let none = Stroke(paint: .none)
  static let ink = Stroke(paint: .ink)
  static let line = Stroke(paint: .line)
  static let hair = Stroke(paint: .hair, width: 0.5)

  static func ink(_ width: Double) -> Stroke { Stroke(paint: .ink, width: width) }
}
