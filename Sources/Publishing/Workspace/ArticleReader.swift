import Diagnostics
import Documents
import Feedback
import Markup

/// Reads a text of a publication; nil when it has no title.
func readArticle(_ file: SourceFile, _ report: inout Report) -> Article? {
  let matter = FrontMatter(file, &report)
  let body = Markdown(matter.body, file: file.path, firstLine: matter.bodyLine, &report)
  guard let node = matter.fields, var fields = Fields(node, what: "an article", &report) else {
    return nil
  }
  defer { fields.finish(&report) }
  let title = fields.requiredText("title", "what the text is called", &report)
  let subtitle = fields.text("subtitle", &report)?.value
  let tag = articleLanguage(ofPath: file.path)
  let language = fields.text("language", &report)?.value ?? tag
  let titles = fields.localised("titles", &report)
  let translation = tag == nil ? nil : readTranslationRecord(&fields, &report)
  let authors = fields.items("authors", &report).compactMap { readAuthor($0, &report) }
  let abstracts = fields.localised("abstract", &report)
  let keywords = readKeywords(&fields, &report)
  let type = fields.text("type", &report)?.value
  let doi = fields.text("doi", &report)
  let review = readReview(
    &fields, published: version(of: "\(title?.value ?? "")\n\(matter.body)"), &report)
  let pictures = fields.items("pictures", &report).compactMap { item -> PictureMention? in
    var item = item
    defer { item.finish(&report) }
    return readPicture(&item, &report)
  }
  let references = fields.items("references", &report).compactMap { readReference($0, &report) }
  let statements = Article.Statements(
    funding: fields.text("funding", &report)?.value,
    conflicts: fields.text("conflicts", &report)?.value,
    licence: fields.text("licence", &report)?.value,
    data: fields.text("data_availability", &report)?.value,
    received: fields.date("received", &report)?.value,
    accepted: fields.date("accepted", &report)?.value)
  let guide = readGuideBlock(&fields, &report)
  _ = fields.node("id")
  guard let title else { return nil }
  return Article(
    id: file.stem, title: title, subtitle: subtitle, language: language, authors: authors,
    abstracts: abstracts, keywords: keywords, type: type, review: review, pictures: pictures,
    doi: doi, references: references,
    statements: statements, guide: guide, titles: titles, translation: translation, standing: nil,
    body: body, location: file.start)
}

private func readAuthor(_ item: Fields, _ report: inout Report) -> Article.Author? {
  var item = item
  defer { item.finish(&report) }
  let given = item.text("given", &report)?.value
  let family = item.text("family", &report)?.value
  let collective = item.text("collective", &report)?.value
  let affiliation = item.text("affiliation", &report)?.value
  let orcid = item.text("orcid", &report)
  let ror = item.text("ror", &report)
  let name = collective ?? [given, family].compactMap { $0 }.joined(separator: " ")
  guard !name.isEmpty else {
    item.missing("family", "the author's name, or 'collective' for a body", &report)
    return nil
  }
  return Article.Author(
    name: name, family: collective == nil ? family : nil, given: given, affiliation: affiliation,
    orcid: orcid, ror: ror)
}

private func readKeywords(_ fields: inout Fields, _ report: inout Report) -> [String: [String]] {
  guard var languages = fields.fields("keywords", &report) else { return [:] }
  var keywords: [String: [String]] = [:]
  for language in languages.names {
    keywords[language.value] = languages.texts(language.value, &report).map(\.value)
  }
  return keywords
}
