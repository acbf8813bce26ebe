import Catalogue
import Foundation
import Publishing
import Search
import Storage

/// The first page, the lists of practices and what is chosen from them.
let catalogueRoutes: [Route] = [
  .get("/") { visit in
    let facets = try visit.live.index.search(SearchRequest(limit: 0)).facets
    return visit.page(visit.pages.home(facets))
  },
  .get("/practices") { visit in
    let (search, unknown) = try visit.request.search(visit.live.index)
    let result = try visit.live.index.search(search.request(language: visit.pages.language))
    return visit.page(visit.pages.practices(search, result, unknown: unknown))
  },
  .get("/practices.*") { visit in
    let (search, _) = try visit.request.search(visit.live.index)
    let request = search.request(language: visit.pages.language, all: true)
    let ids = try visit.live.index.ids(request)
    guard visit.captures[0] == "atom" else { return try visit.list(ids, name: "practices") }
    let address = visit.pages.links.practices(search, ending: "atom")
    return Reply(
      visit.pages.atom(ids, address: address), mediaType: "application/atom+xml; charset=utf-8")
  },
  .get("/practices/compare") { visit in
    visit.page(visit.pages.compare(visit.request.values("id")))
  },
  .get("/shortlist") { visit in
    visit.page(visit.pages.shortlist(visit.request.values("id")))
  },
  .get("/shortlist.*") { visit in
    let ids = Array(visit.request.values("id").prefix(Pages.shortlistLimit))
    guard visit.captures[0] == "md" else { return try visit.list(ids, name: "shortlist") }
    return Reply(
      visit.pages.shortlistMarkdown(ids), mediaType: "text/markdown; charset=utf-8"
    ).saved(as: "shortlist.md")
  },
  .get("/coverage") { visit in
    let (search, _) = try visit.request.search(visit.live.index)
    return visit.page(visit.pages.coverage(try visit.coverage(search), of: search))
  },
  .get("/coverage.*") { visit in
    let (search, _) = try visit.request.search(visit.live.index)
    let coverage = try visit.coverage(search)
    switch visit.captures[0] {
    case "csv":
      return Reply(CoverageMatrix(coverage).csv, mediaType: PracticeListFormat.csv.mediaType)
        .saved(as: "coverage.csv")
    case "json":
      return Reply(try CoverageRecord(coverage).json(), mediaType: "application/json")
    default: throw Refused(.notFound)
    }
  },
]

/// A practice, its citations and its earlier states.
let practiceRoutes: [Route] = [
  .get("/practices/:id.*") { visit in
    guard visit.site.catalogue.practice(visit.captures[0]) != nil else { throw Refused(.notFound) }
    return try visit.list([visit.captures[0]], ending: visit.captures[1], name: visit.captures[0])
  },
  .get("/practices/:id") { visit in try visit.page(visit.pages.practice(visit.captures[0])) },
  .get("/practices/:id/versions") { visit in
    let versions = await visit.live.history.versions(of: visit.captures[0], in: visit.site)
    return try visit.page(visit.pages.versions(visit.captures[0], versions))
  },
  .get("/practices/:id/:hash") { visit in
    let versions = await visit.live.history.versions(of: visit.captures[0], in: visit.site)
    guard let version = versions.first(where: { $0.hash == visit.captures[1] }) else {
      throw Refused(.notFound)
    }
    return try visit.page(visit.pages.practice(visit.captures[0], at: version))
  },
]

extension Visit {
  /// Practices in the form that the address ends with.
  fileprivate func list(_ ids: [Practice.ID], name: String) throws -> Reply {
    try list(ids, ending: captures[0], name: name)
  }

  /// Practices in the form of an ending; what a browser does not show is saved.
  ///
  /// - Throws: `Refused` for an ending of no form.
  fileprivate func list(_ ids: [Practice.ID], ending: String, name: String) throws -> Reply {
    guard let format = PracticeListFormat(ending: ending) else { throw Refused(.notFound) }
    let text = try site.workspace.list(ids, as: format, date: site.date)
    let reply = Reply(text, mediaType: format.mediaType)
    return format == .json ? reply : reply.saved(as: "\(name).\(ending)")
  }

  fileprivate func coverage(_ search: CatalogueSearch) throws -> Coverage {
    try live.index.coverage(
      .theme, .country, of: search.request(language: pages.language, all: true))
  }
}
