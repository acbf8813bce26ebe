import ArgumentParser
import Catalogue
import Diagnostics
import Documents
import Foundation
import Publishing
import Search
import Storage

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find practices by words and facets.",
    discussion: """
      Words, "phrases", -not and prefix*; several values of one facet mean any of
      them, several facets mean all of them. Labels in any language find their
      concept.

        rostrum search Rechtsklinik --country IT --country Germany
        rostrum search '"law clinic" -berlin' --facets
        rostrum search --theme law-clinic --format bibtex
      """)

  @Argument(help: "What to search for; nothing finds all.")
  var words: [String] = []

  @OptionGroup(title: "Facets") var facetOptions: FacetOptions

  @Flag(help: "Print the counts of every value that the catalogue uses.")
  var facets = false

  @Option(help: "\(SearchRequest.Sort.allCases.map(\.rawValue).joined(separator: ", ")).")
  var sort: String = SearchRequest.Sort.relevance.rawValue

  @Option(help: "How many to print; 0 prints all. Tables print 20 when it is not given.")
  var limit: Int?

  @Option(help: "\(ListFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = ListFormat.table

  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    if SearchRequest.Sort(rawValue: sort) == nil {
      let known = SearchRequest.Sort.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("Nothing can be sorted by '\(sort)'. Choose from: \(known).")
    }
    if let limit, limit < 0 { throw ValidationError("--limit counts from 0.") }
  }

  func run() throws {
    let index = try options.index()
    var request = SearchRequest(
      words.joined(separator: " "), selection: try facetOptions.selection(index),
      sort: SearchRequest.Sort(rawValue: sort) ?? .relevance)
    let fallback = format == .table ? 20 : 0
    request.limit = (limit ?? fallback) == 0 ? Int.max : limit ?? fallback
    let result = try index.search(request)
    if format == .table {
      try printTable(result, index)
    } else {
      print(try options.list(result.hits.map(\.entry.id), as: format), terminator: "")
    }
  }

  private func printTable(_ result: SearchResult, _ index: CatalogueIndex) throws {
    let rows = result.hits.map { hit in
      [
        hit.entry.id, hit.entry.values(of: .country).joined(separator: " "), hit.entry.start ?? "",
        hit.entry.original.title,
      ]
    }
    if !rows.isEmpty {
      print(TextTable(header: ["id", "country", "from", "title"], rows: rows).text)
    }
    if facets { try printFacets(result.facets, index) }
    let shown = result.hits.count < result.total ? ", \(result.hits.count) shown" : ""
    printError("\(result.total) practice\(result.total == 1 ? "" : "s")\(shown)")
    if let suggestion = result.suggestion { printError("did you mean '\(suggestion)'?") }
  }

  private func printFacets(_ facets: [FacetCounts], _ index: CatalogueIndex) throws {
    let vocabularies = try index.thesaurus().vocabularies
    let inUse = try index.search(SearchRequest(limit: 0)).facets.map { facet in
      Set(facet.values.filter { $0.count > 0 }.map(\.value))
    }
    for (facet, used) in zip(facets, inUse) {
      print("\n\(facet.facet.rawValue)")
      let rows = facet.values.filter { used.contains($0.value) || $0.isTicked }.map { value in
        [
          value.isTicked ? "x" : "", value.value, String(value.count),
          facet.facet.scheme.flatMap { vocabularies[$0]?.label(of: value.value, in: "en") } ?? "",
        ]
      }
      print(TextTable(header: ["", "", "", ""], rows: rows).text)
    }
  }
}

/// The values to which practices are narrowed down.
struct FacetOptions: ParsableArguments {
  @Option(help: "A country, as an ISO code or a name.") var country: [String] = []
  @Option(help: "A theme, as an id or a label.") var theme: [String] = []
  @Option(help: "Whom the practice serves.") var audience: [String] = []
  @Option(help: "The type of an organisation that takes part.") var organisationType: [String] = []
  @Option(help: "The year in which it began.") var year: [String] = []
  @Option(name: .customLong("language"), help: "A language in which it can be read.")
  var languages: [String] = []
  @Option(help: "How its results are known.") var evidence: [String] = []
  @Option(help: "A principle of the Manifesto.") var principle: [String] = []
  @Option(help: "planned, running or ended.") var status: [String] = []

  /// - Throws: `ValidationError` for a value that no facet has.
  func selection(_ index: CatalogueIndex) throws -> Selection {
    let typed: [(Facet, [String])] = [
      (.country, country), (.theme, theme), (.audience, audience),
      (.organisationType, organisationType), (.year, year), (.language, languages),
      (.evidence, evidence), (.principle, principle), (.status, status),
    ]
    var ticks: [Facet: Set<String>] = [:]
    for (facet, words) in typed {
      for word in words { ticks[facet, default: []].insert(try value(word, facet, index)) }
    }
    return Selection(ticks)
  }

  private func value(_ word: String, _ facet: Facet, _ index: CatalogueIndex) throws -> String {
    switch try index.resolve(word, in: facet) {
    case .value(let value): return value
    case .unknown(let meant):
      throw ValidationError(
        "No \(facet.rawValue) is called '\(word)'."
          + (meant.map { " Did you mean '\($0)'?" }
            ?? " 'rostrum search --facets' lists all values."))
    }
  }
}
