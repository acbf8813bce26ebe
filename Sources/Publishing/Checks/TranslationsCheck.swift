import Catalogue
import Diagnostics
import Documents
import Markup

/// The texts of a publication are to be had in each of its languages, and translations follow their
/// originals.
struct TranslationsCheck: WorkspaceCheck {
  static let missing = Diagnostic.Code(
    "L-MISSING", .hint, "a text is not translated into a language of its publication",
    why: "The edition in that language prints the text as it was written and says so; whoever "
      + "translates next can see here where to begin.",
    wrong: "languages: [en, it], and no lessons.it.md beside lessons.md",
    right: "rostrum translate export advocacy-toolkit --to it")

  let codes = [missing]

  func check(_ edition: Edition, _ report: inout Report) {
    for publication in edition.workspace.publications {
      for (_, article) in publication.articles.sorted(by: { $0.key < $1.key }) {
        if let standing = article.standing { report.add(standing, at: article.location) }
      }
      let main = publication.language(default: edition.workspace.configuration.language)
      for language in publication.languages.dropFirst() {
        checkTexts(of: publication, in: language, main: main, &report)
        checkSheets(of: publication, in: language, edition.workspace.catalogue, &report)
      }
    }
  }

  /// An article of a journal is in one language; there its title is enough in the others.
  private func checkTexts(
    of publication: Publication, in language: String, main: String, _ report: inout Report
  ) {
    for item in publication.sections.flatMap(\.items) {
      guard let article = publication.articles[item.value], (article.language ?? main) != language,
        publication.articles[translationPath(of: item.value, in: language)] == nil,
        article.titles.texts[language] == nil
      else { continue }
      report.add(
        Self.missing, at: item.location, "'\(item.value)' has no version in '\(language)'",
        hint: "run 'rostrum translate export \(publication.id)/\(item.value.dropLast(3)) --to "
          + "\(language)'")
    }
  }

  private func checkSheets(
    of publication: Publication, in language: String, _ catalogue: Catalogue,
    _ report: inout Report
  ) {
    guard let section = publication.sections.first(where: { $0.kind.value == "practices" }) else {
      return
    }
    let printed = catalogue.practices.filter { !$0.isWithdrawn && $0.language != language }
    let lacking = printed.count { catalogue.translations[$0.id]?[language] == nil }
    guard lacking > 0 else { return }
    report.add(
      Self.missing, at: section.id.location,
      "\(lacking) of \(printed.count) practice sheets have no version in '\(language)'",
      hint: "run 'rostrum translate status --to \(language)' for a list")
  }
}
