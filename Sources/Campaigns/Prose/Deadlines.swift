import Markup

extension WordList {
  /// The dates by which something is to happen, as a text says: “by 30 June 2026”, “bis 30.6.2026”.
  ///
  /// Figures between strokes are left alone, as nobody can say which is the month; so are dates
  /// without a word before them, as laws have them, and years alone.
  func deadlines(in text: ProseText) -> [PartialDate] {
    text.words.indices.flatMap { index in
      until.lengths(in: text, at: index).compactMap { date(in: text, at: index + $0) }
    }
  }

  /// The date that begins with a word.
  private func date(in text: ProseText, at index: Int) -> PartialDate? {
    let words = text.words[min(index, text.words.count)...].prefix(3).map(\.text)
    guard words.count > 1 else { return nil }
    if let month = months[words[0].lowercased()] {
      if let year = year(words[1]) { return date(year, month, nil) }
      return words.count == 3
        ? year(words[2]).flatMap { year in
          number(words[1]).flatMap { date(year, month, $0) }
        } : nil
    }
    guard words.count == 3 else { return nil }
    let gaps = [text.gap(before: index + 1), text.gap(before: index + 2)]
    if let year = year(words[0]), gaps == ["-", "-"] {
      return number(words[1]).flatMap { month in
        number(words[2]).flatMap { date(year, month, $0) }
      }
    }
    guard let day = number(words[0]), let year = year(words[2]) else { return nil }
    let month = months[words[1].lowercased()] ?? (gaps == [".", "."] ? number(words[1]) : nil)
    return month.flatMap { date(year, $0, day) }
  }

  /// Four figures.
  private func year(_ word: String) -> Int? { word.utf8.count == 4 ? Int(word) : nil }

  /// One or two figures, with or without letters such as “th”.
  private func number(_ word: String) -> Int? {
    let digits = word.prefix { ("0"..."9").contains($0) }
    guard (1...2).contains(digits.count), word.count - digits.count <= 2 else { return nil }
    return Int(digits)
  }

  private func date(_ year: Int, _ month: Int, _ day: Int?) -> PartialDate? {
    let parts = [month, day].compactMap { $0 }.map { ($0 < 10 ? "-0" : "-") + String($0) }
    return PartialDate(String(year) + parts.joined())
  }
}
