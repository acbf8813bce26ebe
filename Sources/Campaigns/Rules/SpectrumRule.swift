import Diagnostics
import Markup

/// People move one wedge at a time, and where they stand is known from somewhere and not too old.
struct SpectrumRule: PlanRule {
  let codes: [Diagnostic.Code] = [.severalWedges, .stalePosition, .unknownSource]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let spectrum = Spectrum(plan, setting.schedule)
    for (stakeholder, standing) in zip(plan.stakeholders, spectrum.standings) {
      if let leap = standing.leap, let now = stakeholder.position, let wanted = stakeholder.wanted {
        flag(stakeholder.id.value, leap, now.value, wanted, now.location, &report)
      }
      checkSource(stakeholder, setting, &report)
      if plan.status != .closed { checkAge(stakeholder, setting, &report) }
    }
    for activity in plan.activities where activity.progress != .dropped {
      for move in activity.moves {
        guard let from = move.from, let to = move.to, let wedges = from.wedges(to: to), wedges > 1
        else { continue }
        flag(move.who.value, wedges, from, to, move.who.location, &report)
      }
    }
  }

  private func flag(
    _ id: String, _ wedges: Int, _ from: Stakeholder.Position, _ to: Stakeholder.Position,
    _ location: SourceLocation, _ report: inout Report
  ) {
    report.add(
      .severalWedges, at: location,
      "'\(id)' is to move \(wedges) wedges (\(from.rawValue) -> \(to.rawValue)); one at a time",
      hint: "aim at the next wedge, or give each step an activity with its own 'moves'")
  }

  private func checkSource(
    _ stakeholder: Stakeholder, _ setting: PlanSetting, _ report: inout Report
  ) {
    guard let position = stakeholder.position?.value, position != .unknown else { return }
    let id = stakeholder.id.value
    let isSourced = stakeholder.source != nil || setting.waives(.stakeholders, "source", of: id)
    let isDated = stakeholder.asOf != nil || setting.waives(.stakeholders, "as_of", of: id)
    guard !isSourced || !isDated else { return }
    let question = isSourced ? "when was it seen" : "how do you know"
    let fields = (isSourced ? [] : ["'source'"]) + (isDated ? [] : ["'as_of' with a day"])
    report.add(
      .unknownSource, at: stakeholder.id.location,
      "\(question) that '\(id)' is \(position.phrase)?",
      hint: "add \(fields.joined(separator: " and ")), or write 'position: unknown'")
  }

  private func checkAge(
    _ stakeholder: Stakeholder, _ setting: PlanSetting, _ report: inout Report
  ) {
    guard let most = setting.kind?.thresholds[.positionDays], let asOf = stakeholder.asOf,
      let position = stakeholder.position?.value, position != .unknown
    else { return }
    let age = setting.today - asOf.value.lastDay
    guard age > most else { return }
    report.add(
      .stalePosition, at: asOf.location,
      "the position of '\(stakeholder.id.value)' was last checked \(age) days ago",
      hint: "check it again, keep the old one in 'history', and write today in 'as_of'")
  }
}

extension Diagnostic.Code {
  static let severalWedges = Diagnostic.Code(
    "STK-WEDGE", .warning, "somebody is to move several wedges at once",
    why:
      "Campaigns are won by moving each group one step: nobody who stands aside begins to act in "
      + "one go.",
    source: "Lakey, Spectrum of Allies",
    wrong: "{id: press, position: passive-opponent, wanted: passive-ally}",
    right: "{id: press, position: passive-opponent, wanted: neutral}")

  static let stalePosition = Diagnostic.Code(
    "STK-STALE", .hint, "a position was checked long ago",
    why: "People move without us too; how old a position may be is a number of the kind "
      + "('position_days').",
    source: "New Tactics in Human Rights, measure of change; the number is ours",
    wrong: "{id: press, position: neutral, as_of: 2024-01}",
    right: "{id: press, position: neutral, as_of: 2026-01, history: [{date: 2024-01, …}]}")

  static let unknownSource = Diagnostic.Code(
    "STK-SOURCE", .warning, "a position is stated without saying how or since when it is known",
    why: "A guess that looks like knowledge decides where the effort goes.",
    source: "New Tactics in Human Rights, measure of change",
    wrong: "{id: press, position: passive-ally}",
    right: "{id: press, position: passive-ally, as_of: 2026-01, source: Three articles in 2025}")
}
