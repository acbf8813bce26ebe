package import Diagnostics
package import Markup

/// Reads a plan as far as it can be read; nil only when its fields are not there or no YAML.
package func readPlan(_ file: SourceFile, _ report: inout Report) -> Plan? {
  let matter = FrontMatter(file, &report)
  let body = Markdown(matter.body, file: file.path, firstLine: matter.bodyLine, &report)
  guard let node = matter.fields, var fields = Fields(node, what: "a plan", &report) else {
    return nil
  }
  defer { fields.finish(&report) }
  var plan = Plan(&fields, file: file, body: body, &report)
  plan.mentions = mentions(in: matter.body, file: file.path, firstLine: matter.bodyLine)
  plan.contacts = contacts(in: file)
  return plan
}

extension Plan {
  fileprivate init(
    _ fields: inout Fields, file: SourceFile, body: Markdown, _ report: inout Report
  ) {
    location = file.start
    id = file.stem
    self.body = body
    sections = writtenSections(&fields)

    fields.checkVersion(&report)
    statedID = fields.requiredText("id", "the name of the file without '.md'", &report)
    title = fields.needed("title", "what the plan is called", &report)
    kind = fields.needed("kind", "a kind of plan, such as advocacy-campaign", &report)
    let status: Placed<Status>? = fields.neededChoice("status", &report)
    self.status = status?.value ?? .draft
    start = fields.neededDay("start", "the first day of the plan", &report)
    end = fields.neededDay("end", "the last day of the plan", &report)
    lead = fields.text("lead", &report)
    languages = fields.wordList("languages", &report)
    place = fields.part("place", &report)
    let calendar: CalendarPart? = fields.part("calendar", &report)
    self.calendar = calendar?.calendar ?? WorkCalendar()

    readStrategy(&fields, &report)
    readWork(&fields, &report)
    readPartners(&fields, &report)
    evidenceSeen = fields.days("evidence_seen", &report)
  }

  /// What is wrong, what is to change, and who can change it.
  private mutating func readStrategy(_ fields: inout Fields, _ report: inout Report) {
    rationale = fields.words("rationale", &report)
    issue = fields.part("issue", &report)
    goal = fields.part("goal", &report)
    objectives = fields.parts("objectives", &report)
    let change: ChangePart? = fields.part("change", &report)
    outcomes = change?.outcomes ?? []
    assumptions = change?.assumptions ?? []
    stakeholders = fields.parts("stakeholders", &report)
    messages = fields.parts("messages", &report)
    opportunities = fields.parts("opportunities", &report)
  }

  /// What is done, by whom, with what money, and how one sees what came of it.
  private mutating func readWork(_ fields: inout Fields, _ report: inout Report) {
    activities = fields.parts("activities", &report)
    outputs = fields.parts("outputs", &report)
    indicators = fields.parts("indicators", &report)
    budget = fields.part("budget", &report)
    risks = fields.parts("risks", &report)
    weighed = fields.part("weighed", &report)
    team = fields.parts("team", &report)
    participation = fields.parts("participation", &report)
    reviews = fields.parts("reviews", &report)
    waivers = fields.parts("waived", &report)
    organisation = fields.part("organisation", &report)
    assertions = fields.parts("assertions", &report)
    log = fields.parts("log", &report)
  }

  /// Who works together, and what a meeting left behind.
  private mutating func readPartners(_ fields: inout Fields, _ report: inout Report) {
    partnership = fields.part("partnership", &report)
    parties = fields.parts("parties", &report) + (partnership?.parties ?? [])
    participants = fields.part("participants", &report)
    quotes = fields.parts("quotes", &report)
    commitments = fields.parts("commitments", &report)
    comparisons = fields.parts("comparison", &report)
    events = fields.parts("events", &report)
    media = fields.parts("media", &report)
  }
}

/// The sections whose fields are there and not empty.
private func writtenSections(_ fields: inout Fields) -> Set<PlanSection> {
  var written: Set<PlanSection> = []
  for section in PlanSection.allCases where section != .roles {
    switch fields.node(section.rawValue)?.content {
    case .none, .list([]), .mapping([]): continue
    default: written.insert(section)
    }
  }
  return written
}

extension Fields {
  /// The version of the file format that is read.
  fileprivate mutating func checkVersion(_ report: inout Report) {
    if node("plan") == nil {
      missing("plan", "the version of the file format, which is 1", &report)
    }
    guard let version = integer("plan", &report), version.value != 1 else { return }
    report.add(
      .planVersion, at: version.location,
      "version \(version.value) of the plan format is not known",
      hint: "write 'plan: 1'")
  }

  fileprivate mutating func neededDay(
    _ name: String, _ clause: String, _ report: inout Report
  ) -> Placed<Day>? {
    if node(name) == nil { missing(name, clause, &report) }
    return day(name, &report)
  }
}

extension PlanPlace: PlanPart {
  static let what = "'place'"

  init(_ fields: inout Fields, _ report: inout Report) {
    level = fields.choice("level", &report)
    name = fields.words("name", &report)
    country = fields.text("country", &report)
  }
}
