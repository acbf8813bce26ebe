import CMark
import Diagnostics

/// Where the running text stands whose inlines are being read.
enum InlineScope {
  /// A paragraph or heading of the text; how many lines of definitions libcmark has taken out of its
  /// start without counting them.
  case block(OpaquePointer, definitions: Int)
  /// The cells of a table, which libcmark has read as a text of their own, a paragraph for each.
  case cells([TableCell])
}

/// The places of links, pictures and HTML in running text.
///
/// libcmark 0.30 gives the column in a line without its indentation, the line of a link's end, and
/// neither for an address in angle brackets; so the sign itself is looked for in the text.
extension MarkdownReader {
  /// The place of the sign with which an inline begins; the start of its block when it is not found.
  func place(ofInline node: OpaquePointer) -> SourceLocation {
    var first = node
    while let child = cmark_node_first_child(first) { first = child }
    let line = Int(cmark_node_get_start_line(first))
    let column = Int(cmark_node_get_start_column(first))
    let signs: Set<UInt8>
    var columns = [Int(cmark_node_get_start_column(node))]
    switch cmark_node_get_type(node) {
    case CMARK_NODE_LINK:
      signs = [UInt8(ascii: "["), UInt8(ascii: "<")]
      if first != node { columns.insert(column - 1, at: 0) }
    case CMARK_NODE_IMAGE:
      signs = [UInt8(ascii: "!")]
      if first != node { columns.insert(column - 2, at: 0) }
    default: signs = [UInt8(ascii: "<")]
    }
    // An address or a title in several lines is not counted either.
    for line in line..<line + 8 {
      for column in columns {
        // Where libcmark counts wrongly the place may lie before the text.
        if let index = index(line: line, column: column), text.bytes.indices.contains(index),
          signs.contains(text.bytes[index])
        {
          return text.location(at: index)
        }
      }
    }
    return startOfScope(line: line)
  }

  /// The scope of the inlines of a paragraph or heading.
  func scope(of block: OpaquePointer) -> InlineScope {
    let start = text.line(Int(cmark_node_get_start_line(block))).map {
      $0.lowerBound + Int(cmark_node_get_start_column(block)) - 1
    }
    guard cmark_node_get_type(block) == CMARK_NODE_PARAGRAPH, let start, start < text.bytes.count,
      text.bytes[start] == UInt8(ascii: "[")
    else { return .block(block, definitions: 0) }
    var last = block
    while let child = cmark_node_last_child(last) { last = child }
    let uncounted = cmark_node_get_end_line(block) - cmark_node_get_end_line(last)
    return .block(block, definitions: last == block ? 0 : max(0, Int(uncounted)))
  }

  private func startOfScope(line: Int) -> SourceLocation {
    switch scope {
    case .block(let block, _): place(of: block)
    case .cells: text.location(at: index(line: line, column: 3) ?? 0)
    }
  }

  /// The byte of the text at a line and column as libcmark gives them for an inline.
  private func index(line: Int, column: Int) -> Int? {
    switch scope {
    case .block(let block, let definitions):
      let line = line + definitions
      let first = Int(cmark_node_get_start_line(block))
      guard line <= Int(cmark_node_get_end_line(block)) else { return nil }
      if line == first { return text.line(line).map { $0.lowerBound + column - 1 } }
      let indentation = Int(cmark_node_get_start_column(block))
      return text.content(ofLine: line).map { $0.lowerBound + column - indentation }
    case .cells(let cells):
      guard line % 2 == 1, cells.indices.contains(line / 2) else { return nil }
      return cells[line / 2].index(at: column - 1 - TableCell.lead.count)
    }
  }
}
