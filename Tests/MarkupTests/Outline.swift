import Diagnostics
import Markup

/// Reads a text and writes its tree, one block a line, with the place of what has one.
func outline(_ text: String) -> String {
  var report = Report()
  let markdown = Markdown(text, file: "a.md", &report)
  let notes = markdown.notes.sorted { $0.key < $1.key }.map { "note \($0): \(outline($1))" }
  let problems = report.sorted.map { "\(at($0.location)) \($0.code.id)" }
  return (markdown.blocks.map { outline($0) } + notes + problems).joined(separator: "\n")
}

/// The problems of a text, as an author reads them.
func problems(_ text: String) -> String {
  var report = Report()
  _ = Markdown(text, file: "a.md", &report)
  return report.text
}

private func outline(_ block: MarkdownBlock) -> String {
  switch block {
  case .heading(let level, let inlines, let place):
    "heading \(level)\(at(place)): \(outline(inlines))"
  case .paragraph(let inlines, _): "paragraph: \(outline(inlines))"
  case .list(let ordered, let start, let items):
    "\(ordered ? "list from \(start)" : "list") { "
      + items.map { $0.map { outline($0) }.joined(separator: " + ") }.joined(separator: " | ")
      + " }"
  case .quote(let blocks): "quote { \(blocks.map { outline($0) }.joined(separator: " + ")) }"
  case .code(let text, let language): "code \(language ?? "-"): \(text.debugDescription)"
  case .table(let table):
    "table\(at(table.location)) \(table.columns.map { "\($0)" }.joined(separator: " "))"
      + ([table.head] + table.rows).map { row in
        "\n  " + row.map { outline($0) }.joined(separator: " | ")
      }.joined()
  case .figure(let mark): "figure \(mark.expression)\(at(mark.location))"
  case .rule: "rule"
  }
}

private func outline(_ inlines: [MarkdownInline]) -> String {
  inlines.map { inline in
    switch inline {
    case .text(let text): text.debugDescription
    case .emphasis(let inner): "em(\(outline(inner)))"
    case .strong(let inner): "strong(\(outline(inner)))"
    case .code(let text): "code(\(text.debugDescription))"
    case .link(let url, let inner, let place): "link\(at(place))(\(url) \(outline(inner)))"
    case .image(let url, let alt, let place): "image\(at(place))(\(url) \(alt.debugDescription))"
    case .citation(let marks):
      "cite("
        + marks.map { "\($0.key)\($0.part.map { "#\($0)" } ?? "")\(at($0.location))" }
        .joined(separator: "; ") + ")"
    case .note(let label, let place): "note\(at(place))(\(label))"
    case .computed(let mark): "value\(at(mark.location))(\(mark.expression))"
    case .lineBreak: "break"
    }
  }.joined(separator: " ")
}

/// `@2:5`
func at(_ place: SourceLocation) -> String { "@\(place.line):\(place.column)" }
