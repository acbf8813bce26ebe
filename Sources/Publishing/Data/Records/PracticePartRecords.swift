import Catalogue
import Diagnostics
import Markup

/// A fact of a practice with the sources it was found in.
package struct FactRecord: DataRecord {
  let practice: String
  let id: String
  let text: String
  let sources: [String]

  package static let shape = DataShape<FactRecord>(
    name: "Fact", summary: "A statement of fact and the sources it was found in.",
    fields: [
      DataField("practice", \.practice, "The practice that states it."),
      DataField("id", \.id, "Its name within the practice: `practice#id` cites it."),
      DataField("text", \.text, "The fact in a sentence."),
      DataField("sources", \.sources, "The ids of the practice's sources."),
    ])
}

/// A figure and who claims it.
package struct ResultRecord: DataRecord {
  let practice: String
  let id: String
  let figure: String
  let claimedBy: String?
  let date: String?
  let sources: [String]

  package static let shape = DataShape<ResultRecord>(
    name: "Result", summary: "A figure and who claims it; it is nobody else's.",
    fields: [
      DataField("practice", \.practice, "The practice whose result it is."),
      DataField("id", \.id, "Its name within the practice: `practice#id` cites it."),
      DataField("figure", \.figure, "The figure in words."),
      DataField("claimed_by", \.claimedBy, "Who says so."),
      DataField("date", \.date, "Of when it is: a year, a month or a day."),
      DataField("sources", \.sources, "The ids of the practice's sources."),
    ])
}

/// A source on which a practice rests.
package struct SourceRecord: DataRecord {
  let practice: String
  let id: String
  let title: String
  let url: String
  let published: String?
  let seen: String?

  package static let shape = DataShape<SourceRecord>(
    name: "Source", summary: "A publication on which a practice rests.",
    fields: [
      DataField("practice", \.practice, "The practice that rests on it."),
      DataField("id", \.id, "Its name within the practice."),
      DataField("title", \.title, "What it is called."),
      DataField("url", \.url, "Where it can be read.", kind: .address),
      DataField("published", \.published, "When it was published."),
      DataField("seen", \.seen, "When it was read for the catalogue."),
    ])
}

/// The words of a practice in one language.
package struct TextRecord: DataRecord {
  let practice: String
  let language: String
  let title: String
  let summary: String
  let body: String?

  package static let shape = DataShape<TextRecord>(
    name: "Text", summary: "The words of a practice in one language; the original first.",
    fields: [
      DataField("practice", \.practice, "The practice that is described."),
      DataField("language", \.language, "The language of the words (BCP 47)."),
      DataField("title", \.title, "What it is called in this language."),
      DataField("summary", \.summary, "What it is, in a paragraph."),
      DataField("body", \.body, "All else that is written of it, without its markup."),
    ])
}

/// A change that the file of a practice states.
package struct ChangeRecord: DataRecord {
  let practice: String
  let date: String
  let kind: String
  let note: String?

  package static let shape = DataShape<ChangeRecord>(
    name: "Change", summary: "A change that the file of a practice states.",
    fields: [
      DataField("practice", \.practice, "The practice that changed."),
      DataField("date", \.date, "When: a year, a month or a day."),
      DataField("kind", \.kind, "`revised`, `corrected` or `withdrawn`."),
      DataField("note", \.note, "What changed."),
    ])
}

/// A concept that a practice is tagged with.
package struct TagRecord: DataRecord {
  let practice: String
  let vocabulary: String
  let concept: String

  package static let shape = DataShape<TagRecord>(
    name: "Tag", summary: "A concept that a practice is tagged with, as its file has it.",
    fields: [
      DataField("practice", \.practice, "The practice."),
      DataField("vocabulary", \.vocabulary, "The vocabulary of the concept."),
      DataField("concept", \.concept, "The concept."),
    ])
}

/// That an organisation runs a practice.
package struct OrganiserRecord: DataRecord {
  let practice: String
  let name: String
  let organisation: String?

  package static let shape = DataShape<OrganiserRecord>(
    name: "Organiser", summary: "An organisation that runs a practice.",
    fields: [
      DataField("practice", \.practice, "The practice."),
      DataField("name", \.name, "What the organisation is called."),
      DataField(
        "organisation", \.organisation, "Its id in the directory; absent where it has none."),
    ])
}

/// How a practice stands to another.
package struct RelationRecord: DataRecord {
  let practice: String
  let relation: String
  let related: String

  package static let shape = DataShape<RelationRecord>(
    name: "Relation", summary: "How a practice stands to another one.",
    fields: [
      DataField("practice", \.practice, "The practice that says so."),
      DataField("relation", \.relation, "The kind of relation, such as `similar`."),
      DataField("related", \.related, "The other practice."),
    ])
}
