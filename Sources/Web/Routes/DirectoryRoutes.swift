import Catalogue
import Foundation
import Publishing

/// Organisations, vocabularies, plans and publications.
let directoryRoutes: [Route] = [
  .get("/organisations") { visit in
    visit.page(
      visit.pages.organisations(
        country: visit.request.value("country"), type: visit.request.value("type")))
  },
  .get("/organisations/match") { visit in
    visit.page(
      visit.pages.matches(
        country: visit.request.value("country"), type: visit.request.value("type")))
  },
  .get("/organisations/:id") { visit in
    try visit.page(visit.pages.organisation(visit.captures[0]))
  },
  .get("/vocabularies") { visit in visit.page(visit.pages.vocabularies()) },
  .get("/vocabularies/:scheme.*") { visit in
    let scheme = try visit.scheme
    guard visit.captures[1] == "ttl" else { throw Refused(.notFound) }
    let base = visit.pages.absolute("/")
    return Reply(
      visit.site.catalogue[scheme].turtle(baseURL: base), mediaType: "text/turtle; charset=utf-8")
  },
  .get("/vocabularies/:scheme") { visit in
    try visit.page(visit.pages.vocabulary(visit.scheme))
  },
  .get("/vocabularies/:scheme/:concept") { visit in
    try visit.page(visit.pages.concept(visit.captures[1], visit.scheme))
  },
  .get("/campaigns") { visit in visit.page(visit.pages.campaigns()) },
  .get("/campaigns/:id") { visit in try visit.page(visit.pages.campaign(visit.captures[0])) },
  .get("/publications") { visit in visit.page(visit.pages.publications()) },
  .get("/publications/:id") { visit in
    try visit.page(visit.pages.publication(visit.captures[0]))
  },
  .get("/publications/:id/**") { visit in
    try visit.exportedFile(visit.captures[1], of: visit.captures[0])
  },
]

extension Visit {
  /// The vocabulary that the address names.
  fileprivate var scheme: Scheme {
    get throws {
      guard let scheme = Scheme(rawValue: captures[0]) else { throw Refused(.notFound) }
      return scheme
    }
  }

  /// A file of a publication as it was exported: one that the site lists, so that no path leads elsewhere.
  fileprivate func exportedFile(_ path: String, of id: String) throws -> Reply {
    guard site.workspace.publication(id) != nil,
      site.exports(of: id)?.files.contains(where: { $0.path == path }) == true,
      let data = try? Data(
        contentsOf: live.root.appending(path: "\(Workspace.buildFolder)/\(id)/\(path)"))
    else { throw Refused(.notFound) }
    let ending = path.split(separator: ".").last.map(String.init) ?? ""
    var reply = Reply(data, mediaType: Self.mediaTypes[ending] ?? "application/octet-stream")
    if ending == "html" { reply.policy = .publication }
    return reply
  }

  private static let mediaTypes = [
    "html": "text/html; charset=utf-8", "pdf": "application/pdf", "epub": "application/epub+zip",
    "xml": "application/xml", "json": "application/json", "csv": "text/csv; charset=utf-8",
    "bib": "application/x-bibtex; charset=utf-8",
    "ris": "application/x-research-info-systems; charset=utf-8",
    "ics": "text/calendar; charset=utf-8", "md": "text/markdown; charset=utf-8",
  ]
}
