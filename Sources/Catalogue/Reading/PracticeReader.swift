package import Diagnostics
package import Markup

/// Reads a practice, or a translation of one; nil when a field that every page needs is missing or
/// unreadable.
///
/// A translation needs a title and a summary; the rest is its original's unless it says otherwise.
///
/// - Parameter language: the workspace's language, for a file that states none.
package func readPractice(
  _ file: SourceFile, language: String, _ report: inout Report
) -> Practice? {
  let matter = FrontMatter(file, &report)
  let body = Markdown(matter.body, file: file.path, firstLine: matter.bodyLine, &report)
  guard let node = matter.fields else { return nil }
  return readPractice(node, body: body, at: file.start, language: language, &report)
}

/// Reads a practice from its fields, wherever they are written; nil as above.
///
/// - Parameter start: the file that the practice has or is to have.
func readPractice(
  _ node: YAMLNode, body: Markdown, at start: SourceLocation, language: String,
  _ report: inout Report
) -> Practice? {
  guard var fields = Fields(node, what: "a practice", &report) else { return nil }
  defer { fields.finish(&report) }
  let identity = practiceIdentity(ofPath: start.file)
  if identity.language == nil { reportMissing(&fields, &report) }
  let title = fields.requiredText("title", "what the practice is called", &report)
  let summary = fields.requiredText("summary", "40 to 100 words that say what it is", &report)
  let stated = fields.text("language", &report)
  let participation = readParticipation(&fields, &report)
  let practice = Practice(
    id: identity.id,
    title: title ?? Placed("", at: fields.location),
    summary: summary ?? Placed("", at: fields.location),
    language: identity.language ?? stated?.value ?? language, statedLanguage: stated,
    tags: readTags(&fields, participation.level, &report), participation: participation.how,
    places: fields.texts("places", &report).map(\.value),
    organisations: readOrganisations(&fields, &report),
    period: readPeriod(&fields, &report),
    status: fields.choice("status", &report)?.value,
    facts: fields.items("facts", &report, as: readFact),
    results: fields.items("results", &report) {
      readResult(&$0, isTranslation: identity.language != nil, &$1)
    },
    sources: fields.items("sources", &report, as: readSource),
    lessons: readLessons(&fields, &report),
    related: fields.items("related", &report, as: readRelation),
    quotes: fields.items("quotes", &report, as: readQuote),
    links: fields.items("links", &report, as: readLink),
    media: fields.items("media", &report, as: readMedium),
    image: fields.item("image", &report, as: readImage),
    key: fields.text("key", &report)?.value,
    authors: fields.texts("authors", &report).map(\.value),
    licence: fields.text("licence", &report)?.value,
    verified: fields.item("verified", &report, as: readVerification),
    history: fields.items("history", &report, as: readChange),
    assessments: fields.items("assessments", &report, as: readAssessment),
    translation: identity.language == nil ? nil : readTranslationRecord(&fields, &report),
    body: body, location: start)
  return title == nil || summary == nil ? nil : practice
}

/// The fields of a practice whose words are translated.
package let translatablePracticeFields: [TranslatableField] = [
  .text(["title"]), .text(["summary"]), .text(["participation", "how"]),
  .items("facts", field: "text"), .items("results", field: "figure"), .texts("why_it_worked"),
  .texts("why_it_failed"), .texts("potential_risks"), .texts("transfer"),
]

/// The fields that an original cannot do without, beside its title and summary.
private func reportMissing(_ fields: inout Fields, _ report: inout Report) {
  let required = [
    ("countries", "a list of ISO 3166-1 codes such as [IT]"),
    ("organisations", "a list of ids, or of {name: …}"),
    ("themes", "a list of themes such as [law-clinic]"),
    ("evidence_level", "how its results are known, for example 'stated'"),
    ("sources", "a list of {id, title, url, seen}"),
  ]
  for (name, clause) in required where fields.node(name) == nil {
    fields.missing(name, clause, &report)
  }
}

private func readTags(
  _ fields: inout Fields, _ participation: Placed<String>?, _ report: inout Report
) -> [Scheme: [Placed<Concept.ID>]] {
  var tags: [Scheme: [Placed<Concept.ID>]] = [:]
  for scheme in [
    Scheme.themes, .countries, .audiences, .principles, .settings, .levels, .sdgs,
  ] {
    tags[scheme] = fields.texts(scheme.rawValue, &report)
  }
  tags[.evidence] = fields.text("evidence_level", &report).map { [$0] }
  tags[.participation] = participation.map { [$0] }
  return tags.filter { !$0.value.isEmpty }
}

private func readParticipation(
  _ fields: inout Fields, _ report: inout Report
) -> (level: Placed<Concept.ID>?, how: String?) {
  let found = fields.item("participation", &report) { item, report in
    (level: item.text("level", &report), how: item.text("how", &report)?.value)
  }
  return found ?? (nil, nil)
}

private func readOrganisations(
  _ fields: inout Fields, _ report: inout Report
) -> [Practice.OrganisationMention] {
  fields.list("organisations", &report).compactMap { node in
    if case .scalar(let id, _) = node.content, !node.isNull {
      return .listed(Placed(id, at: node.location))
    }
    guard var item = Fields(node, what: "an organisation", &report) else { return nil }
    defer { item.finish(&report) }
    return item.requiredText("name", "what the organisation is called", &report)
      .map { .named($0.value) }
  }
}

private func readPeriod(_ fields: inout Fields, _ report: inout Report) -> Practice.Period? {
  fields.item("period", &report) { period, report in
    let start = period.date("start", &report)
    let isOngoing =
      if case .scalar("ongoing", _) = period.node("end")?.content { true } else { false }
    return Practice.Period(
      start: start, end: isOngoing ? .ongoing : period.date("end", &report).map { .date($0) },
      location: period.location)
  }
}

private func readLessons(_ fields: inout Fields, _ report: inout Report) -> Practice.Lessons {
  Practice.Lessons(
    whyItWorked: fields.texts("why_it_worked", &report).map(\.value),
    whyItFailed: fields.texts("why_it_failed", &report).map(\.value),
    potentialRisks: fields.texts("potential_risks", &report).map(\.value),
    transfer: fields.texts("transfer", &report).map(\.value))
}
