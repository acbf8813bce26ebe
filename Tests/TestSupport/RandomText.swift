/// A text that nobody would type: characters of all planes, marks, controls and search operators.
public func randomText(_ random: inout some RandomNumberGenerator) -> String {
  let pieces = [
    "\"", "*", "-", ":", "(", ")", "AND", "OR", "NOT", "NEAR(", "^", "{", "}", "+", "'", "\0", " ",
    "  ",
    "\n", "\u{FFFD}", "\u{FFFE}", "\u{E000}", "\u{FEFF}", "\u{202E}", "\u{301}", "ß", "İ", "ﷺ", "👩‍⚖️",
    "docker-compose", "law", "clinic", "Ελλάδα", "мова", "مُهَاجِر", "中文",
  ]
  let length = Int.random(in: 0..<24, using: &random)
  return (0..<length).map { _ in
    if Bool.random(using: &random) { return pieces.randomElement(using: &random) ?? "" }
    let value = UInt32.random(in: 0..<0x11_0000, using: &random)
    return Unicode.Scalar(value).map { String(Character($0)) } ?? "\u{FFFD}"
  }.joined()
}
