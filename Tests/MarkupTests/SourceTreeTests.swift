import Diagnostics
import Foundation
import Markup
import Testing

/// Reads a folder that a test fills; gives the paths that were read and the problems.
func readFolder(_ fill: (URL) throws -> Void) throws -> (paths: [String], problems: String) {
  let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  let folder = root.appending(path: "P")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: root) }
  try fill(folder)
  var report = Report()
  let tree = SourceTree(reading: ["P"], in: root, leavingOut: ["P/out"], report: &report)
  return (tree.files.map(\.path), report.text)
}

func write(_ text: String, _ path: String, in folder: URL) throws {
  let url = folder.appending(path: path)
  try FileManager.default.createDirectory(
    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(text.utf8).write(to: url)
}

@Suite struct SourceTreeTests {
  @Test func readsTextsInTheOrderOfTheirPaths() throws {
    let (paths, problems) = try readFolder { folder in
      for path in [
        "b.md", "a/z.yaml", "a/é b%.yml", "README.md", ".hidden.md", "x.txt", "out/y.md",
      ] {
        try write("x", path, in: folder)
      }
    }
    #expect(paths == ["P/a/z.yaml", "P/a/é b%.yml", "P/b.md"])
    #expect(problems == "")
  }

  @Test func reportsWhatIsNoTextAndReadsTheRest() throws {
    let (paths, problems) = try readFolder { folder in
      try write("fine", "fine.md", in: folder)
      try Data("é\nTh\u{E9}odore".unicodeScalars.map { UInt8($0.value) })
        .write(to: folder.appending(path: "latin.md"))
      try write("é\nab", "cut.md", in: folder)
      let handle = try FileHandle(forWritingTo: folder.appending(path: "cut.md"))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data([0xC3]))
      try handle.close()
      try write(String(repeating: "x", count: 5 << 20), "large.md", in: folder)
      try write("x", "folder.md/inside.txt", in: folder)
    }
    #expect(paths == ["P/fine.md"])
    #expect(
      problems == """
        P/cut.md:2:3: error: this byte is not UTF-8 text [F-UTF8]
          hint: save the file with the encoding UTF-8
        P/folder.md:1:1: error: this is a folder with the name of a file [F-READ]
          hint: give the folder a name without '.md'
        P/large.md:1:1: error: this file has 5120 KiB; the most is 1024 KiB [F-SIZE]
          hint: put pictures and recordings in files of their own, and link to them
        P/latin.md:1:1: error: this byte is not UTF-8 text [F-UTF8]
          hint: save the file with the encoding UTF-8

        """)
  }

  @Test func followsLinksToFilesInsideTheWorkspaceOnly() throws {
    let (paths, problems) = try readFolder { folder in
      let outside = folder.deletingLastPathComponent().path + "-outside.md"
      func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
          atPath: folder.appending(path: name).path, withDestinationPath: target)
      }
      try Data("secret".utf8).write(to: URL(filePath: outside))
      try write("fine", "sub/fine.md", in: folder)
      try link("inside.md", to: "sub/fine.md")
      try link("outside.md", to: outside)
      try link("loop.md", to: "loop.md")
      try link("nowhere.md", to: "nothing.md")
      try link("sub/up", to: "..")
      try link("picture.png", to: outside)
      #expect(mkfifo(folder.appending(path: "pipe.md").path, 0o600) == 0)
    }
    #expect(paths == ["P/inside.md", "P/sub/fine.md"])
    #expect(
      problems.split(separator: "\n").filter { !$0.hasPrefix("  ") } == [
        "P/loop.md:1:1: error: this leads to no ordinary file inside the workspace [F-READ]",
        "P/nowhere.md:1:1: error: this leads to no ordinary file inside the workspace [F-READ]",
        "P/outside.md:1:1: error: this leads to no ordinary file inside the workspace [F-READ]",
        "P/pipe.md:1:1: error: this leads to no ordinary file inside the workspace [F-READ]",
        "P/sub/up:1:1: error: this symbolic link leads to a folder, and is not followed [F-READ]",
      ])
  }

  @Test func stopsAtTooManyFoldersInOneAnother() throws {
    let (paths, problems) = try readFolder { folder in
      try write("x", String(repeating: "d/", count: 31) + "in.md", in: folder)
      try write("x", String(repeating: "e/", count: 32) + "out.md", in: folder)
    }
    #expect(paths.count == 1)
    #expect(problems.contains("this folder lies 32 folders deep, and is not read"))
  }

  @Test func findsTheFilesOfAFolder() {
    let tree = SourceTree(
      ["P/b.md", "P/a.md", "P-x/c.md", "P0.md", "Q/d.md"].map { SourceFile(path: $0, text: "") })
    #expect(tree.files(in: "P").map(\.path) == ["P/a.md", "P/b.md"])
    #expect(tree.files(in: "R").isEmpty)
  }

  @Test func takesTheLastEndingFromAStem() {
    #expect(SourceFile(path: "P/a.en.md", text: "").stem == "a.en")
    #expect(SourceFile(path: "a", text: "").stem == "")
  }

  @Test func knowsTheHashOfAnEmptyTextAndOfABC() {
    // FIPS 180-4 examples (NIST, SHA256.pdf).
    #expect(
      sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
