import Foundation

/// An e-book: EPUB 3.3 with the pages of the PDF that was made with it.
package struct EPUBFormat: DocumentFormat {
  package let name = "epub"
  package let summary = "an e-book whose pages are those of the PDF"
  package let fileExtension = "epub"

  package init() {}

  package func write(_ document: Document, build: Build) async throws -> Written {
    let book = EPUBBook(document, pages: build.pages)
    var archive = ZipArchive(date: build.date)
    archive.add("mimetype", Data("application/epub+zip".utf8))
    archive.add("META-INF/container.xml", Data(EPUBPackage.container.utf8))
    archive.add("EPUB/package.opf", Data(EPUBPackage(book, date: build.date).xml.utf8))
    archive.add("EPUB/nav.xhtml", Data(EPUBNavigation(book).xhtml.utf8))
    archive.add("EPUB/style.css", Data(build.styles.epub.utf8))
    if let cover = book.coverDrawing {
      archive.add("EPUB/cover.svg", Data(cover.xmlFile().utf8))
    }
    for image in document.images {
      archive.add("EPUB/\(EPUBBook.imageFolder)/\(image.name)", image.data)
    }
    for chapter in book.chapters {
      archive.add("EPUB/\(chapter.file)", Data(book.xhtml(of: chapter).utf8))
    }
    let file = OutputFile(
      path: "\(document.id).\(fileExtension)", format: name, data: archive.data)
    let notices =
      build.pages.isEmpty ? ["the e-book has no page list: no PDF was made with it"] : []
    return Written(files: [file], notices: notices)
  }
}
