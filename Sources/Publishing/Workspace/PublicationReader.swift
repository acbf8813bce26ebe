import Diagnostics
import Feedback
import Markup

/// Reads `Exports/<folder>/publication.yaml` with the articles beside it; nil when it has no id or kind.
///
/// - Parameter files: what else lies beside it, by file name.
func readPublication(
  _ file: SourceFile, articles: [String: Article], stories: [String: Story],
  files: [String: SourceFile], _ report: inout Report
) -> Publication? {
  guard let node = readYAML(file.text, file: file.path, &report),
    var fields = Fields(node, what: "a publication", &report)
  else { return nil }
  defer { fields.finish(&report) }
  let kind = fields.requiredText("kind", "such as toolkit or journal-issue", &report)
  if fields.node("id") == nil { fields.missing("id", "its short name", &report) }
  let id = fields.id("id", &report)
  let title = fields.localised("title", &report)
  if title.isEmpty { fields.missing("title", "its title by language", &report) }
  let subtitle = fields.localised("subtitle", &report)
  let notice = fields.localised("notice", &report)
  let series = readSeries(&fields, &report)
  let isbn = fields.text("isbn", &report)
  let number = fields.text("number", &report)?.value
  let year = fields.integer("year", &report)?.value
  let languages = fields.texts("languages", &report).map(\.value)
  let curators = fields.texts("curators", &report).map(\.value)
  let funding = readFunding(&fields, &report)
  let plan = fields.text("plan", &report)
  let statuses = readGuideTerms("statuses", &fields, &report)
  let branches = readGuideTerms("branches", &fields, &report)
  let sections = fields.items("sections", &report).compactMap { readSection($0, &report) }
  let outputs = fields.texts("outputs", &report)
  let cover = readCover(&fields, &report)
  _ = fields.node("date")
  guard let kind, let id else { return nil }
  return Publication(
    id: id.value, kind: kind, title: title, subtitle: subtitle, notice: notice, series: series,
    isbn: isbn,
    number: number,
    year: year, languages: languages, curators: curators, funding: funding, cover: cover,
    plan: plan, statuses: statuses, branches: branches, sections: sections, outputs: outputs,
    articles: articles, stories: stories, surveys: surveys(sections, files, &report),
    location: file.start)
}

/// Reads `cover: {image, alt, credit, licence, consent}`; nil when it names no image.
private func readCover(_ fields: inout Fields, _ report: inout Report) -> PictureMention? {
  guard var cover = fields.fields("cover", &report) else { return nil }
  defer { cover.finish(&report) }
  for name in ["alt", "credit", "licence", "consent"] { _ = cover.node(name) }
  return cover.node("image") == nil ? nil : readPicture(&cover, file: "image", &report)
}

private func readSeries(_ fields: inout Fields, _ report: inout Report) -> Publication.Series {
  guard var series = fields.fields("series", &report) else {
    return Publication.Series(title: nil, issn: nil, publisher: nil, licence: nil)
  }
  defer { series.finish(&report) }
  let issn = series.text("issn", &report)
  return Publication.Series(
    title: series.text("title", &report)?.value, issn: issn?.value == "none" ? nil : issn,
    publisher: series.text("publisher", &report)?.value,
    licence: series.text("licence", &report)?.value)
}

private func readSection(_ item: Fields, _ report: inout Report) -> PublicationSection? {
  var item = item
  defer { item.finish(&report) }
  if item.node("id") == nil { item.missing("id", "a short id", &report) }
  let id = item.id("id", &report)
  let kind = item.requiredText("kind", "what is printed in it", &report)
  let title = item.localised("title", &report)
  let items = item.texts("items", &report)
  let practices = readChoice(&item, &report)
  let stories = readStoryChoice(&item, &report)
  let by = item.texts("by", &report)
  let organisations = readOrganisationChoice(&item, &report)
  _ = item.node("form")
  guard let id, let kind else { return nil }
  return PublicationSection(
    id: id, kind: kind, title: title, items: items, practices: practices, stories: stories, by: by,
    organisations: organisations)
}

/// `practices: [id, id]`, or `practices: {themes: […], countries: […], ids: […]}`.
private func readChoice(
  _ item: inout Fields, _ report: inout Report
) -> PublicationSection.PracticeChoice? {
  guard let node = item.node("practices") else { return nil }
  if case .list = node.content {
    return PublicationSection.PracticeChoice(
      ids: item.texts("practices", &report), themes: [], countries: [])
  }
  guard var choice = item.fields("practices", &report) else { return nil }
  defer { choice.finish(&report) }
  return PublicationSection.PracticeChoice(
    ids: choice.texts("ids", &report), themes: choice.texts("themes", &report),
    countries: choice.texts("countries", &report))
}

/// `stories: all`, `stories: [id, id]`, or `stories: {themes: […], ids: […]}`.
private func readStoryChoice(_ item: inout Fields, _ report: inout Report) -> StoryChoice? {
  guard let node = item.node("stories") else { return nil }
  switch node.content {
  case .scalar("all", _): return StoryChoice(isAll: true, ids: [], themes: [])
  case .mapping:
    guard var choice = item.fields("stories", &report) else { return nil }
    defer { choice.finish(&report) }
    return StoryChoice(
      isAll: false, ids: choice.texts("ids", &report), themes: choice.texts("themes", &report))
  default:
    return StoryChoice(isAll: false, ids: item.texts("stories", &report), themes: [])
  }
}

/// The results that sections print, by file name.
private func surveys(
  _ sections: [PublicationSection], _ files: [String: SourceFile], _ report: inout Report
) -> [String: SurveyResults] {
  let named = sections.filter { $0.kind.value == SurveySection.name }.flatMap(\.items).map(\.value)
  return Set(named).sorted().reduce(into: [:]) { surveys, name in
    guard let file = files[name] else { return }
    surveys[name] = readSurveyResults(file, &report)
  }
}
