import Diagnostics
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Publishing

/// Making files of publications, and fetching what was made for oneself.
let buildRoutes: [Route] = [
  .get("/toolkit") { visit in
    try visit.formPage { $0.toolkitForm(visit.request.values("id")) }
  },
  .post("/toolkit") { visit in
    let ids = visit.pages.standing(visit.form.values("id"))
    guard !ids.isEmpty, let paper = PageSetup.Paper(rawValue: visit.form["paper"] ?? ""),
      let language = visit.form["language"], Pages.toolkitLanguages.contains(language)
    else { throw Refused(.badRequest) }
    let toolkit = visit.site.edition.toolkit(
      of: ids, title: visit.form["title"] ?? "", language: language)
    return try await visit.order(BuildOrder(toolkit, visit.site.edition, paper: paper))
  },
  .post("/publications/:id/build") { visit in
    guard visit.site.isLocal, let publication = visit.site.workspace.publication(visit.captures[0])
    else { throw Refused(.notFound) }
    let problems = visit.site.obstacles(to: publication)
    guard !problems.hasErrors else {
      let page = visit.pages.notBuilt(publication, problems)
      return .html(visit.pages.html(page), status: .unprocessableContent)
    }
    return try await visit.order(
      BuildOrder(publication, visit.site.edition, target: .exports))
  },
  .get("/jobs/:key") { visit in
    guard let key = BuildKey(visit.captures[0]),
      let progress = await visit.live.builds.progress(of: key)
    else { throw Refused(.notFound) }
    // The files that were just made are to be had at once.
    if case .done(_, publication: .some) = progress.state { try visit.live.refresh() }
    var reply = visit.page(visit.pages.job(progress))
    reply.caching = .never
    return reply
  },
  .get("/builds/:key/:file") { visit in
    guard let key = BuildKey(visit.captures[0]),
      let data = visit.live.builds.shelf.file(visit.captures[1], of: key)
    else { throw Refused(.notFound) }
    var reply = Reply(data, mediaType: mediaType(of: visit.captures[1]), caching: .forEver)
      .saved(as: visit.captures[1])
    reply.policy = .publication
    if let name = HTTPField.Name("X-Robots-Tag") { reply.headers[name] = "noindex" }
    return reply
  },
]

extension Visit {
  /// Puts an order into the queue and sends the browser to the page that tells of it.
  ///
  /// - Throws: `Refused` when too many wait.
  func order(_ order: BuildOrder) async throws -> Reply {
    do {
      guard let key = try await live.builds.submit(order) else { throw Refused(.notFound) }
      return .seeOther(pages.links.job(key.description))
    } catch is BuildQueue.Full {
      throw Refused(.busy)
    }
  }
}
