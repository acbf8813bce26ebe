import CMark
import Diagnostics

extension MarkdownReader {
  mutating func inlines(in parent: OpaquePointer, depth: Int) -> [MarkdownInline] {
    guard depth < Self.depthLimit else {
      report.add(
        .tooDeep, at: place(of: parent), "this is nested more than \(Self.depthLimit) levels deep",
        hint: "write it with fewer levels")
      return []
    }
    var inlines: [MarkdownInline] = []
    var node = cmark_node_first_child(parent)
    while let current = node {
      append(current, depth: depth, to: &inlines)
      node = cmark_node_next(current)
    }
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
      inlines.append(.code(text.unmark(string(cmark_node_get_literal(node)))))
    case CMARK_NODE_EMPH:
      inlines.append(.emphasis(self.inlines(in: node, depth: depth + 1)))
    case CMARK_NODE_STRONG:
      inlines.append(.strong(self.inlines(in: node, depth: depth + 1)))
    case CMARK_NODE_LINK:
      let place = place(of: node)
      let inner = self.inlines(in: node, depth: depth + 1)
      inlines.append(.link(url: string(cmark_node_get_url(node)), inner, place))
    case CMARK_NODE_IMAGE:
      let place = place(of: node)
      let alt = self.inlines(in: node, depth: depth + 1).plainText
      inlines.append(.image(url: string(cmark_node_get_url(node)), alt: alt, place))
    case CMARK_NODE_HTML_INLINE:
      _ = text.unmark(string(cmark_node_get_literal(node)))
      reportHTML(at: place(of: node))
    default:
      break
    }
  }

  /// Divides a text at our marks.
  private mutating func appendText(_ literal: String, to inlines: inout [MarkdownInline]) {
    guard literal.utf8.contains(0xEE) else {
      inlines.append(.text(literal))
      return
    }
    var rest = Substring(literal)
    while let index = rest.unicodeScalars.firstIndex(where: {
      $0 == MarkedText.bracket || $0 == MarkedText.brace
    }) {
      if index > rest.startIndex { inlines.append(.text(String(rest[..<index]))) }
      let isBracket = rest.unicodeScalars[index] == MarkedText.bracket
      rest = rest[rest.unicodeScalars.index(after: index)...]
      rest = isBracket ? bracket(rest, to: &inlines) : brace(rest, to: &inlines)
    }
    if !rest.isEmpty { inlines.append(.text(String(rest))) }
  }

  /// Reads `@key]` or `^label]` after its bracket; gives what is left of the text.
  private mutating func bracket(_ rest: Substring, to inlines: inout [MarkdownInline]) -> Substring
  {
    let place = text.nextMark()
    guard let end = rest.firstIndex(of: "]") else {
      report.add(.badMark, at: place, "this citation or note is never closed", hint: "add ']'")
      inlines.append(.text("["))
      return rest
    }
    let content = rest[..<end].dropFirst()
    if rest.first == "^" {
      inlines.append(.note(label: String(content), place))
      noteCalls[String(content), default: []].append(place)
    } else {
      inlines.append(.citation(content.split(separator: ";").compactMap { citation($0, place) }))
    }
    return rest[rest.index(after: end)...]
  }

  private mutating func citation(_ content: Substring, _ place: SourceLocation) -> CitationMark? {
    let key = content.drop { $0 == " " || $0 == "@" }
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

  /// Reads `{value}}` after its first brace; gives what is left of the text.
  private mutating func brace(_ rest: Substring, to inlines: inout [MarkdownInline]) -> Substring {
    let place = text.nextMark()
    guard let end = rest.firstRange(of: "}}") else {
      report.add(.badMark, at: place, "this computed value is never closed", hint: "add '}}'")
      inlines.append(.text("{"))
      return rest
    }
    let expression = rest[..<end.lowerBound].dropFirst()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    inlines.append(.computed(ComputedMark(expression: expression, location: place)))
    return rest[end.upperBound...]
  }
}
