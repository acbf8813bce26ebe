import Catalogue
import Diagnostics

/// Who copies a practice takes over what it says may go wrong, or says why not.
struct InheritedRiskRule: PlanRule {
  let codes: [Diagnostic.Code] = [.inheritedRisk]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    for inheritance in plan.inheritance(in: setting.catalogue) where !inheritance.isAnswered {
      let id = inheritance.practice.id
      let risks = inheritance.practice.lessons.potentialRisks.map { "\"\($0)\"" }
      let activities = inheritance.activities.map { "'\($0)'" }.joined(separator: ", ")
      report.add(
        .inheritedRisk, at: inheritance.location,
        "'\(id)', which \(activities) \(inheritance.activities.count == 1 ? "copies" : "copy"), warns "
          + "of \(risks.joined(separator: " and ")); no risk of the plan answers it",
        hint: "add a risk with 'from: \(id)', or waive '\(Waiver.risks(of: id))' with the reason")
    }
  }
}

extension Diagnostic.Code {
  static let inheritedRisk = Diagnostic.Code(
    "RISK-INHERIT", .warning, "a practice that is copied names a risk that the plan lacks",
    why: "Somebody has already learnt what may go wrong; the plan answers it before it happens.",
    wrong: "evidence: [{practice: x}]  (x has 'potential_risks', and no risk is 'from: x')",
    right: "risks: [{id: r1, text: If … then …, from: x}]")
}
