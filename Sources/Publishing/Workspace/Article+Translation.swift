import Diagnostics
import Documents
package import Markup

/// The fields of a text of a publication whose words are translated.
package let translatableArticleFields: [TranslatableField] = [
  .text(["title"]), .text(["subtitle"]), .text(["funding"]), .text(["conflicts"]),
]

/// The language in the name of a text's file: `editorial.it.md` is Italian; nil for an original.
func articleLanguage(ofPath path: String) -> String? {
  let name = path.split(separator: "/").last ?? ""
  let parts = name.split(separator: ".").dropFirst().dropLast()
  return parts.isEmpty ? nil : parts.joined(separator: ".")
}

/// Makes each translation whole from the original beside it, and says how it stands to it.
///
/// - Parameters:
///   - files: the files of the texts, by their names.
///   - language: the workspace's, of originals that state none.
func completeTranslations(
  in articles: inout [String: Article], _ files: [String: SourceFile], language: String
) {
  for (name, article) in articles {
    guard let tag = articleLanguage(ofPath: name) else { continue }
    let base = String(name.dropLast(tag.count + 4)) + ".md"
    guard let original = articles[base], let file = files[base] else { continue }
    var whole = article.completed(from: original, in: tag)
    whole.standing = TranslationStanding(
      article.translation, of: passages(of: file, fields: translatableArticleFields),
      source: original.language ?? language)
    articles[name] = whole
  }
}

extension Article {
  /// A translation made whole: what it leaves out is as in its original.
  fileprivate func completed(from original: Article, in language: String) -> Article {
    Article(
      id: original.id, title: title, subtitle: subtitle ?? original.subtitle, language: language,
      authors: original.authors,
      abstracts: LocalisedText(original.abstracts.texts.merging(abstracts.texts) { $1 }),
      keywords: original.keywords.merging(keywords) { $1 }, type: original.type,
      review: original.review, pictures: original.pictures, doi: original.doi,
      references: original.references,
      statements: Statements(
        funding: statements.funding ?? original.statements.funding,
        conflicts: statements.conflicts ?? original.statements.conflicts,
        licence: statements.licence ?? original.statements.licence,
        data: statements.data ?? original.statements.data, received: original.statements.received,
        accepted: original.statements.accepted),
      guide: original.guide, titles: original.titles, translation: translation, standing: nil,
      body: body.blocks.isEmpty ? original.body : body, location: location)
  }
}

extension Publication {
  /// The text of a file in a language, else as it was written; nil when there is no such file.
  func article(_ file: String, in language: String) -> Article? {
    articles[translationPath(of: file, in: language)] ?? articles[file]
  }

  /// The titles of a text in the other languages of the publication, in their order.
  func titles(of file: String, besides language: String) -> [Versions.Title] {
    languages.filter { $0 != language }.compactMap { tag in
      let own = articles[file].flatMap { $0.language ?? languages.first } == tag
      let version = articles[own ? file : translationPath(of: file, in: tag)]
      return (version?.title.value ?? articles[file]?.titles.texts[tag]).map {
        Versions.Title(language: tag, text: $0)
      }
    }
  }
}
