package import Diagnostics
package import Markup

/// Reads a vocabulary; nil when the file is not one of the schemes that Rostrum knows.
package func readVocabulary(_ file: SourceFile, _ report: inout Report) -> Vocabulary? {
  guard let node = readYAML(file.text, file: file.path, &report),
    var fields = Fields(node, what: "a vocabulary", &report)
  else { return nil }
  defer { fields.finish(&report) }
  if fields.node("scheme") == nil { fields.missing("scheme", "such as themes", &report) }
  let scheme: Placed<Scheme>? = fields.choice("scheme", &report)
  let title = fields.localised("title", &report)
  let version = fields.date("version", &report)?.value
  let source = fields.text("source", &report)?.value
  let concepts = fields.items("concepts", &report, as: readConcept)
  guard let scheme else { return nil }
  return Vocabulary(
    scheme: scheme.value, title: title, version: version, source: source, concepts: concepts)
}

private func readConcept(_ item: inout Fields, _ report: inout Report) -> Concept? {
  let id = item.requiredText("id", "a short id such as law-clinic", &report)
  let label = item.localised("label", &report)
  if label.isEmpty { item.missing("label", "its name by language, as in {en: …}", &report) }
  let status: Placed<Concept.Status>? = item.choice("status", &report)
  let alternatives = readLabels("alt", &item, &report)
  let hidden = readLabels("hidden", &item, &report)
  let definition = item.localised("definition", &report)
  let broader = item.text("broader", &report)
  let notation = item.text("notation", &report)?.value
  let replacedBy = item.text("replaced_by", &report)
  let mappings = item.items("matches", &report, as: readMapping)
  guard let id else { return nil }
  return Concept(
    id: id.value, label: label, alternatives: alternatives, hidden: hidden, definition: definition,
    broader: broader, notation: notation, status: status?.value ?? .active, replacedBy: replacedBy,
    mappings: mappings, location: id.location)
}

private func readLabels(
  _ name: String, _ item: inout Fields, _ report: inout Report
) -> [String: [String]] {
  guard var languages = item.fields(name, &report) else { return [:] }
  var labels: [String: [String]] = [:]
  for language in languages.names {
    labels[language.value] = languages.texts(language.value, &report).map(\.value)
  }
  return labels
}

private func readMapping(_ item: inout Fields, _ report: inout Report) -> Concept.Mapping? {
  if item.node("relation") == nil {
    item.missing("relation", "exact, close, broad, narrow or related", &report)
  }
  let relation: Placed<Concept.Mapping.Relation>? = item.choice("relation", &report)
  let uri = item.requiredText("uri", "the address of the other concept", &report)
  let label = item.text("label", &report)?.value
  let source = item.text("source", &report)?.value
  let date = item.date("date", &report)?.value
  guard let relation, let uri else { return nil }
  return Concept.Mapping(
    relation: relation.value, uri: uri.value, label: label, source: source, date: date)
}
