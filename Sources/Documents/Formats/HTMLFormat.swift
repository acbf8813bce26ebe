import Foundation

/// One HTML file that needs nothing else, to read on a screen or to print.
package struct HTMLFormat: DocumentFormat {
  package let name = "html"
  package let summary = "one self-contained page, to read on a screen or to print"
  package let fileExtension = "html"

  package init() {}

  package func write(_ document: Document, build: Build) async throws -> Written {
    let html = HTMLWriter.file(document, styles: build.styles)
    return Written(files: [
      OutputFile(
        path: "\(document.id).\(fileExtension)", format: name, data: Data(html.utf8))
    ])
  }
}
