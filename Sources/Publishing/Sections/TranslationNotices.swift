import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

extension Assembly {
  /// The first language of the publication: of texts that state none.
  var mainLanguage: String {
    publication.language(default: workspace.configuration.language)
  }

  /// What a text's head says of its versions.
  func versions(of article: Article, in file: String) -> Versions {
    let language = article.language ?? mainLanguage
    var versions = Versions()
    versions.titles = publication.titles(of: file, besides: language)
    versions.source = article.standing?.source
    versions.notice = notice(article.standing, textIn: language)
    return versions
  }

  /// What a sheet's head says of its versions.
  func versions(of practice: Practice) -> Versions {
    let standing = catalogue.standings[practice.id]?[practice.language]
    var versions = Versions()
    versions.source = standing?.source
    versions.notice = notice(standing, textIn: practice.language)
    versions.titles = publication.languages.filter { $0 != practice.language }.compactMap { tag in
      catalogue.translations[practice.id]?[tag].map {
        Versions.Title(language: tag, text: $0.title.value)
      }
    }
    return versions
  }

  /// How a translation came about, or that there is none where a reader would look for one; nil for an
  /// original in the document's language, and for one that an issue of several languages has chosen.
  private func notice(_ standing: TranslationStanding?, textIn language: String) -> String? {
    if let standing { return phrases.sentence(about: standing) }
    guard language != self.language, language == mainLanguage else { return nil }
    return phrases(
      .notTranslated,
      ["language": phrases.name(of: self.language), "source": phrases.name(of: language)])
  }
}

extension Phrases {
  /// “Italian”, in this language.
  func name(of language: String) -> String {
    Locale(identifier: self.language).localizedString(forIdentifier: language) ?? language
  }

  /// Who made a translation, who looked at it, and what changed since.
  fileprivate func sentence(about standing: TranslationStanding) -> String {
    let source = name(of: standing.source)
    let made =
      switch standing.state {
      case .machine: self(.machineTranslated, ["source": source])
      case .reviewed:
        self(.translationReviewed, ["source": source, "who": standing.reviewer ?? ""])
      case nil: self(.translated, ["source": source])
      }
    let changed: String? =
      switch standing.stale {
      case nil: self[.translationUntied]
      case 0: nil
      case let stale?: counted(.translationStale, stale, ["all": String(standing.total)])
      }
    return [made, changed].compactMap { $0 }.joined(separator: " ")
  }
}
