import Diagnostics
import Foundation
import Markup

/// The words of one language by which prose is judged.
struct WordList: Sendable {
  /// Verbs of decisions, by which one sees that somebody decides something.
  let decides: PhraseSet
  /// Other verbs of which one sees that they happened.
  let acts: PhraseSet
  /// Verbs of which nobody can see that they happened.
  let vague: PhraseSet
  /// What campaigners do themselves.
  let ours: PhraseSet
  /// Times that move with the reader.
  let undated: PhraseSet
  /// What calls the lack of a solution a problem.
  let absent: PhraseSet
  /// What comes before the day by which something is to happen.
  let until: PhraseSet
  /// “and”
  let and: PhraseSet
  /// Articles and their like: what follows a verb begins with one.
  let articles: PhraseSet
  /// In small letters, with the number of the month.
  let months: [String: Int]

  /// The lists that come with the program, by language.
  static let shipped: [String: WordList] = {
    let folder = Bundle.module.bundleURL.appending(path: "Words")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var lists: [String: WordList] = [:]
    for name in files.sorted() where name.hasSuffix(".yaml") {
      guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else {
        continue
      }
      var report = Report()
      lists[String(name.dropLast(5))] = WordList(SourceFile(path: name, text: text), &report)
    }
    return lists
  }()

  /// Nil when the file is no YAML or lacks a list.
  init?(_ file: SourceFile, _ report: inout Report) {
    guard let node = readYAML(file.text, file: file.path, &report),
      var fields = Fields(node, what: "a list of words", &report)
    else { return nil }
    var lists: [String: PhraseSet] = [:]
    for name in [
      "decides", "acts", "vague", "ours", "undated", "absent", "until", "and", "articles",
    ] {
      lists[name] = fields.requiredText(name, "phrases between commas", &report)
        .map { PhraseSet($0.value) }
    }
    let names = fields.texts("months", &report)
    fields.finish(&report)
    guard let decides = lists["decides"], let acts = lists["acts"], let vague = lists["vague"],
      let ours = lists["ours"], let undated = lists["undated"], let absent = lists["absent"],
      let until = lists["until"], let and = lists["and"], let articles = lists["articles"],
      names.count == 12
    else { return nil }
    self.decides = decides
    self.acts = acts
    self.vague = vague
    self.ours = ours
    self.undated = undated
    self.absent = absent
    self.until = until
    self.and = and
    self.articles = articles
    var months: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      for word in name.value.split(separator: " ") { months[String(word)] = index + 1 }
    }
    self.months = months
  }
}

extension Plan {
  /// The words of its first language; nil when it states none, or there is no list for it.
  var words: WordList? {
    languages.first.flatMap { language in
      WordList.shipped[language.prefix { $0 != "-" }.lowercased()]
    }
  }
}
