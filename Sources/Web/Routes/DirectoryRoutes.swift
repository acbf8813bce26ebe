import Catalogue
import Documents
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
    guard visit.site.isLocal else {
      return try visit.page(visit.pages.publication(visit.captures[0]))
    }
    return try visit.formPage { $0.publication(visit.captures[0]) }
  },
  .get("/publications/:id/articles/:article.*") { visit in
    try visit.article(visit.captures[1], ending: visit.captures[2], of: visit.captures[0])
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

  /// An article to read, or how to cite it; any other ending is that of an exported file.
  fileprivate func article(_ stem: String, ending: String, of id: String) throws -> Reply {
    switch ending {
    case "html": return try page(pages.article(stem, of: id))
    case "bib", "ris":
      guard let work = pages.articleWork(stem, of: id) else { throw Refused(.notFound) }
      let name = "\(stem).\(ending)"
      return Reply(ending == "bib" ? bibTeX([work]) : ris([work]), mediaType: mediaType(of: name))
        .saved(as: name)
    default: return try exportedFile("articles/\(stem).\(ending)", of: id)
    }
  }

  /// A file of a publication as it was exported: one that the site lists, so that no path leads elsewhere.
  fileprivate func exportedFile(_ path: String, of id: String) throws -> Reply {
    guard let publication = site.workspace.publication(id),
      let export = site.exports(of: publication), export.files.contains(where: { $0.path == path }),
      let data = try? Data(
        contentsOf: live.root.appending(path: "\(Workspace.buildFolder)/\(export.id)/\(path)"))
    else { throw Refused(.notFound) }
    var reply = Reply(data, mediaType: mediaType(of: path))
    if path.hasSuffix(".html") { reply.policy = .publication }
    return reply
  }
}

/// The media type of a file by the ending of its name.
func mediaType(of path: String) -> String {
  let types = [
    "html": "text/html; charset=utf-8", "pdf": "application/pdf", "epub": "application/epub+zip",
    "xml": "application/xml", "json": "application/json", "csv": "text/csv; charset=utf-8",
    "bib": "application/x-bibtex; charset=utf-8",
    "ris": "application/x-research-info-systems; charset=utf-8",
    "ics": "text/calendar; charset=utf-8", "md": "text/markdown; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ]
  let ending = path.split(separator: ".").last.map(String.init) ?? ""
  return types[ending] ?? "application/octet-stream"
}
