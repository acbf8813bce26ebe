import Foundation
import HTTPTypes
import Publishing
import Testing
import Web

@Suite struct RouteTests {
  /// One address of every kind of page.
  static let addresses = [
    "/", "/practices", "/practices?country=IT&theme=law-clinic&q=school", "/practices?page=2",
    "/practices/penny-wirton-schools", "/practices/penny-wirton-schools/versions",
    "/practices/compare", "/practices/compare?id=penny-wirton-schools&id=duo-for-a-job",
    "/shortlist", "/shortlist?id=penny-wirton-schools", "/coverage",
    "/coverage?audience=refugees", "/organisations", "/organisations/iuc-turin",
    "/organisations/match", "/vocabularies", "/vocabularies/themes",
    "/vocabularies/themes/law-clinic", "/campaigns", "/campaigns/open-enrolment",
    "/publications", "/publications/inclusive-learning-1", "/feedback/propose?country=IT",
    "/problems", "/it/", "/it/practices", "/it/practices/penny-wirton-schools", "/it/coverage",
    "/data", "/api", "/it/data", "/it/api",
  ]

  @Test func everyPageIsThereAndSaysWhatItMayLoad() async throws {
    let site = try TestSite()
    for address in Self.addresses {
      let answer = try await site.send(address)
      #expect(answer.status == 200, "\(address)")
      #expect(answer.headers[.contentType] == "text/html; charset=utf-8", "\(address)")
      #expect(
        answer.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'self'; ") == true)
      #expect(answer.headers[.xContentTypeOptions] == "nosniff")
      #expect(answer.text.components(separatedBy: "<h1").count == 2, "\(address)")
    }
  }

  @Test func whatAClientHasAlreadyIsNotSentAgain() async throws {
    let site = try TestSite()
    let first = try await site.send("/practices")
    let tag = try #require(first.headers[.eTag])
    let second = try await site.send("/practices", headers: [.ifNoneMatch: "W/\(tag)"])
    #expect(second.status == 304)
    #expect(second.body.isEmpty)
    let other = try await site.send("/practices", headers: [.ifNoneMatch: "\"other\""])
    #expect(other.status == 200)
  }

  @Test func headGivesTheHeadersOfGet() async throws {
    let site = try TestSite()
    let get = try await site.send("/coverage")
    let head = try await site.send("/coverage", method: .head)
    #expect(head.body.isEmpty)
    #expect(head.headers[.contentLength] == String(get.body.count))
    #expect(head.headers[.eTag] == get.headers[.eTag])
  }

  /// Addresses that cannot be answered, with the status that says so.
  static let refused: [(String, Int)] = [
    ("/nothing-here", 404), ("/practices/no-such-practice", 404), ("/practices/x.exe", 404),
    ("/practices/%2e%2e%2frostrum.yaml", 400), ("/../rostrum.yaml", 400),
    ("/publications/inclusive-learning-1/../../rostrum.yaml", 400),
    ("/practices?q=%", 400), ("/practices?q=%zz", 400), ("/practices?q=%00", 400),
    ("/practices?q=%ff", 400), ("/practices?page=0", 400), ("/practices?page=x", 400),
    ("/practices?sort=sideways", 400), ("/vocabularies/no-such", 404),
    ("/practices?q=" + String(repeating: "a", count: 400), 414),
    ("/practices?q=" + String(repeating: "a", count: 100_000), 414),
    ("/" + String(repeating: "a", count: 5000), 414),
    ("/practices?" + String(repeating: "country=IT&", count: 150), 414),
  ]

  @Test func whatCannotBeAnsweredIsRefusedWithoutRepeatingIt() async throws {
    let site = try TestSite()
    for (address, status) in Self.refused {
      let answer = try await site.send(address)
      #expect(answer.status == status, "\(address.prefix(60))")
      #expect(!answer.text.contains("nothing-here") && !answer.text.contains("aaaaaaaa"))
      #expect(answer.headers[.contentSecurityPolicy] != nil)
    }
  }

  @Test func whatIsTypedIsShownAsText() async throws {
    let site = try TestSite()
    for typed in ["%3Cscript%3Ealert(1)%3C/script%3E", "%22%3E%3Cimg%20src=x%20onerror=y%3E"] {
      for address in ["/practices?q=\(typed)", "/practices?country=\(typed)"] {
        let answer = try await site.send(address)
        #expect(answer.status == 200)
        #expect(!answer.text.contains("<script>alert"), "\(address)")
        #expect(!answer.text.contains("<img src=x"), "\(address)")
      }
    }
  }

  @Test func nothingCanBeSentToAPage() async throws {
    let site = try TestSite()
    for method in [HTTPRequest.Method.post, .put, .delete] {
      let answer = try await site.send("/practices", method: method)
      #expect(answer.status == 405)
      #expect(answer.headers[.allow] == "GET, HEAD")
    }
  }

  @Test func theLogHoldsNothingThatWasTyped() async throws {
    let site = try TestSite()
    _ = try await site.send("/practices?q=secret-word")
    _ = try await site.send("/secret-word")
    let metrics = try await site.send("/metrics").text
    #expect(metrics.contains("rostrum_requests_total{route=\"/practices\",status=\"200\"} 1"))
    let told = site.records.all.map { "\($0)" }.joined() + metrics
    #expect(!told.contains("secret-word"))
    #expect(site.records.all.map(\.route) == ["/practices", "none", "/metrics"])
  }

  @Test func problemsAreShownOnlyToThoseWhoWriteTheFiles() async throws {
    let site = try TestSite(isLocal: false)
    #expect(try await site.send("/problems").status == 404)
    let page = try await site.send("/").text
    #expect(!page.contains("/problems"))
  }
}
