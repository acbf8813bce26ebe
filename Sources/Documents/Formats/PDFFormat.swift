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
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "rostrum-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let run = PDFRun(document: document, build: build, program: program, folder: folder)
    let made: Result<PDFRun.Result, any Error>
    do {
      switch engine {
      case .weasyprint: made = .success(try await run.weasyprint())
      case .chromium: made = .success(try await run.chromium())
      }
    } catch { made = .failure(error) }
    await remove(folder)
    let result = try made.get()
    var file = OutputFile(
      path: "\(document.id).\(fileExtension)", format: name, data: result.data,
      pageCount: result.pageCount)
    file.standards = result.standards
    return Written(files: [file], pages: result.pages, notices: result.notices)
  }

  /// Removes the folder of a run, in which a program that was stopped may write a little longer.
  private func remove(_ folder: URL) async {
    for _ in 1...40 {
      try? FileManager.default.removeItem(at: folder)
      guard FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) else {
        return
      }
      // The task of its own waits although this one is cancelled.
      await Task.detached { try? await Task.sleep(for: .milliseconds(50)) }.value
    }
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
