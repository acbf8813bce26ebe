/// How wide text is in Noto Sans: exact for ASCII, an estimate that is rather too wide for the rest,
/// so that what fits here fits on paper.
enum TextMetrics {
  /// The width in points at `size`.
  static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
    let widths = bold ? boldWidths : regularWidths
    let total = text.unicodeScalars.reduce(0) { $0 + width(of: $1, in: widths, bold: bold) }
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

  private static func width(of scalar: Unicode.Scalar, in widths: [Int], bold: Bool) -> Int {
    switch scalar.value {
    case 0x20...0x7E: widths[Int(scalar.value) - 0x20]
    // Marks that stand over other letters.
    case 0x0300...0x036F, 0x0591...0x05C7, 0x064B...0x065F, 0x200B...0x200F: 0
    case 0x1100...0x11FF, 0x2E80...0xFFDC: 1000
    case 0x0400...0x04FF: bold ? 740 : 690
    case 0x2010...0x201F: 510
    default: bold ? 680 : 640
    }
  }

  /// Advance widths of U+0020 to U+007E in thousandths of the size, from the fonts themselves.
  private static let regularWidths = [
    260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572, 572,
    572, 572, 572, 572, 572, 572, 572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632, 730, 556,
    519, 728, 741, 339, 273, 619, 524, 907, 760, 781, 605, 781, 622, 549, 556, 731, 600, 930, 586,
    566, 572, 329, 372, 329, 572, 444, 281, 561, 615, 480, 615, 564, 344, 615, 618, 258, 258, 534,
    258, 935, 618, 605, 615, 615, 413, 479, 361, 618, 508, 786, 529, 510, 470, 380, 551, 380, 572,
  ]

  private static let boldWidths = [
    260, 286, 472, 646, 572, 901, 750, 266, 339, 339, 545, 572, 285, 322, 285, 413, 572, 572, 572,
    572, 572, 572, 572, 572, 572, 572, 285, 285, 572, 572, 572, 477, 897, 690, 672, 637, 740, 560,
    549, 724, 765, 389, 331, 664, 565, 943, 813, 796, 628, 796, 660, 551, 579, 756, 650, 967, 667,
    624, 579, 331, 413, 331, 572, 411, 362, 604, 633, 514, 633, 591, 387, 633, 657, 305, 305, 620,
    305, 982, 657, 619, 633, 633, 454, 497, 434, 657, 569, 856, 578, 569, 488, 394, 551, 394, 572,
  ]
}
