import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup
package import Publishing

/// The earlier states of practices, as git keeps them; asked once for each state of a file.
package actor VersionHistory {
  private let tools: Tools
  private let root: URL
  private var kept: [Key: [PracticeVersion]] = [:]

  private struct Key: Hashable {
    let id: String
    /// Of the file as it is now.
    let hash: String
  }

  /// How many states of a file are looked at, and of how many practices they are kept in memory.
  private static let (depth, room) = (50, 500)

  init(tools: Tools, root: URL) {
    self.tools = tools
    self.root = root
  }

  /// The states of a practice's file that can be read, the latest first, each once; the first is the
  /// file as it is now.
  package func versions(of id: String, in site: Site) async -> [PracticeVersion] {
    guard let practice = site.catalogue.practice(id) else { return [] }
    let key = Key(id: id, hash: site.hash(of: practice))
    if let known = kept[key] { return known }
    let path = practice.location.file
    let revisions = await tools.revisions(of: path, in: root, limit: Self.depth)
    var versions: [PracticeVersion] = []
    for revision in revisions {
      let text = SourceFile(path: path, text: revision.text).text
      guard site.practice(text, at: path) != nil else { continue }
      let hash = contentHash(text)
      let version = PracticeVersion(
        hash: hash, date: revision.date, subject: revision.subject, text: text)
      // A state that lasted over several commits is dated by the first of them.
      if versions.last?.hash == hash {
        versions[versions.count - 1] = version
      } else {
        versions.append(version)
      }
    }
    if versions.first?.hash != key.hash, let text = site.text(of: practice) {
      versions.insert(
        PracticeVersion(hash: key.hash, date: nil, subject: nil, text: text), at: 0)
    }
    if kept.count >= Self.room { kept.removeAll() }
    kept[key] = versions
    return versions
  }
}
