import Diagnostics
import Markup

/// Reads what a text says of itself as a block of a guide; nil for any other text.
func readGuideBlock(_ fields: inout Fields, _ report: inout Report) -> GuideBlock? {
  let statuses = fields.texts("statuses", &report)
  let branches = fields.texts("branches", &report)
  let jurisdiction = fields.text("jurisdiction", &report)
  let validAsOf = fields.date("valid_as_of", &report)
  let reviewBy = fields.day("review_by", &report)
  let reviewer = readReviewer(&fields, &report)
  let author = fields.text("to_be_written_by", &report)?.value
  let procedures = fields.items("procedures", &report).compactMap { readProcedure($0, &report) }
  let help = fields.texts("help", &report)
  guard !statuses.isEmpty || !branches.isEmpty || author != nil || validAsOf != nil else {
    return nil
  }
  return GuideBlock(
    jurisdiction: jurisdiction, statuses: statuses, branches: branches, validAsOf: validAsOf,
    reviewBy: reviewBy, reviewer: reviewer, author: author, procedures: procedures, help: help)
}

private func readReviewer(
  _ fields: inout Fields, _ report: inout Report
) -> GuideBlock.Reviewer? {
  guard var item = fields.fields("legal_reviewer", &report) else { return nil }
  defer { item.finish(&report) }
  let name = item.requiredText("name", "who reviewed it", &report)
  let organisation = item.text("organisation", &report)?.value
  let date = item.date("date", &report)?.value
  return name.map { GuideBlock.Reviewer(name: $0.value, organisation: organisation, date: date) }
}

private func readProcedure(_ item: Fields, _ report: inout Report) -> GuideBlock.Procedure? {
  var item = item
  defer { item.finish(&report) }
  let title = item.requiredText("title", "what one wants to reach", &report)
  let texts = ["place", "cost", "time", "appeal"].reduce(into: [String: String]()) {
    $0[$1] = item.text($1, &report)?.value
  }
  let papers = item.texts("papers", &report).map(\.value)
  let steps = item.texts("steps", &report).map(\.value)
  let sources = item.texts("sources", &report)
  guard let title else { return nil }
  return GuideBlock.Procedure(
    title: title, place: texts["place"], papers: papers, cost: texts["cost"], time: texts["time"],
    appeal: texts["appeal"], steps: steps, sources: sources)
}

/// Reads `statuses: [{id, label}]` or `branches: [{id, label}]` of a guide.
func readGuideTerms(
  _ name: String, _ fields: inout Fields, _ report: inout Report
) -> [GuideTerm] {
  fields.items(name, &report).compactMap { item in
    var item = item
    defer { item.finish(&report) }
    if item.node("id") == nil { item.missing("id", "the word by which blocks name it", &report) }
    let id = item.id("id", &report)
    let label = item.localised("label", &report)
    if label.isEmpty { item.missing("label", "what it is called, by language", &report) }
    return id.map { GuideTerm(id: $0.value, label: label) }
  }
}

/// Reads `organisations: {types: […], areas: […], offers: […]}` of a section.
func readOrganisationChoice(
  _ fields: inout Fields, _ report: inout Report
) -> OrganisationChoice? {
  guard var item = fields.fields("organisations", &report) else { return nil }
  defer { item.finish(&report) }
  return OrganisationChoice(
    types: item.texts("types", &report), areas: item.texts("areas", &report),
    offers: item.texts("offers", &report))
}
