import Diagnostics
import Foundation
import Markup

extension Indicator: PlanPart {
  init(_ fields: inout Fields, _ report: inout Report) {
    id = fields.objectID(&report)
    text = fields.needed("text", "what is seen or counted", &report)
    measures = fields.oneOrMore("measures", &report)
    level = fields.choice("level", &report)
    unit = fields.word("unit", &report)
    baseline = fields.baseline(&report)
    target = fields.target(&report)
    periods = fields.parts("periods", &report)
    verification = fields.words("verification", &report)
    source = fields.words("source", &report)
    frequency = fields.words("frequency", &report)
    responsible = fields.text("responsible", &report)
    user = fields.words("user", &report)
    splitBy = fields.wordList("split_by", &report)
    fulfils = fields.oneOrMore("fulfils", &report)
  }
}

extension Fields {
  /// `baseline`: a value alone, or a group.
  fileprivate mutating func baseline(_ report: inout Report) -> Indicator.Baseline? {
    guard case .scalar(let value, _) = node("baseline")?.content, let node = node("baseline") else {
      return part("baseline", &report)
    }
    return Indicator.Baseline(
      value: Placed(value, at: node.location), date: nil, source: nil, toFind: nil)
  }

  /// `target`: a group, or a value alone with `by` beside it.
  fileprivate mutating func target(_ report: inout Report) -> Indicator.Target? {
    let by = day("by", &report)
    guard case .scalar(let value, _) = node("target")?.content, let node = node("target") else {
      return part("target", &report)
    }
    return Indicator.Target(value: Placed(value, at: node.location), by: by)
  }
}

extension Indicator.Baseline: PlanPart {
  static let what = "'baseline'"

  init(_ fields: inout Fields, _ report: inout Report) {
    value = fields.text("value", &report)
    date = fields.date("date", &report)?.value
    source = fields.words("source", &report)
    toFind = fields.words("to_find", &report)
  }
}

extension Indicator.Target: PlanPart {
  static let what = "'target'"

  init(_ fields: inout Fields, _ report: inout Report) {
    value = fields.text("value", &report)
    by = fields.day("by", &report)
  }
}

extension Indicator.Period: PlanPart {
  static let what = "an item of 'periods'"

  init(_ fields: inout Fields, _ report: inout Report) {
    from = fields.date("from", &report)?.value
    to = fields.date("to", &report)?.value
    target = fields.words("target", &report)
    actual = fields.words("actual", &report)
    comment = fields.words("comment", &report)
  }
}

extension Budget: PlanPart {
  static let what = "the budget"

  init(_ fields: inout Fields, _ report: inout Report) {
    currency = fields.words("currency", &report)
    ceiling = fields.decimal("ceiling", &report)
    indirect = fields.part("indirect", &report)
    lines = fields.parts("lines", &report)
    income = fields.parts("income", &report)
    location = fields.location
  }
}

extension Budget.Indirect: PlanPart {
  static let what = "'indirect'"

  init(_ fields: inout Fields, _ report: inout Report) {
    rate = fields.decimal("rate", &report)
    let categories: [Placed<BudgetLine.Category>] = fields.choices("of", &report)
    of = categories.map(\.value)
  }
}

extension BudgetLine: PlanPart {
  init(_ fields: inout Fields, _ report: inout Report) {
    id = fields.objectID(&report)
    text = fields.needed("text", "what is paid for", &report)
    category = fields.word("category", &report)
    quantity = fields.decimal("quantity", &report)?.value
    unit = fields.words("unit", &report)
    unitCost = fields.decimal("unit_cost", &report)?.value
    amount = fields.decimal("amount", &report)
    activity = fields.text("activity", &report)
    funder = fields.words("funder", &report)
    certain = fields.word("certain", &report)
    supports = fields.text("supports", &report)
    let names = Set(fields.names.map(\.value))
    if !names.contains("amount"), !names.isSuperset(of: ["quantity", "unit_cost"]) {
      fields.missing("amount", "a sum, or 'quantity' and 'unit_cost'", &report)
    }
  }
}

extension Income: PlanPart {
  init(_ fields: inout Fields, _ report: inout Report) {
    id = fields.objectID(&report)
    from = fields.needed("from", "who pays", &report).value
    amount = fields.decimal("amount", &report)
    certain = fields.word("certain", &report)
  }
}

extension Risk: PlanPart {
  init(_ fields: inout Fields, _ report: inout Report) {
    id = fields.objectID(&report)
    text = fields.needed("text", "if … then …, in one sentence", &report)
    to = fields.word("to", &report)
    who = fields.oneOrMore("who", &report)
    likelihood = fields.integer("likelihood", in: 1...5, &report)
    impact = fields.integer("impact", in: 1...5, &report)
    owner = fields.text("owner", &report)
    mitigation = fields.words("mitigation", &report)
    contingency = fields.words("contingency", &report)
    trigger = fields.words("trigger", &report)
    from = fields.text("from", &report)
    seenWith = fields.oneOrMore("seen_with", &report)
    review = fields.date("review", &report)?.value
    state = fields.words("state", &report)
  }
}

extension Weighing: PlanPart {
  static let what = "'weighed'"

  init(_ fields: inout Fields, _ report: inout Report) {
    text = fields.needed("text", "why the benefit is worth the risks", &report)
    if fields.node("by") == nil { fields.missing("by", "the ids of those who judged", &report) }
    by = fields.oneOrMore("by", &report)
    if fields.node("date") == nil { fields.missing("date", "the day of the judgement", &report) }
    date = fields.date("date", &report)?.value
  }
}

extension Review: PlanPart {
  static let what = "a review"

  init(_ fields: inout Fields, _ report: inout Report) {
    date = fields.date("date", &report)
    question = fields.words("question", &report)
    keepIf = fields.words("keep_if", &report)
    changeIf = fields.words("change_if", &report)
    stopIf = fields.words("stop_if", &report)
    result = fields.words("result", &report)
    location = fields.location
  }
}

extension Waiver: PlanPart {
  static let what = "a waiver"

  init(_ fields: inout Fields, _ report: inout Report) {
    key = fields.needed("key", "what is left out: a key of the kind, a section or a code", &report)
    reason = fields.words("reason", &report)
    by = fields.words("by", &report)
    date = fields.date("date", &report)?.value
  }
}
