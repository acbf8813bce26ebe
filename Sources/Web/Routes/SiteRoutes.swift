import Publishing

/// What is around the content: files of the look, the state of the server, and where to write.
let siteRoutes: [Route] = [
  .get("/feedback/propose") { visit in
    visit.page(
      visit.pages.propose(
        theme: visit.request.value("theme"), country: visit.request.value("country")))
  },
  .get("/promises") { visit in visit.page(visit.pages.promises()) },
  .get("/problems") { visit in
    guard visit.site.isLocal else { throw Refused(.notFound) }
    return visit.page(visit.pages.problems())
  },
  .get("/assets/:name.*") { visit in
    let address = "/assets/\(visit.captures.joined(separator: "."))"
    guard let file = visit.live.assets.files.first(where: { $0.address == address }) else {
      throw Refused(.notFound)
    }
    return Reply(file.text, mediaType: file.mediaType, caching: .forEver)
  },
  .get("/health") { _ in Reply("ok\n", mediaType: "text/plain; charset=utf-8", caching: .never) },
]

/// Every address of the site, each list in the order in which its patterns are tried.
package let allRoutes =
  catalogueRoutes + practiceRoutes + draftFileRoutes + builderRoutes + buildRoutes
  + directoryRoutes + siteRoutes + apiRoutes + dataRoutes + harvestRoutes + discussionRoutes
  + answerRoutes + submissionRoutes + loginRoutes + deskRoutes + surveyRoutes
