import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

private func words<Choice>(_: Choice.Type) -> [String]
where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
  Choice.allCases.map(\.rawValue)
}

private let scale = BuilderField.Control.choice(["1", "2", "3", "4", "5"])
private let people = Naming(.stakeholder, making: .stakeholder)
private let doers = Naming(.member, .party, making: .member)

/// Every step of the builder, in the order of the method; the steps "evidence", "argument" and "text" have
/// pages of their own.
let builderSteps: [BuilderStep] = [
  BuilderStep(
    name: "basics", sections: [.rationale], codes: ["ID-FILE", "KIND-UNKNOWN", "KIND-LONG"],
    fields: [
      BuilderField("title", .line),
      BuilderField("status", .choice(words(Plan.Status.self))),
      BuilderField("start", .day), BuilderField("end", .day),
      BuilderField("lead", .one(doers)),
      BuilderField("place.level", .choice(words(PlanPlace.Level.self))),
      BuilderField("place.name", .line), BuilderField("place.country", .line, extra: true),
      BuilderField("languages", .lines, extra: true), BuilderField("rationale", .words),
    ]),
  BuilderStep(
    name: "problem", sections: [.issue], codes: ["TREE-", "NFMWM-WHO"],
    fields: [
      BuilderField("issue.text", .words),
      BuilderField("issue.affected", .many(Naming(.stakeholder, making: .affected))),
      BuilderField(
        "issue.causes",
        .items(
          BuilderList(
            prefix: "c",
            fields: [
              BuilderField("text", .words), BuilderField("under", .one(Naming(.cause))),
              BuilderField("out_of_scope", .words, extra: true),
            ]))),
      BuilderField(
        "issue.effects",
        .items(
          BuilderList(
            prefix: "e",
            fields: [BuilderField("text", .words), BuilderField("under", .one(Naming(.effect)))]))),
      BuilderField(
        "issue.means",
        .items(
          BuilderList(
            prefix: nil,
            fields: [BuilderField("of", .one(Naming(.cause))), BuilderField("text", .words)])),
        extra: true),
      BuilderField(
        "issue.ends",
        .items(
          BuilderList(
            prefix: nil,
            fields: [BuilderField("of", .one(Naming(.effect))), BuilderField("text", .words)])),
        extra: true),
      BuilderField("issue.cut", .words),
    ]),
  BuilderStep(
    name: "goal", sections: [.goal], codes: ["SMART-R1"],
    fields: [
      BuilderField("goal.text", .words), BuilderField("goal.by", .day),
      BuilderField("goal.needs", .many(Naming(.objective)), extra: true),
    ]),
  BuilderStep(
    name: "objectives", sections: [.objectives],
    codes: ["SMART-", "OBJ-", "FYAM"],
    fields: [
      BuilderField("objectives", .items(BuilderList(prefix: "o", isOpen: false, fields: objective)))
    ]),
  BuilderStep(name: "evidence", sections: [], codes: ["EV-"], fields: []),
  BuilderStep(
    name: "change", sections: [.change], codes: ["TOC-"],
    fields: [
      BuilderField(
        "change.outcomes",
        .items(
          BuilderList(
            prefix: "s", isOpen: false,
            fields: [
              BuilderField("text", .words),
              BuilderField("kind", .choice(words(Outcome.Kind.self))),
              BuilderField("needs", .many(Naming(.outcome))), BuilderField("by", .day),
              BuilderField("indicator", .one(Naming(.indicator))),
              BuilderField("owner", .line, extra: true),
            ]))),
      BuilderField(
        "change.assumptions",
        .items(
          BuilderList(
            prefix: "as", isOpen: false,
            fields: [
              BuilderField("text", .words),
              BuilderField("between", .many(Naming(.outcome, .objective, .goal, .activity))),
              BuilderField("test", .words),
              BuilderField("state", .choice(words(Assumption.State.self))),
              BuilderField("checked", .day, extra: true),
            ]))),
    ]),
  BuilderStep(
    name: "stakeholders", sections: [.stakeholders], codes: ["STK-", "SMART-A1", "PRIV-NAME"],
    fields: [
      BuilderField(
        "stakeholders",
        .items(
          BuilderList(prefix: "p", namedBy: "name", isOpen: false, fields: stakeholder)))
    ]),
  BuilderStep(
    name: "messages", sections: [.messages], codes: ["MSG-"],
    fields: [
      BuilderField("messages", .items(BuilderList(prefix: "m", isOpen: false, fields: message)))
    ]),
  BuilderStep(
    name: "opportunities", sections: [.opportunities], codes: ["DATE-MISSED"],
    fields: [
      BuilderField(
        "opportunities",
        .items(
          BuilderList(
            prefix: "d",
            fields: [
              BuilderField("text", .words), BuilderField("date", .day),
              BuilderField("from", .day, extra: true), BuilderField("to", .day, extra: true),
              BuilderField("who", .many(people), extra: true),
            ])))
    ]),
  BuilderStep(
    name: "activities", sections: [.activities], codes: ["DATE-", "DEP-", "RACI-", "SMART-A"],
    fields: [
      BuilderField(
        "activities",
        .items(
          BuilderList(prefix: "a", subject: .activity, isOpen: false, fields: activity)))
    ]),
  BuilderStep(
    name: "outputs", sections: [.outputs], codes: ["OUT-", "KIND-FORM"],
    fields: [
      BuilderField(
        "outputs",
        .items(BuilderList(prefix: "out", subject: .output, isOpen: false, fields: output)))
    ]),
  BuilderStep(
    name: "indicators", sections: [.indicators], codes: ["IND-", "SMART-M", "KIND-INDICATOR"],
    fields: [
      BuilderField(
        "indicators",
        .items(
          BuilderList(prefix: "i", subject: .indicator, isOpen: false, fields: indicator)))
    ]),
  BuilderStep(
    name: "budget", sections: [.budget], codes: ["BUD-"],
    fields: [
      BuilderField("budget.currency", .line), BuilderField("budget.ceiling", .number),
      BuilderField(
        "budget.lines", .items(BuilderList(prefix: "b", isOpen: false, fields: budgetLine))),
      BuilderField(
        "budget.income",
        .items(
          BuilderList(
            prefix: "in",
            fields: [
              BuilderField("from", .line), BuilderField("amount", .number),
              BuilderField("certain", .choice(words(Certainty.self))),
            ]))),
      BuilderField("budget.indirect.rate", .number, extra: true),
    ]),
  BuilderStep(
    name: "risks", sections: [.risks], codes: ["RISK-"],
    fields: [
      BuilderField("risks", .items(BuilderList(prefix: "r", isOpen: false, fields: risk))),
      BuilderField("weighed.text", .words), BuilderField("weighed.by", .many(doers), extra: true),
      BuilderField("weighed.date", .day, extra: true),
    ]),
  BuilderStep(
    name: "team", sections: [.team, .organisation], codes: ["RACI-LOAD", "NFMWM-TEAM"],
    fields: [
      BuilderField(
        "team",
        .items(
          BuilderList(
            prefix: "t", namedBy: "name",
            fields: [
              BuilderField("name", .line), BuilderField("organisation", .line),
              BuilderField("represents", .one(Naming(.stakeholder))),
              BuilderField("private", .truth, extra: true),
            ]))),
      BuilderField("organisation.puts_in", .lines, extra: true),
    ]),
  BuilderStep(
    name: "participation", sections: [.participation], codes: ["NFMWM-"],
    fields: [
      BuilderField(
        "participation", .items(BuilderList(prefix: nil, isOpen: false, fields: participation)))
    ]),
  BuilderStep(
    name: "partners", sections: [.parties, .partnership, .participants, .roles],
    codes: ["KIND-TERM", "KIND-ROLE", "KIND-WHO"], fields: partners, isShownWhenNeeded: true),
  BuilderStep(
    name: "meetings", sections: [.events, .commitments, .comparison, .quotes],
    codes: ["COMMIT-"], fields: meetings, isShownWhenNeeded: true),
  BuilderStep(
    name: "reviews", sections: [.reviews], codes: ["REV-", "KIND-WAIV"],
    fields: [
      BuilderField(
        "reviews",
        .items(
          BuilderList(
            prefix: nil, isOpen: false,
            fields: [
              BuilderField("date", .day), BuilderField("question", .words),
              BuilderField("keep_if", .words), BuilderField("change_if", .words),
              BuilderField("stop_if", .words), BuilderField("result", .words, extra: true),
            ]))),
      BuilderField(
        "waived",
        .items(
          BuilderList(
            prefix: nil,
            fields: [
              BuilderField("key", .line), BuilderField("reason", .words),
              BuilderField("by", .line), BuilderField("date", .day),
            ])), extra: true),
    ]),
  BuilderStep(name: "argument", sections: [], codes: ["MD-"], fields: []),
  BuilderStep(
    name: "text", sections: [], codes: ["F-", "ID-", "PRIV-", "KIND-", "ASSERT"], fields: []),
]

private let objective = [
  BuilderField("text", .words),
  BuilderField("decision_maker", .one(Naming(.stakeholder, making: .decisionMaker))),
  BuilderField("change_in", .choice(words(Objective.ChangeIn.self))), BuilderField("by", .day),
  BuilderField("indicator", .one(Naming(.indicator))),
  BuilderField("benefits.affected", .words, former: "benefits.migrants"),
  BuilderField("benefits.everyone", .words), BuilderField("against", .many(Naming(.cause))),
  BuilderField("needs", .many(Naming(.outcome))),
  BuilderField("decision", .line, extra: true),
  BuilderField("decision_body", .one(Naming(.stakeholder)), extra: true),
  BuilderField("policy_goal", .choice(words(Objective.PolicyGoal.self)), extra: true),
  BuilderField("quick_win", .truth, extra: true),
  BuilderField("feasible.for", .lines, extra: true),
  BuilderField("feasible.against", .lines, extra: true),
  BuilderField("feasible.judged", scale, extra: true),
]

private let stakeholder = [
  BuilderField("name", .line), BuilderField("type", .choice(words(Stakeholder.Kind.self))),
  BuilderField("role", .choices(words(Stakeholder.Role.self))),
  BuilderField("position", .choice(words(Stakeholder.Position.self))),
  BuilderField("wanted", .choice(words(Stakeholder.Position.self))),
  BuilderField("influence", scale), BuilderField("interest", scale),
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

private let message = [
  BuilderField("to", .one(people)), BuilderField("ask", .words),
  BuilderField("statement", .words), BuilderField("so_what", .words),
  BuilderField("solution", .words), BuilderField("benefits", .words),
  BuilderField("example", .words),
  BuilderField("messenger", .one(Naming(.stakeholder, .member, making: .stakeholder))),
  BuilderField("when", .one(Naming(.activity, .opportunity))),
  BuilderField("they_say", .words, extra: true), BuilderField("we_answer", .words, extra: true),
  BuilderField("values", .words, extra: true), BuilderField("format", .line, extra: true),
  BuilderField("place", .line, extra: true),
]

private let activity = [
  BuilderField("text", .words), BuilderField("start", .day), BuilderField("end", .day),
  BuilderField("duration", .line), BuilderField("after", .waits),
  BuilderField("objective", .many(Naming(.objective))),
  BuilderField("leads_to", .many(Naming(.outcome, .objective))),
  BuilderField("A", .one(doers)), BuilderField("R", .many(doers)),
  BuilderField("target", .many(people)),
  BuilderField("speaks", .choice(words(Activity.Voice.self))),
  BuilderField("participation", .choice(words(ParticipationLevel.self))),
  BuilderField("tactic", .choice(words(Activity.Tactic.self))),
  BuilderField("makes", .many(Naming(.output))),
  BuilderField("fulfils", .lines, extra: true),
  BuilderField("C", .many(doers), extra: true), BuilderField("I", .many(doers), extra: true),
  BuilderField("against", .many(Naming(.cause)), extra: true),
  BuilderField("before", .many(Naming(.opportunity, .activity)), extra: true),
  BuilderField("budget", .many(Naming(.line)), extra: true),
  BuilderField("risks", .many(Naming(.risk)), extra: true),
  BuilderField("milestone", .truth, extra: true), BuilderField("date", .day, extra: true),
  BuilderField("progress", .choice(words(Activity.Progress.self)), extra: true),
  BuilderField("percent", .number, extra: true), BuilderField("done_on", .day, extra: true),
]

private let output = [
  BuilderField("text", .words), BuilderField("form", .choice(words(Output.Form.self))),
  BuilderField("due", .day), BuilderField("lead", .one(doers)),
  BuilderField("verification", .words), BuilderField("fulfils", .lines, extra: true),
  BuilderField("audience", .line, extra: true), BuilderField("languages", .lines, extra: true),
  BuilderField("public", .choice(words(Output.Audience.self)), extra: true),
]

private let indicator = [
  BuilderField("text", .words),
  BuilderField("measures", .many(Naming(.objective, .outcome, .output, .goal))),
  BuilderField("level", .choice(words(Indicator.Level.self))),
  BuilderField("unit", .choice(words(Indicator.Unit.self))),
  BuilderField("baseline.value", .number), BuilderField("baseline.date", .day),
  BuilderField("baseline.source", .line), BuilderField("baseline.to_find", .words, extra: true),
  BuilderField("target.value", .number), BuilderField("target.by", .day, former: "by"),
  BuilderField("verification", .words), BuilderField("responsible", .one(doers)),
  BuilderField("user", .words), BuilderField("source", .line, extra: true),
  BuilderField("frequency", .line, extra: true), BuilderField("split_by", .lines, extra: true),
  BuilderField("fulfils", .lines, extra: true),
]

private let budgetLine = [
  BuilderField("text", .line), BuilderField("category", .choice(words(BudgetLine.Category.self))),
  BuilderField("quantity", .number), BuilderField("unit", .line),
  BuilderField("unit_cost", .number), BuilderField("amount", .number),
  BuilderField("activity", .one(Naming(.activity))),
  BuilderField("supports", .one(Naming(.stakeholder))),
  BuilderField("funder", .line, extra: true),
  BuilderField("certain", .choice(words(Certainty.self)), extra: true),
]

private let risk = [
  BuilderField("text", .words), BuilderField("to", .choice(words(Risk.Aim.self))),
  BuilderField("who", .many(people)), BuilderField("likelihood", scale),
  BuilderField("impact", scale), BuilderField("owner", .one(doers)),
  BuilderField("mitigation", .words), BuilderField("seen_with", .many(Naming(.stakeholder))),
  BuilderField("contingency", .words, extra: true), BuilderField("trigger", .words, extra: true),
  BuilderField("review", .day, extra: true), BuilderField("from", .line, extra: true),
]

private let participation = [
  BuilderField("group", .one(Naming(.stakeholder, making: .affected))),
  BuilderField("stage", .choice(words(Stage.self))),
  BuilderField("level", .choice(words(ParticipationLevel.self))),
  BuilderField("how", .words), BuilderField("decides", .words),
  BuilderField("prepared", .words), BuilderField("ethical", .words),
  BuilderField("safe", .many(Naming(.risk))), BuilderField("supported", .lines),
  BuilderField("told_back", .words), BuilderField("sustained", .words, extra: true),
]

private let partners = [
  BuilderField(
    "parties",
    .items(
      BuilderList(
        prefix: "party", namedBy: "name", subject: .party, isOpen: false,
        fields: [
          BuilderField("name", .line), BuilderField("role", .words),
          BuilderField("type", .line), BuilderField("country", .line),
          BuilderField("fulfils", .lines, extra: true),
        ]))),
  BuilderField("partnership.purpose", .words),
  BuilderField("partnership.agreement.type", .line),
  BuilderField("partnership.agreement.start", .day),
  BuilderField("partnership.agreement.end", .day),
  BuilderField("partnership.agreement.review", .day),
  BuilderField("partnership.agreement.ending", .words),
  BuilderField(
    "partnership.terms",
    .items(
      BuilderList(
        prefix: "term", subject: .term, isOpen: false,
        fields: [
          BuilderField("title", .line), BuilderField("text", .words),
          BuilderField("proposal", .truth, extra: true),
          BuilderField("fulfils", .lines, extra: true),
        ]))),
  BuilderField("participants.number", .number, extra: true),
  BuilderField("participants.who", .line, extra: true),
  BuilderField("participants.countries", .lines, extra: true),
]

private let meetings = [
  BuilderField(
    "events",
    .items(
      BuilderList(
        prefix: "ev", isOpen: false,
        fields: [
          BuilderField("text", .line), BuilderField("date", .day, extra: true),
          BuilderField("start", .day), BuilderField("end", .day), BuilderField("place", .line),
          BuilderField("activity", .one(Naming(.activity))),
          BuilderField("proposal", .truth, extra: true),
        ]))),
  BuilderField(
    "commitments",
    .items(
      BuilderList(
        prefix: "k", isOpen: false,
        fields: [
          BuilderField("text", .words), BuilderField("by", .many(Naming(.party, .member))),
          BuilderField("due", .day), BuilderField("goes_to", .line),
          BuilderField("state", .line, extra: true), BuilderField("fulfils", .lines, extra: true),
        ]))),
]
