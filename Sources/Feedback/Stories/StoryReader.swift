package import Diagnostics
package import Markup

/// Reads a story of use; nil when it lacks what is printed of each.
package func readStory(_ file: SourceFile, _ report: inout Report) -> Story? {
  let matter = FrontMatter(file, &report)
  guard let node = matter.fields, var fields = Fields(node, what: "a story", &report) else {
    return nil
  }
  defer { fields.finish(&report) }
  let title = fields.requiredText("title", "what the story is called", &report)
  let language = fields.text("language", &report)?.value
  let teller = readTeller(&fields, &report)
  let practice = fields.requiredText("practice", "the id of the practice that was used", &report)
  let version = fields.text("practice_version", &report)
  let country = fields.text("country", &report)
  let when = fields.date("when", &report)?.value
  let context = fields.requiredText("context", "where and why", &report)
  let what = fields.requiredText("what", "what you did", &report)
  let withWhom = fields.requiredText(
    "with_whom", "with whom, and what part migrants had in it", &report)
  let changed = fields.requiredText("changed", "what changed", &report)
  let evidence = fields.text("evidence", &report)?.value
  let quote = fields.text("quote", &report)?.value
  let consents = fields.consents("consent", &report)
  guard let title, let practice, let context, let what, let withWhom, let changed else {
    return nil
  }
  return Story(
    id: file.stem, title: title.value, language: language, teller: teller, practice: practice,
    practiceVersion: version, country: country, when: when, context: context.value,
    what: what.value, withWhom: withWhom.value, changed: changed.value, evidence: evidence,
    quote: quote, consents: consents, location: file.start)
}

private func readTeller(_ fields: inout Fields, _ report: inout Report) -> Story.Teller {
  guard var teller = fields.fields("teller", &report) else {
    return Story.Teller(name: nil, role: nil, organisation: nil, place: nil)
  }
  defer { teller.finish(&report) }
  return Story.Teller(
    name: teller.text("name", &report)?.value, role: teller.text("role", &report)?.value,
    organisation: teller.text("organisation", &report)?.value,
    place: teller.text("place", &report)?.value)
}
