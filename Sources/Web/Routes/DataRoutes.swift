import HTTPTypes
import Publishing

/// The data to take away.
let dataRoutes: [Route] = [
  .get("/data") { visit in
    visit.page(visit.pages.data(try await visit.live.openData.files(of: visit.site)))
  },
  .get("/data/**") { visit in
    guard let file = try await visit.live.openData.file(visit.captures[0], of: visit.site) else {
      throw Refused(.notFound)
    }
    return Reply(file.data, mediaType: file.listed.mediaType).open
  },
]
