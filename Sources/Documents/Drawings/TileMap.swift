/// A map of squares: each place is a tile with its code and its count.
package struct TileMap: Hashable, Sendable {
  package struct Tile: Hashable, Sendable {
    package var code: String
    package var name: String
    /// From 0, left to right.
    package var column: Int
    /// From 0, top to bottom.
    package var row: Int
    package var count: Int

    package init(code: String, name: String, column: Int, row: Int, count: Int) {
      self.code = code
      self.name = name
      self.column = column
      self.row = row
      self.count = count
    }
  }

  package var title: String
  package var summary: String
  package var tiles: [Tile]
  /// In points.
  package var width: Double
  /// Whether it stands on a cover: without a legend, and without a nought on empty tiles.
  package var isForCover: Bool

  package init(
    title: String, summary: String, tiles: [Tile], width: Double = Drawing.fullWidth,
    isForCover: Bool = false
  ) {
    self.title = title
    self.summary = summary
    self.tiles = tiles
    self.width = width
    self.isForCover = isForCover
  }

  package var drawing: Drawing {
    var canvas = Canvas()
    let steps = Steps(maximum: tiles.map(\.count).max() ?? 0)
    let firstColumn = tiles.map(\.column).min() ?? 0
    let firstRow = tiles.map(\.row).min() ?? 0
    let columns = Double((tiles.map(\.column).max() ?? 0) - firstColumn + 1)
    let rows = Double((tiles.map(\.row).max() ?? 0) - firstRow + 1)
    let gap = 2.5
    let side = min((width + gap) / columns - gap, 48)
    let left = (width - columns * (side + gap) + gap) / 2
    for tile in tiles {
      let frame = Frame(
        left + Double(tile.column - firstColumn) * (side + gap),
        Double(tile.row - firstRow) * (side + gap), side, side)
      draw(tile, in: frame, step: steps.step(of: tile.count), on: &canvas)
    }
    var height = rows * (side + gap) - gap
    if !isForCover {
      canvas.legend(steps, at: Point(left, height + 12))
      height += 26
    }
    return Drawing(
      width: width, height: height, title: title, summary: summary, shapes: canvas.elements)
  }

  private func draw(_ tile: Tile, in frame: Frame, step: Int?, on canvas: inout Canvas) {
    canvas.tile(frame, step: step)
    let paint = Canvas.paint(onStep: step)
    let code = TextStyle(size: 8, paint: paint)
    let isLarge = frame.width >= 30
    canvas.text(
      code.shorten(tile.code, to: frame.width - 4),
      at: Point(frame.x + 3.5, frame.y + 10), style: code)
    guard step != nil || !isForCover else { return }
    canvas.text(
      "\(tile.count)",
      at: Point(frame.maxX - 4, frame.maxY - 5),
      style: TextStyle(
        size: isLarge && step != nil ? 14 : 9, bold: step != nil, paint: paint),
      anchor: .end)
  }
}
