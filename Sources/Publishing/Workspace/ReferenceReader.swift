import Catalogue
import Diagnostics
import Documents
import Markup

/// Reads a work in the shape of CSL-JSON; nil when it has no id or title.
func readReference(_ item: Fields, _ report: inout Report) -> Documents.Reference? {
  var item = item
  defer { item.finish(&report) }
  if item.node("id") == nil { item.missing("id", "the key by which it is cited", &report) }
  let id = item.id("id", &report)
  let kind: Placed<Documents.Reference.Kind>? = item.choice("type", &report)
  let title = item.requiredText("title", "the title of the work", &report)
  let authors = item.items("author", &report).compactMap { readName($0, &report) }
  let editors = item.items("editor", &report).compactMap { readName($0, &report) }
  let issued = readDateParts("issued", &item, &report)
  let accessed = readDateParts("accessed", &item, &report)
  let url = item.text("URL", &report)
  if let url, !isWebAddress(url.value) {
    report.add(
      .wrongType, at: url.location, "'\(url.value)' is not an address on the web",
      hint: "begin it with https://")
  }
  let texts = [
    "container-title", "publisher", "publisher-place", "volume", "issue", "page", "edition", "DOI",
    "language",
  ].reduce(into: [String: String]()) { $0[$1] = item.text($1, &report)?.value }
  guard let id, let title else { return nil }
  var work = Documents.Reference(
    id: id.value, kind: kind?.value ?? .webpage, title: title.value, authors: authors,
    issued: issued)
  work.editors = editors
  work.accessed = accessed
  work.url = url?.value
  work.container = texts["container-title"]
  work.publisher = texts["publisher"]
  work.place = texts["publisher-place"]
  work.volume = texts["volume"]
  work.issue = texts["issue"]
  work.pages = texts["page"]
  work.edition = texts["edition"]
  work.doi = texts["DOI"]
  work.language = texts["language"]
  return work
}

private func readName(_ item: Fields, _ report: inout Report) -> Documents.Reference.Name? {
  var item = item
  defer { item.finish(&report) }
  if let literal = item.text("literal", &report) {
    return Documents.Reference.Name(literal: literal.value)
  }
  let given = item.text("given", &report)?.value
  let particle = item.text("non-dropping-particle", &report)?.value
  return item.requiredText("family", "the family name, or 'literal' for a body", &report).map {
    Documents.Reference.Name(given: given, family: $0.value, particle: particle)
  }
}

/// `{date-parts: [[2018, 3, 21]]}`.
private func readDateParts(
  _ name: String, _ item: inout Fields, _ report: inout Report
) -> PartialDate? {
  guard var date = item.fields(name, &report) else { return nil }
  defer { date.finish(&report) }
  guard let node = date.list("date-parts", &report).first, case .list(let parts) = node.content
  else { return nil }
  let texts = parts.compactMap { part -> String? in
    guard case .scalar(let text, _) = part.content else { return nil }
    return text.utf8.count == 1 ? "0" + text : text
  }
  let read = PartialDate(texts.joined(separator: "-"))
  if read == nil {
    report.add(
      .badDate, at: node.location, "'\(name)' is no date", hint: "write [[2018]] or [[2018, 3, 21]]"
    )
  }
  return read
}
