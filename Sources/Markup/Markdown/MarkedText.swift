import Diagnostics

/// A text made ready for libcmark: the first sign of each of our marks is replaced by a
/// private-use character, so that CommonMark does not read `[^1]` or `[@key]` as a link.
///
/// One character takes the place of one character, so lines and columns stay true. The marks are met
/// again in the order of the text, which gives each its exact place.
struct MarkedText {
  /// Stands for the `[` of `[@key]` and `[^1]`.
  static let bracket: Unicode.Scalar = "\u{E000}"
  /// Stands for the first `{` of `{{value}}`.
  static let brace: Unicode.Scalar = "\u{E001}"

  let file: String
  let firstLine: Int
  private(set) var bytes: [UInt8] = []
  /// Where each line begins in `bytes`.
  private var lineStarts: [Int] = [0]
  /// The places of the marks that are still to be met, the next one last.
  private var marks: [SourceLocation] = []

  init(_ text: some StringProtocol, file: String, firstLine: Int) {
    self.file = file
    self.firstLine = firstLine
    bytes.reserveCapacity(text.utf8.count + 16)
    var (line, column) = (firstLine, 1)
    let source = Array(text.utf8)
    for (index, byte) in source.enumerated() {
      let next = index + 1 < source.count ? source[index + 1] : 0
      switch (byte, next) {
      case (UInt8(ascii: "["), UInt8(ascii: "@")), (UInt8(ascii: "["), UInt8(ascii: "^")):
        add(Self.bracket, line, column)
      case (UInt8(ascii: "{"), UInt8(ascii: "{")):
        add(Self.brace, line, column)
      default:
        bytes.append(byte)
      }
      if byte == UInt8(ascii: "\n") {
        (line, column) = (line + 1, 1)
        lineStarts.append(bytes.count)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    marks.reverse()
  }

  private mutating func add(_ mark: Unicode.Scalar, _ line: Int, _ column: Int) {
    bytes += Array(String(Character(mark)).utf8)
    marks.append(SourceLocation(file: file, line: line, column: column))
  }

  /// The place of the next mark in the order of the text.
  mutating func nextMark() -> SourceLocation {
    marks.popLast() ?? SourceLocation(file: file, line: firstLine)
  }

  /// A text in which the marks stand for themselves, such as code.
  mutating func unmark(_ text: String) -> String {
    guard text.utf8.contains(0xEE) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case Self.bracket:
        _ = nextMark()
        result.append("[")
      case Self.brace:
        _ = nextMark()
        result.append("{")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A place as libcmark gives it: a line from 1 and a column in bytes from 1, or 0 for none.
  func location(line: Int, byteColumn: Int) -> SourceLocation {
    let index = min(max(line - 1, 0), lineStarts.count - 1)
    let start = lineStarts[index]
    let end = min(start + max(byteColumn - 1, 0), bytes.count)
    let column = 1 + bytes[start..<max(start, end)].count { $0 & 0xC0 != 0x80 }
    return SourceLocation(file: file, line: index + firstLine, column: column)
  }

  /// The bytes of the lines of a paragraph, from its first sign, without line ends.
  func lines(from first: Int, to last: Int, byteColumn: Int) -> [ArraySlice<UInt8>] {
    (max(first, 1)...max(first, last)).compactMap { line in
      guard line <= lineStarts.count else { return nil }
      let start = lineStarts[line - 1] + (line == first ? max(byteColumn - 1, 0) : 0)
      let end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
      return start <= end ? bytes[start..<end] : []
    }
  }
}
