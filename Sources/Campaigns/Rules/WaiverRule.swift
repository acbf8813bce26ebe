import Catalogue
import Diagnostics
import Markup

/// What is left out on purpose is left out with a reason, by somebody, on a day.
///
/// A waiver names a key of the kind (`online-platform`), a section (`budget`), a field of a section or
/// of one object (`objectives.by`, `o1.by`, `lead`), or the code of a rule about something that is
/// missing (`NFMWM-STAGE`). What the kind says must be there is never waived, except in a closed plan:
/// a record cannot be completed by wishing.
struct WaiverRule: PlanRule {
  let codes: [Diagnostic.Code] = [.unwaivable, .bareWaiver, .unknownKey]

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let waivable = Set(allPlanRules.filter(\.isWaivable).flatMap(\.codes).map(\.id))
    let all = Set(campaignCodes.map(\.id))
    for waiver in plan.waivers {
      checkSignature(waiver, &report)
      let key = waiver.key.value
      if let requirement = setting.kind?.requirement(key) {
        guard requirement.strength == .must, plan.status != .closed else { continue }
        report.add(
          .unwaivable, at: waiver.key.location, "'\(key)' is a must and cannot be waived",
          hint: "plan it: \(requirement.text)")
      } else if all.contains(key), !waivable.contains(key) {
        report.add(
          .unwaivable, at: waiver.key.location,
          "'\(key)' cannot be waived: it is not about something left out",
          hint: "mend what it reports")
      } else if !waivable.contains(key), !isPlace(key, plan, setting), setting.kind != nil {
        let keys = setting.kind?.requirements.map(\.key.value) ?? []
        let near = keys + PlanSection.allCases.map(\.rawValue) + waivable
        report.add(
          .unknownKey, at: waiver.key.location,
          "'waived' names '\(key)', which is no key of the kind '\(plan.kind.value)', no part of the "
            + "plan and no code",
          hint: suggestion(for: key, among: near))
      }
    }
  }

  private func checkSignature(_ waiver: Waiver, _ report: inout Report) {
    let missing = [
      (waiver.reason, "reason"), (waiver.by, "by"), (waiver.date?.iso, "date"),
    ].filter { $0.0 == nil }.map(\.1)
    guard !missing.isEmpty, !waiver.key.value.isEmpty else { return }
    let names = missing.map { "'\($0)'" }.joined(separator: ", ")
    report.add(
      .bareWaiver, at: waiver.key.location, "the waiver of '\(waiver.key.value)' lacks \(names)",
      hint: "say why it is left out, who decided it and when")
  }

  /// Whether a key is a field of the plan, or begins with a section or an object of it.
  private func isPlace(_ key: String, _ plan: Plan, _ setting: PlanSetting) -> Bool {
    if planFields.contains(key) { return true }
    let start = key.split(separator: ".", maxSplits: 1).first.map(String.init) ?? key
    let isPractice =
      setting.catalogue.practice(start) != nil || setting.catalogue.isUnread(start)
    return PlanSection(rawValue: start) != nil
      || key.contains(".") && setting.objects[start] != nil
      || key == Waiver.risks(of: start) && isPractice
  }
}

/// The fields of a plan that are no sections and may be left out.
private let planFields: Set<String> = ["lead", "languages", "place", "calendar", "start", "end"]

extension Diagnostic.Code {
  static let unwaivable = Diagnostic.Code(
    "KIND-WAIVE", .error, "something is waived that cannot be",
    why: "What the source of a kind calls a minimum is one; and a contradiction is not a gap.",
    source: "ILO, ITCILO and ENCLE, law clinics project: “at a minimum … should include”",
    wrong: "waived: [{key: workspace, …}]  (a must)",
    right: "outputs: [{fulfils: workspace, …}]")

  static let bareWaiver = Diagnostic.Code(
    "KIND-WAIVER", .error, "a waiver lacks its reason, its author or its date",
    why: "Comply or explain: a gap that nobody answers for is a gap.",
    wrong: "{key: online-platform}",
    right: "{key: online-platform, reason: The network's own is used, by: lea, date: 2026-09-01}")
}
