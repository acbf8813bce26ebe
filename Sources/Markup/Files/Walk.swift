import Diagnostics
import Foundation

/// One walk over the folders of a workspace.
struct Walk {
  let root: URL
  let leavingOut: Set<String>
  private(set) var files: [SourceFile] = []

  private static let endings: Set<String> = ["md", "yaml", "yml"]
  /// How many folders may stand in one another.
  private static let depthLimit = 32

  init(root: URL, leavingOut: Set<String>) {
    self.root = root
    self.leavingOut = leavingOut
  }

  mutating func visit(_ path: String, depth: Int, _ report: inout Report) {
    let place = SourceLocation(file: path)
    guard depth < Self.depthLimit else {
      report.add(
        .unreadable, at: place, "this folder lies \(depth) folders deep, and is not read",
        hint: "move it further up")
      return
    }
    let url = root.appending(path: path)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: url.path) else {
      if FileManager.default.fileExists(atPath: url.path) {
        report.add(
          .unreadable, at: place, "this folder cannot be read", hint: "check its permissions")
      }
      return
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      visitItem("\(path)/\(name)", depth: depth, &report)
    }
  }

  mutating func visitItem(_ path: String, depth: Int, _ report: inout Report) {
    guard !leavingOut.contains(path) else { return }
    let url = root.appending(path: path)
    let isText = Self.endings.contains(url.pathExtension) && url.lastPathComponent != "README.md"
    switch Item(url, in: root) {
    case .folder where isText:
      report.add(
        .unreadable, at: SourceLocation(file: path), "this is a folder with the name of a file",
        hint: "give the folder a name without '.\(url.pathExtension)'")
    case .folder: visit(path, depth: depth + 1, &report)
    case .file(let size):
      if isText, let file = SourceFile(reading: path, of: size, in: root, &report) {
        files.append(file)
      }
    case .linkedFolder:
      report.add(
        .unreadable, at: SourceLocation(file: path),
        "this symbolic link leads to a folder, and is not followed", hint: "put the files here")
    case .stray where isText:
      report.add(
        .unreadable, at: SourceLocation(file: path),
        "this leads to no ordinary file inside the workspace", hint: "put the file itself here")
    case .stray: break
    }
  }
}

/// What stands at a path.
private enum Item {
  /// An ordinary file, or a link to one inside the workspace; its size in bytes.
  case file(size: Int)
  case folder
  case linkedFolder
  /// A link that leads nowhere, in a circle or out of the workspace; a pipe or a device.
  case stray

  private static let keys: Set<URLResourceKey> = [
    .isDirectoryKey, .isSymbolicLinkKey, .isRegularFileKey, .fileSizeKey,
  ]

  init(_ url: URL, in root: URL) {
    let values = try? url.resourceValues(forKeys: Self.keys)
    if values?.isSymbolicLink == true {
      let target = url.resolvingSymlinksInPath()
      let inside = target.path.hasPrefix(root.resolvingSymlinksInPath().path + "/")
      let found = try? target.resourceValues(forKeys: Self.keys)
      switch (found?.isDirectory, found?.isRegularFile) {
      case (true, _): self = .linkedFolder
      case (_, true) where inside: self = .file(size: found?.fileSize ?? 0)
      default: self = .stray
      }
    } else if values?.isDirectory == true {
      self = .folder
    } else {
      self = values?.isRegularFile == true ? .file(size: values?.fileSize ?? 0) : .stray
    }
  }
}

extension SourceFile {
  /// Reads one file; nil, with a problem in `report`, when it cannot be used.
  fileprivate init?(reading path: String, of size: Int, in root: URL, _ report: inout Report) {
    let place = SourceLocation(file: path)
    guard size <= SourceTree.sizeLimit else {
      report.add(
        .tooLarge, at: place,
        "this file has \(size / 1024) KiB; the most is \(SourceTree.sizeLimit / 1024) KiB",
        hint: "put pictures and recordings in files of their own, and link to them")
      return nil
    }
    guard let data = try? Data(contentsOf: root.appending(path: path)) else {
      report.add(.unreadable, at: place, "this file cannot be read", hint: "check its permissions")
      return nil
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      report.add(
        .notUTF8, at: firstInvalidPlace(data, path), "this byte is not UTF-8 text",
        hint: "save the file with the encoding UTF-8")
      return nil
    }
    self.init(path: path, text: text)
  }
}

private func firstInvalidPlace(_ data: Data, _ path: String) -> SourceLocation {
  var decoder = UTF8()
  var bytes = data.makeIterator()
  var (line, column) = (1, 1)
  while case .scalarValue(let scalar) = decoder.decode(&bytes) {
    (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
  }
  return SourceLocation(file: path, line: line, column: column)
}
