import Diagnostics
import Markup

/// People affected sit at the table, from before the ask is made, and for longer than a day; who speaks
/// for them has asked them.
struct SeatRule: PlanRule {
  let codes: [Diagnostic.Code] = [.noSeat, .onBehalf, .afterTheAsk, .passing]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    guard !setting.waives(.participation) else { return }
    let groups = plan.affectedGroups
    guard let first = groups.first else { return }
    let affected = Set(groups.map(\.id.value))
    let seats = plan.team.filter { $0.represents.map { affected.contains($0.value) } == true }
    if seats.isEmpty, !plan.team.isEmpty || setting.asks(for: .team) {
      report.add(
        .noSeat, at: plan.team.first?.id.location ?? first.id.location,
        "nobody in the team represents \(groups.map { "'\($0.id.value)'" }.joined(separator: ", "))",
        hint: "give one of them a seat, and write 'represents' there")
    }
    checkBehalf(plan, affected.union(seats.map(\.id.value)), &report)
    let part = TakingPart(plan, setting.kind)
    let ask = firstAsk(plan, setting)
    for row in ParticipationMatrix(plan, kind: setting.kind).rows {
      let said = (part.occasions[row.group.id.value] ?? []).filter(\.hasSay).compactMap {
        setting.schedule[$0.activity.id.value]
      }
      let stages = Set(row.cells.filter { $0.value.level > .inform }.keys)
      if let ask { checkLate(row.group, stages, said, ask, &report) }
      checkLasting(row.group, stages, said, plan, setting, &report)
    }
  }

  private func checkBehalf(_ plan: Plan, _ people: Set<String>, _ report: inout Report) {
    for activity in plan.activities where activity.voice == .behalf {
      let roles = activity.roles
      let asked = roles.accountable + roles.responsible + roles.consulted
      guard !asked.contains(where: { people.contains($0.value) }) else { continue }
      report.add(
        .onBehalf, at: activity.id.location,
        "'\(activity.id.value)' speaks on behalf of people; who of them agreed?",
        hint: "name in 'C' the group or the one with a seat whom you ask, or let them speak")
    }
  }

  /// The first activity that aims at somebody who decides: by then the ask is fixed.
  private func firstAsk(_ plan: Plan, _ setting: PlanSetting) -> Schedule.Entry? {
    let deciders = Set(plan.decisionMakers.map(\.value))
    return plan.activities.filter { activity in
      activity.progress != .dropped && activity.targets.contains { deciders.contains($0.value) }
    }.compactMap { setting.schedule[$0.id.value] }.min { $0.start < $1.start }
  }

  /// A say in the problem, the goal or the planning comes before the ask, and so does an activity that
  /// begins earlier. Who has no say at all is reported elsewhere.
  private func checkLate(
    _ group: Stakeholder, _ stages: Set<Stage>, _ said: [Schedule.Entry], _ ask: Schedule.Entry,
    _ report: inout Report
  ) {
    guard stages.isDisjoint(with: [.problem, .goal, .planning]),
      let first = said.min(by: { $0.start < $1.start }), first.start > ask.start
    else { return }
    report.add(
      .afterTheAsk, at: group.id.location,
      "'\(group.id.value)' first take part in '\(first.activity)' on \(first.start.iso), after the "
        + "ask was made in '\(ask.activity)' on \(ask.start.iso)",
      hint: "let them agree the ask before it is made")
  }

  /// How many stages, and how many days from the first activity with a say to the end of the last; a
  /// plan that is shorter asks for no more than its own days, and words in `sustained` say how it goes
  /// on otherwise.
  private func checkLasting(
    _ group: Stakeholder, _ stages: Set<Stage>, _ said: [Schedule.Entry], _ plan: Plan,
    _ setting: PlanSetting, _ report: inout Report
  ) {
    let id = group.id.value
    let numbers = setting.kind?.thresholds ?? [:]
    guard !stages.isEmpty, let least = numbers[.sustainedStages], var days = numbers[.sustainedDays]
    else { return }
    if let start = plan.start?.value, let end = plan.end?.value {
      days = min(days, end - start + 1)
    }
    let isStated = plan.participation.contains { $0.group.value == id && $0.sustained != nil }
    var faults: [String] = []
    if stages.count < least {
      faults.append("in \(stages.count) \(stages.count == 1 ? "stage" : "stages") (least \(least))")
    }
    if let start = said.map(\.start).min(), let end = said.map(\.end).max(), !isStated,
      end - start + 1 < days
    {
      faults.append("for \(end - start + 1) days (least \(days))")
    }
    guard !faults.isEmpty else { return }
    report.add(
      .passing, at: group.id.location,
      "'\(id)' take part \(faults.joined(separator: " and "))",
      hint:
        "give them a say from the problem to the evaluation, or say in 'sustained' how it goes on")
  }
}
