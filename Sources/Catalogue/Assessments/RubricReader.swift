import Diagnostics
import Markup

/// Reads `Practices/rubrics/<id>.yaml`; nil when it has no version.
func readRubric(_ file: SourceFile, _ report: inout Report) -> Rubric? {
  guard let node = readYAML(file.text, file: file.path, &report),
    var fields = Fields(node, what: "a rubric", &report)
  else { return nil }
  defer { fields.finish(&report) }
  let title = fields.localised("title", &report)
  if title.isEmpty { fields.missing("title", "its name by language", &report) }
  let version = fields.requiredText("version", "in quotes, such as \"1\"", &report)
  _ = fields.node("source")
  let criteria = fields.items("criteria", &report, as: readCriterion)
  let labels = fields.items("labels", &report) { item, report -> Rubric.Label? in
    if item.node("id") == nil { item.missing("id", "a short id", &report) }
    let id = item.id("id", &report)
    let name = item.localised("name", &report)
    if name.isEmpty { item.missing("name", "the label by language", &report) }
    let score = item.number("score", &report)?.value
    let evidence = item.text("evidence", &report)
    return id.map { Rubric.Label(id: $0.value, name: name, score: score, evidence: evidence) }
  }
  guard let version else { return nil }
  return Rubric(
    id: file.stem, title: title, version: version, criteria: criteria, labels: labels,
    location: file.start)
}

private func readCriterion(_ item: inout Fields, _ report: inout Report) -> Rubric.Criterion? {
  for (name, clause) in [
    ("id", "a short id"), ("gate", "exclusion, core or qualifier"),
    ("question", "what is asked, by language"), ("anchors", "five texts, for the scores 0 to 4"),
  ] where item.node(name) == nil { item.missing(name, clause, &report) }
  let id = item.id("id", &report)
  let gate: Placed<Rubric.Criterion.Gate>? = item.choice("gate", &report)
  let question = item.localised("question", &report)
  let checklist = item.localisedItems("checklist", &report)
  let anchors = item.localisedItems("anchors", &report)
  let weight = item.number("weight", &report)?.value ?? 1
  let minimum = item.integer("minimum", &report)?.value
  guard let id, let gate else { return nil }
  return Rubric.Criterion(
    id: id.value, gate: gate.value, question: question, checklist: checklist, anchors: anchors,
    weight: weight, minimum: minimum, location: item.location)
}

extension Fields {
  /// A list of texts by language.
  fileprivate mutating func localisedItems(
    _ name: String, _ report: inout Report
  ) -> [LocalisedText] {
    items(name, &report).map { item in
      var item = item
      let texts = item.names.map(\.value).compactMap { language in
        item.text(language, &report).map { (language, $0.value) }
      }
      return LocalisedText(Dictionary(texts, uniquingKeysWith: { first, _ in first }))
    }
  }
}
