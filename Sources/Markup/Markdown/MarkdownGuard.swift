import Diagnostics

/// A look over a text before libcmark parses it: two patterns cost it time in the square of the length.
struct MarkdownGuard {
  /// How many signs of lists and quotations may begin a line.
  static let leadLimit = 64
  /// How many pictures may begin in lines without an empty line between them.
  static let pictureLimit = 1000

  /// What is wrong; nothing when the text may be parsed.
  private(set) var report = Report()

  init(_ text: MarkedText) {
    var pictures = 0
    for number in 1...text.lineStarts.count {
      guard let range = text.line(number) else { continue }
      let line = text.bytes[range]
      if let index = excess(line) {
        report.add(
          .tooDeep, at: text.location(at: index),
          "lists or quotations are nested more than \(Self.leadLimit) levels deep",
          hint: "write it with fewer levels")
      }
      let own = pictureCount(line)
      pictures = line.allSatisfy(isBlank) ? 0 : pictures + own
      if pictures > Self.pictureLimit, pictures - own <= Self.pictureLimit {
        report.add(
          .tooLarge, at: text.location(at: range.lowerBound),
          "there are more than \(Self.pictureLimit) pictures without an empty line between them",
          hint: "put empty lines between them")
      }
    }
  }

  /// Where the signs of lists and quotations that begin a line pass the limit; nil when they don't.
  private func excess(_ line: ArraySlice<UInt8>) -> Int? {
    var rest = line.drop(while: isBlank)
    var count = 0
    while let first = rest.first {
      var after = rest.dropFirst()
      switch first {
      case UInt8(ascii: ">"): break
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard after.first.map(isBlank) ?? true else { return nil }
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        after = after.drop { (48...57).contains($0) }
        guard let sign = after.popFirst(), sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")"),
          after.first.map(isBlank) ?? true
        else { return nil }
      default: return nil
      }
      count += 1
      if count > Self.leadLimit { return rest.startIndex }
      rest = after.drop(while: isBlank)
    }
    return nil
  }

  private func pictureCount(_ line: ArraySlice<UInt8>) -> Int {
    zip(line, line.dropFirst()).count { $0 == UInt8(ascii: "!") && $1 == UInt8(ascii: "[") }
  }
}
