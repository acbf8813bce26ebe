import Diagnostics
import Markup

/// What the kind puts first comes first.
///
/// Of several items with one key, the first to end counts. Items of the same days are in order.
struct RequiredOrderRule: PlanRule {
  let codes: [Diagnostic.Code] = [.wrongOrder]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    guard let kind = setting.kind else { return }
    var pairs: Set<[String]> = []
    for requirement in kind.requirements where requirement.strength != .may {
      for later in requirement.before { pairs.insert([requirement.key.value, later.value]) }
      for earlier in requirement.after { pairs.insert([earlier.value, requirement.key.value]) }
    }
    for pair in pairs.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard let first = firstEnd(pair[0], plan, setting),
        let then = firstEnd(pair[1], plan, setting),
        first.end > then.end || first.start > then.start
      else { continue }
      report.add(
        .wrongOrder, at: first.activity.id.location,
        "'\(pair[0])' comes before '\(pair[1])', but '\(first.activity.id.value)' is from "
          + "\(first.start.iso) to \(first.end.iso) and '\(then.activity.id.value)' from "
          + "\(then.start.iso) to \(then.end.iso)",
        hint:
          "write 'after: [\(first.activity.id.value)]' in '\(then.activity.id.value)', or waive "
          + "KIND-ORDER")
    }
  }

  private func firstEnd(
    _ key: String, _ plan: Plan, _ setting: PlanSetting
  ) -> (activity: Activity, start: Day, end: Day)? {
    plan.activities
      .filter { $0.fulfils.contains { $0.value == key } }
      .compactMap { activity in
        setting.schedule[activity.id.value].map { (activity, $0.start, $0.end) }
      }
      .min { ($0.2, $0.1) < ($1.2, $1.1) }
  }
}

extension Diagnostic.Code {
  static let wrongOrder = Diagnostic.Code(
    "KIND-ORDER", .warning, "activities are not in the order that the kind implies",
    why: "Terms are agreed before a launch and a report is written before it is presented. The "
      + "sources imply the order and do not state it, so this is a warning.",
    wrong: "{fulfils: launch-seminar, start: 2026-10-01}  (the terms end on 2026-11-02)",
    right: "{fulfils: launch-seminar, start: 2026-11-05}")
}
