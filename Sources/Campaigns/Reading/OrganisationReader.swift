import Diagnostics
import Markup

extension OwnOrganisation: PlanPart {
  static let what = "the organisation"

  init(_ fields: inout Fields, _ report: inout Report) {
    putsIn = fields.wordList("puts_in", &report)
    gains = fields.parts("gains", &report)
    internalProblems = fields.parts("internal_problems", &report)
    capacity = fields.parts("capacity", &report)
  }
}

extension OwnOrganisation.Gain: PlanPart {
  static let what = "a gain"

  init(_ fields: inout Fields, _ report: inout Report) {
    text = fields.needed("text", "how the campaign makes you stronger", &report).value
    number = fields.decimal("number", &report)?.value
  }
}

extension OwnOrganisation.InternalProblem: PlanPart {
  static let what = "an internal problem"

  init(_ fields: inout Fields, _ report: inout Report) {
    text = fields.needed("text", "what has to be solved among yourselves", &report).value
    answer = fields.words("answer", &report)
  }
}

extension OwnOrganisation.Capacity: PlanPart {
  static let what = "an item of 'capacity'"

  init(_ fields: inout Fields, _ report: inout Report) {
    have = fields.words("have", &report)
    need = fields.words("need", &report)
    how = fields.words("how", &report)
    if fields.written("have", "need").isEmpty {
      fields.missing("need", "what is still to be developed, or 'have' with what is there", &report)
    }
  }
}

extension LogEntry: PlanPart {
  static let what = "an entry of the log"

  init(_ fields: inout Fields, _ report: inout Report) {
    if fields.node("date") == nil { fields.missing("date", "the day of the entry", &report) }
    date = fields.date("date", &report)
    about = fields.text("about", &report)
    text = fields.needed("text", "what happened, in one sentence", &report).value
    alert = fields.word("alert", &report)
    location = fields.location
  }
}
