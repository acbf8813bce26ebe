import Campaigns
import Diagnostics
import Foundation
import Markup
import Testing

/// What `rostrum new plan` writes can be read as it is, and when its comments are taken away; only
/// content is missing in it.
@Suite struct SkeletonTests {
  @Test(arguments: try shippedKinds().map(\.id))
  func canBeReadAndLacksOnlyContent(id: String) throws {
    let kind = try #require(shippedKinds().first { $0.id == id })
    let text = kind.skeleton(
      id: "plan", title: "A \"plan\": one", start: Day(year: 2026, month: 2, day: 2))
    var report = Report()
    let plan = try #require(
      readPlan(SourceFile(path: "Campaigns/plan.md", text: text), &report))
    #expect(report.text == "", "\(id)")
    #expect(plan.title.value == "A \"plan\": one")
    let codes = Set(
      problems(of: plan, kinds: [kind]).map { String($0.split(separator: " ")[1]) })
    #expect(codes.isSubset(of: missingContent), "\(id): \(codes.subtracting(missingContent))")
  }

  @Test(arguments: try shippedKinds().map(\.id))
  func holdsEveryMustAndShouldWhenItsCommentsAreTakenAway(id: String) throws {
    let kind = try #require(shippedKinds().first { $0.id == id })
    let text = kind.skeleton(id: "plan", title: "A plan", start: Day(year: 2026, month: 2, day: 2))
      .replacing("\n# ", with: "\n")
    var report = Report()
    let plan = try #require(
      readPlan(SourceFile(path: "Campaigns/plan.md", text: text), &report))
    let codes = Set(report.diagnostics.map(\.code.id))
    #expect(codes.isSubset(of: ["F-MISSING"]), "\(id): \(report.text)")
    let missing = Completeness(plan, kind).items.filter {
      if case .missing = $0.state { $0.requirement.strength > .may } else { false }
    }
    #expect(missing.map(\.requirement.key.value) == [], "\(id)")
    #expect(!problems(of: plan, kinds: [kind]).contains { $0.hasSuffix("KIND-KEY") }, "\(id)")
  }

  @Test func takesNoLongerThanItsKindAllows() throws {
    let kind = try kind("kind: small\ntitle: Small\nthresholds: {months: 6}\n")
    let text = kind.skeleton(id: "plan", title: "A plan", start: Day(year: 2026, month: 2, day: 2))
    #expect(text.contains("\nend: 2026-08-01\n"))
  }
}

private let missingContent: Set<String> = [
  "KIND-MISSING", "KIND-SECTION", "NFMWM-WHO", "STK-PRIMARY", "EV-COVER", "F-MISSING",
  "REV-NONE",
]
