import Catalogue
import Diagnostics
import Foundation
import Markup
import TestSupport
import Testing

/// Each code has a folder with a smallest workspace that provokes it and nothing else, and the exact
/// text that an author will read.
@Suite struct ProblemTests {
  /// The codes declared here, and those of `Markup` that are reported here too.
  static let codes = (catalogueCodes + [.duplicateID, .badID]).map(\.id)

  @Test(arguments: codes)
  func isReportedForItsExample(code: String) throws {
    let folder = examples.appending(path: code)
    try #require(FileManager.default.fileExists(atPath: folder.path), "no example of \(code)")
    var report = Report()
    let example = SourceTree(reading: ["Practices"], in: folder, report: &report)
    let paths = Set(example.files.map(\.path))
    let vocabularies = smallVocabularies.filter { !paths.contains($0.path) }
    let tree = SourceTree(example.files + (code == "V-MISSING" ? [] : vocabularies))
    Catalogue(reading: tree, language: "en", &report).check(today: today, &report)

    #expect(Set(report.diagnostics.map(\.code.id)) == [code])
    try expectGolden(report.text, "Problems/\(code)/expected.txt")
  }

  @Test func noExampleOutlivesItsCode() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: examples.path)
    #expect(folders.sorted() == Self.codes.sorted())
  }

  @Test func noCodeHasTwoMeanings() {
    let codes = catalogueCodes + markupCodes
    #expect(Set(codes.map(\.id)).count == codes.count)
  }

  @Test(arguments: catalogueCodes)
  func everyCodeExplainsItself(code: Diagnostic.Code) {
    for text in [code.summary, code.why, code.example.wrong, code.example.right] {
      #expect(!text.isEmpty, "\(code.id)")
    }
    #expect(code.summary.first?.isUppercase == false && code.summary.last != ".", "\(code.id)")
    #expect(code.why.first?.isUppercase == true && code.why.last == ".", "\(code.id)")
    #expect(code.example.wrong != code.example.right, "\(code.id)")
  }
}

private let examples = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "Golden/Problems")
