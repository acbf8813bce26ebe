import Catalogue
import Search

/// What the interface for programs answers: the addresses below `/api`, all read with GET. Routes, the
/// OpenAPI document and the page for people are made from this list.
package enum APIEndpoint: CaseIterable, Hashable, Sendable {
  case practices, practice, organisations, matches, organisation, vocabularies, vocabulary, concept
  case plans, plan, publications, publication, coverage, stats

  /// Below `/api`, with the names of its open places in braces (RFC 6570).
  package var path: String {
    switch self {
    case .practices: "/practices"
    case .practice: "/practices/{id}"
    case .organisations: "/organisations"
    case .matches: "/organisations/match"
    case .organisation: "/organisations/{id}"
    case .vocabularies: "/vocabularies"
    case .vocabulary: "/vocabularies/{scheme}"
    case .concept: "/vocabularies/{scheme}/{id}"
    case .plans: "/plans"
    case .plan: "/plans/{id}"
    case .publications: "/publications"
    case .publication: "/publications/{id}"
    case .coverage: "/coverage"
    case .stats: "/stats"
    }
  }

  /// An address of it that answers.
  var example: String {
    switch self {
    case .practices: "/practices?country=IT&theme=law-clinic&q=students"
    case .practice: "/practices/penny-wirton-schools"
    case .organisations: "/organisations?country=IT"
    case .matches: "/organisations/match?type=law-clinic"
    case .organisation: "/organisations/iuc-turin"
    case .vocabulary: "/vocabularies/themes"
    case .concept: "/vocabularies/themes/law-clinic"
    case .plan: "/plans/open-enrolment"
    case .publication: "/publications/inclusive-learning-1"
    case .coverage: "/coverage?audience=refugees"
    case .vocabularies, .plans, .publications, .stats: path
    }
  }

  /// Its name in programs that are generated from the description.
  var operation: String { "\(self)" }

  /// What it gives, in a sentence.
  var summary: String {
    switch self {
    case .practices:
      "Practices that words and facets find, a page at a time, with the counts of every facet."
    case .practice: "One practice with its facts, results, sources and texts."
    case .organisations: "The directory of organisations."
    case .matches: "Who offers what another organisation needs."
    case .organisation: "One organisation."
    case .vocabularies: "The vocabularies."
    case .vocabulary: "One vocabulary with its concepts."
    case .concept: "One concept."
    case .plans: "Campaign plans in their public edition."
    case .plan: "One campaign plan in its public edition."
    case .publications: "Publications with their articles and files."
    case .publication: "One publication."
    case .coverage: "How many practices there are for each theme and country."
    case .stats: "All computed counts."
    }
  }

  /// What it answers with.
  var answer: Answer {
    switch self {
    case .practices: .page(PracticeRecord.shape.outline)
    case .practice: .one(PracticeDetail.shape.outline)
    case .organisations: .list(OrganisationRecord.shape.outline)
    case .matches: .list(PairingRecord.shape.outline)
    case .organisation: .one(OrganisationRecord.shape.outline)
    case .vocabularies: .list(VocabularyRecord.shape.outline)
    case .vocabulary: .list(ConceptRecord.shape.outline)
    case .concept: .one(ConceptRecord.shape.outline)
    case .plans: .list(PlanRecord.shape.outline)
    case .plan: .one(PlanRecord.shape.outline)
    case .publications: .list(PublicationRecord.shape.outline)
    case .publication: .one(PublicationRecord.shape.outline)
    case .coverage: .one(CoverageRecord.shape.outline)
    case .stats: .one(CatalogueCounts.shape.outline)
    }
  }

  enum Answer: Sendable {
    case one(DataOutline)
    case list(DataOutline)
    /// A list in pages, with the counts of facets.
    case page(DataOutline)
  }
}

extension APIEndpoint {
  /// What may stand in an address.
  struct Parameter: Sendable {
    enum Place: String, Sendable { case path, query }

    let name: String
    let place: Place
    let summary: String
    let schema: JSONValue
    var isRepeated = false
  }

  var parameters: [Parameter] {
    let places = path.split(separator: "/").filter { $0.hasPrefix("{") }.map { part in
      let name = String(part.dropFirst().dropLast())
      return name == "scheme"
        ? Parameter(
          name: name, place: .path, summary: "The name of a vocabulary.",
          schema: [
            "type": "string", "enum": .texts(Scheme.allCases.sorted().map(\.rawValue)),
          ])
        : Parameter(
          name: name, place: .path, summary: "The id of the record.",
          schema: ["type": "string", "minLength": 1, "pattern": .text(Self.idPattern)])
    }
    return places + queries
  }

  /// Ids are the stems of files and the codes of concepts.
  private static let idPattern = "^[A-Za-z0-9][A-Za-z0-9-]*$"

  /// No address may hold these two characters.
  private static let textPattern = "^[^\\u0000\\u007F]*$"
  private static let text: JSONValue = ["type": "string", "pattern": .text(textPattern)]

  private var queries: [Parameter] {
    switch self {
    case .practices:
      [Self.words] + Self.facets + [
        Parameter(
          name: "sort", place: .query, summary: "The order; by relevance where there are words.",
          schema: [
            "type": "string",
            "enum": .texts(SearchRequest.Sort.allCases.map(\.rawValue)), "default": "relevance",
          ]),
        Parameter(
          name: "page", place: .query,
          summary: "From 1; a page has \(CatalogueSearch.pageSize) practices.",
          schema: [
            "type": "integer", "minimum": 1, "maximum": .integer(CatalogueSearch.pageLimit),
            "default": 1,
          ]),
      ]
    case .coverage: [Self.words] + Self.facets
    case .organisations, .matches:
      [
        Parameter(
          name: "country", place: .query, summary: "An ISO 3166-1 alpha-2 code.",
          schema: Self.text),
        Parameter(
          name: "type", place: .query, summary: "A concept of `organisation-types`.",
          schema: Self.text),
      ]
    case .practice, .organisation, .vocabularies, .vocabulary, .concept, .plans, .plan,
      .publications, .publication, .stats:
      []
    }
  }

  private static let words = Parameter(
    name: "q", place: .query, summary: "Words, \"phrases\", -not and prefix*.",
    schema: [
      "type": "string", "pattern": .text(textPattern),
      "maxLength": .integer(CatalogueSearch.wordLimit),
    ])

  /// How many values of a facet may be asked for, so that all of them fit into an address.
  package static let valueLimit = 20

  /// Any of the values within a facet, all facets together.
  private static let facets = Facet.allCases.map { facet in
    let vocabulary = facet.scheme.map { "a concept of `\($0.rawValue)`" }
    return Parameter(
      name: facet.rawValue, place: .query,
      summary: "\(vocabulary ?? "a value") by its id or a label; repeated, any of them.",
      schema: ["type": "array", "items": text, "maxItems": .integer(valueLimit)],
      isRepeated: true)
  }
}
