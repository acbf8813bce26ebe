package import Foundation

/// Files that have been made but not written yet: path to bytes.
package struct OutputTree: Hashable, Sendable {
  /// Relative paths with `/` between folders.
  package private(set) var files: [String: Data] = [:]

  package init() {}

  package init(_ files: [OutputFile]) {
    for file in files { self[file.path] = file.data }
  }

  package subscript(path: String) -> Data? {
    get { files[path] }
    set { files[path] = newValue }
  }

  /// Replaces the folder at `target` by these files, wholly or not at all: they are written beside
  /// it, brought safely to the disk, and then put in its place by renaming.
  ///
  /// Throws an `ExportError` and leaves `target` as it was when anything goes wrong, and when it
  /// holds files that were not written here.
  package func write(to target: URL) throws {
    for path in files.keys.sorted() { try FolderSwap.checkPath(path) }
    try FolderSwap(target: target).run { swap in
      for (path, data) in files.sorted(by: { $0.key < $1.key }) {
        try swap.write(data, at: path)
      }
    }
  }
}
