extension HTMLWriter {
  /// The titles of a section in other languages.
  func translatedTitles(_ versions: Versions, at place: Place) -> [Element] {
    versions.titles.map { title in
      let (_, lang, dir) = place.entering(title.language)
      return .tag("p", ["class": "translated-title", "lang": lang, "dir": dir], title.text)
    }
  }

  /// The line on a translation, in the language around the section, where its readers come from.
  func translationNotice(_ text: String, in outer: Place, at place: Place) -> Element {
    let (inside, lang, dir) = place.entering(outer.language)
    return .tag(
      "p", ["class": "translation", "lang": lang, "dir": dir], inlines([.text(text)], at: inside))
  }
}

/// Text from right to left with the words from left to right in it, such as names, each by itself: a
/// sign beside such a word stays where the sentence has it (Unicode Standard Annex 9, 2.4).
enum Isolates {
  /// The text, and each run that begins and ends with a letter or digit from left to right and holds at
  /// least one letter.
  static func elements(of text: String) -> [Element] {
    guard text.utf8.contains(where: { isLatinByte($0) }) else { return [.text(text)] }
    var elements: [Element] = []
    var plain = ""
    var run = ""
    var pending = ""
    func closeRun() {
      guard !run.isEmpty else { return }
      if run.unicodeScalars.contains(where: isLeftToRight) {
        if !plain.isEmpty { elements.append(.text(plain)) }
        plain = ""
        elements.append(.tag("bdi", ["dir": Direction.leftToRight.rawValue], run))
      } else {
        plain += run
      }
      run = ""
    }
    for scalar in text.unicodeScalars {
      if isLeftToRight(scalar) || isDigit(scalar) {
        run += run.isEmpty ? "" : pending
        if run.isEmpty { plain += pending }
        pending = ""
        run.unicodeScalars.append(scalar)
      } else if isRightToLeft(scalar) {
        closeRun()
        plain += pending
        plain.unicodeScalars.append(scalar)
        pending = ""
      } else {
        pending.unicodeScalars.append(scalar)
      }
    }
    closeRun()
    plain += pending
    if !plain.isEmpty { elements.append(.text(plain)) }
    return elements
  }

  private static func isLatinByte(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0xC3...0xD4).contains(byte)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

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
