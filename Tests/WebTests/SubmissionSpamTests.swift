import Feedback
import Foundation
import HTTPTypes
import Publishing
import Testing
import Web

/// What holds off programs, and lets people through.
@Suite struct SubmissionSpamTests {
  let site: TestSite

  init() throws { site = try TestSite(isLocal: false) }

  @Test func aFormThatIsSentTwiceMakesOneSubmission() async throws {
    let first = try await site.submit("/feedback/story", fields: inventedStory + [("token", "t")])
    let second = try await site.submit("/feedback/story", fields: inventedStory + [("token", "t")])
    #expect(first.headers[.location] == second.headers[.location])
    let other = try await site.submit(
      "/feedback/story", fields: inventedStory + [("token", "t")],
      visitor: String(repeating: "b", count: 32))
    #expect(other.headers[.location] != first.headers[.location])
    #expect(try await site.live.records.submissions(SubmissionSelection(), at: .now).count == 2)
  }

  @Test func whatLooksLikeAProgramIsMarkedAndNeverRefused() async throws {
    let visitor = String(repeating: "a", count: 32)
    let links = String(repeating: "https://x.example/ ", count: 4)
    let slow = ("begun", site.live.seal.seal(for: visitor, at: .now - 10))
    let cases: [([(key: String, value: String)], [Suspicion])] = [
      ([("text", "One"), slow], []),
      ([("text", "Three"), slow, ("homepage", "x")], [.hiddenField]),
      ([("text", links), slow], [.links(4)]),
    ]
    for (fields, expected) in cases {
      let key = try await site.sent(fields + [("language", "en")], to: "/feedback/feedback")
      let kept = try await site.live.records.submission(key.hash, at: .now)
      #expect(kept?.suspicions == expected, "\(fields)")
    }
    let first = try #require(
      try await site.live.records.submissions(SubmissionSelection(), at: .now).first)
    let again = try await site.sent(
      [("text", "ONE "), slow, ("language", "en")], to: "/feedback/feedback")
    #expect(
      try await site.live.records.submission(again.hash, at: .now)?.suspicions
        == [.repeated(first.number)])
    // A busy machine may take longer than somebody who types.
    var isQuick = false
    for number in 1...9 where !isQuick {
      let key = try await site.sent(
        [("text", "Try \(number)"), ("begun", "1.forged"), ("language", "en")],
        to: "/feedback/feedback")
      isQuick =
        try await site.live.records.submission(key.hash, at: .now)?.suspicions == [.quick]
    }
    #expect(isQuick)
  }
}

/// The form of a story that is plainly invented.
let inventedStory: [(key: String, value: String)] = [
  ("practice", SubmissionTests.practice), ("language", "en"), ("title", "Two evenings a week"),
  ("context", "Lindenport, a town that does not exist."), ("what", "We taught.\n\nTwice a week."),
  ("with_whom", "With twelve pupils."), ("changed", "Five found work."),
]

extension TestSite {
  /// Sends a form, and gives the key of its receipt.
  func sent(
    _ fields: [(key: String, value: String)], to address: String = "/feedback/story"
  ) async throws -> RecordKey {
    let answer = try await submit(address, fields: fields)
    let location = try #require(answer.headers[.location], "\(answer.status)")
    let name = location.split(separator: "/").last?.prefix { $0 != "?" } ?? ""
    return try #require(RecordKey(String(name)))
  }
}
