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
    let pages = PageSpans(build.pages)
    var files: [OutputFile] = []
    for article in articles {
      var writer = JATSWriter(document: document, journal: journal, article: article)
      let xml = writer.article(pages: pages[article]).xmlFile(doctype: Self.doctype)
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
}

extension Section {
  /// The articles that it is or holds.
  fileprivate var articles: [Section] {
    role == .article && article != nil ? [self] : sections.flatMap(\.articles)
  }
}

/// The printed pages on which a section and everything in it stands.
struct PageSpans {
  /// The last page on which a block begins, by the section that holds the block.
  private var last: [String: Int] = [:]
  private let pages: [String: Int]

  init(_ pages: [String: Int]) {
    self.pages = pages
    for (id, page) in pages {
      let section = id.lastIndex(of: ".").map { String(id[..<$0]) } ?? id
      last[section] = max(last[section] ?? page, page)
    }
  }

  /// First and last page; nil when the document was not printed.
  subscript(section: Section) -> ClosedRange<Int>? {
    guard let first = pages[section.id] else { return nil }
    return first...max(first, end(of: section))
  }

  private func end(of section: Section) -> Int {
    max(last[section.id] ?? 0, section.sections.map(end).max() ?? 0)
  }
}
