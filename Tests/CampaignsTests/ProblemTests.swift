import Campaigns
import Catalogue
import Diagnostics
import Foundation
import Markup
import TestSupport
import Testing

/// Each code has a folder with a smallest workspace that provokes it, and the exact text that an
/// author will read of it; what other rules say of so small a plan is left out.
@Suite struct ProblemTests {
  @Test(arguments: campaignCodes.map(\.id))
  func isReportedForItsExample(code: String) throws {
    var report = Report()
    let folder = try examples.appending(path: code).requireFolder()
    let tree = SourceTree(reading: ["Campaigns", "Practices"], in: folder, report: &report)
    let catalogue = Catalogue(reading: tree, language: "en", &report)
    let campaigns = Campaigns(reading: tree, &report)
    campaigns.check(catalogue, today: today, &report)

    let own = report.filtered { $0.code.id == code }
    #expect(!own.diagnostics.isEmpty)
    try expectGolden(own.text, "Problems/\(code)/expected.txt")
  }

  @Test func noExampleOutlivesItsCode() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: examples.path)
    #expect(Set(folders) == Set(campaignCodes.map(\.id)))
  }

  @Test func everyRuleDeclaresCodesAndNoCodeHasTwoMeanings() {
    #expect(allPlanRules.allSatisfy { !$0.codes.isEmpty })
    for code in campaignCodes {
      let namesakes = allPlanRules.flatMap(\.codes).filter { $0.id == code.id }
      #expect(namesakes.allSatisfy { $0.summary == code.summary }, "\(code.id)")
    }
  }
}

private let examples = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "Golden/Problems")

private let today = Day(year: 2026, month: 1, day: 15)

extension URL {
  /// The folder itself; an example that is missing is a failure with its name.
  fileprivate func requireFolder() throws -> URL {
    try #require(FileManager.default.fileExists(atPath: path), "no example \(lastPathComponent)")
    return self
  }
}
