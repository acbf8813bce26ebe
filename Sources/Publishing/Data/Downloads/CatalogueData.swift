import Catalogue
import Diagnostics
package import Markup

/// The catalogue as data, read once for all its downloads.
package struct CatalogueData: Sendable {
  let workspace: Workspace
  /// The practices that stand, in the order of their ids.
  let practices: [PracticeDetail]
  let organisations: [OrganisationRecord]
  let vocabularies: [(vocabulary: VocabularyRecord, concepts: [ConceptRecord])]

  /// - Parameter date: the printed date.
  package init(_ workspace: Workspace, on date: Day) {
    self.workspace = workspace
    let counts = CatalogueCounts(workspace)
    practices = workspace.catalogue.practices.filter { !$0.isWithdrawn }
      .map { PracticeDetail($0, in: workspace, on: date) }
    organisations = workspace.catalogue.organisations.map {
      OrganisationRecord($0, baseURL: workspace.configuration.baseURL)
    }
    vocabularies = workspace.vocabularyRecords.compactMap { record in
      Scheme(rawValue: record.id).map { (record, workspace.conceptRecords(of: $0, counts)) }
    }
  }

  /// The tables of the downloads; what refers to another table stands after it.
  package var tables: [DataTable] {
    let practice = DataTable.Link(["practice"], to: "practices", ["id"])
    let concept = DataTable.Link(
      ["vocabulary", "concept"], to: "concepts", ["vocabulary", "id"])
    return [
      DataTable("practices", practices.map(\.record), key: ["id"]),
      DataTable("organisations", organisations, key: ["id"]),
      DataTable("vocabularies", vocabularies.map(\.vocabulary), key: ["id"]),
      DataTable(
        "concepts", vocabularies.flatMap(\.concepts), key: ["vocabulary", "id"],
        links: [DataTable.Link(["vocabulary"], to: "vocabularies", ["id"])]),
      DataTable("labels", labels, key: [], links: [concept]),
      DataTable(
        "texts", practices.flatMap(\.texts), key: ["practice", "language"], links: [practice],
        searched: ["title", "summary", "body"]),
      DataTable(
        "facts", practices.flatMap(\.facts), key: ["practice", "id"], links: [practice]),
      DataTable(
        "results", practices.flatMap(\.results), key: ["practice", "id"], links: [practice]),
      DataTable(
        "sources", practices.flatMap(\.sources), key: ["practice", "id"], links: [practice]),
      DataTable(
        "tags", practices.flatMap(\.tags), key: ["practice", "vocabulary", "concept"],
        links: [practice, concept]),
      DataTable(
        "organisers", practices.flatMap(\.organisers), key: [],
        links: [practice, DataTable.Link(["organisation"], to: "organisations", ["id"])]),
      DataTable("relations", practices.flatMap(\.related), key: [], links: [practice]),
      DataTable("changes", practices.flatMap(\.history), key: [], links: [practice]),
    ]
  }

  private var labels: [LabelRecord] {
    vocabularies.flatMap { record, _ in
      Scheme(rawValue: record.id).map { workspace.catalogue[$0].labels } ?? []
    }
  }

  /// The latest day that a practice's file states; nil where none states any.
  static func modified(_ workspace: Workspace) -> Day? {
    workspace.catalogue.practices.compactMap(\.lastStatedDay).max()
  }
}

extension Vocabulary {
  /// Every name that may be shown, in the order of the concepts, the preferred ones first.
  fileprivate var labels: [LabelRecord] {
    concepts.flatMap { concept in
      let preferred = concept.label.texts.sorted { $0.key < $1.key }.map {
        ($0.key, $0.value, true)
      }
      let others = concept.alternatives.sorted { $0.key < $1.key }.flatMap { language, texts in
        texts.map { (language, $0, false) }
      }
      return (preferred + others).map { language, label, isPreferred in
        LabelRecord(
          vocabulary: scheme.rawValue, concept: concept.id, language: language, label: label,
          isPreferred: isPreferred)
      }
    }
  }
}

extension Practice {
  /// The latest day on which its file says that somebody worked on it: a change, a verification, or the
  /// reading of a source. Nil when it states none.
  var lastStatedDay: Day? {
    (history.map(\.date.firstDay) + sources.compactMap { $0.seen?.firstDay }
      + [verified?.date.value.firstDay].compactMap(\.self)).max()
  }
}
