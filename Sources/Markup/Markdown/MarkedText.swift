import Diagnostics

/// A text made ready for libcmark: the first sign of each of our marks is replaced by a
/// private-use character, so that CommonMark does not read `[^1]` or `[@key]` as a link.
///
/// One character takes the place of one character, so lines and columns stay true; and each stands for
/// one mark only, so that libcmark may move or drop it without confusing the others. The author's own
/// private-use characters are refused.
struct MarkedText {
  struct Mark {
    /// What the author wrote: `[` or `{`.
    let sign: Unicode.Scalar
    let location: SourceLocation
  }

  let file: String
  let firstLine: Int
  private(set) var bytes: [UInt8] = []
  /// Where each line begins in `bytes`.
  private(set) var lineStarts: [Int] = [0]
  /// Where the words of each line begin, after blanks and the signs of quotations.
  private(set) var contentStarts: [Int] = []
  /// How many characters stand before each 64th byte.
  private(set) var characterCounts: [Int] = []
  private(set) var report = Report()
  private var marks: [Mark] = []
  private var column = 1
  private var unprintable = UnprintableCharacters()

  init(_ text: some StringProtocol, file: String, firstLine: Int) {
    self.file = file
    self.firstLine = firstLine
    let source = Array(text.utf8)
    bytes.reserveCapacity(source.count + source.count / 8)
    var index = 0
    while index < source.count {
      let end = source[index...].firstIndex { !isPlain($0) } ?? source.count
      if end > index { index += keep(source[index..<end]) } else { index += take(source[index...]) }
    }
    unprintable.report(to: &report)
    indexPlaces()
  }

  /// The mark that a character stands for; nil for any other character.
  func mark(_ scalar: Unicode.Scalar) -> Mark? {
    guard scalar.value >= 0xF0000 else { return nil }
    let number = Int(scalar.value) - (scalar.value < 0x100000 ? 0xF0000 : 0x100000 - 0xFFFE)
    return marks.indices.contains(number) ? marks[number] : nil
  }

  /// A text in which the marks stand for themselves, such as code.
  func unmarked(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0xF3 }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(mark(scalar)?.sign ?? scalar) }
    return String(result)
  }
}

extension MarkedText {
  private var here: SourceLocation {
    SourceLocation(file: file, line: firstLine + lineStarts.count - 1, column: column)
  }

  private mutating func indexPlaces() {
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index % 64 == 0 { characterCounts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    for number in 1...lineStarts.count {
      guard let line = line(number) else { continue }
      let start = bytes[line].firstIndex { !isBlank($0) && $0 != UInt8(ascii: ">") }
      contentStarts.append(start ?? line.upperBound)
    }
  }

  /// Whether a byte belongs to a character that is kept whatever stands around it; the bytes that
  /// begin a special character are left to `take`, and the rest of it with them.
  private func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "\\"), UInt8(ascii: "&"): false
    case 9, 0x20..<0x7F, 0x80..<0xC2, 0xC3..<0xE2, 0xE3..<0xEE: true
    default: false
    }
  }

  /// Takes over what stands at the start of `rest`; gives the number of bytes that are done.
  private mutating func take(_ rest: ArraySlice<UInt8>) -> Int {
    let byte = rest[rest.startIndex]
    let next = rest.count > 1 ? rest[rest.startIndex + 1] : 0
    switch (byte, next) {
    case (UInt8(ascii: "\n"), _), (UInt8(ascii: "\r"), _):
      bytes.append(UInt8(ascii: "\n"))
      lineStarts.append(bytes.count)
      column = 1
      return byte == UInt8(ascii: "\r") && next == UInt8(ascii: "\n") ? 2 : 1
    case (UInt8(ascii: "\\"), UInt8(ascii: "\\")), (UInt8(ascii: "\\"), UInt8(ascii: "[")),
      (UInt8(ascii: "\\"), UInt8(ascii: "{")):
      return keep(rest.prefix(2))
    case (UInt8(ascii: "["), UInt8(ascii: "@")), (UInt8(ascii: "["), UInt8(ascii: "^")):
      return setMark("[")
    case (UInt8(ascii: "{"), UInt8(ascii: "{")):
      return setMark("{") + keep(rest.dropFirst().prefix(1))
    case (UInt8(ascii: "&"), UInt8(ascii: "#")):
      return refuse(referenced(by: rest)) ? 1 : keep(rest.prefix(1))
    case (0..<0x80, _):
      return refuse(Unicode.Scalar(byte)) ? 1 : keep(rest.prefix(1))
    default:
      var decoder = UTF8()
      var iterator = rest.prefix(4).makeIterator()
      guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return 1 }
      let length = UTF8.width(scalar)
      return refuse(scalar) ? length : keep(rest.prefix(length))
    }
  }

  /// Keeps the bytes of one character, or of several ASCII characters.
  private mutating func keep(_ some: ArraySlice<UInt8>) -> Int {
    bytes += some
    column += some.count { $0 & 0xC0 != 0x80 }
    return some.count
  }

  private mutating func setMark(_ sign: Unicode.Scalar) -> Int {
    let number = UInt32(marks.count)
    let value = number < 0xFFFE ? 0xF0000 + number : 0x100000 + number - 0xFFFE
    guard let scalar = Unicode.Scalar(value), value < 0x10FFFE else {
      report.add(
        .tooLarge, at: here, "there are more than \(number) citations, notes and values",
        hint: "divide the text into several files")
      return keep(Array(String(sign).utf8)[...])
    }
    marks.append(Mark(sign: sign, location: here))
    bytes += UTF8.encode(scalar).map(Array.init) ?? []
    column += 1
    return 1
  }

  /// Puts a substitute in the place of a character that cannot be printed; false for any other.
  private mutating func refuse(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar, flaw(of: scalar) != nil else { return false }
    unprintable.add(scalar, at: here)
    bytes += [0xEF, 0xBF, 0xBD]
    column += 1
    return true
  }

  /// The character that a reference such as `&#233;` or `&#xE9;` stands for (CommonMark 0.30, 2.5).
  private func referenced(by rest: ArraySlice<UInt8>) -> Unicode.Scalar? {
    var digits = rest.dropFirst(2).prefix(9)
    let isHexadecimal = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    if isHexadecimal { digits = digits.dropFirst() }
    guard let end = digits.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let number = String(decoding: digits[..<end], as: UTF8.self)
    return UInt32(number, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
  }
}
