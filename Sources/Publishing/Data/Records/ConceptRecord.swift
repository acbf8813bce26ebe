import Catalogue
import Diagnostics
import Markup

/// A concept of a vocabulary as data.
package struct ConceptRecord: DataRecord, Hashable {
  let vocabulary: String
  let id: String
  let label: [String: String]
  let definition: [String: String]
  let broader: String?
  let notation: String?
  let isDeprecated: Bool
  let replacedBy: String?
  /// How many practices fall under it.
  let practices: Int
  let url: String

  /// - Parameters:
  ///   - practices: how many fall under it.
  ///   - baseURL: where the workspace is published; nil gives addresses without a host.
  init(_ concept: Concept, of scheme: Scheme, practices: Int, baseURL: String?) {
    vocabulary = scheme.rawValue
    id = concept.id
    label = concept.label.texts
    definition = concept.definition.texts
    broader = concept.broader?.value
    notation = concept.notation
    isDeprecated = concept.status == .deprecated
    replacedBy = concept.replacedBy?.value
    self.practices = practices
    url = (baseURL ?? "/") + "vocabularies/\(scheme.rawValue)/\(concept.id)"
  }

  package static let shape = DataShape<ConceptRecord>(
    name: "Concept", summary: "A concept of a vocabulary.",
    fields: [
      DataField("vocabulary", \.vocabulary, "The vocabulary that it belongs to."),
      DataField("id", \.id, "Its name within the vocabulary; never used for another meaning."),
      DataField("label", \.label, "What it is called, by language."),
      DataField("definition", \.definition, "What it means, by language."),
      DataField("broader", \.broader, "The concept above it; absent at the top."),
      DataField("notation", \.notation, "Its number or code in its source."),
      DataField("deprecated", \.isDeprecated, "Whether it is not to be used any more."),
      DataField("replaced_by", \.replacedBy, "What to use instead."),
      DataField("practices", \.practices, "How many practices fall under it or what is below it."),
      DataField("url", \.url, "Its permanent page.", kind: .address),
    ])
}

/// A name of a concept in one language.
struct LabelRecord: DataRecord {
  let vocabulary: String
  let concept: String
  let language: String
  let label: String
  let isPreferred: Bool

  static let shape = DataShape<LabelRecord>(
    name: "Label", summary: "A name of a concept in one language.",
    fields: [
      DataField("vocabulary", \.vocabulary, "The vocabulary of the concept."),
      DataField("concept", \.concept, "The concept."),
      DataField("language", \.language, "The language of the name (BCP 47)."),
      DataField("label", \.label, "The name."),
      DataField("preferred", \.isPreferred, "Whether it is the one to show."),
    ])
}

/// A vocabulary without its concepts, as data.
package struct VocabularyRecord: DataRecord, Hashable {
  let id: String
  let title: [String: String]
  let version: String?
  let source: String?
  let concepts: Int
  let url: String

  init(_ vocabulary: Vocabulary, baseURL: String?) {
    id = vocabulary.scheme.rawValue
    title = vocabulary.title.texts
    version = vocabulary.version?.iso
    source = vocabulary.source
    concepts = vocabulary.concepts.count
    url = (baseURL ?? "/") + "vocabularies/\(vocabulary.scheme.rawValue)"
  }

  package static let shape = DataShape<VocabularyRecord>(
    name: "Vocabulary", summary: "A vocabulary that practices or organisations are tagged from.",
    fields: [
      DataField("id", \.id, "Its name in addresses."),
      DataField("title", \.title, "What it is called, by language."),
      DataField("version", \.version, "When it was last changed."),
      DataField("source", \.source, "Where it was taken from."),
      DataField("concepts", \.concepts, "How many concepts it has."),
      DataField("url", \.url, "Its permanent page.", kind: .address),
    ])
}

extension Workspace {
  var vocabularyRecords: [VocabularyRecord] {
    Scheme.allCases.sorted().filter { !catalogue[$0].concepts.isEmpty }.map {
      VocabularyRecord(catalogue[$0], baseURL: configuration.baseURL)
    }
  }

  /// In the order of the file.
  func conceptRecords(of scheme: Scheme, _ counts: CatalogueCounts) -> [ConceptRecord] {
    let practices = counts.byTag[scheme.rawValue, default: [:]]
    return catalogue[scheme].concepts.map {
      ConceptRecord(
        $0, of: scheme, practices: practices[$0.id, default: 0], baseURL: configuration.baseURL)
    }
  }
}
