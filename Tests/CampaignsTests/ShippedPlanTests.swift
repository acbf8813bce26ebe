import Campaigns
import Catalogue
import Diagnostics
import Foundation
import Markup
import Testing

/// The plans of this repository are examples, so nothing in them may be reported.
@Suite struct ShippedPlanTests {
  @Test func keepEveryRule() {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var report = Report()
    let tree = SourceTree(reading: ["Campaigns", "Practices"], in: root, report: &report)
    var elsewhere = Report()
    let catalogue = Catalogue(reading: tree, language: "en", &elsewhere)
    let campaigns = Campaigns(reading: tree, &report)
    campaigns.check(catalogue, today: Day(year: 2026, month: 11, day: 22), &report)

    #expect(campaigns.plans.count >= 3)
    #expect(report.diagnostics.filter { $0.severity < .info }.map(\.text) == [])
    for plan in campaigns.plans {
      #expect(Schedule(plan).entries.count == plan.activities.count, "\(plan.id)")
    }
  }
}
