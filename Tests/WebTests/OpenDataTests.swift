import Diagnostics
import Foundation
import HTTPTypes
import Markup
import Publishing
import Testing
import Web

/// The whole catalogue to take away.
@Suite struct OpenDataTests {
  @Test func everyFileOnThePageIsThereWithItsSizeAndHash() async throws {
    let site = try TestSite()
    let page = try await site.send("/data").text
    let paths = page.components(separatedBy: "<a href=\"/data/").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
    #expect(paths.count > 15)
    for path in paths {
      let answer = try await site.send("/data/\(path)")
      #expect(answer.status == 200, "\(path)")
      #expect(page.contains(sha256(answer.body)), "\(path)")
      #expect(answer.headers[.accessControlAllowOrigin] == "*")
    }
    #expect(try await site.send("/data/index.sqlite").status == 404)
    #expect(try await site.send("/data/../rostrum.yaml").status == 400)
  }

  @Test func theServerGivesTheBytesOfTheCommandLine() async throws {
    let site = try TestSite()
    var report = Report()
    let workspace = try #require(Workspace(at: site.root, &report))
    for file in try CatalogueDownloads(of: workspace, on: site.live.site.date).files {
      #expect(try await site.send("/data/\(file.path)").body == file.data, "\(file.path)")
    }
  }

  @Test func anEditedFileIsInTheNextDownload() async throws {
    let site = try TestSite()
    let before = try await site.send("/data/catalogue.json")
    let file = site.root.appending(path: "Practices/penny-wirton-schools.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("title: Penny Wirton schools of Italian", with: "title: Zanzibar schools")
      .write(to: file, atomically: true, encoding: .utf8)
    try site.live.refresh()
    #expect(!before.text.contains("Zanzibar"))
    #expect(try await site.send("/data/catalogue.json").text.contains("Zanzibar"))
    #expect(try await site.send("/data/csv/practices.csv").text.contains("Zanzibar"))
  }

  @Test func aDownloadThatSomebodyDeletedIsMadeAgain() async throws {
    let site = try TestSite()
    let before = try await site.send("/data/catalogue.sqlite").body
    try FileManager.default.removeItem(at: site.root.appending(path: ".rostrum/downloads"))
    // With a query it is no answer that was kept.
    #expect(try await site.send("/data/catalogue.sqlite?again").body == before)
  }

  @Test func aWithdrawnPracticeIsInNoDownload() async throws {
    let site = try TestSite { try withdraw("duo-for-a-job", in: $0) }
    for path in ["csv/practices.csv", "catalogue.json"] {
      #expect(!(try await site.send("/data/\(path)").text.contains("practices/duo-for-a-job\"")))
    }
    let listed = try await site.send("/data/csv/practices.csv").text
    #expect(!listed.contains("\nduo-for-a-job,"))
  }

  @Test func searchEnginesReadAHostedSiteOnly() async throws {
    let local = try await TestSite().send("/robots.txt").text
    #expect(local == "User-agent: *\nDisallow: /\n")
    let hosted = try await TestSite(isLocal: false).send("/robots.txt").text
    #expect(hosted.contains("Sitemap: https://rostrum.example/sitemap.xml\n"))
    #expect(!hosted.contains("Disallow: /\n"))
  }

  @Test func theSiteMapHasEachPageInEachLanguage() async throws {
    let site = try TestSite()
    let map = try await site.send("/sitemap.xml").text
    let pages = map.components(separatedBy: "<loc>https://rostrum.example").dropFirst()
      .map { String($0.prefix { $0 != "<" }) }
    #expect(pages.contains("/practices/duo-for-a-job"))
    #expect(pages.contains("/it/practices/duo-for-a-job"))
    #expect(Set(pages).count == pages.count)
    for page in stride(from: 0, to: pages.count, by: 9).map({ pages[$0] }) {
      #expect(try await site.send(page).status == 200, "\(page)")
    }
  }

  @Test func aLongSiteMapIsDivided() throws {
    let site = try TestSite().live.site
    let whole = Sitemap(site).files
    #expect(whole.count == 1)
    let files = Sitemap(site, limit: 50).files
    func count(_ text: String) -> Int { text.components(separatedBy: "<url>").count - 1 }
    #expect(files[0].components(separatedBy: "<sitemap>").count == files.count)
    #expect(files.dropFirst().allSatisfy { count($0) <= 50 })
    #expect(files.reduce(0) { $0 + count($1) } == count(whole[0]))
  }

  @Test func publicationsHaveAFeed() async throws {
    let feed = try await TestSite().send("/publications.atom").text
    #expect(feed.contains("<id>https://rostrum.example/publications/inclusive-learning-1</id>"))
  }
}

/// Adds the change that withdraws a practice to its file.
func withdraw(_ id: String, in root: URL) throws {
  let file = root.appending(path: "Practices/\(id).md")
  let text = try String(contentsOf: file, encoding: .utf8)
  let change = "\nhistory:\n  - {date: 2026-11-20, kind: withdrawn, note: A sample.}\nsources:"
  try text.replacing("\nsources:", with: change, maxReplacements: 1)
    .write(to: file, atomically: true, encoding: .utf8)
}
