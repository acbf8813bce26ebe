import Diagnostics
import Markup

/// A number about the catalogue is computed. One that is typed is reported: as a warning when it
/// contradicts the catalogue, else as a hint. Quotations may say what they like.
struct TypedNumberCheck: WorkspaceCheck {
  static let typed = Diagnostic.Code(
    "N-COUNT", .warning, "a number about the catalogue is typed",
    why: "The page that founded this project counts its practices as 44 and as 50, and their "
      + "countries as 6 and as 7. A computed number cannot drift.",
    wrong: "These 50 practices …", right: "These {{practices.count}} practices …")

  let codes = [typed]

  func check(_ edition: Edition, _ report: inout Report) {
    for publication in edition.workspace.publications {
      for (_, article) in publication.articles.sorted(by: { $0.key < $1.key }) {
        check(article, edition, &report)
      }
    }
  }

  private func check(_ article: Article, _ edition: Edition, _ report: inout Report) {
    let language = article.language ?? edition.workspace.configuration.language
    guard let nouns = CatalogueNouns.byLanguage[String(language.prefix { $0 != "-" })] else {
      return
    }
    let computation = Computation(
      workspace: edition.workspace, language: language, date: edition.date)
    for paragraph in article.body.spokenTexts {
      for (number, noun) in countedNouns(in: paragraph.value, nouns) {
        guard let value = nouns[noun], let text = try? computation.text(of: value) else { continue }
        let agrees = text == number
        report.add(
          Self.typed, at: paragraph.location,
          agrees
            ? "'\(number) \(noun)' is typed; it is true today and will drift"
            : "'\(number) \(noun)' contradicts the catalogue, which has \(text)",
          hint: "write {{\(value)}}, or put other people's words in a quotation",
          severity: agrees ? .hint : .warning)
      }
    }
  }

  /// The numbers that stand before one of the nouns, with at most one adjective between.
  private func countedNouns(
    in text: String, _ nouns: [String: String]
  ) -> [(number: String, noun: String)] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return words.indices.compactMap { index in
      guard Int(words[index]) != nil, index + 1 < words.count else { return nil }
      let next = words[index + 1]
      let noun =
        CatalogueNouns.adjectives.contains(next) && index + 2 < words.count
        ? words[index + 2] : next
      return nouns[noun] == nil ? nil : (words[index], noun)
    }
  }
}

extension Markdown {
  /// The author's own words, paragraph by paragraph; quotations and code are left out.
  fileprivate var spokenTexts: [Placed<String>] { blocks.flatMap(\.spokenTexts) }
}

extension MarkdownBlock {
  fileprivate var spokenTexts: [Placed<String>] {
    switch self {
    case .quote, .code, .figure, .rule: []
    case .list(_, _, let items): items.flatMap { $0.flatMap(\.spokenTexts) }
    case .heading(_, _, let place), .paragraph(_, let place): [Placed(plainText, at: place)]
    case .table(let table): [Placed(plainText, at: table.location)]
    }
  }
}
