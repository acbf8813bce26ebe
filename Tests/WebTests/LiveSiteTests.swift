import Catalogue
import Foundation
import HTTPTypes
import Publishing
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

  @Test(.timeLimit(.minutes(2)))
  func `an edit is told by the system, in folders made since too`() async throws {
    let live = site.live
    let watching = Task { await live.watch(every: .seconds(600)) { Issue.record($0) } }
    defer { watching.cancel() }
    let folder = site.root.appending(path: "Practices/new")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = try String(contentsOf: file, encoding: .utf8)
    // The watch may not have begun yet: what is written again is told of again.
    for number in 0... {
      try text.replacing(
        "title: Penny Wirton schools of Italian", with: "title: Zanzibar \(number)"
      )
      .write(to: folder.appending(path: "zanzibar.md"), atomically: true, encoding: .utf8)
      if live.site.catalogue.practice("zanzibar") != nil { break }
      try await Task.sleep(for: .milliseconds(50))
    }
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
