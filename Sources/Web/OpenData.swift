import Catalogue
import Diagnostics
import Documents
import Foundation
package import Markup
package import Publishing
import Storage

/// What is made from a whole state of the site for those who take the data away: made when it is first
/// asked for, kept until the files change.
package actor OpenData {
  private let tools: Tools
  private let root: URL
  private let harvestPage: Int
  private var kept: (state: String, repository: HarvestRepository)?
  private var downloads: (fingerprint: String, folder: URL, files: [ListedDownload])?

  init(tools: Tools, root: URL, harvestPage: Int) {
    self.tools = tools
    self.root = root
    self.harvestPage = harvestPage
  }

  /// What harvesters may take. A record is dated by the latest of what its file states and of its last commit.
  func harvest(of site: Site) async -> HarvestRepository {
    let state = "\(site.fingerprint) \(site.date.iso)"
    if let kept, kept.state == state { return kept.repository }
    let committed = await tools.lastCommits(below: ["Practices", "Exports"], in: root)
      .compactMapValues { Day($0) }
    let repository = HarvestRepository(site, committed: committed, pageSize: harvestPage)
    kept = (state, repository)
    return repository
  }

  /// What can be taken away.
  ///
  /// - Throws: where the files cannot be written anywhere.
  func files(of site: Site) throws -> [ListedDownload] { try made(for: site).files }

  /// A file with its bytes; nil for a path that is none of them.
  ///
  /// - Throws: where the files cannot be written anywhere.
  func file(_ path: String, of site: Site) throws -> (listed: ListedDownload, data: Data)? {
    for _ in 0..<2 {
      let made = try made(for: site)
      guard let listed = made.files.first(where: { $0.path == path }) else { return nil }
      // Somebody may have emptied the folder, which is a cache.
      if let data = try? Data(contentsOf: made.folder.appending(path: path)),
        data.count == listed.size
      {
        return (listed, data)
      }
      downloads = nil
    }
    return nil
  }

  private func made(for site: Site) throws -> (folder: URL, files: [ListedDownload]) {
    if let downloads, downloads.fingerprint == site.fingerprint {
      return (downloads.folder, downloads.files)
    }
    let made = try CatalogueDownloads(of: site.workspace, on: site.date).files
    var tree = OutputTree()
    for file in made { tree[file.path] = file.data }
    let folder = try write(tree)
    let files = made.map(ListedDownload.init)
    downloads = (site.fingerprint, folder, files)
    return (folder, files)
  }

  /// Beside the index, else where temporary files go.
  private func write(_ tree: OutputTree) throws -> URL {
    let folder = root.appending(path: ".rostrum/downloads")
    do {
      try tree.write(to: folder)
      return folder
    } catch {
      let other = URL.temporaryDirectory.appending(path: "rostrum-downloads-\(sha256(root.path))")
      try tree.write(to: other)
      return other
    }
  }
}

extension CatalogueDownloads {
  /// All files of the whole catalogue.
  ///
  /// - Throws: where not even a temporary file can be written.
  package init(of workspace: Workspace, on date: Day) throws {
    let data = CatalogueData(workspace, on: date)
    let tables = data.tables
    try self.init(data, tables: tables, database: try databaseFile(of: tables))
  }
}
