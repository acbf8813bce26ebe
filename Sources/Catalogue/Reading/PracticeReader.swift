package import Diagnostics
package import Markup

/// Reads a practice; nil when a field that every page needs is missing or unreadable.
///
/// - Parameter language: the workspace's language, for a file that states none.
package func readPractice(
  _ file: SourceFile, language: String, _ report: inout Report
) -> Practice? {
  let matter = FrontMatter(file, &report)
  let body = Markdown(matter.body, file: file.path, firstLine: matter.bodyLine, &report)
  guard let node = matter.fields, var fields = Fields(node, what: "a practice", &report) else {
    return nil
  }
  let (id, fileLanguage) = practiceIdentity(ofPath: file.path)
  let title = fields.requiredText("title", "what the practice is called", &report)
  let summary = fields.requiredText("summary", "40 to 100 words that say what it is", &report)
  let stated = fields.text("language", &report)?.value
  let tags = readTags(&fields, &report)
  let practice = Practice(
    id: id,
    title: title ?? Placed(id, at: fields.location),
    summary: summary ?? Placed("", at: fields.location),
    language: fileLanguage ?? stated ?? language,
    tags: tags,
    places: fields.texts("places", &report).map(\.value),
    organisations: readOrganisations(&fields, &report),
    period: readPeriod(&fields, &report),
    status: fields.choice("status", &report)?.value,
    facts: readFacts(&fields, &report),
    results: readResults(&fields, &report),
    sources: readSources(&fields, &report),
    lessons: readLessons(&fields, &report),
    related: readRelations(&fields, &report),
    quotes: readQuotes(&fields, &report),
    links: readLinks(&fields, &report),
    verified: readVerification(&fields, &report),
    history: readHistory(&fields, &report),
    body: body,
    location: SourceLocation(file: file.path))
  for later in ["media", "assessments", "image", "licence", "l10n"] { _ = fields.node(later) }
  fields.finish(&report)
  return title == nil || summary == nil ? nil : practice
}

private func readTags(_ fields: inout Fields, _ report: inout Report) -> [Scheme: [Placed<String>]]
{
  var tags: [Scheme: [Placed<String>]] = [:]
  for scheme in [
    Scheme.themes, .countries, .audiences, .principles, .settings, .levels, .sdgs,
  ] {
    tags[scheme] = fields.texts(scheme.rawValue, &report)
  }
  for (name, scheme, clause) in [
    ("countries", Scheme.countries, "a list of ISO 3166-1 codes such as [IT]"),
    ("themes", .themes, "a list of themes such as [law-clinic]"),
  ] where tags[scheme, default: []].isEmpty && fields.node(name) == nil {
    fields.missing(name, clause, &report)
  }
  let evidence = fields.requiredText(
    "evidence_level", "how its results are known, for example 'stated'", &report)
  tags[.evidence] = evidence.map { [$0] }
  if var participation = fields.fields("participation", &report) {
    tags[.participation] = participation.text("level", &report).map { [$0] }
    _ = participation.text("how", &report)
    participation.finish(&report)
  }
  return tags.filter { !$0.value.isEmpty }
}

private func readOrganisations(
  _ fields: inout Fields, _ report: inout Report
) -> [Practice.OrganisationMention] {
  guard fields.node("organisations") != nil else {
    fields.missing("organisations", "a list of ids, or of {name: …}", &report)
    return []
  }
  return fields.list("organisations", &report).compactMap { node in
    if case .scalar(let id, _) = node.content {
      return .listed(Placed(id, at: node.location))
    }
    guard var item = Fields(node, what: "an organisation", &report),
      let name = item.requiredText("name", "what the organisation is called", &report)
    else { return nil }
    item.finish(&report)
    return .named(name.value)
  }
}

private func readPeriod(_ fields: inout Fields, _ report: inout Report) -> Practice.Period? {
  guard var period = fields.fields("period", &report) else { return nil }
  defer { period.finish(&report) }
  let start = period.date("start", &report)
  if case .scalar("ongoing", _) = period.node("end")?.content {
    return Practice.Period(start: start, end: .ongoing)
  }
  return Practice.Period(start: start, end: period.date("end", &report).map { .date($0) })
}

private func readLessons(_ fields: inout Fields, _ report: inout Report) -> Practice.Lessons {
  Practice.Lessons(
    whyItWorked: fields.texts("why_it_worked", &report).map(\.value),
    whyItFailed: fields.texts("why_it_failed", &report).map(\.value),
    potentialRisks: fields.texts("potential_risks", &report).map(\.value),
    transfer: fields.texts("transfer", &report).map(\.value))
}

private func readVerification(
  _ fields: inout Fields, _ report: inout Report
) -> Practice.Verification? {
  guard var item = fields.fields("verified", &report) else { return nil }
  defer { item.finish(&report) }
  guard let date = item.date("date", &report),
    let by = item.requiredText("by", "who checked it", &report)
  else {
    if item.node("date") == nil { item.missing("date", "when it was checked", &report) }
    return nil
  }
  return Practice.Verification(date: date, by: by.value)
}
