import Diagnostics
import Markup

func readFacts(_ fields: inout Fields, _ report: inout Report) -> [Practice.Fact] {
  fields.items("facts", &report).compactMap { item in
    var item = item
    defer { item.finish(&report) }
    guard let id = requiredID(&item, &report),
      let text = item.requiredText("text", "one statement of fact", &report)
    else { return nil }
    return Practice.Fact(id: id, text: text.value, sources: item.texts("sources", &report))
  }
}

func readResults(_ fields: inout Fields, _ report: inout Report) -> [Practice.Result] {
  fields.items("results", &report).compactMap { item in
    var item = item
    defer { item.finish(&report) }
    guard let id = requiredID(&item, &report),
      let figure = item.requiredText("figure", "the figure as it was published", &report)
    else { return nil }
    return Practice.Result(
      id: id, figure: figure.value,
      claimedBy: item.requiredText("claimed_by", "who says so, and when", &report)?.value,
      date: item.date("date", &report)?.value, sources: item.texts("sources", &report))
  }
}

func readSources(_ fields: inout Fields, _ report: inout Report) -> [Practice.Source] {
  if fields.node("sources") == nil {
    fields.missing("sources", "a list of {id, title, url, seen}", &report)
  }
  return fields.items("sources", &report).compactMap { item in
    var item = item
    defer { item.finish(&report) }
    guard let id = requiredID(&item, &report),
      let title = item.requiredText("title", "what the page is", &report),
      let url = item.requiredText("url", "the address of the page", &report)
    else { return nil }
    return Practice.Source(
      id: id, title: title.value, url: url, published: item.date("published", &report)?.value,
      seen: item.date("seen", &report)?.value)
  }
}

func readRelations(_ fields: inout Fields, _ report: inout Report) -> [Practice.Relation] {
  fields.items("related", &report).compactMap { item in
    var item = item
    defer { item.finish(&report) }
    guard let practice = item.requiredText("practice", "the id of another practice", &report),
      let relation = item.requiredText("relation", "such as similar or inspired-by", &report)
    else { return nil }
    return Practice.Relation(practice: practice, relation: relation.value)
  }
}

func readQuotes(_ fields: inout Fields, _ report: inout Report) -> [Practice.Quote] {
  fields.items("quotes", &report).compactMap { item in
    var item = item
    defer { item.finish(&report) }
    guard let text = item.requiredText("text", "the words as published", &report) else {
      return nil
    }
    return Practice.Quote(
      text: text.value, speaker: item.text("speaker", &report)?.value,
      role: item.text("role", &report)?.value, source: item.text("source", &report))
  }
}

func readLinks(_ fields: inout Fields, _ report: inout Report) -> [Practice.Link] {
  fields.items("links", &report).compactMap { item in
    var item = item
    defer { item.finish(&report) }
    guard let title = item.requiredText("title", "what the link leads to", &report),
      let url = item.requiredText("url", "the address", &report)
    else { return nil }
    return Practice.Link(title: title.value, url: url)
  }
}

func readHistory(_ fields: inout Fields, _ report: inout Report) -> [Practice.Change] {
  fields.items("history", &report).compactMap { item in
    var item = item
    defer { item.finish(&report) }
    for (name, clause) in [("date", "when"), ("kind", "revised, corrected or withdrawn")]
    where item.node(name) == nil {
      item.missing(name, clause, &report)
    }
    guard let date = item.date("date", &report)?.value,
      let kind: Placed<Practice.Change.Kind> = item.choice("kind", &report)
    else { return nil }
    return Practice.Change(date: date, kind: kind.value, note: item.text("note", &report)?.value)
  }
}

private func requiredID(_ item: inout Fields, _ report: inout Report) -> Placed<String>? {
  if item.node("id") == nil { item.missing("id", "a short id such as f1", &report) }
  return item.id("id", &report)
}
