import Diagnostics
import Markup

extension Issue: PlanPart {
  static let what = "the issue"

  init(_ fields: inout Fields, _ report: inout Report) {
    text = fields.needed("text", "the problem in one sentence", &report)
    affected = fields.oneOrMore("affected", &report)
    causes = fields.parts("causes", &report)
    effects = fields.parts("effects", &report)
    means = fields.parts("means", &report)
    ends = fields.parts("ends", &report)
    cut = fields.words("cut", &report)
    location = fields.location
  }
}

extension Cause: PlanPart {
  init(_ fields: inout Fields, _ report: inout Report) {
    id = fields.objectID(&report)
    text = fields.needed("text", "the cause in one sentence", &report)
    under = fields.text("under", &report)
    outOfScope = fields.words("out_of_scope", &report)
    evidence = fields.evidence(&report)
  }
}

extension Effect: PlanPart {
  init(_ fields: inout Fields, _ report: inout Report) {
    id = fields.objectID(&report)
    text = fields.needed("text", "the effect in one sentence", &report)
    under = fields.text("under", &report)
    evidence = fields.evidence(&report)
  }
}

extension Counterpart: PlanPart {
  static let what = "a counterpart"

  init(_ fields: inout Fields, _ report: inout Report) {
    of = fields.needed("of", "the id of a cause or an effect", &report)
    text = fields.needed("text", "the good state in one sentence", &report).value
  }
}

extension Goal: PlanPart {
  static let what = "the goal"

  init(_ fields: inout Fields, _ report: inout Report) {
    id = Placed("goal", at: fields.location)
    text = fields.needed("text", "the goal in one sentence", &report)
    by = fields.date("by", &report)
    needs = fields.node("needs") == nil ? nil : fields.oneOrMore("needs", &report)
    evidence = fields.evidence(&report)
  }
}

extension Objective: PlanPart {
  init(_ fields: inout Fields, _ report: inout Report) {
    id = fields.objectID(&report)
    text = fields.needed("text", "who decides what, by when, in one sentence", &report)
    decisionMakers = fields.oneOrMore("decision_maker", &report)
    decisionBody = fields.text("decision_body", &report)
    decision = fields.words("decision", &report)
    changeIn = fields.word("change_in", &report)
    policyGoal = fields.word("policy_goal", &report)
    by = fields.day("by", &report)
    indicator = fields.text("indicator", &report)
    isQuickWin = fields.flag("quick_win", &report) ?? false
    needs = fields.oneOrMore("needs", &report)
    against = fields.oneOrMore("against", &report)
    benefits = fields.part("benefits", &report)
    feasible = fields.part("feasible", &report)
    evidence = fields.evidence(&report)
    written = fields.written("decision_maker", "by", "change_in", "benefits")
  }
}

extension Objective.Benefits: PlanPart {
  static let what = "'benefits'"

  init(_ fields: inout Fields, _ report: inout Report) {
    let migrants = fields.words("migrants", &report)
    affected = fields.words("affected", &report) ?? migrants
    everyone = fields.words("everyone", &report)
  }
}

extension Objective.Feasibility: PlanPart {
  static let what = "'feasible'"

  init(_ fields: inout Fields, _ report: inout Report) {
    reasonsFor = fields.wordList("for", &report)
    reasonsAgainst = fields.wordList("against", &report)
    judged = fields.integer("judged", in: 1...5, &report)
    by = fields.text("by", &report)
  }
}

/// `change`: the outcomes and the assumptions between them.
struct ChangePart: PlanPart {
  static let what = "'change'"
  let outcomes: [Outcome]
  let assumptions: [Assumption]

  init(_ fields: inout Fields, _ report: inout Report) {
    outcomes = fields.parts("outcomes", &report)
    assumptions = fields.parts("assumptions", &report)
  }
}

extension Outcome: PlanPart {
  init(_ fields: inout Fields, _ report: inout Report) {
    id = fields.objectID(&report)
    text = fields.needed("text", "what is different then, in one sentence", &report)
    kind = fields.word("kind", &report)
    needs = fields.oneOrMore("needs", &report)
    by = fields.day("by", &report)
    indicator = fields.text("indicator", &report)
    owner = fields.words("owner", &report)
    evidence = fields.evidence(&report)
  }
}

extension Assumption: PlanPart {
  init(_ fields: inout Fields, _ report: inout Report) {
    id = fields.objectID(&report)
    text = fields.needed("text", "what must hold, in one sentence", &report)
    between = fields.oneOrMore("between", &report)
    test = fields.words("test", &report)
    state = fields.word("state", &report)
    checked = fields.date("checked", &report)?.value
    evidence = fields.evidence(&report)
  }
}
