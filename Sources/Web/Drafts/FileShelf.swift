package import Campaigns
package import Documents
package import Foundation
import Markup
package import Publishing

/// Drafts on one's own machine: the plans of the workspace, each as its file `Campaigns/<id>.md`, which is
/// its key. Nothing outside of that folder is read or written, and nothing through a symbolic link.
package actor FileShelf: PlanShelf {
  private let root: URL
  private let tools: Tools
  /// The texts that were seen since the start, the latest last, by key.
  private var seen: [String: [DraftVersion]] = [:]
  /// The plans that were begun since the start.
  private var begun: Set<String> = []

  /// How many texts of a plan are kept in memory, and how many states are asked of git.
  private static let (room, depth) = (30, 30)

  package init(at root: URL, tools: Tools) {
    self.root = root
    self.tools = tools
  }

  package func draft(_ key: String) -> Draft? {
    guard let text = text(of: key) else { return nil }
    remember(text, of: key)
    return Draft(key: key, id: key, text: text, mayEdit: true)
  }

  package func create(_ id: Plan.ID, text: String) throws -> Draft? {
    guard isID(id), isFolder else { return nil }
    do {
      try Data(text.utf8).write(to: file(id), options: .withoutOverwriting)
    } catch let error as CocoaError where error.code == .fileWriteFileExists {
      return nil
    }
    begun.insert(id)
    return draft(id)
  }

  package func save(_ text: String, to key: String, replacing version: String) throws -> Saving {
    guard let old = draft(key), text.utf8.count <= SourceTree.sizeLimit else { return .refused }
    guard old.version == version else { return .stale(old) }
    guard !old.text.utf8.elementsEqual(text.utf8) else { return .saved(old) }
    do {
      try replaceFile(at: file(key), holding: old.text, with: text)
    } catch is FileReplacementError {
      return draft(key).map(Saving.stale) ?? .refused
    }
    return draft(key).map(Saving.saved) ?? .refused
  }

  /// The texts since the start, then those that git keeps.
  package func versions(of key: String) async -> [DraftVersion] {
    guard let now = draft(key) else { return [] }
    let earlier = (seen[key] ?? []).reversed()
    let commits = await tools.revisions(of: path(key), in: root, limit: Self.depth)
    let committed = commits.map { DraftVersion(date: Day($0.date)?.noon, text: $0.text) }
    var hashes: Set<String> = []
    let all = earlier.filter { $0.hash == now.version } + earlier + committed
    return all.filter { hashes.insert($0.hash).inserted }
  }

  /// Only what was begun since the start and git has never seen is erased: anything else may be the only
  /// copy of somebody's work.
  package func erase(_ key: String) async throws -> Bool {
    guard begun.contains(key), text(of: key) != nil,
      await tools.revisions(of: path(key), in: root, limit: 1).isEmpty
    else { return false }
    try FileManager.default.removeItem(at: file(key))
    seen[key] = nil
    begun.remove(key)
    return true
  }

  private func remember(_ text: String, of key: String) {
    let version = DraftVersion(date: .now, text: text)
    guard seen[key]?.last?.hash != version.hash else { return }
    seen[key, default: []].removeAll { $0.hash == version.hash }
    seen[key, default: []].append(version)
    seen[key] = seen[key]?.suffix(Self.room)
  }

  private func path(_ key: String) -> String { PlanDraft.path(key) }

  private func file(_ key: String) -> URL { root.appending(path: path(key)) }

  /// The text of a plan; nil for what is no plan of the folder itself.
  private func text(of key: String) -> String? {
    guard isID(key), isFolder, type(of: file(key)) == .typeRegular,
      let data = try? Data(contentsOf: file(key)), data.count <= SourceTree.sizeLimit
    else { return nil }
    return String(validating: data, as: UTF8.self)
  }

  private var isFolder: Bool { type(of: root.appending(path: "Campaigns")) == .typeDirectory }

  /// What a file is, without following a link.
  private func type(of url: URL) -> FileAttributeType? {
    (try? FileManager.default.attributesOfItem(atPath: url.path))?[.type] as? FileAttributeType
  }
}

extension Day {
  /// Noon in Greenwich, where git tells the day alone.
  fileprivate var noon: Date { Date(timeIntervalSince1970: Double(number) * 86_400 + 43_200) }
}
