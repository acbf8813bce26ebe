import Foundation
import HTTPTypes
import Publishing

/// What harvesters, search engines and feed readers ask for.
let harvestRoutes: [Route] = [
  .get("/oai") { visit in try await visit.harvest(visit.request.query) },
  // It changes nothing, and no harvester has a form of ours.
  Route(.post, "/oai", isSealed: false) { visit in try await visit.harvest(visit.form.fields) },
  .get("/sitemap.xml") { visit in
    Reply(Sitemap(visit.site).files[0], mediaType: "application/xml")
  },
  .get("/sitemap/:number.*") { visit in
    let files = Sitemap(visit.site).files
    guard visit.captures[1] == "xml", let number = Int(visit.captures[0]),
      files.count > 1, files.indices.dropFirst().contains(number)
    else { throw Refused(.notFound) }
    return Reply(files[number], mediaType: "application/xml")
  },
  .get("/robots.txt") { visit in
    Reply(visit.site.robots, mediaType: "text/plain; charset=utf-8")
  },
  .get("/publications.atom") { visit in
    Reply(visit.pages.publicationFeed(), mediaType: "application/atom+xml; charset=utf-8")
  },
]

extension Visit {
  fileprivate func harvest(_ parameters: [WebRequest.Parameter]) async throws -> Reply {
    let repository = await live.openData.harvest(of: site)
    let text = repository.answer(
      to: parameters.map { (name: $0.name, value: $0.value) }, at: Date.now.formatted(.iso8601))
    // The time of the answer stands in it.
    return Reply(text, mediaType: "text/xml; charset=utf-8", caching: .never)
  }
}
