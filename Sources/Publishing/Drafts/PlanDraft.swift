package import Campaigns
import Catalogue
package import Diagnostics
import Documents
import Foundation
import Markup

/// A draft as it was read: its fields with their places, the plan they make, and every problem.
package struct PlanDraft: Sendable {
  package let draft: Draft
  /// The plan as far as it can be read; nil for a text that is no plan.
  package let plan: Plan?
  /// Every problem that weighs more than a number, by place.
  package let problems: [Diagnostic]
  /// The fields; nil when they cannot be read as YAML.
  let root: YAMLNode?
  /// The Markdown text below the fields.
  let body: String
  let kind: Kind?

  package init(_ draft: Draft, in site: Site) {
    self.draft = draft
    let file = SourceFile(path: Self.path(draft.id), text: draft.text)
    var report = Report()
    var again = Report()
    let matter = FrontMatter(file, &again)
    root = matter.fields
    body = String(matter.body)
    let plan = readPlan(file, &report)
    self.plan = plan
    kind = plan.flatMap { site.workspace.campaigns.kind($0.kind.value) }
    if let plan {
      let others = site.workspace.campaigns.plans.filter { $0.id != plan.id }
      let setting = PlanSetting(
        plan,
        campaigns: Campaigns(plans: others + [plan], kinds: site.workspace.campaigns.kinds),
        catalogue: site.workspace.catalogue, today: site.date)
      report.add(checkPlan(plan, setting))
    }
    problems = report.sorted.filter { $0.severity < .info }
  }

  /// Where a plan lies in a workspace.
  package static func path(_ id: Plan.ID) -> String { "Campaigns/\(id).md" }

  package var title: String {
    guard let title = plan?.title.value, !title.isEmpty else { return draft.id }
    return title
  }
}

/// What came of reading a text that shall take the place of a draft.
package enum DraftText {
  /// The problems that keep a text from being read as a plan at all; empty when it can be.
  package static func obstacles(_ text: String, of id: Plan.ID) -> [Diagnostic] {
    var report = Report()
    let file = SourceFile(path: PlanDraft.path(id), text: text)
    return readPlan(file, &report) == nil ? report.sorted : []
  }
}
