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
  var walk = Walk(root: root.path, leavingOut: leavingOut)
  for folder in folders { walk.visit(folder, &report) }
  for file in alone where walk.status(file, followingLinks: false) != nil {
    walk.visitItem(file, &report)
  }
  return walk.stamps
}

/// One walk over the folders of a workspace.
private struct Walk {
  let root: String
  let leavingOut: Set<String>
  var stamps: [SourceStamp] = []

  mutating func visit(_ path: String, _ report: inout Report) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(path)").sorted()
    } catch {
      if status(path, followingLinks: true) != nil {
        report.add(
          .unreadable, at: SourceLocation(file: path), "this folder cannot be read",
          hint: "check its permissions")
      }
      return
    }
    for name in names where !name.hasPrefix(".") {
      visitItem("\(path)/\(name)", &report)
    }
  }

  mutating func visitItem(_ path: String, _ report: inout Report) {
    guard !leavingOut.contains(path), let found = status(path, followingLinks: false) else {
      return
    }
    let ending = textEnding(path)
    switch found.st_mode & S_IFMT {
    case S_IFLNK:
      if ending != nil, let target = status(path, followingLinks: true),
        target.st_mode & S_IFMT == S_IFREG
      {
        add(path, target)
      } else {
        report.add(
          .unreadable, at: SourceLocation(file: path),
          "this symbolic link leads to no file; links to folders are not followed",
          hint: "put the file itself here")
      }
    case S_IFDIR:
      guard let ending else { return visit(path, &report) }
      report.add(
        .unreadable, at: SourceLocation(file: path), "this is a folder with the name of a file",
        hint: "give the folder a name without '\(ending)'")
    case S_IFREG where ending != nil: add(path, found)
    default: break
    }
  }

  func status(_ path: String, followingLinks: Bool) -> stat? {
    var result = stat()
    let code =
      followingLinks ? stat("\(root)/\(path)", &result) : lstat("\(root)/\(path)", &result)
    return code == 0 ? result : nil
  }

  private mutating func add(_ path: String, _ status: stat) {
    stamps.append(
      SourceStamp(
        path: path, size: Int(status.st_size), modified: nanoseconds(status.st_mtim),
        changed: nanoseconds(status.st_ctim)))
  }

  private func nanoseconds(_ time: timespec) -> Int {
    Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}

/// The ending of a file of text that is read; nil for other names and for `README.md`.
private func textEnding(_ path: String) -> String? {
  guard !path.hasSuffix("/README.md"), path != "README.md" else { return nil }
  return [".md", ".yaml", ".yml"].first(where: path.hasSuffix)
}
