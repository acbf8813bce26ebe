import Markup

// What every part of the style writes with.

extension APA {
  /// The parts as sentences, each closed by a mark of its own or a full stop.
  func sentences(_ parts: [[Inline]]) -> [Inline] {
    parts.filter { !$0.isEmpty }.reduce(into: []) { text, part in
      if !text.isEmpty { text.append(.text(" ")) }
      text += part
      if part.plainText.last.map({ ".?!…".contains($0) }) != true { text.append(.text(".")) }
    }
  }

  func spaced(_ parts: [[Inline]]) -> [Inline] {
    Array(parts.filter { !$0.isEmpty }.joined(separator: [.text(" ")]))
  }

  func capitalised(_ text: String) -> String {
    (text.first.map { $0.uppercased() } ?? "") + text.dropFirst()
  }

  /// With an en dash between numbers.
  func range(_ pages: String) -> String {
    pages.replacing("--", with: "–").replacing("-", with: "–")
  }

  func ordinal(_ number: String) -> String {
    if number.hasSuffix("11") || number.hasSuffix("12") || number.hasSuffix("13") {
      return number + "th"
    }
    switch number.last {
    case "1": return number + "st"
    case "2": return number + "nd"
    case "3": return number + "rd"
    default: return number + "th"
    }
  }

  /// 6.17: names of periodicals and titles in running text have capitals, when they are English.
  func titleCase(_ text: String, of work: Reference) -> String {
    guard work.language.map({ $0.lowercased().hasPrefix("en") }) ?? true else { return text }
    return titleCase(text)
  }

  func titleCase(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return words.enumerated().map { index, word in
      let isFirst = index == 0 || words[index - 1].last.map { ":?!.–—".contains($0) } == true
      let isMinor = Self.minorWords.contains(
        word.trimmingPrefix { "“\"(".contains($0) }.lowercased())
      return isMinor && !isFirst && index < words.count - 1 ? String(word) : capitalisedParts(word)
    }.joined(separator: " ")
  }

  private func capitalisedParts(_ word: Substring) -> String {
    guard !word.contains(where: \.isUppercase),
      let first = word.firstIndex(where: \.isLetter)
    else { return String(word) }
    let parts = word[first...].split(separator: "-", omittingEmptySubsequences: false)
    return word[..<first]
      + parts.map { Self.minorWords.contains(String($0)) ? String($0) : capitalised(String($0)) }
      .joined(separator: "-")
  }

  private static let minorWords: Set<String> = [
    "a", "an", "and", "as", "at", "but", "by", "de", "down", "for", "from", "in", "into", "nor",
    "of", "on", "onto", "or", "over", "so", "the", "till", "to", "up", "via", "von", "with", "yet",
    "vs", "vs.", "v", "v.", "van", "et", "al", "d'",
  ]
}

extension String {
  /// A number with letters after it at most, such as `12`, `12a` or `12/2020`.
  var isNumberLike: Bool { first?.isNumber == true && !contains(where: \.isWhitespace) }
}
