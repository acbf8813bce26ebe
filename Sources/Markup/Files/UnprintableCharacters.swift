import Diagnostics

/// The characters of a text that no page can print, each with its first place.
///
/// They come from broken encodings, from symbol fonts and from hostile files. XML cannot hold most of
/// them, and YAML and Markdown would count lines differently for some.
struct UnprintableCharacters {
  private var found: [Unicode.Scalar: (place: SourceLocation, count: Int)] = [:]

  /// Takes note of a character at its place.
  mutating func add(_ scalar: Unicode.Scalar, at place: SourceLocation) {
    found[scalar, default: (place, 0)].count += 1
  }

  func report(to report: inout Report) {
    for (scalar, (place, count)) in found.sorted(by: { $0.key < $1.key }) {
      let others = count == 1 ? "" : "; it stands \(count) times in this text"
      report.add(
        .unprintable, at: place, "\(name(scalar)) is \(flaw(of: scalar) ?? "unprintable")\(others)",
        hint: "remove it, or write the sign that is meant")
    }
  }

  /// `U+00AD`
  private func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// What a character is that cannot be printed; nil when it may stand in a text.
///
/// Sources: XML 1.0, 2.2; The Unicode Standard 23.5 (private use), 23.7 (noncharacters).
func flaw(of scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0x09, 0x0A, 0x20..<0x7F, 0xA0..<0x2028: nil
  case 0x00..<0x20, 0x7F..<0xA0: "a control character"
  case 0x2028, 0x2029: "a line separator"
  case 0xE000..<0xF900, 0xF0000...: "a private-use character, which has no meaning of its own"
  case 0xFEFF: "a byte order mark inside the text"
  case 0xFDD0...0xFDEF: "not a character"
  case let value where value & 0xFFFE == 0xFFFE: "not a character"
  default: nil
  }
}

/// What the first character is that no page can print; nil where there is none.
package func unprintableCharacter(in text: String) -> String? {
  text.unicodeScalars.lazy.compactMap { flaw(of: $0) }.first
}
