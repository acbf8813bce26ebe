import Catalogue
import Diagnostics
import Foundation
import Markup
import Publishing
import Search
import Storage
import TestSupport
import Testing
import Web

/// One search gives one answer, wherever it is asked.
@Suite struct EqualResultTests {
  @Test func theServerTheCommandLineAndTheDownloadsFindTheSamePractices() async throws {
    let site = try TestSite()
    let catalogue = site.live.site.catalogue
    let entries = Oracle(catalogue)
    for seed in UInt64(1)...1000 {
      var random = SplitMix64(seed: seed)
      let filters = RandomFilters(&random)
      // As the command line does it.
      var request = SearchRequest(
        filters.words, selection: Selection(filters.ticks), sort: filters.sort)
      request.limit = Int.max
      let result = try site.live.index.search(request)
      let ids = result.hits.map(\.entry.id)
      if filters.words.isEmpty {
        #expect(Set(ids) == entries.practices(filters.ticks), "seed \(seed)")
      }
      #expect(result.total == ids.count, "seed \(seed)")
      // As the server does it.
      let json = try await site.send("/practices.json\(filters.query)").body
      let rows = try #require(JSONSerialization.jsonObject(with: json) as? [[String: Any]])
      #expect(rows.compactMap { $0["id"] as? String } == ids, "seed \(seed), \(filters.query)")
      if seed % 5 == 0 { try await compareAPI(site, filters, ids, seed) }
      guard seed % 25 == 0 else { continue }
      try await comparePage(site, filters, result, seed)
    }
  }

  /// As programs ask it.
  private func compareAPI(
    _ site: TestSite, _ filters: RandomFilters, _ ids: [String], _ seed: UInt64
  ) async throws {
    let body = try await site.send("/api/practices\(filters.query)").body
    let page = try #require(JSONSerialization.jsonObject(with: body) as? [String: Any])
    let items = page["items"] as? [[String: Any]] ?? []
    #expect(page["total"] as? Int == ids.count, "seed \(seed), \(filters.query)")
    #expect(
      items.compactMap { $0["id"] as? String } == Array(ids.prefix(CatalogueSearch.pageSize)),
      "seed \(seed), \(filters.query)")
  }

  /// The counts of a page beside the boxes that they stand at, by their name and value.
  private func counts(in page: String) -> [String: String] {
    let boxes = page.components(separatedBy: " name=\"").dropFirst().compactMap { box in
      let parts = box.split(separator: "\"", maxSplits: 3)
      let rest = box.components(separatedBy: "class=\"count\">")
      return parts.count == 4 && rest.count > 1
        ? ("\(parts[0])=\(parts[2])", String(rest[1].prefix { $0 != "<" })) : nil
    }
    return Dictionary(boxes, uniquingKeysWith: { $1 })
  }

  private func comparePage(
    _ site: TestSite, _ filters: RandomFilters, _ result: SearchResult, _ seed: UInt64
  ) async throws {
    let page = try await site.send("/practices\(filters.query)").text
    let heading = result.total == 1 ? "1 practice" : "\(result.total) practices"
    #expect(page.contains("<h1>\(heading)</h1>"), "seed \(seed)")
    let shown = counts(in: page)
    for facet in result.facets {
      for value in facet.values where value.count > 0 {
        let box = "\(facet.facet.rawValue)=\(value.value)"
        #expect(shown[box] == String(value.count), "seed \(seed), \(box)")
      }
    }
    let csv = try await site.send("/practices.csv\(filters.query)").text
    let ris = try await site.send("/practices.ris\(filters.query)").text
    let csl = try await site.send("/practices.csl.json\(filters.query)").body
    let works = try #require(JSONSerialization.jsonObject(with: csl) as? [Any])
    #expect(ris.components(separatedBy: "TY  - ").count - 1 == result.total, "seed \(seed)")
    #expect(works.count == result.total, "seed \(seed)")
    for hit in result.hits { #expect(csv.contains("\r\n\(hit.entry.id),"), "seed \(seed)") }
  }
}

/// Filters that somebody might tick.
private struct RandomFilters {
  var words = ""
  var ticks: [Facet: Set<String>] = [:]
  var sort = SearchRequest.Sort.relevance

  private static let values: [(Facet, [String])] = [
    (.country, ["IT", "DE", "GB", "SE", "ES", "AT", "NO"]),
    (.theme, ["education", "language-learning", "law-clinic", "legal-aid", "volunteering"]),
    (.audience, ["refugees", "undocumented-migrants", "volunteers-and-mentors"]),
    (.status, ["running", "ended"]), (.year, ["2008", "2015", "2016"]),
    (.evidence, ["stated", "monitored", "evaluated"]), (.principle, ["welcome", "solidarity"]),
    (.organisationType, ["ngo", "university"]), (.language, ["en"]),
  ]

  init(_ random: inout SplitMix64) {
    for (facet, values) in Self.values where Int.random(in: 0..<4, using: &random) == 0 {
      ticks[facet] = Set(values.filter { _ in Bool.random(using: &random) })
    }
    ticks = ticks.filter { !$0.value.isEmpty }
    // Nearly always something narrows, so that the results are small and the test is quick.
    if ticks.isEmpty, Int.random(in: 0..<20, using: &random) > 0 { ticks[.country] = ["IT"] }
    if Int.random(in: 0..<3, using: &random) == 0 {
      words =
        ["school", "law clinic", "volunteer -italian", "\"refugees\"", "mentor*"]
        .randomElement(using: &random) ?? ""
    }
    sort = SearchRequest.Sort.allCases.randomElement(using: &random) ?? .relevance
  }

  var query: String {
    let search = CatalogueSearch(words: words, selection: Selection(ticks), sort: sort)
    return String(
      Links(language: "en", plain: "en").practices(search).drop { $0 != "?" })
  }
}

/// The practices that meet a selection, found by looking at each.
private struct Oracle {
  private let values: [Practice.ID: [Facet: Set<String>]]

  init(_ catalogue: Catalogue) {
    values = Dictionary(
      uniqueKeysWithValues: catalogue.practices.map { practice in
        var values: [Facet: Set<String>] = [:]
        for facet in Facet.allCases {
          switch facet {
          case .year:
            values[facet] = Set(
              [practice.period?.start?.value.year].compactMap { $0.map(String.init) })
          case .language: values[facet] = [practice.language]
          case .status: values[facet] = Set([practice.status?.rawValue].compactMap(\.self))
          case .organisationType:
            let types = catalogue.organisations(of: practice).map(\.type.value)
            values[facet] = Set(types.flatMap { catalogue[.organisationTypes].lineage(of: $0) })
          default:
            if let scheme = facet.scheme {
              values[facet] = catalogue.concepts(of: practice, in: scheme)
            }
          }
        }
        return (practice.id, values)
      })
  }

  func practices(_ ticks: [Facet: Set<String>]) -> Set<Practice.ID> {
    Set(
      values.filter { _, own in
        ticks.allSatisfy { facet, wanted in !(own[facet] ?? []).isDisjoint(with: wanted) }
      }.keys)
  }
}
