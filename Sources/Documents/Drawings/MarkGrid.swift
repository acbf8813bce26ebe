/// Stakeholders with their names in a grid of five columns and five rows, as the influence-interest
/// matrix and the power map have it. A row is as high as those in it need, and the rows go on to the
/// next page where one is full, so that nobody is left out.
struct MarkGrid {
  struct Item {
    let id: String
    let name: String
    let mark: StanceMark
    /// From 0 to 4, from the left.
    let column: Int
    /// From 1 to 5, from below.
    let row: Int
    /// The column to which an arrow leads from it.
    var wanted: Int?
  }

  struct Placed {
    let item: Item
    /// What is printed beside the mark: the name, or the id where the name is too long.
    let lines: [String]
    /// From the top of its band.
    let y: Double
  }

  /// The items of a row that stand on one page.
  struct Band {
    let row: Int
    let items: [Placed]
    let height: Double
  }

  static let left = 26.0
  static let style = TextStyle.small
  /// The most lines that a name may take.
  static let maximumLines = 4
  static let minimumHeight = 34.0

  let items: [Item]
  let width: Double
  /// Rows at whose head there is room for a name.
  var titledRows: Set<Int> = []

  var cellWidth: Double { (width - Self.left) / 5 }
  /// Beside a mark, to the edge of the cell.
  private var textWidth: Double { cellWidth - 22 }

  func x(_ column: Int) -> Double { Self.left + Double(column) * cellWidth }

  /// The bands of each page, whose heights together are at most `room`.
  func pages(room: Double) -> [[Band]] {
    var pages: [[Band]] = [[]]
    var used = 0.0
    let rows = Dictionary(grouping: items, by: \.row)
    for row in (1...5).reversed() {
      var rest = (rows[row] ?? []).sorted { $0.id < $1.id }
      repeat {
        var (band, left) = band(row, of: rest, room: room - used)
        // A row stays whole where a fresh page has room for it.
        if used > 0, !left.isEmpty || used + band.height > room {
          let fresh = self.band(row, of: rest, room: room)
          if fresh.rest.isEmpty || left.count == rest.count {
            pages.append([])
            used = 0
            (band, left) = fresh
          }
        }
        pages[pages.count - 1].append(band)
        used += band.height
        rest = left
        if !rest.isEmpty {
          pages.append([])
          used = 0
        }
      } while !rest.isEmpty
    }
    return pages
  }

  /// Each item as far up as its columns are free; those for which there is no room are left.
  private func band(_ row: Int, of items: [Item], room: Double) -> (band: Band, rest: [Item]) {
    let top = titledRows.contains(row) ? 16.0 : 5
    var free = [Double](repeating: top, count: 5)
    var placed: [Placed] = []
    var rest: [Item] = []
    for item in items {
      let lines = lines(of: item)
      let columns =
        min(
          item.column, item.wanted ?? item.column)...max(
          item.column, item.wanted ?? item.column)
      let y = columns.map { free[$0] }.max() ?? top
      let height = max(Double(lines.count) * Self.style.leading, 13) + 3
      guard y + height <= room || placed.isEmpty && room > Self.minimumHeight * 2 else {
        rest.append(item)
        continue
      }
      for column in columns { free[column] = y + 16 }
      free[item.column] = y + height
      placed.append(Placed(item: item, lines: lines, y: y))
    }
    let height = max(free.max() ?? 0, Self.minimumHeight)
    return (Band(row: row, items: placed, height: height), rest)
  }

  private func lines(of item: Item) -> [String] {
    let lines = Self.style.wrap(item.name, to: textWidth)
    return lines.count <= Self.maximumLines ? lines : Self.style.wrap(item.id, to: textWidth)
  }

  /// Whether the item stands there by its id alone.
  func isShortened(_ item: Item) -> Bool {
    Self.style.wrap(item.name, to: textWidth).count > Self.maximumLines
  }
}

extension MarkGrid {
  /// Where the marks of these bands stand, the first band beginning at `top`.
  func centres(of bands: [Band], top: Double) -> [String: Point] {
    var centres: [String: Point] = [:]
    var y = top
    for band in bands {
      for placed in band.items {
        centres[placed.item.id] = Point(x(placed.item.column) + 9, y + placed.y + 6)
      }
      y += band.height
    }
    return centres
  }

  /// Where marks, names and arrows stand.
  func frames(of bands: [Band], top: Double) -> [Frame] {
    let centres = centres(of: bands, top: top)
    let radius = StanceMark.radius
    return bands.flatMap(\.items).flatMap { placed -> [Frame] in
      guard let centre = centres[placed.item.id] else { return [] }
      let mark = Frame(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius)
      guard let arrow = arrow(of: placed, from: centre) else {
        return [mark, textFrame(of: placed, beside: centre)]
      }
      let left = min(arrow.start.x, arrow.end.x)
      let width = abs(arrow.end.x - arrow.start.x)
      return [
        mark, textFrame(of: placed, beside: centre), Frame(left, centre.y - 3.5, width, 7),
      ]
    }
  }

  private func textFrame(of placed: Placed, beside centre: Point) -> Frame {
    Frame(
      centre.x + 8, centre.y - 5, (placed.lines.map(Self.style.width).max() ?? 0) + 2,
      Double(placed.lines.count) * Self.style.leading)
  }

  /// The marks with their names and arrows; each name on paper, free from the lines behind it.
  func draw(_ bands: [Band], top: Double, on canvas: inout Canvas) {
    let centres = centres(of: bands, top: top)
    for placed in bands.flatMap(\.items) {
      guard let centre = centres[placed.item.id] else { continue }
      canvas.rectangle(textFrame(of: placed, beside: centre), fill: .paper)
      canvas.text(
        lines: placed.lines, at: Point(centre.x + 9, centre.y + 2.9), style: Self.style)
      placed.item.mark.draw(at: centre, on: &canvas)
      guard let (start, end) = arrow(of: placed, from: centre) else { continue }
      let back = end.x > start.x ? -4.0 : 4
      canvas.line(start, Point(end.x + back, end.y), stroke: .ink(1.3))
      canvas.arrowHead(at: end, from: start, paint: .ink, size: 6)
    }
  }

  /// From the end of the name to the right, or from the mark to the left, into the wanted column.
  private func arrow(of placed: Placed, from centre: Point) -> (start: Point, end: Point)? {
    guard let wanted = placed.item.wanted, wanted != placed.item.column else { return nil }
    let isForward = wanted > placed.item.column
    let textEnd = centre.x + 9 + Self.style.width(placed.lines.first ?? "")
    return (
      Point(isForward ? textEnd + 4 : centre.x - 8, centre.y),
      Point(x(wanted) + (isForward ? 12 : cellWidth - 12), centre.y)
    )
  }

  /// The lines of the grid and the numbers of its rows.
  func drawGrid(_ bands: [Band], top: Double, on canvas: inout Canvas) {
    let bottom = top + bands.reduce(0) { $0 + $1.height }
    for column in 0...5 {
      canvas.line(Point(x(column), top), Point(x(column), bottom), stroke: .hair)
    }
    var y = top
    for band in bands {
      canvas.line(Point(Self.left, y), Point(width, y), stroke: .hair)
      canvas.text(
        "\(band.row)", at: Point(Self.left - 5, y + band.height / 2 + 3), style: .soft,
        anchor: .end)
      y += band.height
    }
    canvas.line(Point(Self.left, y), Point(width, y), stroke: .hair)
  }

  /// The names of those on these bands who stand there by their ids.
  func names(in bands: [Band]) -> [NameList.Entry] {
    bands.flatMap(\.items).map(\.item).filter(isShortened)
      .sorted { $0.id < $1.id }.map { NameList.Entry(id: $0.id, name: $0.name) }
  }
}
