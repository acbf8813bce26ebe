import Diagnostics
import Documents
package import Foundation
import Markup
import Synchronization

/// A takeaway as a folder that is a workspace itself: the authored files, the site, the exported files, how to go on
/// with them, and a list of all with their hashes.
package struct TakeawayPack: Sendable {
  let takeaway: Takeaway
  let site: StaticSite
  let exports: [ExportedPublication]
  let readme: String

  /// The list of the files.
  static let manifest = "manifest.json"

  /// - Parameters:
  ///   - site: that of the takeaway's files.
  ///   - exports: the exported files that go along.
  package init(
    _ takeaway: Takeaway, site: StaticSite, exports: [ExportedPublication],
    configuration: Configuration
  ) {
    self.takeaway = takeaway
    self.site = site
    self.exports = exports
    let text = Interface(configuration.language)
    readme = text(
      .packReadme, ["title": configuration.title, "licence": configuration.licence])
  }

  /// Writes the folder, wholly or not at all; the same files give the same bytes.
  ///
  /// - Parameter root: the folder of the workspace, from which exported files are copied.
  /// - Throws: `ExportError` where it cannot be written.
  /// - Returns: how many files it has.
  package func write(to target: URL, root: URL) throws -> Int {
    let written = Mutex<[PackedFile]>([])
    try OutputFolder.replace(target) { folder in
      @Sendable func write(_ path: String, _ data: Data) throws {
        try folder.write(data, at: path)
        let file = PackedFile(path: path, size: data.count, hash: sha256(data))
        written.withLock { $0.append(file) }
      }
      for (path, data) in takeaway.files { try write(path, data) }
      for export in exports {
        let below = "\(Workspace.buildFolder)/\(export.id)"
        try folder.claim(below)
        for file in export.files {
          try write(
            "\(below)/\(file.path)",
            try Data(contentsOf: root.appending(path: "\(below)/\(file.path)")))
        }
      }
      try folder.claim(Workspace.siteFolder)
      try site.make { try write("\(Workspace.siteFolder)/\($0)", $1) }
      try write("README.md", Data(readme.utf8))
      let files = written.withLock { $0.sorted { $0.path < $1.path } }
      let manifest: JSONValue = ["files": .list(files.map(\.json))]
      try folder.write(Data(try prettyJSON(manifest).utf8), at: Self.manifest)
    }
    return written.withLock(\.count) + 1
  }
}

/// A file of a pack with its size in bytes and its SHA-256.
private struct PackedFile: Sendable {
  let path: String
  let size: Int
  let hash: String

  var json: JSONValue {
    ["path": .text(path), "bytes": .integer(size), "sha256": .text(hash)]
  }
}
