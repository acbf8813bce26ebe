import Diagnostics
import Markup

/// An objective says who decides, and by when.
struct ObjectiveRule: PlanRule {
  let codes: [Diagnostic.Code] = [.noDecisionMaker, .decisionMakerIsBody, .badDueDay]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    for objective in plan.objectives {
      checkDecisionMaker(objective, setting, &report)
      checkDay(objective, plan, setting, &report)
    }
  }

  private func checkDecisionMaker(
    _ objective: Objective, _ setting: PlanSetting, _ report: inout Report
  ) {
    let id = objective.id.value
    guard !objective.decisionMakers.isEmpty else {
      guard !objective.written.contains("decision_maker"), setting.asks(for: .stakeholders),
        !setting.waives(.objectives, "decision_maker", of: id)
      else { return }
      report.add(
        .noDecisionMaker, at: objective.id.location, "objective '\(id)' names nobody who decides",
        hint: "add 'decision_maker' with the id of a person or a post")
      return
    }
    for name in objective.decisionMakers {
      guard let stakeholder = setting.objects[name.value] as? Stakeholder,
        let kind = stakeholder.kind?.value, kind != .person
      else { continue }
      report.add(
        .decisionMakerIsBody, at: name.location,
        "'\(name.value)' is \(kind.phrase); a target is a person or a post, never an institution",
        hint: "name who moves it, such as its chair, and write the body in 'decision_body'")
    }
  }

  private func checkDay(
    _ objective: Objective, _ plan: Plan, _ setting: PlanSetting, _ report: inout Report
  ) {
    let id = objective.id.value
    guard let by = objective.by else {
      guard !objective.written.contains("by"), !setting.waives(.objectives, "by", of: id) else {
        return
      }
      report.add(
        .badDueDay, at: objective.id.location, "objective '\(id)' has no day by which it is won",
        hint: "add 'by' with a day such as 2026-09-30")
      return
    }
    func add(_ what: String, _ hint: String) {
      report.add(
        .badDueDay, at: by.location, "objective '\(id)' is due \(by.value.iso), \(what)", hint: hint
      )
    }
    if let start = plan.start?.value, by.value < start {
      add(
        "\(counted(start - by.value, "day")) before the plan starts (\(start.iso))",
        "choose a day inside the plan")
    } else if let end = plan.end?.value, by.value > end {
      add(
        "\(counted(by.value - end, "day")) after the plan ends (\(end.iso))",
        "choose a day inside the plan, or let the plan end later")
    } else if by.value < setting.today, plan.status != .closed {
      add(
        "\(counted(setting.today - by.value, "day")) ago",
        "choose a new day, or close the plan and say what came of it")
    }
  }
}

extension Diagnostic.Code {
  static let noDecisionMaker = Diagnostic.Code(
    "SMART-S1", .error, "an objective names nobody who decides",
    why: "A decision that nobody takes is a wish.",
    source: "Advance Family Planning, SMART Advocacy; Midwest Academy",
    wrong: "objectives: [{id: o1, text: The form is shortened., …}]",
    right: "objectives: [{id: o1, decision_maker: councillor, …}]")

  static let decisionMakerIsBody = Diagnostic.Code(
    "SMART-S2", .error, "a decision-maker is an institution and not a person",
    why: "One speaks to people. A body is moved by its chair, its rapporteur or its swing vote.",
    source: "Midwest Academy, Strategy Chart",
    wrong: "decision_maker: city-council",
    right: "{decision_maker: committee-chair, decision_body: city-council}")

  static let badDueDay = Diagnostic.Code(
    "SMART-T1", .error, "an objective has no day, or one that cannot be",
    why: "Without a day nobody can say whether it was won; outside the plan nobody works on it.",
    source: "CDC, writing SMART objectives",
    wrong: "by: 2027-01-31  (the plan ends 2026-11-30)", right: "by: 2026-09-30")
}
