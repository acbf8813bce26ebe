package import Foundation

/// Where programs are looked for: `$ROSTRUM_TOOLS`, then `.tools/` in the workspace, then `PATH`.
package struct Tools: Sendable {
  /// In the order in which they are searched.
  package let folders: [URL]
  private let environment: [String: String]

  /// `environment` is that of the process; `workspace` the folder that may hold `.tools`.
  package init(environment: [String: String], workspace: URL) {
    self.environment = environment
    let named = Self.list(environment["ROSTRUM_TOOLS"])
    let own = [workspace.appending(path: ".tools", directoryHint: .isDirectory)]
    folders =
      (named + own).flatMap { folder in
        [folder, folder.appending(path: "bin"), folder.appending(path: "venv/bin")]
      } + Self.list(environment["PATH"])
  }

  /// The first program with one of the names, in the order of the names; nil when there is none.
  package func find(_ names: String...) -> URL? {
    for name in names {
      for folder in folders {
        let candidate = folder.appending(path: name, directoryHint: .notDirectory)
        var isFolder: ObjCBool = false
        let path = candidate.path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
          !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: path)
        else { continue }
        return candidate
      }
    }
    return nil
  }

  /// The environment of the programs that are run, with `additions`.
  func environment(adding additions: [String: String]) -> [String: String] {
    environment.merging(additions) { $1 }
  }

  private static func list(_ paths: String?) -> [URL] {
    (paths ?? "").split(separator: ":").map {
      URL(filePath: String($0), directoryHint: .isDirectory)
    }
  }
}
