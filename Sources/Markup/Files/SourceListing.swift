package import Diagnostics
package import Foundation

/// What the file system says of an authored file without opening it; another text has another stamp.
package struct SourceStamp: Hashable, Sendable {
  /// Relative to the workspace, with `/` separators.
  package let path: String
  /// Bytes.
  package let size: Int
  /// When the text was last written, in nanoseconds since 1970.
  package let modified: Int
  /// When the file's entry last changed, in nanoseconds since 1970; programs cannot set it.
  package let changed: Int

  package init(path: String, size: Int, modified: Int, changed: Int) {
    self.path = path
    self.size = size
    self.modified = modified
    self.changed = changed
  }
}

/// The files that `SourceTree` would read below `folders` of `root`, and those named `alone`.
///
/// What cannot be looked at is a problem in `report`.
package func listSources(
  _ folders: [String], in root: URL, leavingOut: Set<String> = [], alone: [String] = [],
  _ report: inout Report
) -> [SourceStamp] {
  var walk = Walk(root: root, leavingOut: leavingOut)
  for folder in folders { walk.visit(folder, depth: 0, &report) }
  for file in alone where FileManager.default.fileExists(atPath: root.appending(path: file).path) {
    walk.visitItem(file, depth: 0, isNamed: true, &report)
  }
  return walk.stamps
}
