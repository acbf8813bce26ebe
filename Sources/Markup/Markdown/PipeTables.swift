import CMark
import Diagnostics

/// Pipe tables (GitHub Flavored Markdown 4.10) over the tree of libcmark, which knows none: a paragraph
/// whose second line is a row of dashes.
extension MarkdownReader {
  mutating func table(_ node: OpaquePointer) -> MarkdownTable? {
    let first = Int(cmark_node_get_start_line(node))
    let last = Int(cmark_node_get_end_line(node))
    guard last > first else { return nil }
    let column = Int(cmark_node_get_start_column(node))
    let rows = text.lines(from: first, to: last, byteColumn: column).map(cells)
    guard rows.count >= 2, rows[0].count > 1 || rows[1].count > 1,
      let columns = alignments(rows[1])
    else { return nil }
    let place = place(of: node)
    for (offset, row) in rows.enumerated() where row.count != columns.count {
      report.add(
        .badTable, at: text.location(line: first + offset, byteColumn: offset == 0 ? column : 1),
        "this row has \(row.count) cells, the table has \(columns.count) columns",
        hint: "write as many '|' as in the second line; '\\|' is a bar in a text")
    }
    let head = fitted(rows[0], columns.count).map { cell($0) }
    let body = rows.dropFirst(2).map { row in fitted(row, columns.count).map { cell($0) } }
    return MarkdownTable(columns: columns, head: head, rows: Array(body), location: place)
  }

  /// The alignments that a row of dashes states; nil when it is no such row.
  private func alignments(_ row: [[UInt8]]) -> [MarkdownTable.Alignment]? {
    let dash = UInt8(ascii: "-")
    let colon = UInt8(ascii: ":")
    var result: [MarkdownTable.Alignment] = []
    for cell in row {
      let inner = cell.drop { $0 == colon }.reversed().drop { $0 == colon }
      guard cell.count >= 1, !inner.isEmpty, inner.allSatisfy({ $0 == dash }) else { return nil }
      switch (cell.first == colon, cell.last == colon) {
      case (true, true): result.append(.centre)
      case (false, true): result.append(.end)
      default: result.append(.start)
      }
    }
    return result
  }

  private func fitted(_ row: [[UInt8]], _ count: Int) -> [[UInt8]] {
    Array((row + Array(repeating: [], count: max(0, count - row.count))).prefix(count))
  }

  /// The cells of a line, without the bars and the blanks around them; `\|` is a bar.
  private func cells(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
    let bar = UInt8(ascii: "|")
    var cells: [[UInt8]] = [[]]
    var escaped = false
    for byte in trimmed(line.drop { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: " ") }) {
      if byte == bar, !escaped { cells.append([]) } else { cells[cells.count - 1].append(byte) }
      if byte == bar, escaped {
        cells[cells.count - 1].remove(at: cells[cells.count - 1].count - 2)
      }
      escaped = byte == UInt8(ascii: "\\") && !escaped
    }
    cells = cells.map { Array(trimmed($0[...])) }
    if cells.first?.isEmpty == true { cells.removeFirst() }
    if cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }

  private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = bytes.firstIndex { $0 != 32 && $0 != 9 } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 != 32 && $0 != 9 }.map { $0 + 1 } ?? bytes.endIndex
    return bytes[start..<max(start, end)]
  }

  /// Reads one cell as running text: a sign before it keeps libcmark from seeing a list or heading.
  private mutating func cell(_ bytes: [UInt8]) -> [MarkdownInline] {
    guard !bytes.isEmpty else { return [] }
    var reader = self
    let inlines = withTree(of: Array("\u{E002}".utf8) + bytes) { root -> [MarkdownInline] in
      cmark_consolidate_text_nodes(root)
      return cmark_node_first_child(root).map { reader.inlines(in: $0, depth: 0) } ?? []
    }
    self = reader
    guard let inlines, case .text(let text) = inlines.first else { return inlines ?? [] }
    let rest = String(text.drop { $0 == "\u{E002}" })
    return (rest.isEmpty ? [] : [.text(rest)]) + inlines.dropFirst()
  }
}
