import Diagnostics
import Markup

/// Hints where the blocks of a guide could be easier to read; they are hints, because a program cannot
/// know what a reader understands.
struct PlainLanguageCheck: WorkspaceCheck {
  static let sentence = Diagnostic.Code(
    "G-SENTENCE", .hint, "a sentence of a guide is long",
    why:
      "Many readers read it in a language that they are still learning. GOV.UK looks again at each "
      + "sentence of more than 25 words.",
    source: "GOV.UK content design guidance, for English; other numbers are our choice",
    wrong: "a sentence of 40 words", right: "two sentences of 20")
  static let word = Diagnostic.Code(
    "G-WORD", .hint, "a word of a guide is hard",
    why:
      "Long words and words of offices stop readers. A word that one meets at the office belongs in "
      + "the glossary, and is then not reported.",
    wrong: "You have to commence the procedure.", right: "You have to begin.")
  static let passive = Diagnostic.Code(
    "G-PASSIVE", .hint, "a sentence of a guide does not say who acts",
    why: "“The form is handed in” leaves open by whom. A reader has to know what to do.",
    wrong: "The form is handed in.", right: "Hand in the form. The office stamps it.")

  let codes = [sentence, word, passive]

  func check(_ edition: Edition, _ report: inout Report) {
    for publication in edition.workspace.publications {
      let explained = publication.glossaryTerms
      for (_, article, guide) in publication.guideBlocks {
        let language =
          article.language
          ?? publication.language(default: edition.workspace.configuration.language)
        guard let plain = PlainLanguage.shipped[String(language.prefix { $0 != "-" })] else {
          continue
        }
        var seen = explained
        for text in article.body.ownWords + guide.texts {
          check(text, plain, &seen, &report)
        }
      }
    }
  }

  /// - Parameter seen: words that are explained or were reported, in small letters.
  private func check(
    _ text: Placed<String>, _ plain: PlainLanguage, _ seen: inout Set<String>,
    _ report: inout Report
  ) {
    for words in sentences(of: text.value) {
      if words.count > plain.sentence {
        report.add(
          Self.sentence, at: text.location,
          "the sentence that begins '\(words.prefix(4).joined(separator: " "))' has "
            + "\(words.count) words", hint: "make two of it; \(plain.sentence) words are enough")
      }
      if let passive = plain.passive(in: words) {
        report.add(
          Self.passive, at: text.location, "'\(passive)' does not say who acts",
          hint: "begin with who does it, or with what the reader does")
      }
      for word in words {
        let small = word.lowercased()
        let isLong = word.count > plain.word && !word.contains("-")
        guard isLong || plain.plainer[small] != nil, seen.insert(small).inserted else { continue }
        report.add(
          Self.word, at: text.location, "'\(word)' is hard to read",
          hint: plain.plainer[small].map { "write '\($0)'" }
            ?? "use a shorter word, or explain it in the glossary")
      }
    }
  }
}

extension Markdown {
  /// What its author says, without quotations, tables and code.
  fileprivate var ownWords: [Placed<String>] { blocks.flatMap(\.ownWords) }
}

extension MarkdownBlock {
  fileprivate var ownWords: [Placed<String>] {
    switch self {
    case .heading(_, _, let place), .paragraph(_, let place): [Placed(plainText, at: place)]
    case .list(_, _, let items): items.flatMap { $0.flatMap(\.ownWords) }
    case .quote, .code, .figure, .rule, .table: []
    }
  }
}

extension GuideBlock {
  /// What its procedures tell the reader to do.
  fileprivate var texts: [Placed<String>] {
    procedures.flatMap { procedure in
      ([procedure.place, procedure.cost, procedure.time, procedure.appeal].compactMap { $0 }
        + procedure.papers + procedure.steps).map { Placed($0, at: procedure.title.location) }
    }
  }
}
