package import Campaigns
package import Catalogue
package import Diagnostics
package import Foundation
package import Markup

/// Everything that is authored, read once: settings, catalogue, plans and publications.
package struct Workspace: Sendable {
  package let configuration: Configuration
  package internal(set) var catalogue: Catalogue
  package internal(set) var campaigns: Campaigns
  /// In the order of their ids.
  package let publications: [Publication]

  /// The folders that hold authored files.
  package static let folders = ["Practices", "Campaigns", "Exports"]
  /// Where exports go; never read.
  package static let buildFolder = "Exports/build"

  /// Reads the workspace below a folder; nil, with the reason in `report`, when it has no usable
  /// `rostrum.yaml`.
  package init?(at root: URL, _ report: inout Report) {
    let tree = SourceTree(
      reading: Self.folders, in: root, leavingOut: [Self.buildFolder],
      alone: [Configuration.fileName], report: &report)
    self.init(tree, &report)
  }

  /// Reads a workspace from files in memory.
  package init?(_ tree: SourceTree, _ report: inout Report) {
    guard let configuration = Configuration(tree, &report) else { return nil }
    self.configuration = configuration
    catalogue = Catalogue(reading: tree, language: configuration.language, &report)
    campaigns = Campaigns(reading: tree, &report)
    publications = readPublications(tree, language: configuration.language, &report)
  }

  package func publication(_ id: String) -> Publication? {
    publications.first { $0.id == id }
  }
}

private func readPublications(
  _ tree: SourceTree, language: String, _ report: inout Report
) -> [Publication] {
  let files = tree.files(in: "Exports")
  let folders = Dictionary(grouping: files) { folder(of: $0.path) }
  var publications: [Publication] = []
  for (folder, files) in folders.sorted(by: { $0.key < $1.key }) {
    guard let file = files.first(where: { $0.path == "\(folder)/publication.yaml" }) else {
      continue
    }
    var articles: [String: Article] = [:]
    var texts: [String: SourceFile] = [:]
    for file in files where file.path.hasSuffix(".md") {
      let name = String(file.path.dropFirst(folder.count + 1))
      articles[name] = readArticle(file, &report)
      texts[name] = file
    }
    completeTranslations(in: &articles, texts, language: language)
    if let publication = readPublication(file, articles: articles, &report) {
      publications.append(publication)
    }
  }
  return publications.sorted { ($0.id, $0.location) < ($1.id, $1.location) }
}

private func folder(of path: String) -> String {
  path.split(separator: "/").dropLast().joined(separator: "/")
}
