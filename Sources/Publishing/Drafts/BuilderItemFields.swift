import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

extension BuilderField.Control {
  /// One word of a closed list.
  static func choice<Choice>(of _: Choice.Type) -> Self
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    .choice(Choice.allCases.map(\.rawValue))
  }

  /// Words of a closed list.
  static func choices<Choice>(of _: Choice.Type) -> Self
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    .choices(Choice.allCases.map(\.rawValue))
  }

  /// From little to much.
  static let scale = Self.choice(["1", "2", "3", "4", "5"])
}

extension Naming {
  /// Anybody in or around the plan.
  static let people = Naming(.stakeholder, making: .stakeholder)
  /// Those who carry it.
  static let doers = Naming(.member, .party, making: .member)
}

/// An objective.
let objectiveFields = [
  BuilderField("text", .words),
  BuilderField("decision_maker", .one(Naming(.stakeholder, making: .decisionMaker))),
  BuilderField("change_in", .choice(of: Objective.ChangeIn.self)), BuilderField("by", .day),
  BuilderField("indicator", .one(Naming(.indicator))),
  BuilderField("benefits.affected", .words, former: "benefits.migrants"),
  BuilderField("benefits.everyone", .words), BuilderField("against", .many(Naming(.cause))),
  BuilderField("needs", .many(Naming(.outcome))),
  BuilderField("decision", .line, extra: true),
  BuilderField("decision_body", .one(Naming(.stakeholder)), extra: true),
  BuilderField("policy_goal", .choice(of: Objective.PolicyGoal.self), extra: true),
  BuilderField("quick_win", .truth, extra: true),
  BuilderField("feasible.for", .lines, extra: true),
  BuilderField("feasible.against", .lines, extra: true),
  BuilderField("feasible.judged", .scale, extra: true),
]

/// Somebody in or around the plan.
let stakeholderFields = [
  BuilderField("name", .line), BuilderField("type", .choice(of: Stakeholder.Kind.self)),
  BuilderField("role", .choices(of: Stakeholder.Role.self)),
  BuilderField("position", .choice(of: Stakeholder.Position.self)),
  BuilderField("wanted", .choice(of: Stakeholder.Position.self)),
  BuilderField("influence", .scale), BuilderField("interest", .scale),
  BuilderField("source", .words), BuilderField("as_of", .day), BuilderField("affected", .truth),
  BuilderField(
    "influences",
    .items(
      BuilderList(
        prefix: nil,
        fields: [
          BuilderField("who", .one(Naming(.stakeholder))),
          BuilderField("strength", .choice(["1", "2", "3"])), BuilderField("how", .line),
        ]))),
  BuilderField("cares_about", .words, extra: true), BuilderField("gains", .words, extra: true),
  BuilderField("risks_taken", .words, extra: true), BuilderField("power_over", .words, extra: true),
  BuilderField("private", .truth, extra: true),
]

/// A message.
let messageFields = [
  BuilderField("to", .one(.people)), BuilderField("ask", .words),
  BuilderField("statement", .words), BuilderField("so_what", .words),
  BuilderField("solution", .words), BuilderField("benefits", .words),
  BuilderField("example", .words),
  BuilderField("messenger", .one(Naming(.stakeholder, .member, making: .stakeholder))),
  BuilderField("when", .one(Naming(.activity, .opportunity))),
  BuilderField("they_say", .words, extra: true), BuilderField("we_answer", .words, extra: true),
  BuilderField("values", .words, extra: true), BuilderField("format", .line, extra: true),
  BuilderField("place", .line, extra: true),
]

/// An activity.
let activityFields = [
  BuilderField("text", .words), BuilderField("start", .day), BuilderField("end", .day),
  BuilderField("duration", .line), BuilderField("after", .waits),
  BuilderField("objective", .many(Naming(.objective))),
  BuilderField("leads_to", .many(Naming(.outcome, .objective))),
  BuilderField("A", .one(.doers)), BuilderField("R", .many(.doers)),
  BuilderField("target", .many(.people)),
  BuilderField("speaks", .choice(of: Activity.Voice.self)),
  BuilderField("participation", .choice(of: ParticipationLevel.self)),
  BuilderField("tactic", .choice(of: Activity.Tactic.self)),
  BuilderField("makes", .many(Naming(.output))),
  BuilderField("fulfils", .lines, extra: true),
  BuilderField("C", .many(.doers), extra: true), BuilderField("I", .many(.doers), extra: true),
  BuilderField("against", .many(Naming(.cause)), extra: true),
  BuilderField("before", .many(Naming(.opportunity, .activity)), extra: true),
  BuilderField("budget", .many(Naming(.line)), extra: true),
  BuilderField("risks", .many(Naming(.risk)), extra: true),
  BuilderField("milestone", .truth, extra: true), BuilderField("date", .day, extra: true),
  BuilderField("progress", .choice(of: Activity.Progress.self), extra: true),
  BuilderField("percent", .number, extra: true), BuilderField("done_on", .day, extra: true),
]

/// An output.
let outputFields = [
  BuilderField("text", .words), BuilderField("form", .choice(of: Output.Form.self)),
  BuilderField("due", .day), BuilderField("lead", .one(.doers)),
  BuilderField("verification", .words), BuilderField("fulfils", .lines, extra: true),
  BuilderField("audience", .line, extra: true), BuilderField("languages", .lines, extra: true),
  BuilderField("public", .choice(of: Output.Audience.self), extra: true),
]

/// An indicator.
let indicatorFields = [
  BuilderField("text", .words),
  BuilderField("measures", .many(Naming(.objective, .outcome, .output, .goal))),
  BuilderField("level", .choice(of: Indicator.Level.self)),
  BuilderField("unit", .choice(of: Indicator.Unit.self)),
  BuilderField("baseline.value", .number), BuilderField("baseline.date", .day),
  BuilderField("baseline.source", .line), BuilderField("baseline.to_find", .words, extra: true),
  BuilderField("target.value", .number), BuilderField("target.by", .day, former: "by"),
  BuilderField("verification", .words), BuilderField("responsible", .one(.doers)),
  BuilderField("user", .words), BuilderField("source", .line, extra: true),
  BuilderField("frequency", .line, extra: true), BuilderField("split_by", .lines, extra: true),
  BuilderField("fulfils", .lines, extra: true),
]
