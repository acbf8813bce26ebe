package import Campaigns
package import Catalogue
import Diagnostics
import Documents
import Markup
package import Search

extension Pages {
  /// A page of the practices that a search found, as data: the same ids and counts as the page for people.
  ///
  /// - Parameter unknown: the values of the search that no facet has.
  package func practiceList(
    _ search: CatalogueSearch, _ result: SearchResult, unknown: [FacetValue]
  ) -> JSONValue {
    let records = result.hits.compactMap { catalogue.practice($0.entry.id) }
      .map { PracticeRecord($0, in: site.workspace, on: site.date) }
    let pages = max(1, (result.total + CatalogueSearch.pageSize - 1) / CatalogueSearch.pageSize)
    func address(_ page: Int) -> JSONValue { .text(api(.practices, search.onPage(page))) }
    var linked: [String: JSONValue] = [
      "self": address(search.page), "first": address(1), "last": address(pages),
      "previous": search.page > 1 ? address(min(search.page - 1, pages)) : .null,
      "next": search.page < pages ? address(search.page + 1) : .null,
      "page": .text(links.practices(search)),
    ]
    for format in PracticeListFormat.allCases where format != .json {
      linked[format.rawValue] = .text(links.practices(search, ending: format.ending))
    }
    return .members([
      "total": .integer(result.total), "page": .integer(search.page), "pages": .integer(pages),
      "items": .list(records.map(\.json)), "links": .members(linked),
      "facets": .list(result.facets.map(\.json)),
      "unknown": .texts(unknown.map { "\($0.facet.rawValue)=\($0.value)" }),
      "suggestion": .maybe(result.suggestion),
    ])
  }

  /// One practice; nil for an unknown id.
  package func practiceDetail(_ id: Practice.ID) -> JSONValue? {
    catalogue.practice(id).map { PracticeDetail($0, in: site.workspace, on: site.date).json }
  }

  /// The directory as data.
  ///
  /// - Parameters:
  ///   - country: only those there; nil for all.
  ///   - type: only those of that type; nil for all.
  package func organisationList(country: Concept.ID?, type: Concept.ID?) -> JSONValue {
    let shown = catalogue.organisations.filter {
      (country == nil || $0.country?.value == country) && (type == nil || $0.type.value == type)
    }
    return list(shown.map(record), page: links.organisations)
  }

  /// Who offers what another needs.
  package func matchList(country: Concept.ID?, type: Concept.ID?) -> JSONValue {
    list(
      catalogue.pairings(country: country, type: type).map(PairingRecord.init), page: links.matches)
  }

  /// One organisation; nil for an unknown id.
  package func organisationRecord(_ id: Organisation.ID) -> JSONValue? {
    catalogue.organisation(id).map { record($0).json }
  }

  /// The vocabularies without their concepts.
  package func vocabularyList() -> JSONValue {
    list(site.workspace.vocabularyRecords, page: links.vocabularies)
  }

  /// The concepts of a vocabulary, in the order of its file.
  package func conceptList(_ scheme: Scheme) -> JSONValue {
    list(
      site.workspace.conceptRecords(of: scheme, site.counts), page: links.vocabulary(scheme),
      more: ["turtle": .text(links.vocabulary(scheme, ending: "ttl"))])
  }

  /// One concept; nil for an unknown id.
  package func conceptRecord(_ id: Concept.ID, _ scheme: Scheme) -> JSONValue? {
    site.workspace.conceptRecords(of: scheme, site.counts).first { $0.id == id }?.json
  }

  /// The plans that the public may read.
  package func planList() -> JSONValue {
    list(site.plans.map(record), page: links.campaigns)
  }

  /// One plan; nil for an unknown id and for one that the public may not read.
  package func planRecord(_ id: Plan.ID) -> JSONValue? {
    site.plans.first { $0.id == id }.map { record($0).json }
  }

  /// All publications.
  package func publicationList() -> JSONValue {
    list(
      site.workspace.publications.map { PublicationRecord($0, in: site) }, page: links.publications)
  }

  /// One publication; nil for an unknown id.
  package func publicationRecord(_ id: String) -> JSONValue? {
    site.workspace.publication(id).map { PublicationRecord($0, in: site).json }
  }

  /// An address of the interface with a search.
  private func api(_ endpoint: APIEndpoint, _ search: CatalogueSearch) -> String {
    let query = links.practices(search).drop { $0 != "?" }
    return "/api\(endpoint.path)\(query)"
  }

  private func record(_ organisation: Organisation) -> OrganisationRecord {
    OrganisationRecord(organisation, baseURL: site.configuration.baseURL)
  }

  private func record(_ plan: Plan) -> PlanRecord {
    PlanRecord(plan, baseURL: site.configuration.baseURL)
  }

  private func list(
    _ records: [some DataRecord], page: String, more: [String: JSONValue] = [:]
  ) -> JSONValue {
    [
      "total": .integer(records.count), "items": .list(records.map(\.json)),
      "links": .object(["page": .text(page)].merging(more) { $1 }),
    ]
  }
}

extension FacetCounts {
  /// The values that some practice has, and those that are ticked.
  fileprivate var json: JSONValue {
    [
      "facet": .text(facet.rawValue),
      "values": .list(
        values.filter { $0.count > 0 || $0.isTicked }.map {
          ["value": .text($0.value), "count": .integer($0.count), "ticked": .flag($0.isTicked)]
        }),
    ]
  }
}
