/// Text from right to left with the words from left to right in it, such as names, each by itself: a
/// sign beside such a word stays where the sentence has it (Unicode Standard Annex 9, 2.4).
struct Isolates {
  private(set) var elements: [Element] = []
  private var plain = ""
  /// What runs from left to right, from its first letter or digit to its last.
  private var run = ""
  /// Signs that belong to the run when it goes on, and to the text around when it does not.
  private var pending = ""

  /// A run without a letter, such as a number, is left to the text around.
  init(_ text: String) {
    guard text.utf8.contains(where: Self.mayBegin) else {
      elements = [.text(text)]
      return
    }
    for scalar in text.unicodeScalars {
      if Self.isLeftToRight(scalar) || Self.isDigit(scalar) {
        if run.isEmpty { plain += pending } else { run += pending }
        pending = ""
        run.unicodeScalars.append(scalar)
      } else if Self.isRightToLeft(scalar) {
        closeRun()
        plain.unicodeScalars.append(scalar)
      } else {
        pending.unicodeScalars.append(scalar)
      }
    }
    closeRun()
    closePlain()
  }

  private mutating func closeRun() {
    if run.unicodeScalars.contains(where: Self.isLeftToRight) {
      takeBracket()
      closePlain()
      elements.append(.tag("bdi", ["dir": Direction.leftToRight.rawValue], run))
    } else {
      plain += run
    }
    run = ""
    plain += pending
    pending = ""
  }

  /// A bracket that the run has opened closes in it.
  private mutating func takeBracket() {
    for (open, close) in [("(", ")"), ("[", "]")] as [(Character, Character)] {
      let depth = run.count { $0 == open } - run.count { $0 == close }
      if depth == 1, pending.first == close { run.append(pending.removeFirst()) }
    }
  }

  private mutating func closePlain() {
    if !plain.isEmpty { elements.append(.text(plain)) }
    plain = ""
  }

  /// Whether a byte of UTF-8 may be the first of a letter from left to right.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0xC3...0xD4).contains(byte)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  /// Latin, Greek and Cyrillic letters.
  private static func isLeftToRight(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x530 && scalar.properties.isAlphabetic
  }

  /// Letters of Hebrew, Arabic and their neighbours.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    (0x590...0x8FF).contains(scalar.value) || (0xFB1D...0xFDFF).contains(scalar.value)
      || (0xFE70...0xFEFF).contains(scalar.value)
  }
}
