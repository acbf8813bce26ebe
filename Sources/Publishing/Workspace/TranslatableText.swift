import Catalogue
import Diagnostics
package import Markup

/// A text of a workspace that can be translated: a practice, or a chapter or article of a publication.
package struct TranslatableText: Hashable, Sendable, Identifiable {
  /// A practice's id, or `publication/text`.
  package let id: String
  /// The path of its file.
  package let path: String
  /// BCP 47.
  package let language: String
  /// The languages of its translations, with how each stands to it, by language.
  package let standings: [String: TranslationStanding]

  /// The fields whose words are translated.
  package var fields: [TranslatableField] {
    path.hasPrefix("Practices/") ? translatablePracticeFields : translatableArticleFields
  }
}

extension Workspace {
  /// Every text that can be translated: practices that are not withdrawn, then the texts of publications.
  package var translatableTexts: [TranslatableText] {
    let practices = catalogue.practices.filter { !$0.isWithdrawn }.map { practice in
      TranslatableText(
        id: practice.id, path: practice.location.file, language: practice.language,
        standings: catalogue.standings[practice.id, default: [:]])
    }
    return practices + publications.flatMap(texts)
  }

  private func texts(of publication: Publication) -> [TranslatableText] {
    let main = publication.language(default: configuration.language)
    let versions = Dictionary(
      grouping: publication.articles.filter { articleLanguage(ofPath: $0.key) != nil }.values,
      by: \.id)
    return publication.articles.sorted { $0.key < $1.key }.compactMap { name, article in
      guard articleLanguage(ofPath: name) == nil else { return nil }
      let standings = versions[article.id, default: []].compactMap { version in
        version.language.flatMap { tag in version.standing.map { (tag, $0) } }
      }
      return TranslatableText(
        id: "\(publication.id)/\(article.id)", path: article.location.file,
        language: article.language ?? main,
        standings: Dictionary(standings, uniquingKeysWith: { first, _ in first }))
    }
  }
}
