package import Diagnostics

/// A Markdown file taken apart: the fields between the two `---` lines, and the text after them.
package struct FrontMatter: Hashable, Sendable {
  /// The fields as a mapping; nil when they could not be read, and the report says why.
  package let fields: YAMLNode?
  /// The text after the second `---`.
  package let body: Substring
  /// The line of the file on which the body begins.
  package let bodyLine: Int

  /// Takes a file apart; a file that does not begin with `---` is a problem.
  package init(_ file: SourceFile, _ report: inout Report) {
    let text = file.text
    let first = FrontMatter.line(of: text, from: text.startIndex)
    guard first.isRule, text.hasPrefix("-") else {
      report.add(
        .invalidYAML, at: file.start, "this file does not begin with front matter",
        hint: "begin it with a line '---', then the fields, then '---'")
      self.init(fields: nil, body: text[...], bodyLine: 1)
      return
    }
    var start = first.next
    var number = 2
    while start < text.endIndex {
      let line = FrontMatter.line(of: text, from: start)
      if line.isRule {
        let fields = readYAML(
          String(text[first.next..<start]), file: file.path, firstLine: 2, &report)
        self.init(fields: fields, body: text[line.next...], bodyLine: number + 1)
        return
      }
      number += 1
      start = line.next
    }
    report.add(
      .invalidYAML, at: file.start, "the front matter is never closed; the file may be cut off",
      hint: "end the fields with a line '---'")
    self.init(fields: nil, body: "", bodyLine: number)
  }

  /// Whether a line is `---` or `...` (blanks may follow), and where the next one begins.
  private static func line(
    of text: String, from start: String.Index
  ) -> (isRule: Bool, next: String.Index) {
    let rest = text.utf8[start...]
    let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
    let isRule =
      (rest.starts(with: "---".utf8) || rest.starts(with: "...".utf8))
      && rest[..<end].dropFirst(3).allSatisfy {
        $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
      }
    return (isRule, end < text.endIndex ? text.utf8.index(after: end) : text.endIndex)
  }

  private init(fields: YAMLNode?, body: Substring, bodyLine: Int) {
    self.fields = fields
    self.body = body
    self.bodyLine = bodyLine
  }
}
