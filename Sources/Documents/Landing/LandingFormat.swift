import Foundation

/// A page for each article that says what it is, where to read it and how to cite it, to readers and
/// to indexes.
package struct LandingFormat: DocumentFormat {
  package let name = "landing"
  package let summary = "a page for each article, by which indexes and readers find and cite it"
  package let fileExtension = "html"

  package init() {}

  package func write(_ document: Document, build: Build) async throws -> Written {
    guard document.metadata.journal != nil, !document.articles.isEmpty else {
      throw ExportError("'\(document.id)' has no articles of a journal")
    }
    var files: [OutputFile] = []
    for section in document.articles {
      guard
        let page = LandingPage(
          document, article: section, pages: build.pages, files: build.files)
      else { continue }
      let path = "articles/\(section.stem)"
      files += [
        OutputFile(
          path: "\(path).html", format: name, data: Data(try page.html(build.styles).utf8)),
        OutputFile(path: "\(path).bib", format: "bibtex", data: Data(bibTeX([page.work]).utf8)),
        OutputFile(path: "\(path).ris", format: "ris", data: Data(ris([page.work]).utf8)),
      ]
    }
    return Written(files: files)
  }
}
