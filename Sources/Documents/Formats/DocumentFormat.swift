package import Foundation

/// A format in which documents are written.
package protocol DocumentFormat: Sendable {
  /// As on the command line, such as `pdf`.
  var name: String { get }
  /// What it is for, in one line.
  var summary: String { get }
  /// Without the dot.
  var fileExtension: String { get }

  /// Writes `document`. Throws an `ExportError` when the format cannot be made here.
  func write(_ document: Document, build: Build) async throws -> Written
}

/// Every format, in the order in which they are made: those that know the pages come first, those
/// that link to others last.
package let allFormats: [any DocumentFormat] = [
  PDFFormat(), HTMLFormat(), EPUBFormat(), JATSFormat(), CrossrefFormat(), DOAJFormat(),
  DOCXFormat(), CitationsFormat(), LandingFormat(),
]

/// What the formats of one export share.
package struct Build: Sendable {
  /// The printed date, as `yyyy-mm-dd`; also the time that PDFs carry.
  package var date: String
  package var tools: Tools
  package var styles: StyleSheets
  /// The engine that was asked for; nil takes the first that is there.
  package var engine: PDFEngine?
  /// The page of each id, once this build's PDF is there; empty before and without it.
  package var pages: [String: Int]
  /// The paths of the files that earlier formats of the same build have made.
  package var files: Set<String> = []
  package var setup = PageSetup()
  /// Whether HTML carries its fonts with it.
  package var embedsFonts = false

  package init(
    date: String, tools: Tools, styles: StyleSheets, engine: PDFEngine? = nil,
    pages: [String: Int] = [:]
  ) {
    self.date = date
    self.tools = tools
    self.styles = styles
    self.engine = engine
    self.pages = pages
  }
}

/// A file that a format has made.
package struct OutputFile: Hashable, Sendable {
  /// Relative to the folder of the export, with `/` between folders.
  package var path: String
  package var format: String
  package var data: Data
  /// How many printed pages it has; nil when it has none.
  package var pageCount: Int?
  /// The standards as which it was built; nil for none. Whether it keeps them is for others to say.
  package var standards: String?

  package init(path: String, format: String, data: Data, pageCount: Int? = nil) {
    self.path = path
    self.format = format
    self.data = data
    self.pageCount = pageCount
  }
}

/// What a format has made of a document.
package struct Written: Sendable {
  package var files: [OutputFile]
  /// The page of each id; empty when the format has no pages.
  package var pages: [String: Int]
  /// What the reader of the export should know, a line each.
  package var notices: [String]

  package init(files: [OutputFile], pages: [String: Int] = [:], notices: [String] = []) {
    self.files = files
    self.pages = pages
    self.notices = notices
  }
}

/// Why something could not be made, in one sentence that says what to do.
package struct ExportError: LocalizedError, Hashable, CustomStringConvertible {
  package let description: String
  package var errorDescription: String? { description }

  package init(_ description: String) { self.description = description }
}
