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
    guard text.hasPrefix("---\n") else {
      report.add(
        .invalidYAML, at: file.start, "this file does not begin with front matter",
        hint: "begin it with a line '---', then the fields, then '---'")
      self.init(fields: nil, body: text[...], bodyLine: 1)
      return
    }
    let rest = text.dropFirst(4)
    var lines = 2
    var lineStart = rest.startIndex
    while lineStart < rest.endIndex {
      let lineEnd = rest[lineStart...].firstIndex(of: "\n") ?? rest.endIndex
      let line = rest[lineStart..<lineEnd]
      let next = lineEnd < rest.endIndex ? rest.index(after: lineEnd) : rest.endIndex
      if line == "---" || line == "..." {
        let fields = readYAML(
          String(rest[..<lineStart]), file: file.path, firstLine: 2, &report)
        self.init(fields: fields, body: rest[next...], bodyLine: lines + 1)
        return
      }
      lines += 1
      lineStart = next
    }
    report.add(
      .invalidYAML, at: file.start, "the front matter is never closed; the file may be cut off",
      hint: "end the fields with a line '---'")
    self.init(fields: nil, body: "", bodyLine: lines)
  }

  private init(fields: YAMLNode?, body: Substring, bodyLine: Int) {
    self.fields = fields
    self.body = body
    self.bodyLine = bodyLine
  }
}
