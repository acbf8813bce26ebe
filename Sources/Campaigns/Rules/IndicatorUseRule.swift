import Diagnostics
import Markup

/// Somebody measures each indicator, in a way that others can follow, for somebody who decides.
struct IndicatorUseRule: PlanRule {
  let codes: [Diagnostic.Code] = [
    .onlyActivityIndicators, .noMeans, .nobodyMeasures, .nobodyUses, .lateBaseline,
  ]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    checkLevels(plan, setting, &report)
    let starts = firstActivities(plan, setting.schedule)
    for indicator in plan.indicators {
      checkFields(indicator, setting, &report)
      checkBaseline(indicator, starts, &report)
    }
  }

  /// Where the kind asks for indicators, each objective without a result is reported by itself.
  private func checkLevels(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let isJudgedByObjective = setting.asks(for: .indicators) && !plan.objectives.isEmpty
    guard !isJudgedByObjective, let first = plan.indicators.first,
      plan.indicators.allSatisfy({ $0.level.map { !$0.value.isOfResults } ?? false })
    else { return }
    report.add(
      .onlyActivityIndicators, at: first.level?.location ?? first.id.location,
      "you measure what you do, not what changes",
      hint: "add an indicator of level outcome or impact")
  }

  private func checkFields(
    _ indicator: Indicator, _ setting: PlanSetting, _ report: inout Report
  ) {
    let id = indicator.id.value
    let place = indicator.id.location
    if indicator.verification == nil, !setting.waives(.indicators, "verification", of: id) {
      report.add(
        .noMeans, at: place, "indicator '\(id)' has no means of verification",
        hint: "add 'verification': the paper, the list or the count in which one reads it")
    }
    if indicator.responsible == nil, !setting.waives(.indicators, "responsible", of: id) {
      report.add(
        .nobodyMeasures, at: place, "nobody is responsible for indicator '\(id)'",
        hint: "add 'responsible' with the id of one of the team or of a party",
        severity: setting.gap)
    }
    if indicator.user == nil, !setting.waives(.indicators, "user", of: id) {
      report.add(
        .nobodyUses, at: place, "who will decide what with '\(id)'?",
        hint: "add 'user', such as: The assembly, which decides whether to go on")
    }
  }

  private func checkBaseline(
    _ indicator: Indicator, _ starts: [String: Schedule.Entry], _ report: inout Report
  ) {
    guard let date = indicator.baseline?.date,
      let first = indicator.measures.compactMap({ starts[$0.value] }).min(by: {
        ($0.start, $0.activity) < ($1.start, $1.activity)
      }),
      date.firstDay > first.start
    else { return }
    report.add(
      .lateBaseline, at: indicator.baseline?.value?.location ?? indicator.id.location,
      "the baseline of '\(indicator.id.value)' is of \(date.iso), after '\(first.activity)', which "
        + "aims at it, starts on \(first.start.iso)",
      hint: "take the baseline before that, or say in 'to_find' how the earlier value is found")
  }

  /// The first activity that works on each thing that can be measured. To count or to ask changes
  /// nothing, so research and polling are left out.
  private func firstActivities(_ plan: Plan, _ schedule: Schedule) -> [String: Schedule.Entry] {
    var first: [String: Schedule.Entry] = [:]
    for activity in plan.activities where activity.progress != .dropped {
      guard activity.tactic != .research, activity.tactic != .polling,
        let entry = schedule[activity.id.value]
      else { continue }
      let aims = activity.leadsTo + activity.objectives + activity.makes + [activity.id]
      for aim in aims.map(\.value) where first[aim].map({ entry.start < $0.start }) ?? true {
        first[aim] = entry
      }
    }
    return first
  }
}

extension Diagnostic.Code {
  static let onlyActivityIndicators = Diagnostic.Code(
    "IND-LEVEL", .warning, "all indicators count what is done",
    why: "A campaign may do all that it planned and change nothing; only results show which.",
    source: "Tearfund, ROOTS; IATI results standard",
    wrong: "indicators: [{id: i1, text: Meetings held, level: activity, …}]",
    right: "indicators: [{id: i1, …}, {id: i2, text: The form has changed, level: outcome, …}]")

  static let noMeans = Diagnostic.Code(
    "IND-MOV", .warning, "an indicator has no means of verification",
    why: "Two people who look must find the same value; so it is said where to look.",
    source: "Logical framework, means of verification",
    wrong: "{id: i1, text: The form has changed, …}",
    right: "{id: i1, verification: A copy of the form in use, …}")

  static let nobodyMeasures = Diagnostic.Code(
    "IND-WHO", .error, "nobody is responsible for an indicator",
    why:
      "What nobody has to measure is not measured. It weighs as a warning until the plan is agreed.",
    source: "UNICEF, Advocacy Toolkit",
    wrong: "{id: i1, verification: A list of attendance, …}",
    right: "{id: i1, verification: A list of attendance, responsible: lea, …}")

  static let nobodyUses = Diagnostic.Code(
    "IND-USER", .hint, "nothing says who decides what with an indicator",
    why: "A number that nobody waits for is work without use. So its user is named first.",
    source: "Coffman, monitoring and evaluation companion to UNICEF's Advocacy Toolkit",
    wrong: "{id: i1, responsible: lea, …}",
    right: "{id: i1, user: \"The assembly, which decides whether to go on\", …}")

  static let lateBaseline = Diagnostic.Code(
    "IND-BEFORE", .warning, "a baseline is taken after work on the change has begun",
    why: "A baseline that already holds a part of the change makes it look smaller than it is.",
    source: "CDC, writing SMART objectives; IATI results standard",
    wrong: "baseline: {value: 3, date: 2026-05-01}  (and 'a1' began in March)",
    right: "baseline: {value: 1, date: 2026-02-10}")
}
