import Catalogue
import Diagnostics
import Foundation
import Markup
import Testing

/// The shipped catalogue: what the repository promises of its own content.
@Suite struct WorkspaceTests {
  /// Themes that no practice has yet; one that gets its first practice is taken out.
  static let unusedThemes: Set<Concept.ID> = []

  /// Read once for all tests.
  static let shipped: (catalogue: Catalogue, report: Report) = {
    var report = Report()
    let tree = SourceTree(reading: ["Practices"], in: Repository.root, report: &report)
    let catalogue = Catalogue(reading: tree, language: "en", &report)
    catalogue.check(today: Day(year: 2026, month: 11, day: 22), &report)
    return (catalogue, report)
  }()

  let catalogue = Self.shipped.catalogue
  let report = Self.shipped.report

  @Test func holds64PracticesWithoutAnErrorOrWarning() {
    let problems = report.sorted.filter { $0.severity == .error || $0.severity == .warning }
    #expect(problems.map(\.text) == [])
    #expect(catalogue.practices.count == 64)
  }

  @Test func usesEveryTheme() {
    let used = Set(catalogue.practices.flatMap { catalogue.concepts(of: $0, in: .themes) })
    let themes = catalogue[.themes].concepts.filter { $0.status == .active }.map(\.id)
    #expect(Set(themes).subtracting(used) == Self.unusedThemes)
  }

  @Test(arguments: Scheme.allCases)
  func usesEveryIDOnce(scheme: Scheme) {
    let ids = catalogue[scheme].concepts.map(\.id)
    #expect(!ids.isEmpty)
    #expect(Set(ids).count == ids.count)
  }

  @Test func describesEveryPracticeIn120To260Words() {
    for practice in catalogue.practices {
      let words = practice.body.plainText.split(whereSeparator: \.isWhitespace)
        .count { $0.contains { $0.isLetter || $0.isNumber } }
      #expect((120...260).contains(words), "\(practice.id) has \(words) words")
    }
  }

  @Test func citesItsOwnEvidenceInEveryPractice() {
    for practice in catalogue.practices {
      #expect(practice.body.citations.contains { $0.key == practice.id }, "\(practice.id)")
    }
  }
}
