import Foundation

/// One HTML file that needs nothing else, to read on a screen or to print.
package struct HTMLFormat: DocumentFormat {
  package let name = "html"
  package let summary = "one self-contained page, to read on a screen or to print"
  package let fileExtension = "html"

  package init() {}

  package func write(_ document: Document, build: Build) async throws -> Written {
    var html = HTMLWriter.file(document, styles: build.styles, setup: build.setup)
    if build.embedsFonts {
      var styles = build.styles
      styles.fonts = try await fonts(for: html, build)
      html = HTMLWriter.file(document, styles: styles, setup: build.setup)
    }
    return Written(files: [
      OutputFile(
        path: "\(document.id).\(fileExtension)", format: name, data: Data(html.utf8))
    ])
  }

  private func fonts(for html: String, _ build: Build) async throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "rostrum-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await FontSubsets(styles: build.styles, tools: build.tools, folder: folder)
      .css(for: html)
  }
}
