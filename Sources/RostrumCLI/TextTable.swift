/// A table in plain text: columns aligned by their widest cell.
struct TextTable {
  let header: [String]
  let rows: [[String]]
  /// The last column is broken into lines that end here; nil leaves it whole.
  var width: Int?

  var text: String {
    let all = header.allSatisfy(\.isEmpty) ? rows : [header] + rows
    let columns = all.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      all.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return all.flatMap { row in
      var line = ""
      for (column, cell) in row.dropLast().enumerated() {
        line += cell + String(repeating: " ", count: widths[column] - cell.count + 2)
      }
      guard let last = row.last, let width, line.count + last.count > width else {
        return [line + (row.last ?? "")]
      }
      return wrapped(last, after: line, columns: width)
    }.joined(separator: "\n")
  }
}
