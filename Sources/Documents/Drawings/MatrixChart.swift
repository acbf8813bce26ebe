/// Counts of two things crossed, as tiles: an empty tile shows what is not there.
package struct MatrixChart: Hashable, Sendable {
  package var title: String
  package var summary: String
  package var rows: [String]
  package var columns: [String]
  /// One list a row, with one number a column.
  package var counts: [[Int]]
  /// In points.
  package var width: Double

  package init(
    title: String, summary: String, rows: [String], columns: [String], counts: [[Int]],
    width: Double = Drawing.fullWidth
  ) {
    self.title = title
    self.summary = summary
    self.rows = rows
    self.columns = columns
    self.counts = counts
    self.width = width
  }

  package var drawing: Drawing {
    var canvas = Canvas()
    let layout = MatrixLayout(
      rows: rows, columns: columns, width: width, cellHeight: 20, widestCell: 40)
    layout.drawColumns(on: &canvas)
    let steps = Steps(maximum: counts.joined().max() ?? 0)
    for row in rows.indices {
      layout.drawLabel(of: row, on: &canvas)
      for (column, count) in zip(columns.indices, counts[row]) {
        let frame = layout.cell(row: row, column: column)
        let step = steps.step(of: count)
        canvas.tile(frame, step: step)
        canvas.text(
          "\(count)", at: Point(frame.centre.x, frame.centre.y + 3),
          style: TextStyle(size: 8.5, bold: step != nil, paint: Canvas.paint(onStep: step)),
          anchor: .middle)
      }
    }
    canvas.legend(steps, at: Point(layout.left, layout.bottom + 10))
    return Drawing(
      width: width, height: layout.bottom + 24, title: title, summary: summary,
      shapes: canvas.elements)
  }
}

/// The places of labels and cells in a matrix: row labels at the left, column labels on top, turned
/// where they are too long to stand upright.
struct MatrixLayout {
  let rowLabels: [[String]]
  let columns: [String]
  let left: Double
  let top: Double
  let cellWidth: Double
  let rowTops: [Double]
  let rowHeights: [Double]
  let isTurned: Bool
  private let style = TextStyle.label

  init(
    rows: [String], columns: [String], width: Double, cellHeight: Double, widestCell: Double,
    labelShare: Double = 0.34
  ) {
    let style = TextStyle.label
    let labelWidth = min(rows.map { style.width($0) }.max() ?? 0, width * labelShare)
    left = labelWidth + 8
    cellWidth = min((width - left) / Double(max(columns.count, 1)), widestCell)
    let longest = columns.map { style.width($0) }.max() ?? 0
    isTurned = longest > cellWidth - 2
    top = isTurned ? min(longest, 150) + 8 : 16
    self.columns = columns
    rowLabels = rows.map { style.wrap($0, to: labelWidth + 0.5, maximum: 4) }
    rowHeights = rowLabels.map { max(Double($0.count) * style.leading + 4, cellHeight) }
    var y = top
    rowTops = rowHeights.map { height in
      defer { y += height }
      return y
    }
    bottom = y
  }

  let bottom: Double

  /// The place of a tile, with a gap to its neighbours.
  func cell(row: Int, column: Int) -> Frame {
    Frame(
      left + Double(column) * cellWidth + 0.75, rowTops[row] + 0.75, cellWidth - 1.5,
      rowHeights[row] - 1.5)
  }

  func drawColumns(on canvas: inout Canvas) {
    for (index, column) in columns.enumerated() {
      let x = left + (Double(index) + 0.5) * cellWidth
      if isTurned {
        var turned = style
        turned.rotation = -90
        canvas.text(
          style.shorten(column, to: 150), at: Point(x + 3, top - 5), style: turned)
      } else {
        canvas.text(column, at: Point(x, top - 5), style: style, anchor: .middle)
      }
    }
  }

  func drawLabel(of row: Int, on canvas: inout Canvas) {
    let lines = rowLabels[row]
    let middle = rowTops[row] + rowHeights[row] / 2
    canvas.text(
      lines: lines,
      at: Point(left - 8, middle + 3 - Double(lines.count - 1) * style.leading / 2),
      style: style, anchor: .end)
  }
}
