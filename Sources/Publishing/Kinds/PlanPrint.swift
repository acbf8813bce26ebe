/// How much of a plan a dossier prints.
package enum PlanPrint: String, CaseIterable, Hashable, Sendable {
  case full
  /// For somebody who has a minute: the plan at a glance, and what it lacks.
  case overview
  /// For those who carry it out: objectives, dates and who does what.
  case management
  /// The plan on the sheets of other methods, a page each: strategy chart, canvas, planning sheet.
  case views

  /// The ids of the chapters; nil for all that the print has.
  private var chapters: Set<String>? {
    switch self {
    case .full, .views: nil
    case .overview: ["plan-overview", "plan-completeness"]
    case .management: ["plan-overview", "plan-goal", "plan-activities", "plan-responsibilities"]
    }
  }

  func shows(_ chapter: String) -> Bool { chapters?.contains(chapter) ?? true }
}
