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
    /// The place in its column, from the left.
    let lane: Int
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
  let titledRows: Set<Int>
  /// The left edges of the columns, and the right edge of the last.
  private let edges: [Double]

  /// - Parameter isWeighted: whether a column takes more room the more stand in its fullest cell;
  ///   else all are equally wide.
  init(items: [Item], width: Double, titledRows: Set<Int> = [], isWeighted: Bool = false) {
    self.items = items
    self.width = width
    self.titledRows = titledRows
    var widths = [Double](repeating: (width - Self.left) / 5, count: 5)
    if isWeighted {
      let crowds = (0..<5).map { column in
        Dictionary(grouping: items.filter { $0.column == column }, by: \.row).values
          .map(\.count).max() ?? 0
      }
      let least = crowds.map { $0 > 0 ? 84.0 : 58 }
      let rest = width - Self.left - least.reduce(0, +)
      let sum = Double(max(crowds.reduce(0, +), 1))
      widths = items.isEmpty ? widths : zip(least, crowds).map { $0 + rest * Double($1) / sum }
    }
    edges = widths.reduce(into: [Self.left]) { $0.append(($0.last ?? 0) + $1) }
  }

  func x(_ column: Int) -> Double { edges[column] }
  func cellWidth(_ column: Int) -> Double { edges[column + 1] - edges[column] }

  /// A wide column holds several side by side.
  private func lanes(_ column: Int) -> Int { max(Int(cellWidth(column) / 110), 1) }
  private func laneWidth(_ column: Int) -> Double {
    cellWidth(column) / Double(lanes(column))
  }
  /// Beside a mark, to the edge of its lane.
  private func textWidth(_ column: Int) -> Double { laneWidth(column) - 22 }

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
    var free = (0..<5).map { [Double](repeating: top, count: lanes($0)) }
    var placed: [Placed] = []
    var rest: [Item] = []
    for item in items {
      let lines = lines(of: item)
      let ways = (0..<lanes(item.column)).map { way(of: item, from: $0) }
      let heights = ways.map { way in way.map { free[$0.column][$0.lane] }.max() ?? top }
      let y = heights.min() ?? top
      let lane = heights.firstIndex(of: y) ?? 0
      let height = max(Double(lines.count) * Self.style.leading, 13) + 3
      guard y + height <= room || placed.isEmpty && room > Self.minimumHeight * 2 else {
        rest.append(item)
        continue
      }
      for cell in ways[lane] { free[cell.column][cell.lane] = y + 16 }
      free[item.column][lane] = y + height
      placed.append(Placed(item: item, lines: lines, lane: lane, y: y))
    }
    let height = max(free.joined().max() ?? 0, Self.minimumHeight)
    return (Band(row: row, items: placed, height: height), rest)
  }

  /// The lanes that an item and its arrow pass, its own first.
  private func way(of item: Item, from lane: Int) -> [(column: Int, lane: Int)] {
    guard let wanted = item.wanted, wanted != item.column else { return [(item.column, lane)] }
    let isForward = wanted > item.column
    let own = isForward ? Array(lane..<lanes(item.column)) : Array((0...lane).reversed())
    var way = own.map { (column: item.column, lane: $0) }
    let between = isForward ? (item.column + 1)..<wanted : (wanted + 1)..<item.column
    for column in between {
      for lane in 0..<lanes(column) { way.append((column, lane)) }
    }
    way.append((wanted, isForward ? 0 : lanes(wanted) - 1))
    return way
  }

  private func lines(of item: Item) -> [String] {
    let width = textWidth(item.column)
    let lines = Self.style.wrap(item.name, to: width)
    return lines.count <= Self.maximumLines ? lines : Self.style.wrap(item.id, to: width)
  }

  /// Whether the item stands there by its id alone.
  func isShortened(_ item: Item) -> Bool {
    Self.style.wrap(item.name, to: textWidth(item.column)).count > Self.maximumLines
  }
}

extension MarkGrid {
  /// Where the marks of these bands stand, the first band beginning at `top`.
  func centres(of bands: [Band], top: Double) -> [String: Point] {
    var centres: [String: Point] = [:]
    var y = top
    for band in bands {
      for placed in band.items {
        let column = placed.item.column
        let left = x(column) + Double(placed.lane) * laneWidth(column)
        centres[placed.item.id] = Point(left + 9, y + placed.y + 6)
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
      Point(x(wanted) + (isForward ? 12 : cellWidth(wanted) - 12), centre.y)
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
