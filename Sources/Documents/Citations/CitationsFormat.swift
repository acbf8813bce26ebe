import Foundation

/// The document and its articles as entries for programs that keep references.
package struct CitationsFormat: DocumentFormat {
  package let name = "citations"
  package let summary = "how to cite it and its articles, as BibTeX, RIS and CSL-JSON"
  package let fileExtension = "bib"

  package init() {}

  package func write(_ document: Document, build: Build) async throws -> Written {
    let pages = PageSpans(document, pages: build.pages)
    let works =
      [document.work] + document.articles.compactMap { document.work(of: $0, pages: pages[$0]) }
    return Written(files: [
      OutputFile(path: "citations.bib", format: "bibtex", data: Data(bibTeX(works).utf8)),
      OutputFile(path: "citations.ris", format: "ris", data: Data(ris(works).utf8)),
      OutputFile(path: "citations.json", format: "csl", data: Data(try cslJSON(works).utf8)),
    ])
  }
}
