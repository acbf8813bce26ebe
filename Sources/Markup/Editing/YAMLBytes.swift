import Diagnostics

/// The bytes of a YAML text as they stand in its file, and where things end in them.
///
/// The parser tells where a value begins; this scanner finds where it ends. It need only be right for texts
/// that the parser reads, as every edit is read again.
struct YAMLBytes {
  let bytes: [UInt8]
  /// The line of the file on which the text begins.
  let firstLine: Int
  private let lineStarts: [Int]

  init(_ bytes: [UInt8], firstLine: Int = 1) {
    self.bytes = bytes
    self.firstLine = firstLine
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in bytes.enumerated() where byte == 10 || byte == 13 {
      if byte == 13, index + 1 < bytes.count, bytes[index + 1] == 10 { continue }
      starts.append(index + 1)
    }
    lineStarts = starts
  }

  /// The line end of the text: that of its first line.
  var lineEnd: String {
    guard let first = bytes.firstIndex(where: isBreak) else { return "\n" }
    if bytes[first] == 10 { return "\n" }
    return first + 1 < bytes.count && bytes[first + 1] == 10 ? "\r\n" : "\r"
  }

  /// Where a place of the file is.
  func offset(of location: SourceLocation) -> Int {
    guard lineStarts.indices.contains(location.line - firstLine) else { return bytes.count }
    var offset = lineStarts[location.line - firstLine]
    for _ in 1..<max(1, location.column) {
      guard offset < bytes.count, !isBreak(bytes[offset]) else { return offset }
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  /// The place of an offset in a file.
  func place(of offset: Int, in file: String) -> SourceLocation {
    let line = max(0, lineStarts.partitioningIndex { $0 > offset } - 1)
    return SourceLocation(file: file, line: line + firstLine, column: column(offset) + 1)
  }

  /// Where the line of an offset begins.
  func lineStart(_ offset: Int) -> Int {
    lineStarts[max(0, lineStarts.partitioningIndex { $0 > offset } - 1)]
  }

  /// Where the line of an offset ends, before its break.
  func lineEnd(_ offset: Int) -> Int {
    bytes[offset...].firstIndex(where: isBreak) ?? bytes.count
  }

  /// Behind the line break at an offset.
  func afterBreak(_ offset: Int) -> Int {
    guard offset < bytes.count else { return offset }
    let isPair = bytes[offset] == 13 && offset + 1 < bytes.count && bytes[offset + 1] == 10
    return offset + (isPair ? 2 : 1)
  }

  /// How many characters stand before an offset in its line.
  func column(_ offset: Int) -> Int {
    let start = lineStart(offset)
    return bytes[start..<max(start, offset)].count { $0 & 0xC0 != 0x80 }
  }

  /// Whether only blanks stand between the begin of the line and an offset.
  func isFirstInLine(_ offset: Int) -> Bool {
    bytes[lineStart(offset)..<offset].allSatisfy { $0 == UInt8(ascii: " ") }
  }

  /// The next offset where neither a blank, nor a line break, nor a comment, nor one of `others` stands.
  func skip(from start: Int, and others: String = "") -> Int {
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if isComment(offset) {
        offset = lineEnd(offset)
      } else if isBlankOrBreak(byte) || others.utf8.contains(byte) {
        offset += 1
      } else {
        return offset
      }
    }
    return offset
  }

  /// Whether a comment begins here.
  func isComment(_ offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "#") && (offset == 0 || isBlankOrBreak(bytes[offset - 1]))
  }

  func hasComment(_ range: Range<Int>) -> Bool { range.contains(where: isComment) }
}

extension YAMLBytes {
  /// Where a scalar ends that begins at an offset and holds something.
  ///
  /// - Parameter indentation: the column of the block collection around it; -1 for none.
  func scalarEnd(_ start: Int, indentation: Int, inFlow: Bool) -> Int {
    switch bytes[start] {
    case UInt8(ascii: "\""): quoteEnd(start, escape: UInt8(ascii: "\\"))
    case UInt8(ascii: "'"): quoteEnd(start, escape: UInt8(ascii: "'"))
    case UInt8(ascii: "|"), UInt8(ascii: ">"): blockEnd(start, indentation: indentation)
    default: inFlow ? plainFlowEnd(start) : plainEnd(start, indentation: indentation)
    }
  }

  private func quoteEnd(_ start: Int, escape: UInt8) -> Int {
    let quote = bytes[start]
    var offset = start + 1
    while offset < bytes.count {
      if bytes[offset] == escape, escape != quote {
        offset += 2
      } else if bytes[offset] == quote {
        guard escape == quote, offset + 1 < bytes.count, bytes[offset + 1] == quote else {
          return offset + 1
        }
        offset += 2
      } else {
        offset += 1
      }
    }
    return bytes.count
  }

  /// A scalar without quotes inside brackets.
  private func plainFlowEnd(_ start: Int) -> Int {
    var (offset, end) = (start, start)
    while offset < bytes.count, !isComment(offset) {
      let byte = bytes[offset]
      if ",[]{}".utf8.contains(byte) { break }
      if byte == UInt8(ascii: ":") {
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 10
        if isBlankOrBreak(next) || ",[]{}".utf8.contains(next) { break }
      }
      offset += 1
      if !isBlankOrBreak(byte) { end = offset }
    }
    return end
  }

  /// A scalar without quotes outside brackets goes on in lines that begin further to the right.
  private func plainEnd(_ start: Int, indentation: Int) -> Int {
    var end = start
    var offset = start
    while true {
      let last = lineEnd(offset)
      let comment = (offset..<last).first(where: isComment)
      end = bytes[offset..<(comment ?? last)].lastIndex { !isBlank($0) }.map { $0 + 1 } ?? end
      guard comment == nil, last < bytes.count else { return end }
      offset = afterBreak(last)
      while offset < bytes.count, isBlankOrBreak(bytes[offset]) { offset += 1 }
      guard offset < bytes.count, column(offset) > indentation,
        bytes[offset] != UInt8(ascii: "#")
      else { return end }
    }
  }

  /// A block scalar ends before the first line that begins further to the left; blank lines at its end
  /// belong to it only when it keeps them (YAML 1.2.2, 8.1.1).
  private func blockEnd(_ start: Int, indentation: Int) -> Int {
    let header = bytes[start..<lineEnd(start)].prefix { !isBlank($0) }
    let keeps = header.contains(UInt8(ascii: "+"))
    let digit = header.first { (49...57).contains($0) }.map { Int($0) - 48 }
    var depth = digit.map { max(indentation, 0) + $0 }
    var end = lineEnd(start)
    var line = afterBreak(end)
    while line < bytes.count {
      let last = lineEnd(line)
      let blanks = bytes[line..<last].prefix { $0 == UInt8(ascii: " ") }.count
      let isEmpty = line + blanks == last && blanks <= depth ?? .max
      if !isEmpty {
        guard blanks > indentation, blanks >= depth ?? 0 else { break }
        depth = depth ?? blanks
      }
      if !isEmpty || keeps { end = last }
      line = afterBreak(last)
    }
    return end
  }
}

func isBreak(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }

func isBlankOrBreak(_ byte: UInt8) -> Bool { isBlank(byte) || isBreak(byte) }
