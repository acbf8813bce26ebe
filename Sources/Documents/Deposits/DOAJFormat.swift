import Diagnostics
import Foundation

/// What the Directory of Open Access Journals takes of each article, as a file; for a journal that
/// has an ISSN. Nothing is sent.
package struct DOAJFormat: DocumentFormat {
  package let name = "doaj"
  package let summary = "the articles for the Directory of Open Access Journals"
  package let fileExtension = "json"

  package init() {}

  package func write(_ document: Document, build: Build) async throws -> Written {
    guard let journal = document.metadata.journal, !document.articles.isEmpty else {
      throw ExportError("'\(document.id)' has no articles of a journal")
    }
    guard let issn = journal.issn else {
      throw ExportError("the directory asks for the journal's ISSN, and none is assigned")
    }
    let pages = PageSpans(document, pages: build.pages)
    let records = document.articles.compactMap { section in
      section.article.map { matter in
        Record(
          bibjson: Record.Article(
            section, matter, journal: journal, issn: issn, pages: pages[section],
            document: document))
      }
    }
    return Written(files: [
      OutputFile(path: "doaj.json", format: name, data: Data(try prettyJSON(records).utf8))
    ])
  }
}

/// One article in the shape of the directory's interface.
private struct Record: Encodable {
  let bibjson: Article

  struct Article: Encodable {
    let title: String
    let abstract: String?
    let year: String
    let month: String?
    let identifier: [Identified]
    let author: [Author]
    let journal: Journal
    let keywords: [String]
    /// Nil when it is not known where the issue is to be read.
    let link: [Link]?
  }

  struct Identified: Encodable {
    let type: String
    let id: String
  }

  struct Author: Encodable {
    let name: String
    let affiliation: String?
    let orcid_id: String?
  }

  struct Journal: Encodable {
    let number: String?
    let start_page: String?
    let end_page: String?
  }

  struct Link: Encodable {
    let type = "fulltext"
    let url: String
    let content_type = "HTML"
  }
}

extension Record.Article {
  init(
    _ section: Section, _ matter: ArticleMatter, journal: Document.Journal, issn: String,
    pages: ClosedRange<Int>?, document: Document
  ) {
    let language = section.language ?? document.language
    let own = matter.abstract(in: language)
    title = section.title.plainText
    abstract = own?.text.plainText
    year = String(journal.year)
    month = document.metadata.date.split(separator: "-").dropFirst().first.map(String.init)
    identifier =
      [.init(type: "eissn", id: issn)] + (matter.doi.map { [.init(type: "doi", id: $0)] } ?? [])
    author = matter.authors.map { author in
      Record.Author(
        name: author.name, affiliation: author.affiliation,
        orcid_id: author.orcid.map { "https://orcid.org/\($0)" })
    }
    self.journal = Record.Journal(
      number: journal.number, start_page: pages.map { String($0.lowerBound) },
      end_page: pages.map { String($0.upperBound) })
    keywords = own?.keywords ?? []
    link = journal.address.map { [Record.Link(url: "\($0)#\(section.id)")] }
  }
}
