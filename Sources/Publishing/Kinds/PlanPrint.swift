/// How much of a plan a dossier prints.
package enum PlanPrint: String, CaseIterable, Hashable, Sendable {
  case full
  /// For somebody who has a minute: the plan at a glance, and what it lacks.
  case overview
  /// For those who carry it out: objectives, dates and who does what.
  case management

  /// The ids of the chapters, in the order of the dossier; nil for all.
  private var chapters: Set<String>? {
    switch self {
    case .full: nil
    case .overview: ["plan-overview", "plan-completeness"]
    case .management: ["plan-overview", "plan-goal", "plan-activities", "plan-responsibilities"]
    }
  }

  func shows(_ chapter: String) -> Bool { chapters?.contains(chapter) ?? true }
}
