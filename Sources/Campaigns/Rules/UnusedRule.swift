import Diagnostics
import Markup

/// Somebody or a message that nothing in the plan points at was forgotten.
///
/// Outcomes, outputs and money have rules of their own (`TOC-END`, `OUT-ORPHAN`, `BUD-ORPHAN`). An opponent or observer is listed to be seen; a
/// stakeholder who moves others has a use; a message is used where it has a moment.
struct UnusedRule: PlanRule {
  let codes: [Diagnostic.Code] = [.unused]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    var used = Set(plan.references.map(\.id.value))
    used.formUnion(plan.mentions.map(\.value))
    func flag(_ object: some PlanObject, _ hint: String) {
      guard !used.contains(object.id.value) else { return }
      report.add(
        .unused, at: object.id.location, "nothing uses '\(object.id.value)'", hint: hint)
    }
    for stakeholder in plan.stakeholders where stakeholder.influences.isEmpty {
      if stakeholder.has(.opponent) || stakeholder.has(.observer) || stakeholder.isAffected {
        continue
      }
      flag(stakeholder, "name it as a target, a messenger or an audience, or take it out")
    }
    for message in plan.messages where message.when == nil {
      flag(message, "say in 'when' at which activity or on which day it is told")
    }
  }
}

extension Diagnostic.Code {
  static let unused = Diagnostic.Code(
    "ID-UNUSED", .warning, "an object of the plan is used nowhere",
    why: "Whom nobody speaks to and what nobody tells was forgotten, or is not needed.",
    wrong: "stakeholders: [{id: press, …}]  (and no activity aims at it)",
    right: "target: [press]")
}
