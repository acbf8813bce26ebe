import Diagnostics
import Foundation

/// One walk over the folders of a workspace.
struct Walk {
  let root: URL
  let leavingOut: Set<String>
  private(set) var stamps: [SourceStamp] = []

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

  mutating func visitItem(_ path: String, depth: Int, isNamed: Bool = false, _ report: inout Report)
  {
    guard !leavingOut.contains(path) else { return }
    let isText = isNamed || textEnding(path) != nil
    switch Item(path, in: root) {
    case .folder where isText:
      report.add(
        .unreadable, at: SourceLocation(file: path), "this is a folder with the name of a file",
        hint: "give the folder a name without '\(textEnding(path) ?? "")'")
    case .folder: visit(path, depth: depth + 1, &report)
    case .file(let stamp):
      if isText { stamps.append(stamp) }
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
  /// An ordinary file, or a link to one inside the workspace.
  case file(SourceStamp)
  case folder
  case linkedFolder
  /// A link that leads nowhere, in a circle or out of the workspace; a pipe or a device.
  case stray

  init(_ path: String, in root: URL) {
    let full = "\(root.path)/\(path)"
    var status = stat()
    guard lstat(full, &status) == 0 else {
      self = .stray
      return
    }
    let isLink = status.st_mode & S_IFMT == S_IFLNK
    if isLink, stat(full, &status) != 0 {
      self = .stray
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: self = isLink ? .linkedFolder : .folder
    case S_IFREG where !isLink || leadsInside(full, root): self = .file(SourceStamp(path, status))
    default: self = .stray
    }
  }
}

private func leadsInside(_ link: String, _ root: URL) -> Bool {
  URL(filePath: link).resolvingSymlinksInPath().path
    .hasPrefix(root.resolvingSymlinksInPath().path + "/")
}

/// The ending of a file of text that is read; nil for other names and for `README.md`. What a publication
/// prints from may be JSON, which is YAML too.
private func textEnding(_ path: String) -> String? {
  guard !path.hasSuffix("/README.md"), path != "README.md" else { return nil }
  if path.hasPrefix("Exports/"), path.hasSuffix(".json") { return ".json" }
  return [".md", ".yaml", ".yml"].first(where: path.hasSuffix)
}

extension SourceStamp {
  fileprivate init(_ path: String, _ status: stat) {
    func nanoseconds(_ time: timespec) -> Int {
      Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    }
    self.init(
      path: path, size: Int(status.st_size), modified: nanoseconds(status.st_mtim),
      changed: nanoseconds(status.st_ctim))
  }
}

extension SourceFile {
  /// Reads one file; nil, with a problem in `report`, when it cannot be used.
  init?(reading stamp: SourceStamp, in root: URL, _ report: inout Report) {
    let path = stamp.path
    let place = SourceLocation(file: path)
    guard stamp.size <= SourceTree.sizeLimit else {
      report.add(
        .tooLarge, at: place,
        "this file has \(stamp.size / 1024) KiB; the most is \(SourceTree.sizeLimit / 1024) KiB",
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
