import Feedback
import Foundation
import HTTPTypes
import Markup
import Publishing
import Testing
import Web

@Suite struct DiscussionTests {
  let site: TestSite

  init() throws { site = try TestSite(isLocal: false) }

  @Test func aPlanLeadsToADiscussionThatOpensWithItsFirstMessage() async throws {
    let plan = try await site.send("/campaigns/open-enrolment").text
    #expect(plan.contains("href=\"/discussions/new?plan=open-enrolment\""))
    let form = try await site.send("/discussions/new?plan=open-enrolment")
    #expect(form.status == 200)
    #expect(form.text.contains("<form method=\"post\" action=\"/discussions\">"))
    let owner = try await opened("The first message")
    let page = try await site.send("/discussions/\(owner.text)")
    #expect(page.text.contains("<p>The first message</p>"))
    #expect(page.text.contains("/discussions/\(owner.readers.text)\""))
    #expect(page.text.contains("value=\"remove\""))
  }

  @Test func thoseWhoTakePartCanWriteAndNotModerate() async throws {
    let owner = try await opened("The first message")
    let address = "/discussions/\(owner.readers.text)"
    _ = try await posted("My answer", to: address, name: "Ada")
    let page = try await site.send(address).text
    #expect(page.contains("My answer") && page.contains("<bdi>Ada</bdi>"))
    #expect(!page.contains(owner.text) && !page.contains("value=\"remove\""))
    for action in ["remove", "close", "erase"] {
      let answer = try await site.submit(
        "\(address)/moderation", ["action": action, "number": "1", "sure": "yes"])
      #expect(answer.status == 404, "\(action)")
    }
    let after = try await site.send(address).text
    #expect(after.contains("The first message") && after.contains("My answer"))
  }

  @Test func whoOpenedItRemovesClosesAndErases() async throws {
    let owner = try await opened("The first message")
    let (moderation, readers) = (
      "/discussions/\(owner.text)/moderation", "/discussions/\(owner.readers.text)"
    )
    #expect(try await site.submit(moderation, ["action": "remove", "number": "1"]).status == 303)
    let page = try await site.send(readers).text
    #expect(!page.contains("The first message") && page.contains("This message was removed"))
    #expect(try await site.submit(moderation, ["action": "close"]).status == 303)
    let refused = try await site.submit(readers, ["text": "Too late", "language": "en"])
    #expect(refused.status == 409)
    #expect(try await site.submit(moderation, ["action": "reopen"]).status == 303)
    _ = try await posted("In time", to: readers)
    #expect(try await site.submit(moderation, ["action": "erase"]).status == 400)
    let erased = try await site.submit(moderation, ["action": "erase", "sure": "yes"])
    #expect(erased.status == 200)
    #expect(try await site.send(readers).status == 404)
  }

  @Test func whoWroteAMessageCanTakeItBackAndNoOtherCan() async throws {
    let readers = "/discussions/\(try await opened("First").readers.text)"
    let mine = try await posted("What I regret", to: readers)
    let other = try await posted("What I stand by", to: readers)
    #expect(try await site.send(mine).text.contains("What I regret"))
    #expect(try await site.send(readers).text.contains("What I regret"))
    let code = try #require(other.split(separator: "/").last)
    let forged = mine.split(separator: "/").dropLast() + [code]
    for address in [
      "/" + forged.joined(separator: "/"), mine + "0", "\(readers)/messages/9/\(code)",
    ] {
      #expect(try await site.send(address).status == 404)
      #expect(try await site.submit(address, [:]).status == 404)
    }
    #expect(try await site.submit(mine, [:]).status == 303)
    let page = try await site.send(readers).text
    #expect(!page.contains("What I regret") && page.contains("What I stand by"))
    #expect(page.contains("This message was taken back"))
    #expect(try await site.send(mine).text.contains("This message is gone"))
  }

  @Test func whatIsTypedIsShownAsText() async throws {
    let typed = "<script>alert(1)</script> \" ' & </p> {{x}} \u{202E}turned"
    let owner = try await opened(typed, name: "<img src=x onerror=y>")
    for address in ["/discussions/\(owner.text)", "/discussions/\(owner.readers.text).atom"] {
      let text = try await site.send(address).text
      #expect(!text.contains("<script>alert") && !text.contains("<img src=x"), "\(address)")
      #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
      #expect(!text.contains("\u{202E}"))
    }
    // So is what comes back with a problem.
    let refused = try await site.submit(
      "/discussions/\(owner.text)", ["text": typed, "language": "\"><script>", "name": "<i>"])
    #expect(refused.status == 422)
    #expect(!refused.text.contains("<script>") && refused.text.contains("&lt;script&gt;alert(1)"))
  }

  /// What is typed, with the address that is a link in it.
  static let addresses: [(String, String?)] = [
    ("https://example.org/a?b=1&c", "https://example.org/a?b=1&amp;c"),
    ("(https://example.org/a).", "https://example.org/a"),
    ("https://example.org/a_(b)", "https://example.org/a_(b)"),
    ("http://example.org:8080,", "http://example.org:8080"),
    ("javascript:alert(1)", nil), ("JaVaScRiPt://example.org", nil), ("//example.org", nil),
    ("data:text/html,x", nil), ("https://example.org@evil.example/", nil),
    ("https://ехample.org/", nil), ("https://localhost/", nil), ("file:///etc/passwd", nil),
    ("https://", nil), ("https://exa\"mple.org", nil),
  ]

  @Test func onlyPlainAddressesOfTheWebBecomeLinks() async throws {
    for (typed, link) in Self.addresses {
      let owner = try await opened("See \(typed) there")
      let page = try await site.send("/discussions/\(owner.readers.text)").text
      let links = page.components(separatedBy: "<a href=\"").dropFirst()
        .filter { $0.contains("rel=\"nofollow noopener ugc\"") }
        .compactMap { $0.components(separatedBy: "\"").first }
      #expect(links == [link].compactMap(\.self), "\(typed)")
    }
  }

  @Test func whatCannotBeKeptIsSaidBesideItsFieldAndNothingIsLost() async throws {
    let long = String(repeating: "ä", count: 2049)
    let answer = try await site.submit(
      "/discussions",
      [
        "plan": "open-enrolment", "text": long, "language": "xx",
        "name": String(repeating: "n", count: 81),
      ])
    #expect(answer.status == 422)
    #expect(answer.text.contains(">\(long)</textarea>"))
    #expect(answer.text.contains("it has 4098 bytes, and 4096 fit"))
    for id in ["message-text", "message-name", "message-language"] {
      #expect(answer.text.contains("href=\"#\(id)\""), "\(id)")
      #expect(answer.text.contains("id=\"\(id)-problem\""), "\(id)")
    }
    let fits = try await site.submit(
      "/discussions",
      ["plan": "open-enrolment", "text": String(repeating: "ä", count: 2048), "language": "en"])
    #expect(fits.status == 303)
    let empty = try await site.submit(
      "/discussions", ["plan": "open-enrolment", "text": " \n ", "language": "en"])
    #expect(empty.status == 422 && empty.text.contains("Write your message"))
  }

  @Test func itsPagesAreForThoseWhoHaveTheLinkAlone() async throws {
    let owner = try await opened("secret-word")
    let readers = "/discussions/\(owner.readers.text)"
    let mine = try await posted("secret-word", to: readers)
    for address in [
      readers, "/discussions/\(owner.text)", "\(readers).atom", mine, "/it\(readers)",
    ] {
      let answer = try await site.send(address)
      #expect(answer.status == 200, "\(address)")
      #expect(answer.headers[.cacheControl] == "no-store")
      #expect(HTTPField.Name("Referrer-Policy").flatMap { answer.headers[$0] } == "no-referrer")
      #expect(HTTPField.Name("X-Robots-Tag").flatMap { answer.headers[$0] } == "noindex")
    }
    #expect(
      try await site.send(readers).text.contains("<meta name=\"robots\" content=\"noindex\">"))
    let told = site.records.all.map { "\($0)" }.joined() + (try await site.send("/metrics").text)
    for secret in [owner.text, owner.readers.text, "secret-word"] {
      #expect(!told.contains(secret))
    }
  }

  /// A page without a referrer has a form of the origin `null`; the seal tells it from that of another site.
  @Test func aFormWithoutAnOriginIsJudgedByItsSeal() async throws {
    let readers = "/discussions/\(try await opened("First").readers.text)"
    let seal = site.live.seal.seal(for: String(repeating: "b", count: 32), at: .now)
    let forged = try await site.send(
      readers, method: .post,
      headers: [
        .contentType: "application/x-www-form-urlencoded", .origin: "null",
        .cookie: "visitor=\(String(repeating: "a", count: 32))",
      ], body: "text=x&language=en&seal=\(seal)")
    #expect(forged.status == 403)
    let own = try await site.send(
      readers, method: .post,
      headers: [
        .contentType: "application/x-www-form-urlencoded", .origin: "null",
        .cookie: "visitor=\(String(repeating: "b", count: 32))",
      ], body: "text=x&language=en&seal=\(seal)")
    #expect(own.status == 303)
  }

  @Test func aFloodIsHeldBackAndTheTextIsStillThere() async throws {
    let readers = "/discussions/\(try await opened("First").readers.text)"
    var answer = try await site.submit(readers, ["text": "again", "language": "en"])
    for _ in 0..<60 where answer.status == 303 {
      answer = try await site.submit(readers, ["text": "again and again", "language": "en"])
    }
    #expect(answer.status == 429)
    #expect(answer.text.contains(">again and again</textarea>"))
    _ = try await opened("Other discussions go on")
  }

  @Test func aFeedHoldsTheMessagesTheLatestFirst() async throws {
    let owner = try await opened("First")
    _ = try await posted("Second", to: "/discussions/\(owner.readers.text)")
    let feed = try await site.send("/discussions/\(owner.text).atom")
    #expect(feed.headers[.contentType] == "application/atom+xml; charset=utf-8")
    let titles = feed.text.components(separatedBy: "<title>").dropFirst(2).map { $0.prefix(9) }
    #expect(titles == ["Message 2", "Message 1"])
    #expect(!feed.text.contains(owner.text))
  }

  @Test func onlyWhatThePublicReadsIsDiscussed() async throws {
    for query in ["plan=no-such", "guide=toolkit&block=x", "", "block=papers", "guide=toolkit"] {
      #expect(try await site.send("/discussions/new?\(query)").status == 404, "\(query)")
      let fields = ["text": "x", "language": "en"] as KeyValuePairs
      #expect(try await site.submit("/discussions", fields).status == 404)
    }
    for key in [RecordKey().text, "short", "open-enrolment", "%00"] {
      #expect(try await [400, 404].contains(site.send("/discussions/\(key)").status))
      #expect(
        try await [400, 404].contains(
          site.submit("/discussions/\(key)", ["text": "x", "language": "en"]).status))
    }
  }

  private func opened(_ text: String, name: String = "") async throws -> RecordKey {
    let answer = try await site.submit(
      "/discussions", ["plan": "open-enrolment", "text": text, "name": name, "language": "en"])
    #expect(answer.status == 303)
    let address = try #require(answer.headers[.location])
    return try #require(RecordKey(String(address.split(separator: "/").last ?? "")))
  }

  /// The address where the message can be taken back.
  private func posted(_ text: String, to address: String, name: String = "") async throws -> String
  {
    let answer = try await site.submit(
      address, ["text": text, "name": name, "language": "en"])
    #expect(answer.status == 303)
    return try #require(answer.headers[.location])
  }
}
