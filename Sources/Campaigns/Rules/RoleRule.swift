import Diagnostics

/// Every activity has exactly one who answers for it and somebody who does it.
struct RoleRule: PlanRule {
  let codes: [Diagnostic.Code] = [
    .notOneAccountable, .nobodyResponsible, .manyConsulted, .muchOnOne,
  ]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let activities = plan.activities.filter { $0.progress != .dropped }
    for activity in activities {
      checkAccountable(activity, setting, &report)
      let id = activity.id.value
      if activity.roles.responsible.isEmpty, !setting.waives(.activities, "R", of: id) {
        report.add(
          .nobodyResponsible, at: activity.id.location, "'\(id)' has nobody responsible (R)",
          hint: "add 'R' with those who do it", severity: setting.gap)
      }
      let consulted = activity.roles.consulted
      if let most = setting.kind?.thresholds[.consulted], consulted.count > most {
        report.add(
          .manyConsulted, at: consulted[most].location,
          "'\(id)' consults \(consulted.count); more than \(most) slow it down",
          hint: "move those who need only know to 'I'")
      }
    }
    checkLoad(activities, setting, &report)
  }

  private func checkAccountable(
    _ activity: Activity, _ setting: PlanSetting, _ report: inout Report
  ) {
    let accountable = activity.roles.accountable
    let id = activity.id.value
    if accountable.count > 1 {
      report.add(
        .notOneAccountable, at: accountable[1].location,
        "'\(id)' has \(accountable.count) accountable (A); every activity has exactly one",
        hint: "leave the one who answers for it, and move the others to 'R'")
    } else if accountable.isEmpty, !setting.waives(.activities, "A", of: id) {
      report.add(
        .notOneAccountable, at: activity.id.location,
        "'\(id)' has nobody accountable (A); every activity has exactly one",
        hint: "add 'A' with the one who answers for it", severity: setting.gap)
    }
  }

  private func checkLoad(
    _ activities: [Activity], _ setting: PlanSetting, _ report: inout Report
  ) {
    guard let most = setting.kind?.thresholds[.load],
      let least = setting.kind?.thresholds[.shareFrom], activities.count >= least
    else { return }
    let loads = Dictionary(grouping: activities.flatMap(\.roles.accountable), by: \.value)
    for (who, places) in loads.sorted(by: { $0.key < $1.key })
    where places.count * 100 > activities.count * most {
      guard let first = places.first else { continue }
      report.add(
        .muchOnOne, at: first.location,
        "'\(who)' is accountable for \(places.count) of \(activities.count) activities",
        hint: "share them out: at most \(most) % on one")
    }
  }
}

extension Diagnostic.Code {
  static let notOneAccountable = Diagnostic.Code(
    "RACI-A", .error, "an activity has not exactly one who is accountable",
    why:
      "What two answer for, nobody does. That nobody is named weighs as a warning until the plan is "
      + "agreed.",
    source: "RACI", wrong: "{id: a1, A: [lea, sam], …}", right: "{id: a1, A: lea, R: [sam], …}")

  static let nobodyResponsible = Diagnostic.Code(
    "RACI-R", .error, "nobody does an activity",
    why: "Work without hands stays undone. It weighs as a warning until the plan is agreed.",
    source: "RACI", wrong: "{id: a1, A: lea}", right: "{id: a1, A: lea, R: [lea, sam]}")

  static let manyConsulted = Diagnostic.Code(
    "RACI-C", .hint, "many are consulted on one activity",
    why: "Each who is asked must be waited for. How many are many is a number of the kind "
      + "('consulted').",
    source: "RACI; the number is ours", wrong: "C: [ana, ben, eva, ida, kim]",
    right: "C: [ana, ben], I: [eva, ida, kim]")

  static let muchOnOne = Diagnostic.Code(
    "RACI-LOAD", .warning, "one answers for most activities",
    why: "If they fall ill, so does the campaign. How large a share may be is a number of the kind "
      + "('load', per cent), judged from 'share_from' activities on.",
    source: "RACI; the numbers are ours", wrong: "A: lea  (in most activities)",
    right: "A: sam  (in some of them)")
}
