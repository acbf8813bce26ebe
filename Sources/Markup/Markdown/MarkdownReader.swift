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
    guard text.utf8.count <= Self.sizeLimit else {
      report.add(
        .tooLarge, at: SourceLocation(file: file, line: firstLine),
        "the text has \(text.utf8.count / 1024) KiB; the most is 512 KiB",
        hint: "divide it into several files")
      self.init(blocks: [])
      return
    }
    let marked = MarkedText(text, file: file, firstLine: firstLine)
    report.add(marked.report)
    let guardian = MarkdownGuard(marked)
    report.add(guardian.report)
    guard !guardian.report.hasErrors else {
      self.init(blocks: [])
      return
    }
    var reader = MarkdownReader(marked)
    self.init(blocks: reader.document(), notes: reader.notes)
    reader.checkNotes()
    reader.checkFigures(self)
    report.add(reader.report)
  }
}

/// One pass over the tree of libcmark.
struct MarkdownReader {
  /// How deeply blocks or inlines may stand in one another.
  static let depthLimit = 40

  let text: MarkedText
  var report = Report()
  var notes: [String: [MarkdownInline]] = [:]
  /// Where the text of each footnote begins; of several, the last.
  var noteTexts: [String: SourceLocation] = [:]
  /// Where `[^label]` stands, before a text of the note too.
  var noteCalls: [String: [SourceLocation]] = [:]
  /// The places of `[^label]` that begin a text.
  var noteStarts: Set<SourceLocation> = []
  /// Whether the last block ended with the text of a footnote.
  private var endedWithNote = false
  /// Where the running text stands that is being read.
  var scope = InlineScope.cells([])

  init(_ text: MarkedText) { self.text = text }

  mutating func document() -> [MarkdownBlock] {
    guard let root = parse(text.bytes) else { return [] }
    defer { cmark_node_free(root) }
    return blocks(in: root, depth: 0)
  }

  /// The tree of a text; the caller frees it. Nil when there is no memory for it.
  func parse(_ bytes: [UInt8]) -> OpaquePointer? {
    let root = bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      // With positions libcmark counts the lines within code and HTML, too.
      return start.flatMap { cmark_parse_document($0, buffer.count, CMARK_OPT_SOURCEPOS) }
    }
    if let root { cmark_consolidate_text_nodes(root) }
    return root
  }

  private mutating func blocks(in parent: OpaquePointer, depth: Int) -> [MarkdownBlock] {
    guard depth < Self.depthLimit else {
      reportDepth(at: place(of: parent))
      return []
    }
    endedWithNote = false
    return children(of: parent).compactMap { block($0, depth: depth) }
  }

  private mutating func block(_ node: OpaquePointer, depth: Int) -> MarkdownBlock? {
    let followsNote = endedWithNote
    endedWithNote = false
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH:
      return paragraph(node)
    case CMARK_NODE_HEADING:
      scope = scope(of: node)
      let level = Int(cmark_node_get_heading_level(node))
      return .heading(level: level, inlines(in: node, depth: 0), place(of: node))
    case CMARK_NODE_LIST:
      let ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      let items = children(of: node).map { blocks(in: $0, depth: depth + 1) }
      return .list(ordered: ordered, start: Int(cmark_node_get_list_start(node)), items: items)
    case CMARK_NODE_BLOCK_QUOTE:
      return .quote(blocks(in: node, depth: depth + 1))
    case CMARK_NODE_CODE_BLOCK:
      if followsNote { checkContinuation(node) }
      let info = text.unmarked(string(cmark_node_get_fence_info(node)))
      let code = text.unmarked(string(cmark_node_get_literal(node)))
      return .code(code, language: info.isEmpty ? nil : info)
    case CMARK_NODE_HTML_BLOCK:
      reportHTML(at: place(of: node))
      return nil
    case CMARK_NODE_THEMATIC_BREAK:
      return .rule
    default:
      return nil
    }
  }

  /// A paragraph, or what our additions make of it: a table, footnotes, or a figure.
  private mutating func paragraph(_ node: OpaquePointer) -> MarkdownBlock? {
    if let table = table(node) { return .table(table) }
    scope = scope(of: node)
    var inlines = inlines(in: node, depth: 0)
    endedWithNote = takeNotes(from: &inlines)
    if inlines.count == 1, case .computed(let mark) = inlines[0], mark.isFigure {
      return .figure(mark)
    }
    return inlines.isEmpty ? nil : .paragraph(inlines, place(of: node))
  }

  func children(of parent: OpaquePointer) -> some Sequence<OpaquePointer> {
    sequence(state: cmark_node_first_child(parent)) { node in
      defer { node = node.flatMap { cmark_node_next($0) } }
      return node
    }
  }

  mutating func reportHTML(at place: SourceLocation) {
    report.add(
      .rawHTML, at: place, "raw HTML is not read", hint: "write Markdown, or '\\<' for the sign '<'"
    )
  }

  mutating func reportDepth(at place: SourceLocation) {
    report.add(
      .tooDeep, at: place, "this is nested more than \(Self.depthLimit) levels deep",
      hint: "write it with fewer levels")
  }

  /// Where a block begins.
  func place(of block: OpaquePointer) -> SourceLocation {
    let line = text.line(Int(cmark_node_get_start_line(block)))
    return text.location(
      at: (line?.lowerBound ?? 0) + max(0, Int(cmark_node_get_start_column(block)) - 1))
  }

  func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
