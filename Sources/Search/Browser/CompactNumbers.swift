/// Whole numbers as printable letters that stand in a string of JavaScript as they are: one letter below 64, two
/// below 1,792, and so on. Blank and `!` are left for what stands between.
struct CompactNumbers {
  private(set) var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A number's last letter is one of the first 64; of the other 27 each adds a place.
  mutating func append(_ number: Int) {
    var rest = number
    while rest >= 64 {
      bytes.append(Self.letters[64 + (rest - 64) % 27])
      rest = (rest - 64) / 27
    }
    bytes.append(Self.letters[rest])
  }

  init(_ numbers: some Sequence<Int> = []) {
    for number in numbers { append(number) }
  }

  /// ASCII from `#` to `~` without the backslash.
  static let letters: [UInt8] = (35...126).filter { $0 != 92 }
}
