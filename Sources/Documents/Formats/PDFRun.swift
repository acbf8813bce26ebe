import Foundation
import Markup

/// One document made into a PDF in a folder of its own.
struct PDFRun {
  struct Result: Sendable {
    var data: Data
    /// The page of each id; empty when poppler is not installed.
    var pages: [String: Int] = [:]
    var pageCount: Int?
    var standards: String?
    /// The articles of an issue by their paths; empty with an engine that cannot cut them.
    var articles: [String: Data] = [:]
    var notices: [String] = []
  }

  let document: Document
  let build: Build
  let program: URL
  let folder: URL

  private var html: URL { folder.appending(path: "document.html") }
  private var pdf: URL { folder.appending(path: "document.pdf") }

  /// One pass: it counts pages itself.
  func weasyprint() async throws -> Result {
    try writeHTML(pages: [:], isForTypesetting: true)
    let files = ["--presentational-hints", html.lastPathComponent, pdf.lastPathComponent]
    let cuts = ArticleCuts(document)
    let finishing = Finishing(
      direction: Direction(language: document.language), bleed: build.setup.bleedPoints,
      cuts: folder.appending(path: "articles.json"))
    try JSONEncoder().encode(cuts).write(to: finishing.cuts)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "articles"), withIntermediateDirectories: false)
    let python = Finishing.interpreter(of: program)
    let output =
      if let python {
        try await run(python, finishing.arguments + ["--pdf-variant", "pdf/a-3a"] + files)
      } else {
        try await run(program, ["--pdf-variant", "pdf/ua-1"] + files)
      }
    let notices = Self.weasyprintNotices(output.errors)
    guard output.succeeded, let data = try? Data(contentsOf: pdf) else {
      throw ExportError(
        "WeasyPrint made no PDF: \(notices.last ?? output.errors.suffix(200).trimmed)")
    }
    var result = Result(data: data, notices: notices)
    result.standards = python == nil ? "PDF/UA-1" : "PDF/A-3a, PDF/UA-1"
    if python != nil {
      for article in cuts.articles {
        result.articles[article.file] = try Data(contentsOf: folder.appending(path: article.file))
      }
    }
    try await readPages(into: &result)
    return result
  }

  /// Passes until the page numbers in the text are those of the pages, at most five.
  func chromium() async throws -> Result {
    var result = Result(data: Data())
    for _ in 1...5 {
      let before = result.pages
      try writeHTML(pages: before, isForTypesetting: false)
      result = try await chromiumPass()
      result.notices.append(
        "a PDF by Chromium is a preview: its notes stand in brackets, and it is built to no standard"
      )
      if result.pages == before || result.pages.isEmpty { return result }
    }
    result.notices.append("page numbers in the contents may be wrong: they did not settle")
    return result
  }

  private func chromiumPass() async throws -> Result {
    try? FileManager.default.removeItem(at: pdf)
    var arguments = [
      "--headless", "--disable-gpu", "--no-pdf-header-footer", "--generate-pdf-document-outline",
      "--user-data-dir=\(folder.appending(path: "profile").path(percentEncoded: false))",
      "--print-to-pdf=\(pdf.path(percentEncoded: false))",
    ]
    // Its sandbox does not work for the superuser, as in a container.
    if ProcessInfo.processInfo.userName == "root" { arguments.append("--no-sandbox") }
    let output = try await run(program, arguments + [html.absoluteString])
    guard output.succeeded, let data = try? Data(contentsOf: pdf) else {
      throw ExportError("Chromium made no PDF: \(output.errors.suffix(200).trimmed)")
    }
    var result = Result(data: data)
    try await readPages(into: &result)
    return result
  }

  private func writeHTML(pages: [String: Int], isForTypesetting: Bool) throws {
    let text = HTMLWriter.file(
      document, styles: build.styles, setup: build.setup, pages: pages,
      isForTypesetting: isForTypesetting)
    try Data(text.utf8).write(to: html)
  }

  private func run(_ program: URL, _ arguments: [String]) async throws -> Program.Output {
    // The creation time that a PDF carries.
    let seconds = Day(build.date).map { $0.number * 86_400 } ?? 0
    let environment = build.tools.environment(adding: [
      "SOURCE_DATE_EPOCH": "\(seconds)",
      // What a program leaves behind when it is stopped goes away with the folder.
      "TMPDIR": folder.path(percentEncoded: false),
    ])
    // A hundred pages take half a minute; a thick volume on a slow machine may take long.
    return try await Program(
      url: program, environment: environment, folder: folder, timeLimit: .seconds(1800)
    ).run(arguments)
  }

  private func readPages(into result: inout Result) async throws {
    guard let pdfinfo = build.tools.find("pdfinfo") else {
      result.notices.append(
        "page numbers are not known without pdfinfo; run 'apt-get install poppler-utils'")
      return
    }
    let destinations = try await run(pdfinfo, ["-dests", pdf.lastPathComponent])
    result.pages = Self.pages(inDestinations: destinations.output)
    let facts = try await run(pdfinfo, [pdf.lastPathComponent])
    result.pageCount = Self.pageCount(inFacts: facts.output)
  }

  /// From lines such as `   3 [ XYZ   65  774 null      ] "contents"`.
  static func pages(inDestinations text: String) -> [String: Int] {
    var pages: [String: Int] = [:]
    for line in text.split(separator: "\n") {
      guard let number = line.split(separator: " ").first.flatMap({ Int($0) }),
        let bracket = line.range(of: "] \""), line.hasSuffix("\"")
      else { continue }
      pages[String(line[bracket.upperBound...].dropLast())] = number
    }
    return pages
  }

  /// From a line such as `Pages:           22`.
  static func pageCount(inFacts text: String) -> Int? {
    text.split(separator: "\n").first { $0.hasPrefix("Pages:") }
      .flatMap { Int($0.dropFirst("Pages:".count).drop { $0 == " " }) }
  }

  /// What WeasyPrint said, without its remarks on rules that are meant for browsers.
  static func weasyprintNotices(_ errors: String) -> [String] {
    let expected = [
      "WARNING: Ignored `", "WARNING: Invalid media type", "WARNING: Expected a media type",
      "WARNING: Unknown rule <AtRule @supports",
    ]
    return errors.split(separator: "\n").map(String.init).filter { line in
      !line.allSatisfy(\.isWhitespace) && !expected.contains { line.hasPrefix($0) }
    }.map { "WeasyPrint: \($0)" }
  }
}

extension StringProtocol {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
