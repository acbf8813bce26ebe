/// Values as YAML text.
enum YAMLWriter {
  /// How a scalar is written.
  enum Style: Hashable {
    /// Without quotes where that is safe, else in double quotes.
    case plain
    case single, double
    /// `|` or `>`, whose lines begin with so many spaces.
    case literal(indentation: Int)
    case folded(indentation: Int)
  }

  /// A value on one line; a scalar may take several where the style asks for it.
  static func text(
    of value: YAMLValue, style: Style = .plain, inFlow: Bool, lineEnd: String
  ) -> String {
    switch value {
    case .plain(let text): text
    case .text(let text): scalar(text, style: style, inFlow: inFlow, lineEnd: lineEnd)
    case .list(let items):
      "[\(items.map { self.text(of: $0, inFlow: true, lineEnd: lineEnd) }.joined(separator: ", "))]"
    case .mapping(let fields):
      "{\(fields.map { field($0, inFlow: true, lineEnd: lineEnd) }.joined(separator: ", "))}"
    }
  }

  /// `key: value`
  static func field(_ field: YAMLValue.Field, inFlow: Bool, lineEnd: String) -> String {
    let key = scalar(field.key, style: .plain, inFlow: inFlow, lineEnd: lineEnd)
    return key + ": " + text(of: field.value, inFlow: inFlow, lineEnd: lineEnd)
  }

  private static func scalar(
    _ text: String, style: Style, inFlow: Bool, lineEnd: String
  ) -> String {
    switch style {
    case .plain: isSafePlain(text, inFlow: inFlow) ? text : doubleQuoted(text)
    case .single: isOneLine(text) ? "'\(text.replacing("'", with: "''"))'" : doubleQuoted(text)
    case .double: doubleQuoted(text)
    case .literal(let indentation):
      block(text, "|", indentation, lineEnd) { $0 } ?? doubleQuoted(text)
    case .folded(let indentation):
      text.dropLast(text.hasSuffix("\n") ? 1 : 0).contains("\n")
        ? block(text, "|", indentation, lineEnd) { $0 } ?? doubleQuoted(text)
        : block(text, ">", indentation, lineEnd) { wrapped($0, at: 98 - indentation) }
          ?? doubleQuoted(text)
    }
  }

  /// A block scalar; nil when its first line would need an indication of its own, or the text ends on more
  /// than one line end.
  private static func block(
    _ text: String, _ sign: String, _ indentation: Int, _ lineEnd: String,
    _ lines: (String) -> String
  ) -> String? {
    let isClipped = text.hasSuffix("\n")
    let content = String(text.unicodeScalars.dropLast(isClipped ? 1 : 0))
    guard let first = content.unicodeScalars.first, first != " ", first != "\n", first != "\t",
      content.unicodeScalars.last != "\n", content.unicodeScalars.last != " ",
      content.unicodeScalars.allSatisfy({ flaw(of: $0) == nil }), !content.contains("\n\t")
    else { return nil }
    let blanks = String(repeating: " ", count: indentation)
    let written = lines(content).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : blanks + $0 }
    return ([sign + (isClipped ? "" : "-")] + written).joined(separator: lineEnd)
  }

  /// Lines that folding makes one again; a line may be longer when no single blank stands before its end.
  private static func wrapped(_ text: String, at width: Int) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard width > 20, !words.contains(""), !words.contains(where: { $0.contains("\t") }) else {
      return text
    }
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.count + word.count < width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func isOneLine(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 != "\n" && $0 != "\t" && flaw(of: $0) == nil }
  }

  /// Whether a text needs no quotes; more careful than YAML asks for.
  private static func isSafePlain(_ text: String, inFlow: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isAlphabetic || first.properties.numericType != nil || first == "(",
      isOneLine(text), last != " ", last != ":", !looksLikeAnotherType(text)
    else { return false }
    let bytes = text.utf8
    guard !inFlow || !bytes.contains(where: ",[]{}:?".utf8.contains) else { return false }
    return text.firstRange(of: ": ") == nil && text.firstRange(of: " #") == nil
  }

  private static func doubleQuoted(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": written += "\\\(scalar)"
      case "\n": written += "\\n"
      case "\t": written += "\\t"
      case _ where flaw(of: scalar) != nil:
        let digits = String(scalar.value, radix: 16)
        written += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }
}
