import Diagnostics
import Markup

extension Activity: PlanPart {
  init(_ fields: inout Fields, _ report: inout Report) {
    id = fields.objectID(&report)
    text = fields.needed("text", "what is done, in one sentence", &report)
    times = Times(reading: &fields, &report)
    leadsTo = fields.oneOrMore("leads_to", &report)
    objectives = fields.oneOrMore("objective", &report)
    against = fields.oneOrMore("against", &report)
    tactic = fields.word("tactic", &report)
    targets = fields.oneOrMore("target", &report)
    moves = fields.parts("moves", &report)
    fulfils = fields.oneOrMore("fulfils", &report)
    roles = Roles(
      accountable: fields.oneOrMore("A", &report), responsible: fields.oneOrMore("R", &report),
      consulted: fields.oneOrMore("C", &report), informed: fields.oneOrMore("I", &report))
    voice = fields.word("speaks", &report)
    participation = fields.word("participation", &report)
    makes = fields.oneOrMore("makes", &report)
    budget = fields.oneOrMore("budget", &report)
    risks = fields.oneOrMore("risks", &report)
    progress = fields.word("progress", &report)
    percent = fields.integer("percent", in: 0...100, &report)
    doneOn = fields.date("done_on", &report)?.value
    evidence = fields.evidence(&report)
  }
}

extension Times {
  /// The times of an activity; a milestone's `date` is its start and its end.
  init(reading fields: inout Fields, _ report: inout Report) {
    isMilestone = fields.flag("milestone", &report) ?? false
    let date = fields.day("date", &report)
    let start = fields.day("start", &report)
    let end = fields.day("end", &report)
    self.start = start ?? date
    self.end = end ?? date
    duration = fields.duration("duration", least: 1, &report)
    after = fields.dependencies(&report)
    before = fields.oneOrMore("before", &report)
    written = fields.written("start", "date", "after", "end", "duration")
  }
}

extension Fields {
  /// `after`: ids, or groups of `activity`, `type` and `lag`.
  fileprivate mutating func dependencies(_ report: inout Report) -> [Dependency] {
    if case .scalar(let id, _) = node("after")?.content, let node = node("after") {
      return [Dependency(Placed(id, at: node.location))]
    }
    return list("after", &report).map { node in
      if case .scalar(let id, _) = node.content {
        return Dependency(Placed(id, at: node.location))
      }
      guard var fields = Fields(node, what: "an item of 'after'", &report) else { return nil }
      defer { fields.finish(&report) }
      let kind: Dependency.Kind? = fields.word("type", &report)
      return Dependency(
        activity: fields.needed("activity", "the id of an activity", &report),
        kind: kind ?? .finishToStart, lag: fields.duration("lag", least: 0, &report)?.value)
    }.compactMap { $0 }
  }
}

extension Dependency {
  /// The plain case: begin when the other has ended.
  init(_ activity: Placed<String>) {
    self.init(activity: activity, kind: .finishToStart, lag: nil)
  }
}

extension Activity.Move: PlanPart {
  static let what = "an item of 'moves'"

  init(_ fields: inout Fields, _ report: inout Report) {
    who = fields.needed("who", "the id of a stakeholder", &report)
    from = fields.word("from", &report)
    to = fields.word("to", &report)
  }
}

extension Opportunity: PlanPart {
  init(_ fields: inout Fields, _ report: inout Report) {
    id = fields.objectID(&report)
    text = fields.needed("text", "what happens then, in one sentence", &report)
    let date = fields.day("date", &report)
    start = fields.day("from", &report) ?? date
    end = fields.day("to", &report) ?? date
    if !["date", "from"].contains(where: fields.names.map(\.value).contains) {
      fields.missing("date", "a day, or 'from' and 'to'", &report)
    }
    who = fields.oneOrMore("who", &report)
    evidence = fields.evidence(&report)
  }
}

extension Output: PlanPart {
  init(_ fields: inout Fields, _ report: inout Report) {
    id = fields.objectID(&report)
    text = fields.needed("text", "what is there afterwards, in one sentence", &report)
    form = fields.choice("form", &report)
    number = fields.part("number", &report)
    due = fields.day("due", &report)
    lead = fields.text("lead", &report)
    languages = fields.wordList("languages", &report)
    audience = fields.words("audience", &report)
    openTo = fields.word("public", &report)
    verification = fields.words("verification", &report)
    fulfils = fields.oneOrMore("fulfils", &report)
    madeBy = fields.oneOrMore("made_by", &report)
  }
}

extension Output.Number: PlanPart {
  static let what = "'number'"

  init(_ fields: inout Fields, _ report: inout Report) {
    if fields.node("value") == nil { fields.missing("value", "how many", &report) }
    value = fields.number("value", &report)?.value ?? 0
    unit = fields.words("unit", &report)
  }
}
