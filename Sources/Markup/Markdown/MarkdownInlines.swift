import CMark
import Diagnostics

extension MarkdownReader {
  mutating func inlines(in parent: OpaquePointer, depth: Int) -> [MarkdownInline] {
    guard depth < Self.depthLimit else {
      reportDepth(at: place(ofInline: parent))
      return []
    }
    var inlines: [MarkdownInline] = []
    for node in children(of: parent) { append(node, depth: depth, to: &inlines) }
    return inlines
  }

  private mutating func append(
    _ node: OpaquePointer, depth: Int, to inlines: inout [MarkdownInline]
  ) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT:
      appendText(string(cmark_node_get_literal(node)), to: &inlines)
    case CMARK_NODE_SOFTBREAK:
      inlines.append(.text("\n"))
    case CMARK_NODE_LINEBREAK:
      inlines.append(.lineBreak)
    case CMARK_NODE_CODE:
      inlines.append(.code(text.unmarked(string(cmark_node_get_literal(node)))))
    case CMARK_NODE_EMPH:
      inlines.append(.emphasis(self.inlines(in: node, depth: depth + 1)))
    case CMARK_NODE_STRONG:
      inlines.append(.strong(self.inlines(in: node, depth: depth + 1)))
    case CMARK_NODE_LINK:
      let place = place(ofInline: node)
      let inner = self.inlines(in: node, depth: depth + 1)
      inlines.append(.link(url: address(of: node, at: place), inner, place))
    case CMARK_NODE_IMAGE:
      let place = place(ofInline: node)
      let inner = self.inlines(in: node, depth: depth + 1)
      checkDescription(inner, at: place)
      inlines.append(.image(url: address(of: node, at: place), alt: inner.plainText, place))
    case CMARK_NODE_HTML_INLINE:
      reportHTML(at: place(ofInline: node))
    default:
      break
    }
  }

  /// The address of a link or picture, in which no mark can be read.
  private mutating func address(of node: OpaquePointer, at place: SourceLocation) -> String {
    let url = string(cmark_node_get_url(node))
    let plain = text.unmarked(url)
    if plain != url {
      report.add(
        .badMark, at: place, "this address holds a citation or a computed value",
        hint: "write the address out")
    }
    return plain
  }

  /// A description is plain text, so what only running text can hold would be lost.
  private mutating func checkDescription(_ inlines: [MarkdownInline], at place: SourceLocation) {
    let isLost = inlines.flatMap(\.flattened).contains { inline in
      switch inline {
      case .citation, .note, .computed: true
      default: false
      }
    }
    if isLost {
      report.add(
        .badMark, at: place, "the description of this picture holds a citation, note or value",
        hint: "put it into the text beside the picture")
    }
  }

  /// Divides a text at our marks.
  private mutating func appendText(_ literal: String, to inlines: inout [MarkdownInline]) {
    guard literal.utf8.contains(where: { $0 >= 0xF3 }) else {
      inlines.append(.text(literal))
      return
    }
    var rest = literal.unicodeScalars[...]
    while let index = rest.firstIndex(where: { text.mark($0) != nil }) {
      guard let mark = text.mark(rest[index]) else { break }
      if index > rest.startIndex { inlines.append(.text(String(rest[..<index]))) }
      rest = rest[rest.index(after: index)...]
      // A mark ends before the next one begins, so that no text is looked through twice.
      let end = rest.firstIndex { text.mark($0) != nil } ?? rest.endIndex
      let read =
        mark.sign == "["
        ? bracket(rest[..<end], mark.location) : brace(rest[..<end], mark.location)
      if let read {
        inlines.append(read.inline)
        rest = rest[read.end...]
      } else {
        inlines.append(.text(String(mark.sign)))
      }
    }
    if !rest.isEmpty { inlines.append(.text(String(rest))) }
  }

  /// Reads `@key]` or `^label]` after its bracket; nil, with a problem, when it is none.
  private mutating func bracket(
    _ rest: Substring.UnicodeScalarView, _ place: SourceLocation
  ) -> (inline: MarkdownInline, end: String.Index)? {
    guard let end = rest.firstIndex(of: "]") else {
      report.add(
        .badMark, at: place, "this citation or note is not closed in its line", hint: "add ']'")
      return nil
    }
    let content = String(rest[..<end].dropFirst())
    let after = rest.index(after: end)
    guard rest.first == "^" else {
      let parts = content.split(separator: ";", omittingEmptySubsequences: false)
      return (.citation(parts.compactMap { citation($0, place) }), after)
    }
    guard !content.isEmpty, !content.contains(where: \.isWhitespace) else {
      report.add(
        .badMark, at: place, "'[^\(content)]' is no label of a footnote",
        hint: "write one word, as in [^1]")
      return nil
    }
    noteCalls[content, default: []].append(place)
    return (.note(label: content, place), after)
  }

  private mutating func citation(_ content: Substring, _ place: SourceLocation) -> CitationMark? {
    let written = content.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let key = written.drop { $0 == "@" }
    let parts = key.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first.map(String.init), isID(name),
      parts.count == 1 || isID(String(parts[1]))
    else {
      report.add(
        .badMark, at: place, "'\(key)' cannot be cited",
        hint: "write [@id] or [@id#part] with the id of a practice or reference")
      return nil
    }
    return CitationMark(key: name, part: parts.count > 1 ? String(parts[1]) : nil, location: place)
  }

  /// Reads `{value}}` after its first brace; nil, with a problem, when it is none.
  private mutating func brace(
    _ rest: Substring.UnicodeScalarView, _ place: SourceLocation
  ) -> (inline: MarkdownInline, end: String.Index)? {
    guard
      let end = zip(rest.indices, rest.indices.dropFirst())
        .first(where: { rest[$0] == "}" && rest[$1] == "}" })
    else {
      report.add(
        .badMark, at: place, "this computed value is not closed in its line", hint: "add '}}'")
      return nil
    }
    let expression = String(rest[..<end.0].dropFirst())
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !expression.isEmpty else {
      report.add(
        .badMark, at: place, "this computed value is empty",
        hint: "name a value, as in {{practices.count}}")
      return nil
    }
    return (
      .computed(ComputedMark(expression: expression, location: place)), rest.index(after: end.1)
    )
  }

  /// Reports figures and tables that stand within a line, where no page can put them.
  mutating func checkFigures(_ markdown: Markdown) {
    for case .computed(let mark) in markdown.inlines where mark.isFigure {
      report.add(
        .badMark, at: mark.location, "'{{\(mark.expression)}}' stands within a text",
        hint: "put it into a paragraph of its own")
    }
  }
}

extension ComputedMark {
  /// Whether it stands for a figure or a table, not for a value in running text.
  var isFigure: Bool { expression.hasPrefix("figure ") || expression.hasPrefix("table ") }
}
