/// The words of a text as search compares them, each with its place in the text.
///
/// A word is a run of letters, digits and marks; an ideograph is a word of its own. Every index and
/// every query is made of these words, so that one rule decides what matches.
package struct FoldedText: Sendable {
  /// Raised whenever the same text folds otherwise, so that an older index is made again.
  package static let version = 1

  package struct Word: Hashable, Sendable {
    /// Where the folded word stands in `bytes`.
    let folded: Range<Int>
    /// Where the word stands in the text, in UTF-8 bytes.
    package let source: Range<Int>
  }

  /// UTF-8 of the folded words with one space between them.
  private(set) var bytes: [UInt8] = []
  package private(set) var words: [Word] = []

  package init(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

  /// The folded words with one space between them.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package func string(_ word: Word) -> String {
    String(decoding: bytes[word.folded], as: UTF8.self)
  }

  private mutating func read(_ source: UnsafeBufferPointer<UInt8>) {
    bytes.reserveCapacity(source.count)
    words.reserveCapacity(source.count / 6)
    var reader = WordReader(source: source)
    while let range = reader.skipToWord() {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      let start = bytes.count
      let end = reader.readWord(from: range, into: &bytes)
      words.append(Word(folded: start..<bytes.count, source: range..<end))
    }
  }
}

/// A text without case, accents and punctuation, as search compares it: `Łódź, Straße` is
/// `lodz strasse`.
package func fold(_ text: String) -> String { FoldedText(text).text }

/// One pass over the UTF-8 of a text.
private struct WordReader {
  let source: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(source: UnsafeBufferPointer<UInt8>) { self.source = source }

  /// Moves to the next character that begins a word; nil at the end.
  mutating func skipToWord() -> Int? {
    while position < source.count {
      let byte = source[position]
      if byte < 0x80 {
        if plainByte(byte) != 0 { return position }
        position += 1
      } else {
        let (scalar, length) = decode()
        if case .letters(let letters) = folding(scalar), !letters.isEmpty { return position }
        position += length
      }
    }
    return nil
  }

  /// Appends the folded word that begins at `start` and gives its end in the text.
  mutating func readWord(from start: Int, into bytes: inout [UInt8]) -> Int {
    while position < source.count {
      let byte = source[position]
      if byte < 0x80 {
        let plain = plainByte(byte)
        guard plain != 0 else { break }
        bytes.append(plain)
        position += 1
        continue
      }
      let (scalar, length) = decode()
      guard case .letters(let letters) = folding(scalar) else { break }
      let standsAlone = scalar.value >= 0x2E80 && scalar.properties.isIdeographic
      if standsAlone, position > start { break }
      bytes += letters
      position += length
      if standsAlone { break }
    }
    return position
  }

  /// The small letter or digit that an ASCII byte stands for; 0 for anything else.
  private func plainByte(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x61...0x7A, 0x30...0x39: byte
    case 0x41...0x5A: byte | 0x20
    default: 0
    }
  }

  private func folding(_ scalar: Unicode.Scalar) -> FoldedScalar {
    scalar.value < 0x700 ? commonFoldings[Int(scalar.value) - 0x80] : foldScalar(scalar)
  }

  /// The character at the position, which is not ASCII, and how many bytes it takes.
  private func decode() -> (Unicode.Scalar, Int) {
    let first = UInt32(source[position])
    func next(_ offset: Int) -> UInt32 {
      position + offset < source.count ? UInt32(source[position + offset]) & 0x3F : 0
    }
    let (value, length) =
      switch first {
      case ..<0xE0: ((first & 0x1F) << 6 | next(1), 2)
      case ..<0xF0: ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
      default: ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
      }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
