package import Catalogue
import Diagnostics
package import Markup
import Search

/// A practice with all its parts as data.
package struct PracticeDetail: DataRecord {
  let record: PracticeRecord
  let licence: String
  let isWithdrawn: Bool
  let verifiedOn: String?
  let verifiedBy: String?
  let tags: [TagRecord]
  let organisers: [OrganiserRecord]
  let facts: [FactRecord]
  let results: [ResultRecord]
  let sources: [SourceRecord]
  let related: [RelationRecord]
  let history: [ChangeRecord]
  /// The original first, then the translations by language.
  let texts: [TextRecord]

  package init(_ practice: Practice, in workspace: Workspace, on date: Day) {
    let id = practice.id
    let (catalogue, configuration) = (workspace.catalogue, workspace.configuration)
    record = PracticeRecord(practice, in: workspace, on: date)
    licence = practice.licence ?? configuration.licence
    isWithdrawn = practice.isWithdrawn
    verifiedOn = practice.verified?.date.value.iso
    verifiedBy = practice.verified?.by
    tags = practice.tags.sorted { $0.key < $1.key }.flatMap { scheme, tags in
      unique(tags.map(\.value)).map {
        TagRecord(practice: id, vocabulary: scheme.rawValue, concept: $0)
      }
    }
    organisers = zip(practice.organisations, record.organisations).map { mention, name in
      let listed: String? = if case .listed(let id) = mention { id.value } else { nil }
      return OrganiserRecord(
        practice: id, name: name, organisation: listed.flatMap { catalogue.organisation($0)?.id })
    }
    facts = practice.facts.map {
      FactRecord(
        practice: id, id: $0.id.value, text: $0.text, sources: $0.sources.map(\.value))
    }
    results = practice.results.map {
      ResultRecord(
        practice: id, id: $0.id.value, figure: $0.figure, claimedBy: $0.claimedBy,
        date: $0.date?.iso, sources: $0.sources.map(\.value))
    }
    sources = practice.sources.map {
      SourceRecord(
        practice: id, id: $0.id.value, title: $0.title, url: $0.url.value,
        published: $0.published?.iso, seen: $0.seen?.iso)
    }
    related = practice.related.map {
      RelationRecord(practice: id, relation: $0.relation, related: $0.practice.value)
    }
    history = practice.history.map {
      ChangeRecord(practice: id, date: $0.date.iso, kind: $0.kind.rawValue, note: $0.note)
    }
    let translations = catalogue.translations[id, default: [:]].sorted { $0.key < $1.key }
    texts = ([practice] + translations.map(\.value)).map {
      TextRecord(
        practice: id, language: $0.language, title: $0.title.value, summary: $0.summary.value,
        body: $0.body.plainText.isEmpty ? nil : $0.body.plainText)
    }
  }

  package static let shape = DataShape<PracticeDetail>(
    name: "PracticeDetail", summary: "A practice with its facts, results, sources and texts.",
    fields: PracticeRecord.shape.fields.map { $0.of(\.record) } + [
      DataField("licence", \.licence, "The licence of the text, as an SPDX identifier."),
      DataField(
        "withdrawn", \.isWithdrawn, "Whether it remains only to say that it was withdrawn."),
      DataField("verified_on", \.verifiedOn, "When it was checked with those who run it."),
      DataField("verified_by", \.verifiedBy, "Who checked it."),
      DataField("tags", \.tags, "Its concepts from every vocabulary."),
      DataField("organisers", \.organisers, "Those who run it, with their ids in the directory."),
      DataField("facts", \.facts, "What is known of it."),
      DataField("results", \.results, "What is claimed of it, and by whom."),
      DataField("sources", \.sources, "What it rests on."),
      DataField("related", \.related, "Practices that it stands to in some way."),
      DataField("history", \.history, "How its record changed."),
      DataField("texts", \.texts, "Its words in every language in which it can be read."),
    ])
}
