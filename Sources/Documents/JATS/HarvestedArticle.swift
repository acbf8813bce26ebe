/// An article of a document as catalogues of libraries take it.
package struct HarvestedArticle: Hashable, Sendable {
  /// The stem of its files, such as `editorial`.
  package let stem: String
  package let title: String
  /// BCP 47.
  package let language: String
  package let matter: ArticleMatter
  package let journal: Document.Journal
  /// The article in JATS 1.3.
  package let jats: Element
}

extension Document {
  /// Its articles in printed order; none where it is no issue of a journal.
  package var harvestedArticles: [HarvestedArticle] {
    guard let journal = metadata.journal else { return [] }
    return articles.compactMap { section in
      guard let matter = section.article else { return nil }
      var writer = JATSWriter(document: self, journal: journal, article: section)
      return HarvestedArticle(
        stem: section.stem, title: section.title.plainText,
        language: section.language ?? language, matter: matter, journal: journal,
        jats: writer.article(pages: nil, pdf: nil))
    }
  }
}
