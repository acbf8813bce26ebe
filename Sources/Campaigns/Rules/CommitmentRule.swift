import Diagnostics
import Markup

/// What was promised has an owner and a day, and some plan takes it up.
struct CommitmentRule: PlanRule {
  let codes: [Diagnostic.Code] = [.noPromiser, .noPromisedDay, .lostCommitment]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let agreed = plan.events.compactMap(\.end?.value).max()
    for commitment in plan.commitments {
      let id = commitment.id.value
      if commitment.by.isEmpty, !setting.waives(.commitments, "by", of: id) {
        report.add(
          .noPromiser, at: commitment.id.location, "nobody owns the commitment '\(id)'",
          hint: "add 'by' with the id of a party or of one of the team", severity: setting.gap)
      }
      if commitment.due == nil, !setting.waives(.commitments, "due", of: id) {
        report.add(
          .noPromisedDay, at: commitment.id.location,
          "the commitment '\(id)' has no day by which it is kept",
          hint: "add 'due' with a day, a month or a year", severity: setting.gap)
      }
      if commitment.state != "done", !setting.waives(.commitments, "goes_to", of: id) {
        checkFollower(of: commitment, agreed, plan, setting, &report)
      }
    }
  }

  /// That no plan has what it names, is reported where ids are checked.
  private func checkFollower(
    of commitment: Commitment, _ agreed: Day?, _ plan: Plan, _ setting: PlanSetting,
    _ report: inout Report
  ) {
    let id = commitment.id.value
    guard let target = commitment.goesTo else {
      report.add(
        .lostCommitment, at: commitment.id.location,
        "'\(id)' was agreed\(agreed.map { " on \($0.iso)" } ?? "") and no plan takes it up",
        hint: "add 'goes_to' with what follows it up, such as a3 or other-plan#a3")
      return
    }
    guard let (other, item) = setting.campaigns.follower(target.value, from: plan),
      let activity = other.activities.first(where: { $0.id.value == item }),
      activity.progress == .dropped
    else { return }
    report.add(
      .lostCommitment, at: target.location,
      "'\(id)' was left to '\(target.value)', which was dropped",
      hint: "name in 'goes_to' what follows it up now")
  }
}

extension Campaigns {
  /// The plan and the object in it that `a3` or `other-plan#a3` names; the object may not be there.
  func follower(_ target: String, from plan: Plan) -> (plan: Plan, id: String)? {
    let parts = target.split(separator: "#", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return (plan, target) }
    return self.plan(parts[0]).map { ($0, parts[1]) }
  }
}

extension Diagnostic.Code {
  static let noPromiser = Diagnostic.Code(
    "COMMIT-OWNER", .error, "nobody owns a commitment",
    why:
      "What all have promised together nobody does. It weighs as a warning until the plan is agreed.",
    source: "Legal Dialogue, report of the Moscow workshop 2017; ours",
    wrong: "commitments: [{id: guide, text: Write a guide, …}]",
    right: "commitments: [{id: guide, text: Write a guide, by: clinic, …}]")

  static let noPromisedDay = Diagnostic.Code(
    "COMMIT-DATE", .error, "a commitment has no day",
    why:
      "A promise without a day is never late. It weighs as a warning until the plan is agreed.",
    source: "Legal Dialogue, report of the Moscow workshop 2017; ours",
    wrong: "{id: guide, by: clinic, …}", right: "{id: guide, by: clinic, due: 2026-12, …}")

  static let lostCommitment = Diagnostic.Code(
    "COMMIT-LOST", .warning, "no plan takes up a commitment",
    why: "What is agreed in a meeting is lost unless it stands in somebody's plan of work.",
    source: "Legal Dialogue, report of the Moscow workshop 2017; ours",
    wrong: "{id: guide, text: Write a guide, by: clinic, due: 2026-12}",
    right: "{id: guide, …, goes_to: \"guide-2026#a3\"}")
}
