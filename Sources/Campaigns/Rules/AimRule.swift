import Diagnostics

/// Effort goes where it moves somebody: not to those who act already, nor to those who never will, and
/// past nobody who matters.
struct AimRule: PlanRule {
  let codes: [Diagnostic.Code] = [.aimedAtOpponents, .choir, .notReached, .noOpponent]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let positions = Dictionary(
      plan.stakeholders.map { ($0.id.value, $0.position?.value) },
      uniquingKeysWith: { first, _ in first })
    let aimed = plan.activities.filter { !$0.targets.isEmpty && $0.progress != .dropped }
    for activity in aimed {
      let opponents = activity.targets.filter { positions[$0.value] == .activeOpponent }
      guard let first = opponents.first else { continue }
      report.add(
        .aimedAtOpponents, at: first.location,
        "activity '\(activity.id.value)' aims at active opponents "
          + "(\(opponents.map(\.value).joined(separator: ", "))); weakening them is rarely where "
          + "campaigns are won",
        hint: "aim at those whom they count on")
    }
    checkChoir(aimed, positions, setting, &report)
    checkReach(plan, setting, &report)
    if setting.asks(for: .stakeholders), let first = plan.stakeholders.first,
      !plan.stakeholders.contains(where: {
        $0.has(.opponent) || $0.position?.value.isAgainst == true
      })
    {
      report.add(
        .noOpponent, at: first.id.location, "who loses if you win?",
        hint: "name them with 'role: [opponent]'; the public edition leaves them out")
    }
  }

  /// An activity speaks to the choir when all whom it aims at are active allies.
  private func checkChoir(
    _ aimed: [Activity], _ positions: [String: Stakeholder.Position?], _ setting: PlanSetting,
    _ report: inout Report
  ) {
    guard let most = setting.kind?.thresholds[.choir],
      let least = setting.kind?.thresholds[.shareFrom], aimed.count >= least
    else { return }
    let choir = aimed.filter { activity in
      activity.targets.allSatisfy { positions[$0.value] == .activeAlly }
    }
    guard let first = choir.first, choir.count * 100 > aimed.count * most else { return }
    report.add(
      .choir, at: first.id.location,
      "\(choir.count * 100 / aimed.count) % of your activities speak to those who already act "
        + "(\(choir.count) of \(aimed.count) with a target)",
      hint: "aim more of them at passive allies and at those who are neutral")
  }

  private func checkReach(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    guard let high = setting.kind?.thresholds[.high], !setting.waives(.activities) else { return }
    for stakeholder in plan.engagementGaps(high: high) {
      report.add(
        .notReached, at: stakeholder.id.location,
        "'\(stakeholder.id.value)' must be managed closely, and no activity reaches them",
        hint: "aim an activity at them, or say in 'engagement' how else you deal with them")
    }
  }
}

extension Diagnostic.Code {
  static let aimedAtOpponents = Diagnostic.Code(
    "STK-OPPONENT", .hint, "an activity aims at active opponents",
    why: "One need not win the active opponents, and what is spent on them is missing elsewhere.",
    source: "Lakey, Spectrum of Allies",
    wrong: "target: [town-list]  (an active opponent)", right: "target: [employers]")

  static let choir = Diagnostic.Code(
    "STK-CHOIR", .warning, "most activities aim at active allies",
    why:
      "Those who act already need not be moved. How large a share may be is a number of the kind "
      + "('choir', per cent), judged from 'share_from' activities on.",
    source: "Lakey, Spectrum of Allies; the numbers are ours",
    wrong: "target: [members]  (in most activities)", right: "target: [neighbours]")

  static let notReached = Diagnostic.Code(
    "STK-CLOSE", .warning, "no activity reaches somebody who matters most",
    why:
      "Who has much influence and much interest will act with us or against us. What counts as much "
      + "is a number of the kind ('high').",
    source: "Mendelow, matrix of power and interest; the number is ours",
    wrong: "{id: director, influence: 5, interest: 5, …}  (and no activity aims at them)",
    right: "target: [director]")

  static let noOpponent = Diagnostic.Code(
    "STK-NOOPP", .hint, "a plan names no opponent",
    why: "A change that costs nobody anything would have been made; who loses will be heard.",
    source: "Midwest Academy, Strategy Chart",
    wrong: "stakeholders: [{role: [ally], …}]",
    right: "stakeholders: [{id: town-list, role: [opponent], …}]")
}
