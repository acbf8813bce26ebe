import Foundation

/// Each article in JATS 1.3 (ANSI/NISO Z39.96-2021), its drawings beside it, and all in one archive.
package struct JATSFormat: DocumentFormat {
  package let name = "jats"
  package let summary = "each article as XML for archives and indexes"
  package let fileExtension = "zip"

  package init() {}

  package func write(_ document: Document, build: Build) async throws -> Written {
    let articles = document.articles
    guard let journal = document.metadata.journal, !articles.isEmpty else {
      throw ExportError("'\(document.id)' has no articles of a journal")
    }
    let pages = PageSpans(document, pages: build.pages)
    var files: [OutputFile] = []
    for article in articles {
      var writer = JATSWriter(document: document, journal: journal, article: article)
      // Without an address of the issue, from its own folder in the export.
      let pdf =
        build.files.contains(article.pdfPath)
        ? "\(journal.address ?? "..")/\(article.pdfPath)" : nil
      let xml = writer.article(pages: pages[article], pdf: pdf).xmlFile(doctype: Self.doctype)
      files.append(OutputFile(path: "jats/\(writer.stem).xml", format: name, data: Data(xml.utf8)))
      files += writer.images.filter { image in !files.contains { $0.path == "jats/\(image.name)" } }
        .map { OutputFile(path: "jats/\($0.name)", format: $0.format.rawValue, data: $0.data) }
      files += writer.drawings.map { file, drawing in
        OutputFile(
          path: "jats/\(file)", format: "svg",
          data: Data(drawing.svg(prefix: "drawing").xmlFile().utf8))
      }
    }
    var archive = ZipArchive(date: build.date)
    for file in files { archive.add(String(file.path.dropFirst("jats/".count)), file.data) }
    files.append(
      OutputFile(path: "\(document.id)-jats.zip", format: fileExtension, data: archive.data))
    return Written(files: files)
  }

  private static let doctype = """
    <!DOCTYPE article PUBLIC \
    "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD with MathML3 v1.3 20210610//EN" \
    "JATS-journalpublishing1-3-mathml3.dtd">

    """
}

extension Document {
  /// Its articles in their order.
  package var articles: [Section] { sections.flatMap(\.articles) }

  /// The ids of all that begins on a page of its own, down to the articles.
  var starts: [Section.ID] { sections.flatMap(\.starts) }
}

extension Section {
  /// The articles that it is or holds.
  fileprivate var articles: [Section] {
    isArticle ? [self] : sections.flatMap(\.articles)
  }

  fileprivate var starts: [ID] { [id] + (isArticle ? [] : sections.flatMap(\.starts)) }

  private var isArticle: Bool { role == .article && article != nil }
}

/// The printed pages on which each article stands: from its first page to the page before what
/// follows, since a reference or the end of a paragraph may stand alone on the last one.
struct PageSpans {
  private let pages: [String: Int]
  /// The pages on which something begins.
  private let starts: [Int]
  private let last: Int

  init(_ document: Document, pages: [String: Int]) {
    self.pages = pages
    starts = document.starts.compactMap { pages[$0] }.sorted()
    last = pages.values.max() ?? 0
  }

  /// First and last page; nil when the document was not printed.
  subscript(article: Section) -> ClosedRange<Int>? {
    guard let first = pages[article.id] else { return nil }
    let next = starts.first { $0 > first } ?? last + 1
    return first...max(first, next - 1)
  }
}
