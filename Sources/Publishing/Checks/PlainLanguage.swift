import Diagnostics
import Foundation
import Markup

/// By what plain language is judged in one language: data in `PlainWords`.
struct PlainLanguage: Sendable {
  /// How many words a sentence may have.
  let sentence: Int
  /// How many letters a word may have.
  let word: Int
  /// Words of the passive voice, such as “is”.
  let auxiliaries: Set<String>
  /// Whether a word with small letters is a participle by its beginning or its end.
  let beginnings: [String]
  let endings: [String]
  /// Participles that look like none.
  let participles: Set<String>
  /// Words that only look like participles.
  let others: Set<String>
  /// How many words a participle may stand behind its auxiliary.
  let reach: Int
  /// Hard words, with a plainer one for each.
  let plainer: [String: String]

  /// What comes with the program, by language.
  static let shipped: [String: PlainLanguage] = {
    let folder = Bundle.module.bundleURL.appending(path: "PlainWords")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var languages: [String: PlainLanguage] = [:]
    for name in files where name.hasSuffix(".yaml") {
      guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else {
        continue
      }
      var report = Report()
      languages[String(name.dropLast(5))] = PlainLanguage(
        SourceFile(path: name, text: text), &report)
    }
    return languages
  }()

  /// Nil when the file is no YAML or lacks a number.
  init?(_ file: SourceFile, _ report: inout Report) {
    guard let node = readYAML(file.text, file: file.path, &report),
      var fields = Fields(node, what: "a list of words", &report)
    else { return nil }
    let numbers = ["sentence", "word", "reach"].compactMap { fields.integer($0, &report)?.value }
    let lists = ["auxiliaries", "beginnings", "endings", "participles", "others"].map { name in
      fields.text(name, &report)?.value.split { $0 == "," || $0.isWhitespace }.map(String.init)
        ?? []
    }
    var plainer: [String: String] = [:]
    if var words = fields.fields("plainer", &report) {
      for name in words.names { plainer[name.value] = words.text(name.value, &report)?.value }
    }
    fields.finish(&report)
    guard numbers.count == 3 else { return nil }
    (sentence, word, reach) = (numbers[0], numbers[1], numbers[2])
    (auxiliaries, beginnings, endings) = (Set(lists[0]), lists[1], lists[2])
    (participles, others) = (Set(lists[3]), Set(lists[4]))
    self.plainer = plainer
  }

  /// The two words of the first passive in a sentence, such as “is written”; nil without one.
  func passive(in words: [String]) -> String? {
    let small = words.map { $0.lowercased() }
    for (index, word) in small.enumerated() where auxiliaries.contains(word) {
      let following = small[(index + 1)...].prefix(reach)
      // Nouns with a capital, as in German, are no participles.
      if let found = following.indices.first(where: {
        isParticiple(small[$0]) && words[$0].first?.isLowercase == true
      }) {
        return "\(words[index]) … \(words[found])".replacing(
          found == index + 1 ? " … " : "\n", with: " ")
      }
    }
    return nil
  }

  private func isParticiple(_ word: String) -> Bool {
    if participles.contains(word) { return true }
    guard word.count > 4, !others.contains(word), endings.contains(where: word.hasSuffix) else {
      return false
    }
    return beginnings.isEmpty || beginnings.contains(where: word.hasPrefix)
  }
}

/// The sentences of a text: they end with a full stop, a question mark or an exclamation mark before a
/// blank and a capital letter or a figure.
func sentences(of text: String) -> [[String]] {
  var sentences: [[String]] = [[]]
  let pieces = text.split(whereSeparator: \.isWhitespace)
  for (index, piece) in pieces.enumerated() {
    let words = piece.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "’" && $0 != "'" }
    sentences[sentences.count - 1] += words.map(String.init)
    let ends = piece.last { !"\"”’)]»".contains($0) }.map { ".?!:;".contains($0) } ?? false
    let next =
      index + 1 < pieces.count ? pieces[index + 1].first { $0.isLetter || $0.isNumber } : nil
    if ends, next.map({ $0.isUppercase || $0.isNumber }) ?? true { sentences.append([]) }
  }
  return sentences.filter { !$0.isEmpty }
}
