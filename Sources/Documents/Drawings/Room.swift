/// The room that is taken in a drawing, so that its labels do not touch.
struct Room {
  /// Labels stay inside it.
  let bounds: Frame
  private(set) var taken: [Frame] = []

  init(bounds: Frame) { self.bounds = bounds }

  mutating func take(_ frame: Frame) { taken.append(frame) }

  /// Takes the first of the places that is free; nil when none is.
  mutating func firstFree(of places: [Frame]) -> Int? {
    let index = places.firstIndex { place in
      place.x >= bounds.x && place.y >= bounds.y && place.maxX <= bounds.maxX
        && place.maxY <= bounds.maxY && !taken.contains { $0.meets(place) }
    }
    if let index { take(places[index]) }
    return index
  }
}

/// Rows on as many pages as they need, each page a range of rows; a row that is higher than a page
/// has one of its own.
func pages(of heights: [Double], within limit: Double) -> [Range<Int>] {
  var pages: [Range<Int>] = []
  var start = 0
  var used = 0.0
  for (index, height) in heights.enumerated() {
    if used + height > limit, index > start {
      pages.append(start..<index)
      start = index
      used = 0
    }
    used += height
  }
  return pages + [start..<heights.count]
}
