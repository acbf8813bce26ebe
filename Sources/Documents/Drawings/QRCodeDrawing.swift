extension Medium {
  /// The QR code of its address; nil for an address that is too long for one.
  func code(_ labels: Labels) -> Drawing? {
    QRCode(url)?.drawing(title: "\(labels[.codeOfAddress]): \(title)", summary: url)
  }
}

extension QRCode {
  /// The side of a module in points, large enough to be scanned from paper.
  private static let module = 1.5

  /// The code with the border of four modules that readers need, dark on light on every page: it has
  /// no colour class that a style sheet could overrule.
  func drawing(title: String, summary: String) -> Drawing {
    let all = Double(side + 8) * Self.module
    let runs = modules.enumerated().flatMap { y, row in Self.runs(in: row, y: y + 4) }
    return Drawing(
      width: all, height: all, title: title, summary: summary,
      shapes: [
        .tag("rect", ["width": number(all), "height": number(all), "fill": "#FFFFFF"]),
        .tag("path", ["d": runs.joined(), "fill": "#000000", "shape-rendering": "crispEdges"]),
      ])
  }

  /// The dark modules of a row, neighbours as one rectangle.
  private static func runs(in row: [Bool], y: Int) -> [String] {
    var runs: [String] = []
    var x = 0
    while x < row.count {
      let length = row[x...].prefix { $0 }.count
      if length > 0 {
        let place = "\(number(Double(x + 4) * module)) \(number(Double(y) * module))"
        let width = number(Double(length) * module)
        runs.append("M\(place)h\(width)v\(number(module))h-\(width)z")
      }
      x += max(length, 1)
    }
    return runs
  }
}
