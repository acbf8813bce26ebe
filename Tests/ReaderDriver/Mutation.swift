import TestSupport

/// Spoils a valid text as people, programs and enemies do.
struct Mutation {
  /// Valid texts.
  let texts: [[UInt8]]
  /// What the grammar is made of.
  let signs: [[UInt8]]

  /// Of every grammar: marks of encodings, controls, numbers at their edges.
  private static let common: [[UInt8]] =
    [
      [0], [0xFF], [0xFE, 0xFF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80],
      [0x1B], [0x7F], [0x0D], [0x0D, 0x0A], [0x0A], [0x09], [0x20],
    ]
    + [
      "\u{FEFF}", "\u{2028}", "\u{202E}", "\u{301}", "👩‍⚖️", "İ", "ﷺ", "Ελλάδα", "0", "-1",
      "9223372036854775808", "1e999", "2147483647", "\u{E000}", "é", "=", "\\",
    ].map { Array($0.utf8) }

  /// How many bytes an input has at most.
  private static let limit = 24 << 10

  func input(_ random: inout SplitMix64) -> [UInt8] {
    var text = texts.randomElement(using: &random) ?? []
    if Int.random(in: 0..<10, using: &random) > 3 { text = window(text, &random) }
    for _ in 0..<Int.random(in: 0...6, using: &random) { spoil(&text, &random) }
    return Array(text.prefix(Self.limit))
  }

  /// Some lines of a text, often with its beginning.
  private func window(_ text: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    let size = Int.random(in: 1...1500, using: &random)
    guard text.count > size else { return text }
    if Bool.random(using: &random) { return Array(text.prefix(size)) }
    let start = Int.random(in: 0..<(text.count - size), using: &random)
    return Array(text[start..<(start + size)])
  }

  private func spoil(_ text: inout [UInt8], _ random: inout SplitMix64) {
    let place = Int.random(in: 0...text.count, using: &random)
    let length = Int.random(in: 0...min(80, text.count - place), using: &random)
    let piece = place..<(place + length)
    let sign = (Bool.random(using: &random) ? signs : Self.common).randomElement(using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0: text.removeSubrange(piece)
    case 1: text.insert(contentsOf: Array(text[piece]), at: place)
    case 2, 3: text.insert(contentsOf: sign ?? [], at: place)
    case 4: text.replaceSubrange(piece, with: sign ?? [])
    case 5:
      let times = 1 << Int.random(in: 0...11, using: &random)
      let repeated = Array(repeatElement(sign ?? [], count: times).joined())
      text.insert(contentsOf: repeated.prefix(4096), at: place)
    case 6:
      let other = texts.randomElement(using: &random) ?? []
      text.insert(contentsOf: window(other, &random).prefix(400), at: place)
    case 7: text.removeSubrange(place...)
    default:
      guard place < text.count else { return }
      text[place] = UInt8.random(in: .min ... .max, using: &random)
    }
  }
}
