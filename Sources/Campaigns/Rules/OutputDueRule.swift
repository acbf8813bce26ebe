import Diagnostics
import Markup

/// What makes an output ends before the output is due.
struct OutputDueRule: PlanRule {
  let codes: [Diagnostic.Code] = [.lateOutput]

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    var makers: [String: [String]] = [:]
    for activity in plan.activities where activity.progress != .dropped {
      for output in activity.makes { makers[output.value, default: []].append(activity.id.value) }
    }
    let dropped = Set(plan.activities.filter { $0.progress == .dropped }.map(\.id.value))
    for output in plan.outputs {
      guard let due = output.due else { continue }
      let stated = output.madeBy.map(\.value).filter { !dropped.contains($0) }
      let entries = (makers[output.id.value, default: []] + stated)
        .compactMap { setting.schedule[$0] }
      guard let last = entries.max(by: { $0.end < $1.end }), last.end > due.value else { continue }
      report.add(
        .lateOutput, at: due.location,
        "output '\(output.id.value)' is due \(due.value.iso), but '\(last.activity)', which makes "
          + "it, ends \(last.end.iso)",
        hint: "finish it \(counted(last.end - due.value, "day")) earlier, or say a later day")
    }
  }
}

extension Diagnostic.Code {
  static let lateOutput = Diagnostic.Code(
    "OUT-LATE", .error, "an output is due before it is made",
    why: "Somebody waits for an output on its day; a plan must not promise what it cannot keep.",
    source: "Tearfund, ROOTS",
    wrong: "{id: p1, due: 2026-05-29}  (a3, which makes it, ends 2026-06-12)",
    right: "{id: p1, due: 2026-06-19}")
}
