import Foundation

/// The articles of an issue as PDFs of their own, cut from its pages: who comes from an index wants
/// one paper in one file, with the page numbers by which it is cited.
struct ArticleCuts: Encodable {
  struct Article: Encodable {
    /// Below the folder of the export, and of the run.
    let file: String
    /// The anchor on its first page.
    let start: String
    let title: String
    let authors: [String]
    let keywords: [String]
    let language: String
    /// As a PDF says it.
    let direction: String
  }

  /// The anchors of all that begins on a page of its own.
  let starts: [String]
  /// Empty where the document is no issue of a journal.
  let articles: [Article]

  init(_ document: Document) {
    starts = document.starts
    articles =
      document.metadata.journal == nil
      ? []
      : document.articles.map { section in
        let language = section.language ?? document.language
        let abstract = section.article?.abstract(in: language)
        return Article(
          file: section.pdfPath, start: section.id, title: section.title.plainText,
          authors: section.article?.authors.map(\.name) ?? [], keywords: abstract?.keywords ?? [],
          language: language, direction: Direction(language: language).inPDF)
      }
  }
}

extension Section {
  /// Where the PDF of an article lies in an export.
  var pdfPath: String { "articles/\(stem).pdf" }
}

extension ArticleMatter {
  /// The abstract in the language of the article, else its first one.
  func abstract(in language: String) -> Abstract? {
    abstracts.first { $0.language == language } ?? abstracts.first
  }
}

extension Direction {
  /// As the preferences of a PDF say it.
  var inPDF: String { self == .rightToLeft ? "/R2L" : "/L2R" }
}
