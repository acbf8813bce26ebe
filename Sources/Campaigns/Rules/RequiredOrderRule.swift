import Diagnostics
import Markup

/// What the kind puts first comes first.
struct RequiredOrderRule: PlanRule {
  let codes: [Diagnostic.Code] = [.wrongOrder]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    for fault in setting.kind?.orderFaults(plan, setting.schedule) ?? [] {
      let (earlier, later) = (fault.earlier, fault.later)
      guard let activity = setting.objects[earlier.activity] else { continue }
      report.add(
        .wrongOrder, at: activity.id.location,
        "'\(fault.first)' comes before '\(fault.second)', but '\(earlier.activity)' is from "
          + "\(earlier.start.iso) to \(earlier.end.iso) and '\(later.activity)' from "
          + "\(later.start.iso) to \(later.end.iso)",
        hint:
          "write 'after: [\(earlier.activity)]' in '\(later.activity)', or waive KIND-ORDER")
    }
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
