import Catalogue
import Foundation
import HTTPTypes
import Publishing
import Testing
import Web

/// OAI-PMH 2.0, by its sections.
@Suite struct HarvestTests {
  let site: TestSite

  init() throws { site = try TestSite(harvestPage: 7) { try withdraw("duo-for-a-job", in: $0) } }

  private func ask(_ query: String) async throws -> String {
    let answer = try await site.send("/oai?\(query)")
    #expect(answer.status == 200)
    #expect(answer.headers[.contentType] == "text/xml; charset=utf-8")
    return answer.text
  }

  /// Requests with the error that section 3.6 asks for.
  static let errors: [(query: String, code: String)] = [
    ("", "badVerb"), ("verb=Nothing", "badVerb"), ("verb=Identify&verb=Identify", "badVerb"),
    ("verb=Identify&set=practices", "badArgument"), ("verb=GetRecord", "badArgument"),
    ("verb=GetRecord&identifier=x&metadataPrefix=oai_dc", "idDoesNotExist"),
    (
      "verb=GetRecord&identifier=oai:rostrum.example:practices/penny-wirton-schools&metadataPrefix=jats",
      "cannotDisseminateFormat"
    ),
    ("verb=ListMetadataFormats&identifier=x", "idDoesNotExist"),
    ("verb=ListRecords", "badArgument"),
    ("verb=ListRecords&metadataPrefix=marc", "cannotDisseminateFormat"),
    ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-13-01", "badArgument"),
    ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-22T00:00:00Z", "badArgument"),
    ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-01&until=2026-01-01", "badArgument"),
    ("verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc", "badArgument"),
    ("verb=ListRecords&metadataPrefix=oai_dc&from=2199-01-01", "noRecordsMatch"),
    ("verb=ListRecords&metadataPrefix=oai_dc&set=nothing", "noRecordsMatch"),
    ("verb=ListRecords&resumptionToken=broken", "badResumptionToken"),
    ("verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=broken", "badArgument"),
  ]

  @Test func whatIsWrongIsSaidByItsCode() async throws {
    for (query, code) in Self.errors {
      #expect(try await ask(query).contains("<error code=\"\(code)\">"), "\(query)")
    }
  }

  /// Every record of a list, page by page.
  private func headers(_ query: String) async throws -> [String] {
    var found: [String] = []
    var next = "verb=ListIdentifiers&\(query)"
    while true {
      let page = try await ask(next)
      let records = page.components(separatedBy: "<identifier>").dropFirst()
        .map { String($0.prefix { $0 != "<" }) }
      #expect(records.count <= 7)
      found += records
      let token = page.components(separatedBy: "<resumptionToken").dropFirst().first?
        .drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }
      guard let token, !token.isEmpty else { return found }
      next = "verb=ListIdentifiers&resumptionToken=\(token)"
    }
  }

  @Test func aListInPagesGivesEachRecordOnce() async throws {
    let practices = try await headers("metadataPrefix=oai_dc&set=practices")
    #expect(practices.count == site.live.site.catalogue.practices.count)
    #expect(Set(practices).count == practices.count)
    let clinics = try await headers("metadataPrefix=oai_dc&set=theme:law-clinic")
    #expect(clinics.count == site.live.site.counts.byTag["themes"]?["law-clinic"])
    let articles = try await headers("metadataPrefix=jats")
    #expect(articles.contains("oai:rostrum.example:publications/inclusive-learning-1/editorial"))
  }

  @Test func aTokenThatWasAlteredIsRefused() async throws {
    let page = try await ask("verb=ListIdentifiers&metadataPrefix=oai_dc")
    let token = String(
      try #require(page.components(separatedBy: "<resumptionToken").last).drop { $0 != ">" }
        .dropFirst().prefix { $0 != "<" })
    #expect(token.count > 40)
    #expect(
      try await ask("verb=ListIdentifiers&resumptionToken=\(token)").contains("<header>"))
    for altered in [String(token.dropLast()), "x" + token.dropFirst(), token + "0"] {
      #expect(
        try await ask("verb=ListIdentifiers&resumptionToken=\(altered)")
          .contains("badResumptionToken"))
    }
  }

  @Test func aWithdrawnPracticeLeavesItsHeader() async throws {
    let record = try await ask(
      "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:rostrum.example:practices/duo-for-a-job")
    #expect(record.contains("<header status=\"deleted\">"))
    #expect(record.contains("<datestamp>2026-11-20</datestamp>"))
    #expect(!record.contains("<metadata>"))
  }

  @Test func harvestersMayPost() async throws {
    let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    let posted = try await site.send(
      "/oai", method: .post, headers: form, body: "verb=ListSets")
    #expect(posted.text.contains("<setSpec>theme:law-clinic</setSpec>"))
    #expect(try await ask("verb=Identify").contains("<deletedRecord>transient</deletedRecord>"))
  }

  @Test func whatIsAskedIsRepeatedAsText() async throws {
    let answer = try await ask("verb=ListRecords&metadataPrefix=oai_dc&set=%3Cb%3E%22")
    #expect(answer.contains("set=\"&lt;b&gt;&quot;\""))
  }
}
