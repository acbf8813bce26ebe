package import Documents
package import Foundation
import Markup

/// Files that were made once and are kept by the hash of what went into them, each build in a folder of its
/// own below `.rostrum/builds`. It is a cache: it may be deleted at any time.
package struct BuildShelf: Sendable {
  package let folder: URL
  /// How many bytes may be kept before the oldest builds go.
  package let limit: Int

  package init(folder: URL, limit: Int = 256 << 20) {
    self.folder = folder
    self.limit = limit
  }

  /// What a build consists of; nil when it is not kept (any more).
  package func manifest(_ key: BuildKey) -> Manifest? {
    guard let data = try? Data(contentsOf: place(of: key).appending(path: Manifest.path)) else {
      return nil
    }
    return try? JSONDecoder().decode(Manifest.self, from: data)
  }

  /// One of the files of a build: one that its manifest lists, so that no path leads elsewhere.
  package func file(_ path: String, of key: BuildKey) -> Data? {
    guard manifest(key)?.files.contains(where: { $0.path == path }) == true else { return nil }
    return try? Data(contentsOf: place(of: key).appending(path: path))
  }

  func place(of key: BuildKey) -> URL {
    folder.appending(path: key.description, directoryHint: .isDirectory)
  }

  /// How many seconds a build is kept.
  private static let lifetime = 7.0 * 86_400

  /// Removes builds that are older than a week, and the oldest ones until the others are within the limit;
  /// the latest one stays in any case.
  package func trim() {
    let keys: Set<URLResourceKey> = [.contentModificationDateKey]
    let folders =
      (try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: Array(keys))) ?? []
    let dated = folders.map { folder in
      (folder, (try? folder.resourceValues(forKeys: keys))?.contentModificationDate ?? .distantPast)
    }.sorted { ($1.1, $1.0.path) < ($0.1, $0.0.path) }
    var bytes = 0
    for (index, (folder, date)) in dated.enumerated() {
      bytes += size(of: folder)
      let isOld = date.timeIntervalSinceNow < -Self.lifetime
      if isOld || bytes > limit, index > 0 { try? FileManager.default.removeItem(at: folder) }
    }
  }

  private func size(of folder: URL) -> Int {
    let paths = FileManager.default.enumerator(atPath: folder.path) ?? .init()
    return paths.compactMap { $0 as? String }.reduce(0) { sum, path in
      let attributes = try? FileManager.default.attributesOfItem(
        atPath: folder.appending(path: path).path)
      return sum + (attributes?[.size] as? Int ?? 0)
    }
  }
}
