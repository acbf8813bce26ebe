import Diagnostics
package import Foundation
import Markup

/// What an export consists of: each file with its format, size, SHA-256 and pages, and what was
/// withheld.
package struct Manifest: Codable, Hashable, Sendable {
  package struct File: Codable, Hashable, Sendable {
    package var path: String
    package var format: String
    package var bytes: Int
    /// In hexadecimal.
    package var sha256: String
    package var pages: Int?
    /// The standards as which it was built, such as “PDF/UA-1”.
    package var builtAs: String?
  }

  /// The file's name.
  package static let path = "manifest.json"

  package var generator = "Rostrum"
  package var publication: String
  package var title: String
  /// As printed.
  package var date: String
  package var language: String
  package var licence: String
  package var files: [File]
  package var withheld: [Export.Withheld]
  package var notices: [String]
  /// What the assembler has to say, such as “ISSN” to “none assigned”.
  package var statements: [String: String]

  package init(
    of export: Export, document: Document, statements: [String: String] = [:]
  ) {
    publication = document.id
    title = document.title
    date = document.metadata.date
    language = document.language
    licence = document.metadata.licence
    files = export.files.sorted { $0.path < $1.path }.map { file in
      File(
        path: file.path, format: file.format, bytes: file.data.count,
        sha256: Markup.sha256(file.data), pages: file.pageCount, builtAs: file.standards)
    }
    withheld = export.withheld
    notices = export.notices
    self.statements = statements
  }

  /// As JSON with sorted keys.
  package func json() throws -> Data {
    Data(try prettyJSON(self).utf8)
  }
}
