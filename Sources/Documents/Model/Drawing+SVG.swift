extension Drawing {
  /// The width of the text column in points: a wider drawing takes the margin as well.
  package static let textWidth = 334.0
  /// The width of text column and margin together, in points.
  package static let fullWidth = 476.0
  /// The width of a landscape page between its margins, in points.
  package static let landscapeWidth = 720.0
  /// The height that a drawing may take on a landscape page with its caption, in points.
  package static let landscapeHeight = 380.0

  /// The drawing as an SVG element. The ids inside it begin with `prefix`, and so do the references
  /// to them, so that drawings of one document do not share ids.
  package func svg(prefix: String) -> Element {
    let title = "\(prefix)-title"
    let description = "\(prefix)-desc"
    return .tag(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(number(width)) \(number(height))",
        "width": "\(number(width))pt", "height": "\(number(height))pt", "role": "img",
        "aria-labelledby": "\(title) \(description)",
      ]
    ) {
      Element.tag("title", ["id": title], self.title)
      Element.tag("desc", ["id": description], summary)
      shapes.map { $0.prefixingIDs(with: prefix) }
    }
  }
}

extension Element {
  /// The element with `prefix-` before each of its ids and before what refers to them.
  fileprivate func prefixingIDs(with prefix: String) -> Element {
    guard case .element(let name, let attributes, let children) = self else { return self }
    return .element(
      name: name,
      attributes: attributes.map { attribute in
        if attribute.name == "id" { return Attribute("id", "\(prefix)-\(attribute.value)") }
        if attribute.name == "href", attribute.value.hasPrefix("#") {
          return Attribute("href", "#\(prefix)-\(attribute.value.dropFirst())")
        }
        guard attribute.value.hasPrefix("url(#") else { return attribute }
        return Attribute(attribute.name, "url(#\(prefix)-\(attribute.value.dropFirst(5))")
      },
      children: children.map { $0.prefixingIDs(with: prefix) })
  }
}

/// A coordinate with at most two decimals, written the same on every machine.
func number(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
  let sign = hundredths < 0 ? "-" : ""
  if rest == 0 { return "\(sign)\(whole)" }
  return rest % 10 == 0
    ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}
