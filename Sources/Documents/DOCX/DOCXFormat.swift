package import Foundation
import Markup

/// A file for word processors, made by pandoc: for partners who comment and rewrite there.
package struct DOCXFormat: DocumentFormat {
  package let name = "docx"
  package let summary = "a file for word processors, made by pandoc"
  package let fileExtension = "docx"
  /// The command that installs pandoc; Debian's own is too old for the tree that is handed over.
  package static let installation = "pip install pypandoc_binary"

  package init() {}

  package func write(_ document: Document, build: Build) async throws -> Written {
    guard let pandoc = build.tools.pandoc else {
      throw ExportError(
        "pandoc is not installed; run '\(Self.installation)', which brings pandoc 3")
    }
    return try await inTemporaryFolder { folder in
      let images = try await DrawingImages(build: build, folder: folder).files(
        of: document.drawings)
      for image in document.images {
        try image.data.write(to: folder.appending(path: image.name))
      }
      var writer = PandocWriter(document, images: images ?? [])
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      try encoder.encode(writer.tree()).write(to: folder.appending(path: "document.json"))
      let output = try await Program(
        url: pandoc, environment: build.environment(in: folder), folder: folder
      ).run(["--from", "json", "--to", "docx", "--output", "document.docx", "document.json"])
      guard output.succeeded,
        let data = try? Data(contentsOf: folder.appending(path: "document.docx"))
      else {
        throw ExportError(
          "pandoc made no file; version 3 is needed, which '\(Self.installation)' brings: "
            + String(output.errors.prefix(200)))
      }
      let path = "\(document.id).\(fileExtension)"
      return Written(
        files: [OutputFile(path: path, format: name, data: data)],
        notices: images == nil
          ? [
            "the Word file has no drawings, only their tables: WeasyPrint and poppler-utils make them"
          ] : [])
    }
  }
}

extension Tools {
  /// Pandoc: a program of that name, or the one that the Python package pypandoc_binary brings.
  package var pandoc: URL? {
    for folder in folders {
      var candidates = [folder.appending(path: "pandoc")]
      if folder.lastPathComponent == "bin" {
        let libraries = folder.deletingLastPathComponent().appending(path: "lib")
        let names = try? FileManager.default.contentsOfDirectory(atPath: libraries.path)
        candidates += (names ?? []).sorted().filter { $0.hasPrefix("python") }.map {
          libraries.appending(path: "\($0)/site-packages/pypandoc/files/pandoc")
        }
      }
      if let found = candidates.first(where: Self.isProgram) { return found }
    }
    return nil
  }

  private static func isProgram(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    let path = url.path(percentEncoded: false)
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: path)
  }
}

extension Build {
  /// The environment of a program: the printed date is its clock, and what it leaves behind goes away
  /// with the folder.
  func environment(in folder: URL) -> [String: String] {
    let seconds = Day(date).map { $0.number * 86_400 } ?? 0
    return tools.environment(adding: [
      "SOURCE_DATE_EPOCH": "\(seconds)", "TMPDIR": folder.path(percentEncoded: false),
    ])
  }
}
