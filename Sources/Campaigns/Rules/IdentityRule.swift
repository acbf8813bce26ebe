import Diagnostics
import Markup

/// Every object has an id of its own, and the plan has the name of its file.
struct IdentityRule: PlanRule {
  let codes: [Diagnostic.Code] = [.duplicateID, .fileName]

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    if let stated = plan.statedID, stated.value != plan.id {
      report.add(
        .fileName, at: stated.location,
        "'id' is '\(stated.value)', and the file is called '\(plan.id)'",
        hint: "write 'id: \(plan.id)', or rename the file")
    }
    var seen: [String: SourceLocation] = [:]
    for object in plan.objects where isRealID(object.id) {
      guard let first = seen[object.id.value] else {
        seen[object.id.value] = object.id.location
        continue
      }
      report.add(
        .duplicateID, at: object.id.location,
        "'\(object.id.value)' is used twice: here and in line \(first.line)",
        hint: "give \(type(of: object).sort.phrase) an id that nothing else in the plan has")
    }
  }

  /// Whether the id was written, and not put in the place of a missing one.
  private func isRealID(_ id: Placed<String>) -> Bool { id.value != "?" }
}
