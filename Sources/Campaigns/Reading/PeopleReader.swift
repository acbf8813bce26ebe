import Diagnostics
import Markup

extension Stakeholder: PlanPart {
  init(_ fields: inout Fields, _ report: inout Report) {
    id = fields.objectID(&report)
    name = fields.needed("name", "who they are: a person or post, a group, a body", &report).value
    kind = fields.neededChoice("type", &report)
    roles = fields.choices("role", &report)
    influence = fields.integer("influence", in: 1...5, &report)
    interest = fields.integer("interest", in: 1...5, &report)
    position = fields.neededChoice("position", &report)
    wanted = fields.word("wanted", &report)
    asOf = fields.date("as_of", &report)
    source = fields.words("source", &report)
    history = fields.parts("history", &report)
    isAffected = fields.flag("affected", &report) ?? false
    audiences = fields.oneOrMore("audiences", &report)
    influences = fields.parts("influences", &report)
    interests = Interests(
      caresAbout: fields.words("cares_about", &report), gains: fields.words("gains", &report),
      risksTaken: fields.words("risks_taken", &report),
      powerOver: fields.words("power_over", &report))
    statedEngagement = fields.word("engagement", &report)
    statedPrivate = fields.flag("private", &report)
    written = fields.written("influence", "interest")
  }
}

extension Stakeholder.Influence: PlanPart {
  static let what = "an item of 'influences'"

  init(_ fields: inout Fields, _ report: inout Report) {
    who = fields.needed("who", "the id of a stakeholder", &report)
    strength = fields.integer("strength", in: 1...3, &report)
    how = fields.words("how", &report)
  }
}

extension Stakeholder.Past: PlanPart {
  static let what = "an item of 'history'"

  init(_ fields: inout Fields, _ report: inout Report) {
    date = fields.date("date", &report)?.value
    position = fields.word("position", &report)
  }
}

extension Message: PlanPart {
  init(_ fields: inout Fields, _ report: inout Report) {
    id = fields.objectID(&report)
    if fields.node("to") == nil { fields.missing("to", "the id of a stakeholder", &report) }
    to = fields.oneOrMore("to", &report)
    level = fields.word("level", &report)
    ask = fields.words("ask", &report)
    statement = fields.words("statement", &report)
    soWhat = fields.words("so_what", &report)
    solution = fields.words("solution", &report)
    benefits = fields.words("benefits", &report)
    example = fields.words("example", &report)
    values = fields.words("values", &report)
    messenger = fields.text("messenger", &report)
    format = fields.words("format", &report)
    place = fields.words("place", &report)
    when = fields.text("when", &report)
    theySay = fields.words("they_say", &report)
    weAnswer = fields.words("we_answer", &report)
    evidence = fields.evidence(&report)
    written = fields.written("ask", "statement", "messenger")
  }
}

extension TeamMember: PlanPart {
  init(_ fields: inout Fields, _ report: inout Report) {
    id = fields.objectID(&report)
    name = fields.needed("name", "who they are, or their post", &report).value
    organisation = fields.words("organisation", &report)
    represents = fields.text("represents", &report)
    isPrivate = fields.flag("private", &report) ?? false
  }
}

extension ParticipationEntry: PlanPart {
  static let what = "an item of 'participation'"

  init(_ fields: inout Fields, _ report: inout Report) {
    group = fields.needed("group", "the id of a stakeholder who is affected", &report)
    stage = fields.neededChoice("stage", &report)
    level = fields.neededChoice("level", &report)
    how = fields.words("how", &report)
    decides = fields.words("decides", &report)
    prepared = fields.text("prepared", &report)
    ethical = fields.words("ethical", &report)
    sustained = fields.words("sustained", &report)
    safe = fields.oneOrMore("safe", &report)
    supported = fields.oneOrMore("supported", &report)
    toldBack = fields.words("told_back", &report)
    location = fields.location
    written = fields.written(
      "decides", "prepared", "ethical", "safe", "supported", "told_back")
  }
}

extension Fields {
  /// One word of a closed list that must be there.
  mutating func neededChoice<Choice>(
    _ name: String, _ report: inout Report
  ) -> Placed<Choice>?
  where Choice: RawRepresentable & CaseIterable & Hashable & Sendable, Choice.RawValue == String {
    if node(name) == nil {
      let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      missing(name, "one of \(words)", &report)
    }
    return choice(name, &report)
  }

  /// The words of a list, each from a closed list.
  mutating func choices<Choice>(_ name: String, _ report: inout Report) -> [Placed<Choice>]
  where Choice: RawRepresentable & CaseIterable & Hashable & Sendable, Choice.RawValue == String {
    oneOrMore(name, &report).compactMap { text in
      if let choice = Choice(rawValue: text.value) { return Placed(choice, at: text.location) }
      let all = Choice.allCases.map(\.rawValue)
      let meant = nearMiss(to: text.value, among: all)
      report.add(
        .wrongType, at: text.location, "'\(name)' names '\(text.value)', which it cannot",
        hint: meant.map { "did you mean '\($0)'?" }
          ?? "write any of: \(all.joined(separator: ", "))")
      return nil
    }
  }
}
