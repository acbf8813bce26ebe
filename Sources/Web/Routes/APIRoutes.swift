import Catalogue
import HTTPTypes
import Publishing
import Search
import Storage

/// The interface for programs: one route for each endpoint of the list, and its descriptions.
let apiRoutes: [Route] =
  [
    .get("/api") { visit in visit.page(visit.pages.api()) },
    .get("/api/openapi.json") { visit in try .json(OpenAPI(visit.site.configuration).json) },
  ]
  + APIEndpoint.allCases.map { endpoint in
    .get("/api" + endpoint.path.replacing("{", with: ":").replacing("}", with: "")) { visit in
      try visit.answer(endpoint)
    }
  }

extension Visit {
  fileprivate func answer(_ endpoint: APIEndpoint) throws -> Reply {
    let (country, type) = (request.value("country"), request.value("type"))
    let record: JSONValue? =
      switch endpoint {
      case .practices: try practiceList
      case .practice: pages.practiceDetail(captures[0])
      case .organisations: pages.organisationList(country: country, type: type)
      case .matches: pages.matchList(country: country, type: type)
      case .organisation: pages.organisationRecord(captures[0])
      case .vocabularies: pages.vocabularyList()
      case .vocabulary: Scheme(rawValue: captures[0]).map(pages.conceptList)
      case .concept:
        Scheme(rawValue: captures[0]).flatMap { pages.conceptRecord(captures[1], $0) }
      case .plans: pages.planList()
      case .plan: pages.planRecord(captures[0])
      case .publications: pages.publicationList()
      case .publication: pages.publicationRecord(captures[0])
      case .coverage: try coverageRecord
      case .stats: site.counts.json
      }
    guard let record else { throw Refused(.notFound) }
    return try .json(record)
  }

  private var practiceList: JSONValue {
    get throws {
      let (search, unknown) = try request.search(live.index, limit: APIEndpoint.valueLimit)
      let result = try live.index.search(search.request(language: pages.language))
      return pages.practiceList(search, result, unknown: unknown)
    }
  }

  private var coverageRecord: JSONValue {
    get throws {
      let (search, _) = try request.search(live.index, limit: APIEndpoint.valueLimit)
      let asked = search.request(language: pages.language, all: true)
      return CoverageRecord(try live.index.coverage(.theme, .country, of: asked)).json
    }
  }
}
