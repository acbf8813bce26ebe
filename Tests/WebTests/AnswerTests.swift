import Feedback
import Foundation
import HTTPTypes
import Markup
import Publishing
import TestSupport
import Testing
import Web

/// “You said, we did”: what everybody may read of what was sent, and nothing else.
@Suite struct AnswerTests {
  let site: TestSite

  init() throws { site = try TestSite(isLocal: false) }

  @Test func `words and names are shown as far as was agreed to (S26, S29, S30)`() async throws {
    let open = try await proposal("OPENWORDS", [.init(.publishWords, .web), .init(.showName)])
    let shy = try await proposal("SHYWORDS", [.init(.publishWords, .web)])
    let shut = try await proposal("SHUTWORDS", [.init(.contact), .init(.showName)])
    let leaky = try await proposal("By NAMELEAKYWORDS", [.init(.publishWords, .web)])
    let waiting = try await proposal("WAITINGWORDS", [.init(.publishWords, .web)])
    let rejected = try await proposal("REJECTEDWORDS", [.init(.publishWords, .web)])
    for (item, reply) in [(open, "OPENREPLY"), (shut, "SHUTREPLY"), (shy, nil), (leaky, nil)] {
      try await decide(
        .accept(nil, reply: reply.map { SubmissionReply($0, isPublic: true) }), item)
    }
    try await decide(.reply(SubmissionReply("WAITINGREPLY", isPublic: true)), waiting)
    try await decide(.reject(reason: "REASON", reply: nil), rejected)
    for address in ["/feedback/answers", "/feedback/answers.atom", "/it/feedback/answers"] {
      let answer = try await site.send(address)
      #expect(answer.status == 200 && answer.headers[.cacheControl] == "no-store")
      let text = answer.text
      for word in ["OPENWORDS", "SHYWORDS", "OPENREPLY", "SHUTREPLY", "NAMEOPENWORDS"] {
        #expect(text.contains(word), "\(word) at \(address)")
      }
      let numbers = [open, shut].flatMap { [$0.number.text, $0.number.digits] }
      for word in [
        "SHUTWORDS", "NAMESHY", "LEAKYWORDS", "WAITING", "REJECTED", "REASON", "@mail.example",
        sha256("OPENWORDS@mail.example"), open.key.text,
      ] + numbers {
        #expect(!text.contains(word), "\(word) at \(address)")
      }
    }
    let page = try await site.send("/feedback/answers").text
    let table = page.filter { !$0.isWhitespace }
    #expect(table.contains("<thscope=\"row\">Proposal</th><td>6</td><td>4</td><td>0</td>"))
    #expect(page.contains("Thanks to"))
  }

  @Test func `what is taken back is shown no more at once (S26)`() async throws {
    let key = RecordKey()
    let item = try await proposal("GONEWORDS", [.init(.publishWords, .web)], key: key)
    try await decide(.accept(nil, reply: SubmissionReply("KEPTREPLY", isPublic: true)), item)
    #expect(try await site.send("/feedback/answers").text.contains("GONEWORDS"))
    let now = try #require(try await site.live.records.submission(item.number, at: .now))
    _ = try await site.submit(
      "/feedback/sent/\(key.text)/consent",
      ["agree": "publish-words-web", "revision": "\(now.revision)"])
    let after = try await site.send("/feedback/answers").text
    #expect(!after.contains("GONEWORDS") && after.contains("KEPTREPLY"))
    _ = try await site.submit("/feedback/sent/\(key.text)/erase", [:])
    #expect(!(try await site.send("/feedback/answers").text.contains("KEPTREPLY")))
  }

  @Test func `an answer is public only where the editor says so`() async throws {
    let session = try await site.account("anna", .editor)
    let item = try await proposal("WORDS", [])
    for (fields, isShown) in [
      ([("action", "accept"), ("reply", "PRIVATE")], false),
      ([("action", "reply"), ("reply", "PUBLIC"), ("public", "yes")], true),
      ([("action", "reply"), ("reply", "PRIVATE AGAIN")], false),
    ] {
      let now = try #require(try await site.live.records.submission(item.number, at: .now))
      let answer = try await site.submit(
        item.address,
        fields: fields.map { (key: $0.0, value: $0.1) }
          + [(key: "revision", value: "\(now.revision)")], session: session)
      #expect(answer.status == 303)
      let page = try await site.send("/feedback/answers").text
      #expect(page.contains("PUBLIC") == isShown && !page.contains("PRIVATE"))
    }
  }

  @Test func `the pages lead there`() async throws {
    for page in ["/", "/feedback", "/practices/penny-wirton-schools"] {
      let text = try await site.send(page).text
      #expect(text.contains("href=\"/feedback\"") && text.contains(">Feedback</a>"))
      if page != "/" { #expect(text.contains("href=\"/feedback/answers\"")) }
    }
    let empty = try await site.send("/feedback/answers").text
    #expect(empty.contains("Nothing was accepted yet."))
  }

  private func proposal(
    _ words: String, _ requests: [SubmissionConsent.Request], key: RecordKey = RecordKey()
  ) async throws -> Submission {
    var random = SystemRandomNumberGenerator()
    let item = Submission(
      number: SubmissionNumber(using: &random), key: key.hash,
      content: SubmissionContent(
        .proposal, about: .practice("penny-wirton-schools", version: ""), language: "en",
        texts: [
          .init("change", words), .init("reason", "Because."),
          .init("your_name", "NAME\(words.split(separator: "NAME").last ?? "")"),
        ],
        contact: "\(words)@mail.example", isMinor: false),
      consents: requests.map {
        SubmissionConsent(
          $0, shown: .init(id: "\($0.id)-1", text: "I agree.", language: "en"), giver: .person,
          given: TestSite.noon)
      }, suspicions: [],
      received: Date(timeIntervalSince1970: Date.now.timeIntervalSince1970.rounded(.down)))
    _ = try await site.live.records.addSubmission(item)
    return item
  }

  private func decide(_ decision: Decision, _ item: Submission) async throws {
    _ = try await Desk(site.live.records, root: site.root, editor: .machine, now: .now)
      .decide(decision, on: item.number, replacing: 1)
  }
}
