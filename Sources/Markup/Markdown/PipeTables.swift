import CMark
import Diagnostics

/// Pipe tables (GitHub Flavored Markdown 4.10) over the tree of libcmark, which knows none: a paragraph
/// whose second line is a row of dashes between bars.
extension MarkdownReader {
  mutating func table(_ node: OpaquePointer) -> MarkdownTable? {
    let first = Int(cmark_node_get_start_line(node))
    let last = Int(cmark_node_get_end_line(node))
    guard last > first, let second = text.content(ofLine: first + 1),
      text.bytes[second].contains(UInt8(ascii: "|")),
      let columns = alignments(TableCell.cells(of: text.bytes, in: second))
    else { return nil }
    var cells: [TableCell] = []
    for line in first...last where line != first + 1 {
      guard let range = line == first ? start(of: node) : text.content(ofLine: line) else {
        continue
      }
      let row = TableCell.cells(of: text.bytes, in: range)
      if row.count != columns.count {
        report.add(
          .badTable, at: text.location(at: range.lowerBound),
          "this row has \(counted(row.count, "cell")), the table \(counted(columns.count, "column"))",
          hint: "write as many '|' as in the second line; '\\|' is a bar in a text")
      }
      let missing = max(0, columns.count - row.count)
      cells += row.prefix(columns.count)
      cells += repeatElement(TableCell(start: range.upperBound), count: missing)
    }
    let texts = read(cells)
    let rows = stride(from: 0, to: texts.count, by: columns.count).map {
      Array(texts[$0..<$0 + columns.count])
    }
    return MarkdownTable(
      columns: columns, head: rows[0], rows: Array(rows.dropFirst()), location: place(of: node))
  }

  private func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// The first line of a paragraph, from its first sign.
  private func start(of node: OpaquePointer) -> Range<Int>? {
    text.line(Int(cmark_node_get_start_line(node))).map { line in
      let start = line.lowerBound + max(0, Int(cmark_node_get_start_column(node)) - 1)
      return min(start, line.upperBound)..<line.upperBound
    }
  }

  /// The alignments that a row of dashes states; nil when it is no such row.
  private func alignments(_ row: [TableCell]) -> [MarkdownTable.Alignment]? {
    let colon = UInt8(ascii: ":")
    var result: [MarkdownTable.Alignment] = []
    for cell in row.map(\.bytes) {
      let isFirst = cell.first == colon
      let isLast = cell.count > 1 && cell.last == colon
      let dashes = cell.dropFirst(isFirst ? 1 : 0).dropLast(isLast ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      result.append(isLast ? (isFirst ? .centre : .end) : .start)
    }
    return result.isEmpty ? nil : result
  }

  /// Reads cells as running text, each as a paragraph of one text.
  private mutating func read(_ cells: [TableCell]) -> [[MarkdownInline]] {
    let bytes = cells.flatMap { TableCell.lead + $0.bytes + Array("\n\n".utf8) }
    guard let root = parse(bytes) else { return cells.map { _ in [] } }
    defer { cmark_node_free(root) }
    scope = .cells(cells)
    let texts = children(of: root).map { paragraph in
      var inlines = inlines(in: paragraph, depth: 0)
      if case .text(let text) = inlines.first {
        let rest = String(text.unicodeScalars.dropFirst())
        inlines.replaceSubrange(0...0, with: rest.isEmpty ? [] : [.text(rest)])
      }
      return inlines
    }
    return texts.count == cells.count ? texts : cells.map { _ in [] }
  }
}

/// A cell of a table as it was written, without the blanks around it; `\|` has become a bar.
struct TableCell {
  /// What is put before a cell, so that libcmark sees a paragraph in it and never a list or heading: a
  /// no-break space, beside which emphasis begins and ends as at the start of a line.
  static let lead = Array("\u{A0}".utf8)

  private(set) var bytes: [UInt8] = []
  /// Where the cell begins in the text.
  private(set) var start: Int
  /// The bytes of the cell before which a backslash was left out, in their order.
  private var escaped: [Int] = []

  init(start: Int) { self.start = start }

  /// The byte of the text that became the byte of the cell at `offset`.
  func index(at offset: Int) -> Int {
    start + offset + escaped.partitioningIndex { $0 > offset }
  }

  /// The cells of a line, without the bars at its ends.
  static func cells(of bytes: [UInt8], in line: Range<Int>) -> [TableCell] {
    var cells = [TableCell(start: line.lowerBound)]
    var afterBackslash = false
    for index in line {
      let byte = bytes[index]
      if byte == UInt8(ascii: "|"), !afterBackslash {
        cells.append(TableCell(start: index + 1))
      } else {
        cells[cells.count - 1].append(byte, isEscapedBar: byte == UInt8(ascii: "|"))
      }
      afterBackslash = byte == UInt8(ascii: "\\") && !afterBackslash
    }
    for index in cells.indices { cells[index].trim() }
    if cells.first?.bytes.isEmpty == true { cells.removeFirst() }
    if cells.last?.bytes.isEmpty == true { cells.removeLast() }
    return cells
  }

  private mutating func append(_ byte: UInt8, isEscapedBar: Bool) {
    if isEscapedBar {
      bytes.removeLast()
      escaped.append(bytes.count)
    }
    bytes.append(byte)
  }

  private mutating func trim() {
    let blanks = bytes.prefix(while: isBlank).count
    start += blanks
    bytes.removeFirst(blanks)
    escaped = escaped.map { $0 - blanks }
    bytes.removeLast(bytes.reversed().prefix(while: isBlank).count)
  }
}
