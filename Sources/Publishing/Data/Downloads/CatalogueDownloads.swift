import Catalogue
import Diagnostics
import Documents
package import Foundation
package import Markup

/// A form in which the whole catalogue can be taken away.
package enum DownloadFormat: String, CaseIterable, Hashable, Sendable {
  case csv, json, sqlite, skos, dcat
}

/// One file of a download.
package struct Download: Hashable, Sendable {
  package let format: DownloadFormat
  /// Below `/data` and below the folder of an export.
  package let path: String
  package let mediaType: String
  package let data: Data
}

/// The whole catalogue as files: the same bytes for the same workspace, from the server and from the
/// command line. Nothing in them depends on the day on which they are made.
package struct CatalogueDownloads: Sendable {
  package private(set) var files: [Download] = []

  /// - Parameters:
  ///   - tables: those of `data`.
  ///   - database: the same tables as a file of SQLite.
  /// - Throws: never for text that Swift can hold; the JSON encoder's signature asks for it.
  package init(_ data: CatalogueData, tables: [DataTable], database: Data) throws {
    let configuration = data.workspace.configuration
    var csv = tables.map { ("\($0.name).csv", "text/csv; charset=utf-8; header=present", $0.csv) }
    csv.append(
      (
        "datapackage.json", "application/json",
        try prettyJSON(DataPackage(configuration: configuration, tables: tables).json)
      ))
    var archive = ZipArchive(date: CatalogueData.modified(data.workspace)?.iso ?? "")
    for (name, _, text) in csv { archive.add(name, Data(text.utf8)) }
    add(.csv, "catalogue-csv.zip", "application/zip", archive.data)
    add(.json, "catalogue.json", "application/json", Data(try prettyJSON(data.json).utf8))
    add(.sqlite, "catalogue.sqlite", "application/vnd.sqlite3", database)
    add(.skos, "vocabularies.ttl", Self.turtle, Data(data.workspace.vocabulariesTurtle.utf8))
    for (name, mediaType, text) in csv { add(.csv, "csv/\(name)", mediaType, Data(text.utf8)) }
    let description = DataDescription(
      data.workspace, modified: CatalogueData.modified(data.workspace),
      files: files.map(ListedDownload.init)
    ).catalogue
    add(.dcat, "catalogue.ttl", Self.turtle, Data(description.turtle.utf8))
    add(
      .dcat, "catalogue.jsonld", "application/ld+json",
      Data(try prettyJSON(description.jsonLD).utf8))
  }

  private static let turtle = "text/turtle; charset=utf-8"

  private mutating func add(
    _ format: DownloadFormat, _ path: String, _ mediaType: String, _ data: Data
  ) {
    files.append(Download(format: format, path: path, mediaType: mediaType, data: data))
  }
}

/// A file of a download without its bytes.
package struct ListedDownload: Hashable, Sendable {
  package let format: DownloadFormat
  package let path: String
  package let mediaType: String
  package let size: Int
  /// SHA-256, as 64 lower-case hexadecimal digits.
  package let hash: String

  package init(_ file: Download) {
    format = file.format
    path = file.path
    mediaType = file.mediaType
    size = file.data.count
    hash = sha256(file.data)
  }
}

extension CatalogueData {
  /// Everything in one object.
  fileprivate var json: JSONValue {
    let configuration = workspace.configuration
    return [
      "about": .members([
        "title": .text(configuration.title), "publisher": .text(configuration.publisher),
        "licence": .text(configuration.licence), "modified": .maybe(Self.modified(workspace)?.iso),
        "url": .maybe(configuration.baseURL),
      ]),
      "practices": .list(practices.map(\.json)),
      "organisations": .list(organisations.map(\.json)),
      "vocabularies": .list(
        vocabularies.map { vocabulary, concepts in
          ["vocabulary": vocabulary.json, "concepts": .list(concepts.map(\.json))]
        }),
    ]
  }
}

extension Workspace {
  /// All vocabularies as SKOS in one file.
  fileprivate var vocabulariesTurtle: String {
    Scheme.allCases.sorted().map { catalogue[$0] }.filter { !$0.concepts.isEmpty }
      .map { $0.turtle(baseURL: configuration.baseURL ?? "/") }.joined(separator: "\n")
  }
}
