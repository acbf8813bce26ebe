import CMark
package import Diagnostics

extension Markdown {
  /// The most bytes of a text that are read.
  package static let sizeLimit = 512 * 1024

  /// Reads CommonMark through libcmark, and our additions over its tree.
  ///
  /// Raw HTML is refused; other problems are reported and the rest of the text is kept.
  ///
  /// - Parameter firstLine: the line of the file on which the text begins.
  package init(
    _ text: some StringProtocol, file: String, firstLine: Int = 1, _ report: inout Report
  ) {
    let start = SourceLocation(file: file, line: firstLine)
    guard text.utf8.count <= Self.sizeLimit else {
      report.add(
        .tooLarge, at: start, "the text has \(text.utf8.count / 1024) KiB; the most is 512 KiB",
        hint: "divide it into several files")
      self.init(blocks: [])
      return
    }
    var reader = MarkdownReader(MarkedText(text, file: file, firstLine: firstLine))
    let blocks = reader.readDocument()
    reader.checkNotes()
    report.add(reader.report)
    self.init(blocks: blocks, notes: reader.notes)
  }
}

/// One pass over the tree of libcmark.
struct MarkdownReader {
  /// How deeply blocks or inlines may stand in one another.
  static let depthLimit = 40

  var text: MarkedText
  var report = Report()
  var notes: [String: [MarkdownInline]] = [:]
  var noteTexts: [String: SourceLocation] = [:]
  var noteCalls: [String: [SourceLocation]] = [:]

  init(_ text: MarkedText) { self.text = text }

  mutating func readDocument() -> [MarkdownBlock] {
    withTree(of: text.bytes) { root in
      cmark_consolidate_text_nodes(root)
      return blocks(in: root, depth: 0)
    } ?? []
  }

  /// Parses bytes with libcmark and frees its tree afterwards.
  func withTree<Result>(of bytes: [UInt8], _ body: (OpaquePointer) -> Result) -> Result? {
    let root = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress ?? UnsafePointer(bitPattern: 1), $0.count, 0)
      }
    }
    guard let root else { return nil }
    defer { cmark_node_free(root) }
    return body(root)
  }

  mutating func blocks(in parent: OpaquePointer, depth: Int) -> [MarkdownBlock] {
    guard depth < Self.depthLimit else {
      report.add(
        .tooDeep, at: place(of: parent), "this is nested more than \(Self.depthLimit) levels deep",
        hint: "write it with fewer levels")
      return []
    }
    var blocks: [MarkdownBlock] = []
    var node = cmark_node_first_child(parent)
    while let current = node {
      if let block = block(current, depth: depth) { blocks.append(block) }
      node = cmark_node_next(current)
    }
    return blocks
  }

  private mutating func block(_ node: OpaquePointer, depth: Int) -> MarkdownBlock? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH:
      return paragraph(node, depth: depth)
    case CMARK_NODE_HEADING:
      let place = place(of: node)
      let level = Int(cmark_node_get_heading_level(node))
      return .heading(level: level, inlines(in: node, depth: 0), place)
    case CMARK_NODE_LIST:
      var items: [[MarkdownBlock]] = []
      var item = cmark_node_first_child(node)
      while let current = item {
        items.append(blocks(in: current, depth: depth + 1))
        item = cmark_node_next(current)
      }
      let ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return .list(ordered: ordered, start: Int(cmark_node_get_list_start(node)), items: items)
    case CMARK_NODE_BLOCK_QUOTE:
      return .quote(blocks(in: node, depth: depth + 1))
    case CMARK_NODE_CODE_BLOCK:
      let info = string(cmark_node_get_fence_info(node))
      let code = text.unmark(string(cmark_node_get_literal(node)))
      return .code(code, language: info.isEmpty ? nil : info)
    case CMARK_NODE_HTML_BLOCK:
      _ = text.unmark(string(cmark_node_get_literal(node)))
      reportHTML(at: place(of: node))
      return nil
    case CMARK_NODE_THEMATIC_BREAK:
      return .rule
    default:
      return nil
    }
  }

  /// A paragraph, or what our additions make of it: a table, footnotes, or a figure.
  private mutating func paragraph(_ node: OpaquePointer, depth: Int) -> MarkdownBlock? {
    if let table = table(node) { return .table(table) }
    var inlines = inlines(in: node, depth: 0)
    if depth == 0 { takeNotes(from: &inlines) }
    if inlines.count == 1, case .computed(let mark) = inlines[0],
      ["figure ", "table "].contains(where: mark.expression.hasPrefix)
    {
      return .figure(mark)
    }
    return inlines.isEmpty ? nil : .paragraph(inlines)
  }

  mutating func reportHTML(at place: SourceLocation) {
    report.add(
      .rawHTML, at: place, "raw HTML is not read", hint: "write Markdown, or '\\<' for the sign '<'"
    )
  }

  func place(of node: OpaquePointer) -> SourceLocation {
    text.location(
      line: Int(cmark_node_get_start_line(node)), byteColumn: Int(cmark_node_get_start_column(node))
    )
  }

  func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
