import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

/// A cost.
let budgetLineFields = [
  BuilderField("text", .line), BuilderField("category", .choice(of: BudgetLine.Category.self)),
  BuilderField("quantity", .number), BuilderField("unit", .line),
  BuilderField("unit_cost", .number), BuilderField("amount", .number),
  BuilderField("activity", .one(Naming(.activity))),
  BuilderField("supports", .one(Naming(.stakeholder))),
  BuilderField("funder", .line, extra: true),
  BuilderField("certain", .choice(of: Certainty.self), extra: true),
]

/// A risk.
let riskFields = [
  BuilderField("text", .words), BuilderField("to", .choice(of: Risk.Aim.self)),
  BuilderField("who", .many(.people)), BuilderField("likelihood", .scale),
  BuilderField("impact", .scale), BuilderField("owner", .one(.doers)),
  BuilderField("mitigation", .words), BuilderField("seen_with", .many(Naming(.stakeholder))),
  BuilderField("contingency", .words, extra: true), BuilderField("trigger", .words, extra: true),
  BuilderField("review", .day, extra: true), BuilderField("from", .line, extra: true),
]

/// A part in a stage.
let participationFields = [
  BuilderField("group", .one(Naming(.stakeholder, making: .affected))),
  BuilderField("stage", .choice(of: Stage.self)),
  BuilderField("level", .choice(of: ParticipationLevel.self)),
  BuilderField("how", .words), BuilderField("decides", .words),
  BuilderField("prepared", .words), BuilderField("ethical", .words),
  BuilderField("safe", .many(Naming(.risk))), BuilderField("supported", .lines),
  BuilderField("told_back", .words), BuilderField("sustained", .words, extra: true),
]

/// Who works together, and on what terms.
let partnersFields = [
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

/// Meetings and what was promised there.
let meetingsFields = [
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
