package import Catalogue
package import Diagnostics
package import Markup

/// What a plan is judged by: its kind, the catalogue, the other plans, and the day.
package struct PlanSetting: Sendable {
  /// Nil when no kind has the name that the plan states.
  package let kind: Kind?
  package let campaigns: Campaigns
  package let catalogue: Catalogue
  package let today: Day
  package let schedule: Schedule
  /// What decides each objective and each date named in `before`.
  package let paths: [CriticalPath]
  /// Every object of the plan by its id; of two with one id, the first.
  package let objects: [String: any PlanObject]
  /// The keys of the plan's waivers.
  package let waived: Set<String>
  /// How much it weighs that something is missing: a warning before the plan is agreed, then an
  /// error.
  package let gap: Diagnostic.Severity

  package init(
    _ plan: Plan, campaigns: Campaigns, catalogue: Catalogue, today: Day
  ) {
    kind = campaigns.kind(plan.kind.value)
    self.campaigns = campaigns
    self.catalogue = catalogue
    self.today = today
    schedule = Schedule(plan)
    paths = CriticalPath.all(plan, schedule, kind: kind)
    objects = Dictionary(
      plan.objects.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    waived = Set(plan.waivers.map(\.key.value))
    gap = plan.status.isStrict ? .error : .warning
  }

  /// Whether the plan leaves out a section, a field of it, or that field of one object, as in
  /// `objectives`, `objectives.by` or `o1.by`.
  package func waives(_ section: PlanSection, _ field: String? = nil, of id: String? = nil) -> Bool
  {
    if waived.contains(section.rawValue) { return true }
    guard let field else { return false }
    return waived.contains("\(section.rawValue).\(field)")
      || id.map { waived.contains("\($0).\(field)") } ?? false
  }

  /// Whether the kind requires a section and the plan does not waive it.
  package func asks(for section: PlanSection) -> Bool {
    kind?.requires(section) == true && !waives(section)
  }
}

extension Campaigns {
  /// Judges every plan by every rule.
  package func check(_ catalogue: Catalogue, today: Day, _ report: inout Report) {
    let reports = mapConcurrently(plans, &report) { plan, _ in
      checkPlan(
        plan, PlanSetting(plan, campaigns: self, catalogue: catalogue, today: today))
    }
    for own in reports { report.add(own) }
  }
}
