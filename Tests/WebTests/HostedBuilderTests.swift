import Feedback
import Foundation
import HTTPTypes
import Testing
import Web

/// Plans that strangers write on a hosted site.
@Suite struct HostedBuilderTests {
  @Test func onAHostedSiteADraftIsOpenedByItsKeysAlone() async throws {
    let site = try TestSite(isLocal: false)
    let begun = try await site.submit(
      "/campaigns/new", ["title": "Hosted", "kind": "plan", "start": "2027-01-11"])
    let address = try #require(begun.headers[.location])
    let key = String(address.split(separator: "/")[1])
    #expect(key.count == 32)
    let overview = try await site.send("/drafts/\(key)")
    #expect(overview.headers[.cacheControl] == "no-store")
    let readers = try #require(RecordKey(key)).readers.text
    #expect(overview.text.contains("/drafts/\(readers)"))
    #expect(try await site.send("/drafts/\(readers)/goal").status == 200)
    #expect(try await site.submit("/drafts/\(readers)/erase", [:]).status == 404)
    for path in ["/drafts/hosted", "/drafts/open-enrolment", "/drafts/open-enrolment/goal"] {
      #expect(try await site.send(path).status == 404)
    }
    #expect(!FileManager.default.fileExists(atPath: site.root.path + "/Campaigns/hosted.md"))
    #expect(try await site.submit("/drafts/\(key)/erase", [:]).status == 200)
    #expect(try await site.send("/drafts/\(readers)").status == 404)
  }
}
