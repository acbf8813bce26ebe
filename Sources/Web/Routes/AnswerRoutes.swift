import Feedback
import Foundation
import Publishing

/// What was sent and what became of it, for everybody.
let answerRoutes: [Route] = [
  .get("/feedback/answers") { visit in
    var reply = visit.page(visit.pages.answers(try await visit.heard))
    // It follows the records, not the files; what is taken back is gone at once.
    reply.caching = .never
    return reply
  },
  .get("/feedback/answers.*") { visit in
    guard visit.captures == ["atom"] else { throw Refused(.notFound) }
    return Reply(
      visit.pages.answersFeed(try await visit.heard),
      mediaType: "application/atom+xml; charset=utf-8", caching: .never)
  },
]

extension Visit {
  fileprivate var heard: HeardVoices {
    get async throws {
      let records = live.records
      return HeardVoices(
        try await records.submissions(HeardVoices.selection, at: .now),
        counts: try await records.submissionCounts(at: .now), secret: records.secret)
    }
  }
}
