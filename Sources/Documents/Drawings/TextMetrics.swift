/// How wide text is in Noto Sans: exact for Latin, Greek, Cyrillic and Hebrew but for kerning; for
/// Arabic the letters standing alone, and a full square for the rest, both rather too wide, so that
/// what fits here fits on paper.
enum TextMetrics {
  /// The width in points at `size`.
  static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
    let widths = bold ? boldWidths : regularWidths
    let total = text.unicodeScalars.reduce(0) { $0 + width(of: $1, in: widths) }
    return Double(total) * size / 1000
  }

  /// The text in lines no wider than `limit`; a word that is wider by itself is broken. Beyond
  /// `maximum` lines the rest becomes an ellipsis.
  static func wrap(
    _ text: String, to limit: Double, size: Double, bold: Bool = false, maximum: Int = .max
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      let longer = line.isEmpty ? word : line + " " + word
      if width(longer, size: size, bold: bold) <= limit {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = word
      while width(line, size: size, bold: bold) > limit, line.count > 1 {
        let head = prefix(of: line, fitting: limit, size: size, bold: bold)
        lines.append(head)
        line = String(line.dropFirst(head.count))
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > maximum, maximum > 0 else { return lines }
    let rest = lines[(maximum - 1)...].joined(separator: " ")
    return lines[..<(maximum - 1)] + [shorten(rest, to: limit, size: size, bold: bold)]
  }

  /// The text on one line no wider than `limit`, with an ellipsis where it was cut.
  static func shorten(
    _ text: String, to limit: Double, size: Double, bold: Bool = false
  ) -> String {
    guard width(text, size: size, bold: bold) > limit else { return text }
    let ellipsis = width("…", size: size, bold: bold)
    let head = prefix(of: text, fitting: limit - ellipsis, size: size, bold: bold)
    return String(head.reversed().drop(while: \.isWhitespace).reversed()) + "…"
  }

  /// At least one character, so that breaking a word comes to an end.
  private static func prefix(
    of text: String, fitting limit: Double, size: Double, bold: Bool
  ) -> String {
    var head = ""
    var used = 0.0
    for character in text {
      used += width(String(character), size: size, bold: bold)
      if used > limit, !head.isEmpty { break }
      head.append(character)
    }
    return head
  }

  private static func width(of scalar: Unicode.Scalar, in widths: [UInt16]) -> Int {
    let value = Int(scalar.value)
    if value < widths.count { return Int(widths[value]) }
    return isWithoutWidth(scalar) ? 0 : square
  }

  /// The width of a character of which nothing is known, in thousandths of the size.
  private static let square = 1000
  private static let regularWidths = table(TextWidths.regular)
  private static let boldWidths = table(TextWidths.bold)

  /// The width of each character by its number, up to the last one that is known.
  private static func table(_ blocks: [(first: Int, widths: String)]) -> [UInt16] {
    let end = blocks.map { $0.first + $0.widths.utf8.count / 3 }.max() ?? 0
    var table = [UInt16](repeating: UInt16(square), count: end)
    for (first, widths) in blocks {
      var digits = Substring(widths)
      var value = first
      while !digits.isEmpty {
        table[value] = UInt16(digits.prefix(3), radix: 16) ?? UInt16(square)
        digits = digits.dropFirst(3)
        value += 1
      }
    }
    for value in table.indices {
      if let scalar = Unicode.Scalar(value), isWithoutWidth(scalar) { table[value] = 0 }
    }
    return table
  }

  /// Marks that stand over other letters, and characters that are not seen.
  private static func isWithoutWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: true
    default: false
    }
  }
}
