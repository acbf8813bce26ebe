import Foundation
import HTTPTypes
import Testing
import Web

@Suite struct LiveSiteTests {
  let site: TestSite
  let file: URL

  init() throws {
    site = try TestSite()
    file = site.root.appending(path: "Practices/penny-wirton-schools.md")
  }

  @Test func anEditedFileIsShownOnItsPageAndFound() async throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("title: Penny Wirton schools of Italian", with: "title: Zanzibar schools")
      .write(to: file, atomically: true, encoding: .utf8)
    #expect(try site.live.refresh())
    #expect(try await site.send("/practices/penny-wirton-schools").text.contains("Zanzibar"))
    #expect(try await site.send("/practices?q=zanzibar").text.contains("<h1>1 practice</h1>"))
    #expect(try !site.live.refresh())
  }

  @Test func aBrokenFileCostsOnlyItsOwnPage() async throws {
    try "---\ntitle: [\n---\n".write(to: file, atomically: true, encoding: .utf8)
    try site.live.refresh()
    #expect(try await site.send("/practices").status == 200)
    #expect(try await site.send("/practices/penny-wirton-schools").status == 404)
    #expect(try await site.send("/problems").text.contains("penny-wirton-schools.md"))
  }

  @Test func brokenSettingsLeaveTheSiteAsItWas() async throws {
    let settings = site.root.appending(path: "rostrum.yaml")
    try "title: [".write(to: settings, atomically: true, encoding: .utf8)
    try site.live.refresh()
    #expect(try await site.send("/practices/penny-wirton-schools").status == 200)
    #expect(try await site.send("/problems").text.contains("rostrum.yaml"))
  }

  @Test func `what was edited while the settings were broken is shown once they are mended`()
    async throws
  {
    let settings = site.root.appending(path: "rostrum.yaml")
    let usable = try String(contentsOf: settings, encoding: .utf8)
    try "title: [".write(to: settings, atomically: true, encoding: .utf8)
    try String(contentsOf: file, encoding: .utf8)
      .replacing("title: Penny Wirton schools of Italian", with: "title: Zanzibar schools")
      .write(to: file, atomically: true, encoding: .utf8)
    try site.live.refresh()
    try usable.write(to: settings, atomically: true, encoding: .utf8)
    try site.live.refresh()
    #expect(try await site.send("/practices/penny-wirton-schools").text.contains("Zanzibar"))
  }

  @Test func theTextAsItIsNowHasAnAddressForGood() async throws {
    let page = try await site.send("/practices/penny-wirton-schools").text
    let prefix = "/practices/penny-wirton-schools/"
    let hash = page.components(separatedBy: prefix).dropFirst().map { $0.prefix(12) }
      .first { $0.allSatisfy(\.isHexDigit) }
    let version = try await site.send(prefix + String(try #require(hash)))
    #expect(version.status == 200)
    #expect(version.text.contains("Penny Wirton schools of Italian"))
    #expect(try await site.send(prefix + "0123456789ab").status == 404)
  }
}
