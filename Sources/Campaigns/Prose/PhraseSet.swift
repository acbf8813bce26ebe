/// A text in words, for lists of phrases to look into.
struct ProseText {
  struct Word {
    let text: String
    let range: Range<String.Index>
  }

  let text: String
  let words: [Word]

  /// A word is a run of letters and digits.
  init(_ text: String) {
    self.text = text
    words = text.split { !$0.isLetter && !$0.isNumber }.map {
      Word(text: String($0), range: $0.startIndex..<$0.endIndex)
    }
  }

  /// What stands between a word and the one before it.
  func gap(before index: Int) -> Substring {
    guard index > 0 else { return text[..<words[index].range.lowerBound] }
    return text[words[index - 1].range.upperBound..<words[index].range.lowerBound]
  }

  /// Some words as they are written.
  func quote(_ words: Range<Int>) -> Substring {
    text[
      self.words[words.lowerBound].range
        .lowerBound..<self.words[words.upperBound - 1].range.upperBound]
  }
}

/// Phrases of one or more words, found by their first.
///
/// In a phrase `^` stands for the beginning of a text and `*` for any one word. Capital letters count
/// except in the first word of a text: in German they tell a noun from a verb, and elsewhere a name.
struct PhraseSet: Sendable {
  private struct Phrase: Sendable {
    let rest: ArraySlice<String>
    let begins: Bool
  }

  private let byFirstWord: [String: [Phrase]]

  /// Reads phrases that are separated by commas.
  init(_ list: String) {
    var phrases: [String: [Phrase]] = [:]
    for item in list.split(separator: ",") {
      let begins = item.contains("^")
      let words = item.split { $0.isWhitespace || $0 == "^" }.map(String.init)
      guard let first = words.first else { continue }
      phrases[first, default: []].append(Phrase(rest: words.dropFirst(), begins: begins))
    }
    byFirstWord = phrases
  }

  /// How many words the phrases have that stand at a place, the most first.
  func lengths(in text: ProseText, at index: Int) -> [Int] {
    guard index < text.words.count else { return [] }
    let word = text.words[index].text
    var phrases = byFirstWord[word, default: []]
    if index == 0, case let small = word.lowercased(), small != word {
      phrases += byFirstWord[small, default: []]
    }
    return phrases.filter { phrase in
      guard index == 0 || !phrase.begins else { return false }
      let following = text.words[(index + 1)...].prefix(phrase.rest.count)
      return following.count == phrase.rest.count
        && zip(phrase.rest, following).allSatisfy { $0 == "*" || $0 == $1.text }
    }.map { $0.rest.count + 1 }.sorted(by: >)
  }

  /// The longest phrase at a place.
  func match(in text: ProseText, at index: Int) -> Range<Int>? {
    lengths(in: text, at: index).first.map { index..<index + $0 }
  }

  /// The first phrase of a text.
  func first(in text: ProseText) -> Range<Int>? {
    text.words.indices.lazy.compactMap { match(in: text, at: $0) }.first
  }
}
