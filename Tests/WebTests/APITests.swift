import Catalogue
import Foundation
import HTTPTypes
import Publishing
import Testing
import Web

/// The interface for programs.
@Suite struct APITests {
  let site: TestSite

  init() throws { site = try TestSite() }

  private func object(_ address: String) async throws -> [String: Any] {
    let answer = try await site.send(address)
    #expect(answer.status == 200, "\(address)")
    return try #require(
      JSONSerialization.jsonObject(with: answer.body) as? [String: Any], "\(address)")
  }

  private func items(_ address: String) async throws -> [[String: Any]] {
    try #require(try await object(address)["items"] as? [[String: Any]])
  }

  @Test func everyExampleOnThePageForPeopleIsAnswered() async throws {
    let page = try await site.send("/api").text
    let addresses = page.components(separatedBy: "<a href=\"/api/").dropFirst().map {
      "/api/" + $0.prefix { $0 != "\"" }.replacing("&amp;", with: "&")
    }
    #expect(addresses.count == APIEndpoint.allCases.count + 1)
    for address in addresses {
      let answer = try await site.send(address)
      #expect(answer.status == 200, "\(address)")
      #expect(answer.headers[.contentType] == "application/json")
      #expect(answer.headers[.accessControlAllowOrigin] == "*")
      #expect(answer.headers[.eTag] != nil)
    }
  }

  @Test func onlyDataMayBeReadFromOtherSites() async throws {
    for address in ["/", "/practices", "/api", "/data", "/no-such-page"] {
      #expect(try await site.send(address).headers[.accessControlAllowOrigin] == nil)
    }
  }

  @Test func aPageOfPracticesLeadsToTheNextUntilAllWereGiven() async throws {
    var ids: [String] = []
    var next: String? = "/api/practices?sort=title"
    while let address = next {
      let page = try await object(address)
      ids += try #require(page["items"] as? [[String: Any]]).compactMap { $0["id"] as? String }
      next = (page["links"] as? [String: String])?["next"]
    }
    #expect(Set(ids) == Set(site.live.site.practices.map(\.id)))
    #expect(ids.count == site.live.site.practices.count)
  }

  @Test func aPracticeHasOneShapeInListsAndByItself() async throws {
    let listed = try #require(try await items("/api/practices?q=penny+wirton").first)
    let detail = try await object("/api/practices/penny-wirton-schools")
    for (name, value) in listed { #expect("\(detail[name] ?? "")" == "\(value)", "\(name)") }
    #expect((detail["facts"] as? [Any])?.isEmpty == false)
    let downloaded = try await site.send("/practices.json?q=penny+wirton").body
    let rows = try #require(JSONSerialization.jsonObject(with: downloaded) as? [[String: Any]])
    #expect(NSDictionary(dictionary: listed).isEqual(rows.first))
  }

  @Test func organisationsVocabulariesPlansAndPublicationsAreListed() async throws {
    let counts = try await object("/api/stats")
    for (list, count) in [
      ("organisations", "organisations"), ("plans", "plans"), ("publications", "publications"),
    ] {
      #expect(try await object("/api/\(list)")["total"] as? Int == counts[count] as? Int)
    }
    let italian = try await items("/api/organisations?country=IT")
    #expect(!italian.isEmpty && italian.allSatisfy { $0["country"] as? String == "IT" })
    let themes = try await items("/api/vocabularies/themes")
    #expect(themes.contains { $0["id"] as? String == "law-clinic" })
    #expect(
      try await object("/api/vocabularies/themes/law-clinic")["practices"] as? Int
        == site.live.site.counts.byTag["themes"]?["law-clinic"])
  }

  @Test func whatIsPrivateInAPlanIsNowhereInTheData() async throws {
    let canary = "canary-of-the-data"
    let site = try TestSite { root in
      let file = root.appending(path: "Campaigns/open-enrolment.md")
      let text = try String(contentsOf: file, encoding: .utf8)
      let entry = "\nlog:\n  - {date: 2026-11-08, about: o1, text: \(canary), alert: green}\n"
      try text.replacing("\nlog:\n", with: entry)
        .write(to: file, atomically: true, encoding: .utf8)
    }
    for address in ["/api/plans", "/api/plans/open-enrolment", "/data/catalogue.json"] {
      let answer = try await site.send(address)
      #expect(answer.status == 200)
      #expect(!answer.text.contains(canary))
    }
  }

  /// Addresses without an answer, with the status that says so.
  static let refused: [(String, Int)] = [
    ("/api/nothing", 404), ("/api/practices/no-such", 404), ("/api/vocabularies/no-such", 404),
    ("/api/vocabularies/themes/no-such", 404), ("/api/practices?page=0", 400),
    ("/api/practices?sort=sideways", 400), ("/api/practices?q=%", 400),
    ("/api/practices?q=" + String(repeating: "a", count: 400), 400),
  ]

  @Test func aProblemIsDescribedForPrograms() async throws {
    for (address, status) in Self.refused {
      let answer = try await site.send(address)
      #expect(answer.status == status, "\(address.prefix(60))")
      #expect(answer.headers[.contentType] == "application/problem+json")
      let problem = try #require(
        JSONSerialization.jsonObject(with: answer.body) as? [String: Any])
      #expect(problem["status"] as? Int == status)
      #expect(problem["type"] as? String == "about:blank")
    }
    let sent = try await site.send("/api/practices", method: .post)
    #expect(sent.status == 405)
    #expect(sent.headers[.contentType] == "application/problem+json")
  }

  @Test func theDescriptionHasEveryAddressOfTheList() async throws {
    let description = try await object("/api/openapi.json")
    let paths = try #require(description["paths"] as? [String: Any])
    #expect(Set(paths.keys) == Set(APIEndpoint.allCases.map(\.path)))
  }
}
