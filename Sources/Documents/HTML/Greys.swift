import Foundation

/// Colours for black ink: what is dark enough for text becomes black, since office printers break greys into
/// dots; everything else becomes the grey that is as light.
enum Greys {
  /// Black for colours that small text may have on white (WCAG 2.2, 1.4.3), else the grey.
  static func ofText(_ colour: String) -> String {
    guard let luminance = luminance(colour) else { return colour }
    return 1.05 / (luminance + 0.05) >= 4.5 ? "#000000" : grey(luminance)
  }

  /// The grey that is as light.
  static func ofSurface(_ colour: String) -> String { luminance(colour).map(grey) ?? colour }

  /// A style sheet with each colour of six digits replaced.
  static func ofSheet(_ css: String) -> String {
    css.replacing(/#[0-9A-Fa-f]{6}\b/) { ofText(String($0.output)) }
  }

  /// Relative luminance (WCAG 2.2), from 0 to 1; nil for what is no colour of six digits.
  private static func luminance(_ colour: String) -> Double? {
    guard colour.count == 7, colour.hasPrefix("#"), let value = Int(colour.dropFirst(), radix: 16)
    else { return nil }
    let parts = [16, 8, 0].map { shift in
      let part = Double(value >> shift & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private static func grey(_ luminance: Double) -> String {
    let part =
      luminance <= 0.0031308 ? 12.92 * luminance : 1.055 * pow(luminance, 1 / 2.4) - 0.055
    let digits = String(Int((part * 255).rounded()), radix: 16, uppercase: true)
    return "#" + String(repeating: digits.count < 2 ? "0" + digits : digits, count: 3)
  }
}

extension Element {
  /// The page for black ink: colours of its style sheets and drawings become black and greys.
  func inBlack(of parent: String = "") -> Element {
    switch self {
    case .text(let text): parent == "style" ? .text(Greys.ofSheet(text)) : self
    case .element(let name, let attributes, let children):
      .element(
        name: name,
        attributes: attributes.map { attribute in
          guard ["fill", "stroke"].contains(attribute.name) else { return attribute }
          let isText = name == "text" || name == "tspan"
          return Attribute(
            attribute.name,
            isText ? Greys.ofText(attribute.value) : Greys.ofSurface(attribute.value))
        }, children: children.map { $0.inBlack(of: name) })
    }
  }
}
