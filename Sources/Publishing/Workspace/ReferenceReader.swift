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
  let people = Documents.Reference.people.map { name, path in
    (path, item.items(name, &report).compactMap { readName($0, &report) })
  }
  let dates = Documents.Reference.dates.map { ($1, readDateParts($0, &item, &report)) }
  let texts = Documents.Reference.texts.map { ($0, $1, item.text($0, &report)) }
  for case ("URL", _, let url?) in texts where !isWebAddress(url.value) {
    report.add(
      .wrongType, at: url.location, "'\(url.value)' is not an address on the web",
      hint: "begin it with https://")
  }
  guard let id, let title else { return nil }
  var work = Documents.Reference(id: id.value, kind: kind?.value ?? .webpage, title: title.value)
  for (path, names) in people { work[keyPath: path] = names }
  for (path, date) in dates { work[keyPath: path] = date }
  for (_, path, text) in texts { work[keyPath: path] = text?.value }
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
  let dropping = item.text("dropping-particle", &report)?.value
  let suffix = item.text("suffix", &report)?.value
  return item.requiredText("family", "the family name, or 'literal' for a body", &report).map {
    var name = Documents.Reference.Name(given: given, family: $0.value, particle: particle)
    name.droppingParticle = dropping
    name.suffix = suffix
    return name
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
