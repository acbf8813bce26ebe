package import Foundation

/// A program that makes a PDF of HTML.
package enum PDFEngine: String, CaseIterable, Sendable {
  /// Built as PDF/A-3a and PDF/UA-1, with notes at the foot of the page; the same bytes each time.
  case weasyprint
  /// For a preview: notes stand in brackets, and the running heads are read aloud.
  case chromium

  /// The program, or nil when it is not installed.
  package func program(in tools: Tools) -> URL? {
    switch self {
    case .weasyprint: tools.find("weasyprint")
    case .chromium: tools.find("chromium", "chromium-browser", "google-chrome", "chrome")
    }
  }

  /// The command that installs it on Debian or with Python.
  package var installation: String {
    switch self {
    case .weasyprint: "pip install weasyprint"
    case .chromium: "apt-get install chromium"
    }
  }
}

/// The document on pages.
package struct PDFFormat: DocumentFormat {
  package let name = "pdf"
  package let summary = "pages to print, tagged for screen readers"
  package let fileExtension = "pdf"

  package init() {}

  package func write(_ document: Document, build: Build) async throws -> Written {
    let (engine, program) = try choose(build)
    let result = try await inTemporaryFolder { folder in
      let run = PDFRun(document: document, build: build, program: program, folder: folder)
      return switch engine {
      case .weasyprint: try await run.weasyprint()
      case .chromium: try await run.chromium()
      }
    }
    let spans = PageSpans(document, pages: result.pages)
    let articles = document.articles.compactMap { section in
      result.articles[section.pdfPath].map {
        OutputFile(
          path: section.pdfPath, format: name, data: $0, pageCount: spans[section]?.count)
      }
    }
    let whole = OutputFile(
      path: "\(document.id).\(fileExtension)", format: name, data: result.data,
      pageCount: result.pageCount)
    let files = ([whole] + articles).map { file in
      var file = file
      file.standards = result.standards
      return file
    }
    return Written(files: files, pages: result.pages, notices: result.notices)
  }

  private func choose(_ build: Build) throws -> (PDFEngine, URL) {
    if let engine = build.engine {
      if let program = engine.program(in: build.tools) { return (engine, program) }
      throw ExportError(
        "\(engine.rawValue) is not installed; run '\(engine.installation)', or choose another engine"
      )
    }
    for engine in PDFEngine.allCases {
      if let program = engine.program(in: build.tools) { return (engine, program) }
    }
    throw ExportError(
      "no PDF was made, because neither WeasyPrint nor Chromium is installed; "
        + "run '\(PDFEngine.weasyprint.installation)' or '\(PDFEngine.chromium.installation)'")
  }
}
