import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup
import Search

/// Search in the browser: the index with what is shown of each practice, and the words that its script prints.
struct StaticSearch: Sendable {
  let index: BrowserIndex
  let assets: [SiteAssets.File]
  private let style: String
  private let script: String
  /// Tells one index from another, so that a browser does not keep an old one.
  private let state: String
  private let used: [Facet: [String]]

  /// What two practices are compared by, besides their texts.
  private static let compared: [Facet] = [.country, .theme, .audience, .evidence, .participation]

  /// - Throws: when the installation lacks its files, and never for text that Swift can hold.
  init(_ site: Site, _ corpus: SearchCorpus) throws {
    let (style, script) = try SiteAssets.search()
    let cards = try corpus.entries.map { entry in
      let practice = site.catalogue.practice(entry.id)
      let stories = site.stories(of: entry.id).count
      return BrowserIndex.Card(
        short: try Self.card(entry, practice, Self.listed, stories),
        whole: try Self.card(entry, practice, Self.compared, stories))
    }
    index = BrowserIndex(corpus, cards: cards)
    assets = [style, script]
    self.style = style.address
    self.script = script.address
    state = contentHash(mapConcurrently(index.parts) { sha256($0.text) }.joined())
    used = Dictionary(
      uniqueKeysWithValues: Facet.allCases.map { facet in
        (
          facet,
          corpus.facets.counts(facet, within: corpus.facets.all).filter { $0.count > 0 }
            .map(\.value)
        )
      })
  }

  /// What a list tells of a practice.
  private static let listed: [Facet] = [.country, .theme]

  /// What is shown of a practice, as the script reads it, with the values of some facets.
  private static func card(
    _ entry: SearchEntry, _ practice: Practice?, _ facets: [Facet], _ stories: Int
  ) throws -> String {
    let tags = facets.map { facet in
      (facet.rawValue, JSONValue.texts(facet.scheme.flatMap { practice?.tags($0) } ?? []))
    }
    let others = entry.versions.dropFirst().map { version in
      (version.language, JSONValue.texts([version.title, version.summary]))
    }
    let card = JSONValue.list([
      .text(entry.id), .text(entry.original.language), .text(entry.original.title),
      .text(entry.original.summary),
      practice?.period?.start.map { .text(String($0.value.year)) } ?? .null,
      .object(Dictionary(tags, uniquingKeysWith: { first, _ in first })),
      .object(Dictionary(others, uniquingKeysWith: { first, _ in first })), .integer(stories),
    ])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(card), as: UTF8.self)
  }

  /// A page with the script that answers what its address asks.
  func added(to page: Page, _ pages: Pages) -> Page {
    var page = styled(page)
    page.head.append(.tag("script", ["src": script, "defer": "defer"]))
    page.content.append(
      .tag("noscript", [:], [.tag("p", ["class": "note"], pages.text[.searchNeedsScript])]))
    page.content.append(
      .tag("script", ["type": "application/json", "id": "search-words"], words(pages)))
    return page
  }

  func styled(_ page: Page) -> Page {
    var page = page
    page.head.append(.tag("link", ["rel": "stylesheet", "href": style]))
    return page
  }

  private func words(_ pages: Pages) -> String {
    let texts: [(String, InterfaceText)] = [
      ("found", .practicesFound), ("page", .pageOf), ("previous", .previousPage),
      ("next", .nextPage), ("pages", .pages), ("tick", .tick), ("from", .fromYear),
      ("nothing", .nothingFound), ("all", .allPractices), ("remove", .remove),
      ("clear", .clearAll), ("narrowed", .narrowedBy), ("withTicked", .withTicked),
      ("keep", .keepTicked), ("compare", .compareTicked), ("aspect", .aspect),
      ("summary", .summary), ("failed", .searchFailed),
      ("meant", .didYouMean), ("cut", .wordsCut), ("stories", .storyCount),
    ]
    var members = Dictionary(
      uniqueKeysWithValues: texts.map { ($0.0, JSONValue.text(pages.text[$0.1])) })
    members["state"] = .text(state)
    members["size"] = .integer(CatalogueSearch.pageSize)
    members["names"] = .object(
      Dictionary(
        uniqueKeysWithValues: Facet.allCases.map { ($0.rawValue, .text(pages.name($0))) }))
    members["compared"] = .texts(Self.compared.map(\.rawValue))
    members["labels"] = .object(
      Dictionary(
        uniqueKeysWithValues: used.map { facet, values in
          let labels = values.map { ($0, JSONValue.text(pages.label(FacetValue(facet, $0)))) }
          return (
            facet.rawValue, .object(Dictionary(labels, uniquingKeysWith: { first, _ in first }))
          )
        }))
    return (try? prettyJSON(JSONValue.object(members))) ?? "{}"
  }
}
