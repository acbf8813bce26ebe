import Diagnostics
import Foundation
import Markup
import TestSupport
import Testing

/// Each code of this target has a folder with a smallest example that provokes it, and the exact text
/// that an author reads.
///
/// `ID-DUP` is declared here for all readers and reported by theirs alone, so its example is theirs.
@Suite struct ProblemTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/Problems")

  private static let codes = markupCodes.filter { $0 != .duplicateID }

  /// The examples that git or an editor would spoil: they are written anew for each test, beside the
  /// expected text in their folder.
  private static let written: [String: Data] = [
    "F-SIZE/a.md": Data("---\n\(String(repeating: "#", count: 300 << 10))\n---\n".utf8),
    "F-SIZE/b.md": Data(String(repeating: "a", count: 2 << 20).utf8),
    "F-UTF8/a.md": Data("---\ntitle: Th".utf8) + [0xE9] + Data("odore\n---\n".utf8),
  ]

  @Test(arguments: codes.map(\.id)) func isReportedForItsExample(code: String) throws {
    let report = try Self.read(code)
    #expect(report.diagnostics.contains { $0.code.id == code })
    try expectGolden(report.text, "Problems/\(code)/expected.txt")
  }

  @Test func noExampleOutlivesItsCode() throws {
    let examples = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(examples.sorted() == Self.codes.map(\.id).sorted())
    #expect(
      Set(Self.written.keys.map { $0.prefix { $0 != "/" } }).isSubset(of: examples.map { $0[...] }))
  }

  @Test func explainsEveryCodeOnce() {
    #expect(Set(markupCodes.map(\.id)).count == markupCodes.count)
    for code in markupCodes {
      #expect(!code.summary.isEmpty && code.summary.first?.isUppercase == false || code == .rawHTML)
      #expect(code.why.hasSuffix("."), "\(code.id)")
      #expect(!code.example.wrong.isEmpty && code.example.wrong != code.example.right, "\(code.id)")
    }
  }

  /// Reads the example of a code as a reader of practices would.
  private static func read(_ code: String) throws -> Report {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    let copy = root.appending(path: code)
    try FileManager.default.copyItem(at: folder.appending(path: code), to: copy)
    for (path, data) in written where path.hasPrefix(code + "/") {
      try data.write(to: root.appending(path: path))
    }
    var report = Report()
    for file in SourceTree(reading: [code], in: root, report: &report).files {
      read(file, &report)
    }
    return report
  }

  private static func read(_ file: SourceFile, _ report: inout Report) {
    let matter = file.path.hasSuffix(".md") ? FrontMatter(file, &report) : nil
    let node =
      matter?.fields ?? (matter == nil ? readYAML(file.text, file: file.path, &report) : nil)
    if let node, var fields = Fields(node, what: "a practice", &report) {
      _ = fields.requiredText("title", "its name", &report)
      _ = fields.id("id", &report)
      _ = fields.texts("themes", &report)
      _ = fields.integer("count", &report)
      _ = fields.date("start", &report)
      _ = fields.date("end", &report)
      fields.finish(&report)
    }
    if let matter {
      _ = Markdown(matter.body, file: file.path, firstLine: matter.bodyLine, &report)
    }
  }
}
