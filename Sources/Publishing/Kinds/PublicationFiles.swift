package import Documents
import Foundation

/// A publication in several formats with its manifest, before it is written.
package struct PublicationFiles: Sendable {
  /// Each file that was made, and all that was not.
  package let export: Export
  /// The formats that could not be made.
  package let missing: [Export.Withheld]
  /// The content that is not published, such as a picture without consent.
  package let unpublished: [Export.Withheld]
  package let manifest: Manifest
  /// The files and the manifest.
  package let tree: OutputTree
}

extension Edition {
  /// Makes the files of a publication.
  ///
  /// - Parameters:
  ///   - document: the publication's, or a part of it.
  ///   - formats: names of formats; others are passed over.
  /// - Throws: `CancellationError` alone: a format that cannot be made is told of, and the others are made.
  package func files(
    of publication: Publication, as document: Document, in formats: [String], build: Build
  ) async throws -> PublicationFiles {
    var export = try await Export(
      of: document, as: formats.compactMap { name in allFormats.first { $0.name == name } },
      build: build)
    let missing = export.withheld
    let unpublished = withheld(from: publication)
    export.withheld += unpublished
    let manifest = Manifest(
      of: export, document: document, statements: statements(of: publication))
    var tree = OutputTree(export.files)
    tree[Manifest.path] = try manifest.json()
    return PublicationFiles(
      export: export, missing: missing, unpublished: unpublished, manifest: manifest, tree: tree)
  }
}
