import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

/// Every step of the builder, in the order of the method; the steps "evidence", "argument" and "text" have
/// pages of their own.
let builderSteps: [BuilderStep] = [
  BuilderStep(
    name: "basics", sections: [.rationale], codes: ["ID-FILE", "KIND-UNKNOWN", "KIND-LONG"],
    fields: [
      BuilderField("title", .line),
      BuilderField("status", .choice(of: Plan.Status.self)),
      BuilderField("start", .day), BuilderField("end", .day),
      BuilderField("lead", .one(.doers)),
      BuilderField("place.level", .choice(of: PlanPlace.Level.self)),
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
      BuilderField(
        "objectives", .items(BuilderList(prefix: "o", isOpen: false, fields: objectiveFields)))
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
              BuilderField("kind", .choice(of: Outcome.Kind.self)),
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
              BuilderField("state", .choice(of: Assumption.State.self)),
              BuilderField("checked", .day, extra: true),
            ]))),
    ]),
  BuilderStep(
    name: "stakeholders", sections: [.stakeholders], codes: ["STK-", "SMART-A1", "PRIV-NAME"],
    fields: [
      BuilderField(
        "stakeholders",
        .items(
          BuilderList(prefix: "p", namedBy: "name", isOpen: false, fields: stakeholderFields)))
    ]),
  BuilderStep(
    name: "messages", sections: [.messages], codes: ["MSG-"],
    fields: [
      BuilderField(
        "messages", .items(BuilderList(prefix: "m", isOpen: false, fields: messageFields)))
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
              BuilderField("who", .many(.people), extra: true),
            ])))
    ]),
  BuilderStep(
    name: "activities", sections: [.activities], codes: ["DATE-", "DEP-", "RACI-", "SMART-A"],
    fields: [
      BuilderField(
        "activities",
        .items(
          BuilderList(prefix: "a", subject: .activity, isOpen: false, fields: activityFields)))
    ]),
  BuilderStep(
    name: "outputs", sections: [.outputs], codes: ["OUT-", "KIND-FORM"],
    fields: [
      BuilderField(
        "outputs",
        .items(BuilderList(prefix: "out", subject: .output, isOpen: false, fields: outputFields)))
    ]),
  BuilderStep(
    name: "indicators", sections: [.indicators], codes: ["IND-", "SMART-M", "KIND-INDICATOR"],
    fields: [
      BuilderField(
        "indicators",
        .items(
          BuilderList(prefix: "i", subject: .indicator, isOpen: false, fields: indicatorFields)))
    ]),
  BuilderStep(
    name: "budget", sections: [.budget], codes: ["BUD-"],
    fields: [
      BuilderField("budget.currency", .line), BuilderField("budget.ceiling", .number),
      BuilderField(
        "budget.lines", .items(BuilderList(prefix: "b", isOpen: false, fields: budgetLineFields))),
      BuilderField(
        "budget.income",
        .items(
          BuilderList(
            prefix: "in",
            fields: [
              BuilderField("from", .line), BuilderField("amount", .number),
              BuilderField("certain", .choice(of: Certainty.self)),
            ]))),
      BuilderField("budget.indirect.rate", .number, extra: true),
    ]),
  BuilderStep(
    name: "risks", sections: [.risks], codes: ["RISK-"],
    fields: [
      BuilderField("risks", .items(BuilderList(prefix: "r", isOpen: false, fields: riskFields))),
      BuilderField("weighed.text", .words), BuilderField("weighed.by", .many(.doers), extra: true),
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
        "participation",
        .items(BuilderList(prefix: nil, isOpen: false, fields: participationFields)))
    ]),
  BuilderStep(
    name: "partners", sections: [.parties, .partnership, .participants, .roles],
    codes: ["KIND-TERM", "KIND-ROLE", "KIND-WHO"], fields: partnersFields, isShownWhenNeeded: true),
  BuilderStep(
    name: "meetings", sections: [.events, .commitments, .comparison, .quotes],
    codes: ["COMMIT-"], fields: meetingsFields, isShownWhenNeeded: true),
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
