/// How text becomes safe inside tags, scripts and style sheets.
package enum Escaping {
  /// Appends `text` for HTML or XML. Characters that XML 1.0 or HTML forbid are left out, and a
  /// carriage return becomes a space, since it would not survive reading.
  static func append(_ text: String, to output: inout [UInt8], inAttribute: Bool) {
    var text = text
    let isPlain = text.withUTF8 { bytes in
      if bytes.contains(where: isSuspicious) { return false }
      output.append(contentsOf: bytes)
      return true
    }
    if isPlain { return }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output.append(contentsOf: "&amp;".utf8)
      case "<": output.append(contentsOf: "&lt;".utf8)
      case ">": output.append(contentsOf: "&gt;".utf8)
      case "\"" where inAttribute: output.append(contentsOf: "&quot;".utf8)
      case "\n" where inAttribute: output.append(contentsOf: "&#10;".utf8)
      case "\t" where inAttribute: output.append(contentsOf: "&#9;".utf8)
      case "\r": output.append(UInt8(ascii: " "))
      default: if isAllowed(scalar) { output.append(contentsOf: scalar.utf8) }
      }
    }
  }

  /// A script can neither end early nor open a comment: `<` before `/` and `!` is written as an
  /// escape that JavaScript strings and JSON both read back.
  static func script(_ text: String) -> String {
    allowed(text).replacing("</", with: "\\u003C/").replacing("<!--", with: "\\u003C!--")
  }

  /// A style sheet cannot end early.
  static func style(_ text: String) -> String {
    allowed(text).replacing("</", with: "<\\/")
  }

  /// A CSS string with its quotes: quotes, backslashes, line breaks and `<` are written as escapes
  /// (CSS Syntax 3, 4.3.7).
  package static func cssString(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", ">", "&": result += "\\\(hex(scalar.value)) "
      case "\n", "\r", "\t": result += " "
      default: if isAllowed(scalar) { result.unicodeScalars.append(scalar) }
      }
    }
    return result + "\""
  }

  static func allowed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: text.unicodeScalars.lazy.filter(isAllowed))
    return String(result)
  }

  /// Whether XML 1.0 and HTML both allow the character: no controls but tab and line feed, no
  /// noncharacters.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }

  /// Whether a byte may begin something that is escaped or left out.
  private static func isSuspicious(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x21, 0x23...0x25, 0x27...0x3B, 0x3D, 0x3F...0x7E: false
    // C1 controls begin with C2; noncharacters with EF or F0 to F4.
    case 0x80...0xC1, 0xC3...0xEE: false
    default: true
    }
  }

  private static func hex(_ value: UInt32) -> String { String(value, radix: 16) }
}
