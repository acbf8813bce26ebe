import ArgumentParser
import Documents
import Foundation
import Publishing
import Web

extension ExportCommand {
  /// What the whole catalogue is called beside publications, plans and practices.
  private static let catalogue = "catalogue"

  var isOfCatalogue: Bool { ids == [Self.catalogue] }

  /// Writes the whole catalogue as files: what `/data` of the site gives, with the same bytes.
  ///
  /// - Throws: `ValidationError` for a format in which there is no catalogue.
  func exportCatalogue(_ workspace: Workspace, to target: URL) throws {
    let formats = try formatNames?.map { name in
      guard let format = DownloadFormat(rawValue: name) else {
        let known = DownloadFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("The catalogue has no format '\(name)'. Choose from: \(known).")
      }
      return format
    }
    let folder = target.appending(path: Self.catalogue)
    let files = try CatalogueDownloads(of: workspace, on: options.day).files.filter { file in
      formats?.contains(file.format) ?? true
    }
    var tree = OutputTree()
    for file in files { tree[file.path] = file.data }
    try tree.write(to: folder)
    for file in files {
      Swift.print("\(folder.appending(path: file.path).relative)  \(size(file.data.count))")
    }
  }
}
