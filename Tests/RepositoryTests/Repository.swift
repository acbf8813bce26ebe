import Foundation

/// The files of the repository itself, as authors see them.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file, by its path from the root.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The files below a folder with one of some endings, in the order of their paths; what git ignores
  /// and hidden folders are passed over.
  static func files(in folder: String = "", endings: Set<String>) throws -> [String] {
    let manager = FileManager.default
    var found: [String] = []
    var folders = [folder]
    while let folder = folders.popLast() {
      for name in try manager.contentsOfDirectory(atPath: root.appending(path: folder).path) {
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        guard !name.hasPrefix("."), path != "Exports/build" else { continue }
        var isFolder: ObjCBool = false
        _ = manager.fileExists(
          atPath: root.appending(path: path).path, isDirectory: &isFolder)
        if isFolder.boolValue {
          folders.append(path)
        } else if endings.contains(String(name.split(separator: ".").last ?? "")) {
          found.append(path)
        }
      }
    }
    return found.sorted()
  }
}
