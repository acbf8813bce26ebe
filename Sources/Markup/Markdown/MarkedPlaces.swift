import Diagnostics

/// Places in a marked text: libcmark counts bytes, people count characters.
extension MarkedText {
  /// The place of a byte.
  func location(at index: Int) -> SourceLocation {
    let index = min(max(index, 0), bytes.count)
    let line = lineStarts.partitioningIndex { $0 > index } - 1
    return SourceLocation(
      file: file, line: firstLine + line,
      column: characters(before: index) - characters(before: lineStarts[line]) + 1)
  }

  private func characters(before index: Int) -> Int {
    let block = min(index / 64, characterCounts.count - 1)
    guard block >= 0 else { return 0 }
    return characterCounts[block] + bytes[block * 64..<index].count { $0 & 0xC0 != 0x80 }
  }

  /// The bytes of a line, from 1, without its end; nil for a line that is not there.
  func line(_ number: Int) -> Range<Int>? {
    guard (1...lineStarts.count).contains(number) else { return nil }
    let end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    return lineStarts[number - 1]..<end
  }

  /// A line without the blanks and the signs of quotations before its words.
  func content(ofLine number: Int) -> Range<Int>? {
    line(number).map { contentStarts[number - 1]..<$0.upperBound }
  }
}

func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
