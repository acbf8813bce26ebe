package import Diagnostics
package import Markup

/// One concept of a vocabulary, after SKOS (W3C Recommendation, 2009).
package struct Concept: Identifiable, Hashable, Sendable {
  package typealias ID = String

  package enum Status: String, CaseIterable, Hashable, Sendable { case active, deprecated }

  /// Never reused for another meaning.
  package let id: ID
  /// One preferred label a language.
  package let label: LocalisedText
  /// Further labels by language, shown and searched.
  package let alternatives: [String: [String]]
  /// Misspellings and the like by language, searched and never shown.
  package let hidden: [String: [String]]
  package let definition: LocalisedText
  /// The concept above this one; nil at the top.
  package let broader: Placed<ID>?
  /// A number or code in its source, such as `4` or `ITA`.
  package let notation: String?
  package let status: Status
  /// What to use instead of a deprecated concept.
  package let replacedBy: Placed<ID>?
  package let mappings: [Mapping]
  package let location: SourceLocation

  /// A concept of another scheme that means the same, or nearly.
  package struct Mapping: Hashable, Sendable {
    package enum Relation: String, CaseIterable, Hashable, Sendable {
      case exact, close, broad, narrow, related
    }

    package let relation: Relation
    package let uri: String
    package let label: String?
    package let source: String?
    package let date: PartialDate?
  }

  /// Every word by which the concept may be searched, with its language.
  package var searchLabels: [(language: String, text: String)] {
    let preferred = label.texts.map { ($0.key, $0.value) }
    let others = (Array(alternatives) + Array(hidden)).flatMap { language, texts in
      texts.map { (language, $0) }
    }
    return (preferred + others).sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map { (language: $0.0, text: $0.1) }
  }
}

/// A vocabulary: its concepts in the order of the file.
package struct Vocabulary: Hashable, Sendable {
  package let scheme: Scheme
  package let title: LocalisedText
  package let version: PartialDate?
  package let source: String?
  package let concepts: [Concept]
  private let positions: [Concept.ID: Int]
  /// The positions of the concepts below each one; below nil are those at the top.
  private let narrower: [Concept.ID?: [Int]]

  package init(
    scheme: Scheme, title: LocalisedText, version: PartialDate?, source: String?,
    concepts: [Concept]
  ) {
    self.scheme = scheme
    self.title = title
    self.version = version
    self.source = source
    self.concepts = concepts
    positions = Dictionary(
      concepts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    narrower = Dictionary(grouping: concepts.indices) { concepts[$0].broader?.value }
  }

  package subscript(id: Concept.ID) -> Concept? { positions[id].map { concepts[$0] } }

  /// Where a concept stands in the vocabulary; nil for an unknown one.
  package func position(of id: Concept.ID) -> Int? { positions[id] }

  /// The concept and all above it, the nearest first; a circle is cut.
  package func lineage(of id: Concept.ID) -> [Concept.ID] {
    var line: [Concept.ID] = []
    var seen: Set<Concept.ID> = []
    var next: Concept.ID? = id
    while let current = next, let position = positions[current], seen.insert(current).inserted {
      line.append(current)
      next = concepts[position].broader?.value
    }
    return line
  }

  /// The preferred label in a language, or in the best other one; the id for an unknown concept.
  package func label(of id: Concept.ID, in language: String) -> String {
    positions[id].flatMap { concepts[$0].label.text(in: language)?.text } ?? id
  }

  /// The concepts directly below one, or at the top for nil, in the order of the file.
  package func narrower(than id: Concept.ID?) -> [Concept] {
    narrower[id, default: []].map { concepts[$0] }
  }

  /// The file that it was read from: its concepts', or the one where an empty vocabulary belongs.
  var file: SourceLocation {
    SourceLocation(file: concepts.first?.location.file ?? scheme.path)
  }
}
