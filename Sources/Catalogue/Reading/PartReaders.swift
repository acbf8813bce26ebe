import Diagnostics
import Markup

extension Fields {
  /// Reads a list of groups of fields, each to its end, so that what it does not know is reported.
  mutating func items<Item>(
    _ name: String, _ report: inout Report, as read: (inout Fields, inout Report) -> Item?
  ) -> [Item] {
    items(name, &report).compactMap { item in
      var item = item
      defer { item.finish(&report) }
      return read(&item, &report)
    }
  }

  /// Reads a group of fields to its end; nil when it is absent.
  mutating func item<Item>(
    _ name: String, _ report: inout Report, as read: (inout Fields, inout Report) -> Item?
  ) -> Item? {
    guard var item = fields(name, &report) else { return nil }
    defer { item.finish(&report) }
    return read(&item, &report)
  }
}

// Each reader asks for all of its fields before it gives up, so that none is called unknown.

func readFact(_ item: inout Fields, _ report: inout Report) -> Practice.Fact? {
  let id = requiredID(&item, &report)
  let text = item.requiredText("text", "one statement of fact", &report)
  let sources = item.texts("sources", &report)
  guard let id, let text else { return nil }
  return Practice.Fact(id: id, text: text.value, sources: sources)
}

/// - Parameter isTranslation: whether what it leaves out is as in the original.
func readResult(
  _ item: inout Fields, isTranslation: Bool, _ report: inout Report
) -> Practice.Result? {
  let id = requiredID(&item, &report)
  let figure = item.requiredText("figure", "the figure as it was published", &report)
  let claimedBy =
    isTranslation
    ? item.text("claimed_by", &report)
    : item.requiredText("claimed_by", "who says so, and when", &report)
  let date = item.date("date", &report)
  let sources = item.texts("sources", &report)
  guard let id, let figure else { return nil }
  return Practice.Result(
    id: id, figure: figure.value, claimedBy: claimedBy?.value, date: date?.value, sources: sources)
}

func readSource(_ item: inout Fields, _ report: inout Report) -> Practice.Source? {
  let id = requiredID(&item, &report)
  let title = item.requiredText("title", "what the page is", &report)
  let url = item.requiredText("url", "the address of the page", &report)
  let published = item.date("published", &report)
  let seen = item.date("seen", &report)
  guard let id, let title, let url else { return nil }
  return Practice.Source(
    id: id, title: title.value, url: url, published: published?.value, seen: seen?.value)
}

func readRelation(_ item: inout Fields, _ report: inout Report) -> Practice.Relation? {
  let practice = item.requiredText("practice", "the id of another practice", &report)
  let relation = item.requiredText("relation", "such as similar or inspired-by", &report)
  guard let practice, let relation else { return nil }
  return Practice.Relation(practice: practice, relation: relation.value)
}

func readQuote(_ item: inout Fields, _ report: inout Report) -> Practice.Quote? {
  let text = item.requiredText("text", "the words as published", &report)
  let speaker = item.text("speaker", &report)
  let role = item.text("role", &report)
  let source = item.text("source", &report)
  guard let text else { return nil }
  return Practice.Quote(
    text: text.value, speaker: speaker?.value, role: role?.value, source: source)
}

func readLink(_ item: inout Fields, _ report: inout Report) -> Practice.Link? {
  let title = item.requiredText("title", "what the link leads to", &report)
  let url = item.requiredText("url", "the address", &report)
  guard let title, let url else { return nil }
  return Practice.Link(title: title.value, url: url)
}

func readMedium(_ item: inout Fields, _ report: inout Report) -> Practice.Medium? {
  require("kind", "audio, video, slides or image", &item, &report)
  let kind: Placed<Practice.Medium.Kind>? = item.choice("kind", &report)
  let title = item.requiredText("title", "what it is", &report)
  let url = item.requiredText("url", "the address", &report)
  let language = item.text("language", &report)
  let transcript = item.text("transcript", &report)
  let captions = item.text("captions", &report)
  guard let kind, let title, let url else { return nil }
  return Practice.Medium(
    kind: kind.value, title: title.value, url: url, language: language?.value,
    transcript: transcript, captions: captions)
}

func readImage(_ item: inout Fields, _ report: inout Report) -> Practice.Image? {
  let file = item.requiredText("file", "the name of the picture's file", &report)
  let alt = item.requiredText("alt", "what it shows, for those who do not see it", &report)
  let credit = item.text("credit", &report)
  let licence = item.text("licence", &report)
  let consent = item.text("consent", &report)
  guard let file, let alt else { return nil }
  return Practice.Image(
    file: file, alt: alt.value, credit: credit?.value, licence: licence?.value, consent: consent)
}

func readVerification(_ item: inout Fields, _ report: inout Report) -> Practice.Verification? {
  require("date", "when it was checked", &item, &report)
  let date = item.date("date", &report)
  let by = item.requiredText("by", "who checked it", &report)
  guard let date, let by else { return nil }
  return Practice.Verification(date: date, by: by.value)
}

func readChange(_ item: inout Fields, _ report: inout Report) -> Practice.Change? {
  require("date", "when", &item, &report)
  require("kind", "revised, corrected or withdrawn", &item, &report)
  let date = item.date("date", &report)
  let kind: Placed<Practice.Change.Kind>? = item.choice("kind", &report)
  let note = item.text("note", &report)
  guard let date, let kind else { return nil }
  return Practice.Change(date: date.value, kind: kind.value, note: note?.value)
}

private func requiredID(_ item: inout Fields, _ report: inout Report) -> Placed<String>? {
  require("id", "a short id such as f1", &item, &report)
  return item.id("id", &report)
}

/// Reports a field that must be there and is not.
private func require(
  _ name: String, _ clause: String, _ item: inout Fields, _ report: inout Report
) {
  if item.node(name) == nil { item.missing(name, clause, &report) }
}
