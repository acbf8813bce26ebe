/// Where each country stands on the tile map of Europe: a square each, neighbours near neighbours.
///
/// The order is our own. A country off the map is counted in the table and named below it.
enum EuropeTiles {
  /// One line a row of the map, two signs a tile, `..` for a gap.
  private static let rows = [
    ".. IS .. .. .. NO SE FI ..",
    ".. .. .. .. .. DK .. EE ..",
    ".. IE GB .. NL DE PL LV RU",
    ".. .. .. BE LU CZ SK LT BY",
    ".. .. .. FR CH AT HU RO UA",
    ".. PT ES .. IT SI HR RS MD",
    ".. .. .. .. .. .. BA ME BG",
    ".. .. .. .. MT .. AL MK TR",
    ".. .. .. .. .. .. .. GR CY",
  ]

  /// Codes with their column and row, from 0.
  static let places: [(code: String, column: Int, row: Int)] = rows.enumerated().flatMap {
    row, line in
    line.split(separator: " ").enumerated().compactMap { column, code in
      code == ".." ? nil : (String(code), column, row)
    }
  }
}
