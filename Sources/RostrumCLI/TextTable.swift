/// A table in plain text: columns aligned by their widest cell.
struct TextTable {
  let header: [String]
  let rows: [[String]]
  /// The last column is cut at this many characters a line; nil leaves it whole.
  var width: Int?

  var text: String {
    let all = header.allSatisfy(\.isEmpty) ? rows : [header] + rows
    let columns = all.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      all.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return all.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let isLast = column == row.count - 1
        line +=
          isLast ? cell : cell + String(repeating: " ", count: widths[column] - cell.count + 2)
      }
      guard let width, line.count > width else { return line }
      return line.prefix(width - 1) + "…"
    }.joined(separator: "\n")
  }
}
