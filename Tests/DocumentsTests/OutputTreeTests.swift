import Documents
import Foundation
import Testing

@Suite struct OutputTreeTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "rostrum-tests-\(UUID().uuidString)", directoryHint: .isDirectory)

  private func tree(_ files: [String: String]) -> OutputTree {
    var tree = OutputTree()
    for (path, text) in files { tree[path] = Data(text.utf8) }
    return tree
  }

  /// What lies in the folder, without our mark.
  private func contents(_ url: URL) throws -> [String: String] {
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: url.path) {
      guard let data = FileManager.default.contents(atPath: url.path + "/" + path),
        !path.hasPrefix(".")
      else { continue }
      files[path] = String(decoding: data, as: UTF8.self)
    }
    return files
  }

  private func names(in url: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
  }

  @Test func replacesTheFolderWhole() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appending(path: "deep/out")
    try tree(["a.html": "1", "jats/x.xml": "2"]).write(to: target)
    try tree(["a.html": "3", "b/c/d.txt": "4"]).write(to: target)
    #expect(try contents(target) == ["a.html": "3", "b/c/d.txt": "4"])
    #expect(try names(in: target.deletingLastPathComponent()) == ["out"])
  }

  @Test func neverReplacesWhatItDidNotWrite() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: folder.appending(path: "thesis.txt"))
    #expect {
      try tree(["a.html": "1"]).write(to: folder)
    } throws: { error in
      "\(error)".hasSuffix(
        "holds files that Rostrum did not write; choose another folder or empty it")
    }
    #expect(try names(in: folder) == ["thesis.txt"])
  }

  @Test func refusesAFileInTheWay() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let target = folder.appending(path: "out")
    try Data("file".utf8).write(to: target)
    #expect(throws: ExportError("'\(target.path)' is a file; choose a folder")) {
      try tree(["a.html": "1"]).write(to: target)
    }
    let below = target.appending(path: "deeper")
    #expect(throws: ExportError("'\(target.path)' is a file; choose a folder")) {
      try tree(["a.html": "1"]).write(to: below)
    }
    #expect(try names(in: folder) == ["out"])
  }

  @Test(.disabled(if: isSuperuser, "the superuser may write everywhere"))
  func leavesTheEarlierResultWhereWritingIsNotAllowed() throws {
    defer {
      chmod(folder.path, 0o755)
      try? FileManager.default.removeItem(at: folder)
    }
    let target = folder.appending(path: "out")
    try tree(["a.html": "old"]).write(to: target)
    chmod(folder.path, 0o555)
    #expect(
      throws: ExportError("'\(target.path)' was not written, because writing there is not allowed")
    ) {
      try tree(["a.html": "new"]).write(to: target)
    }
    chmod(folder.path, 0o755)
    #expect(try contents(target) == ["a.html": "old"])
    #expect(try names(in: folder) == ["out"])
  }

  /// A file and a folder of one name cannot both be written: the second fails half-way.
  @Test func leavesTheEarlierResultWhenAFileCannotBeWritten() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appending(path: "out")
    try tree(["a.html": "old"]).write(to: target)
    #expect(throws: ExportError.self) {
      try tree(["a": "file", "a/b": "in a file"]).write(to: target)
    }
    #expect(try contents(target) == ["a.html": "old"])
    #expect(try names(in: folder) == ["out"])
  }

  @Test(arguments: ["", "/etc/x", "../x", "a//b", "a/./b", "a/../../b"])
  func refusesPathsThatLeaveTheFolder(path: String) {
    #expect(throws: ExportError("'\(path)' is no path inside a folder")) {
      try tree([path: "x"]).write(to: folder.appending(path: "out"))
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test func clearsWhatAnInterruptedRunLeft() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    // No process has the largest number that there can be.
    let remains = folder.appending(path: ".out.part-\(Int32.max)-x")
    try FileManager.default.createDirectory(at: remains, withIntermediateDirectories: true)
    try tree(["a.html": "1"]).write(to: folder.appending(path: "out"))
    #expect(try names(in: folder) == ["out"])
  }

  @Test func putsBackAResultThatAnInterruptedRunHadSetAside() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appending(path: "out")
    try tree(["a.html": "old"]).write(to: target)
    try FileManager.default.moveItem(
      at: target, to: folder.appending(path: ".out.part-\(Int32.max)-x.old"))
    #expect(throws: ExportError.self) { try tree(["a": "", "a/b": ""]).write(to: target) }
    #expect(try contents(target) == ["a.html": "old"])
  }
}

private let isSuperuser = getuid() == 0
