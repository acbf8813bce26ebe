/// Where a word stands in the texts of practices, as steps from one place to the next.
///
/// A step is eight times how far it leads, in words from the place before or from the beginning of the field; twice how
/// many fields it moves on; and one more for the first place in the next practice that has the word.
struct BrowserPositions {
  private(set) var numbers = CompactNumbers()
  private var number = -1
  private var field = 0
  private var index = 0

  /// Adds the next place: practices, fields and words come in order.
  mutating func add(_ number: Int, field: Int, _ index: Int) {
    let isFirst = number != self.number
    if isFirst { (self.number, self.field, self.index) = (number, 0, 0) }
    let distance = field == self.field ? index - self.index : index
    numbers.append(distance << 3 | (field - self.field) << 1 | (isFirst ? 1 : 0))
    (self.field, self.index) = (field, index)
  }
}
