import Diagnostics
import Documents
import Foundation
import Markup
import Testing

@testable import Publishing

/// The site as files: every page in its place, and no way that leads nowhere.
@Suite final class StaticSiteTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "rostrum-tests-\(UUID().uuidString)", directoryHint: .isDirectory)

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var target: URL { folder.appending(path: "site", directoryHint: .isDirectory) }

  private func make(
    _ changes: [String: String] = [:], base: String? = nil, server: String? = nil
  ) throws -> StaticSite {
    var files = changes
    if base == nil {
      files["rostrum.yaml"] = sampleFiles["rostrum.yaml"]?.replacing(
        "base_url: https://sample.org/\n", with: "")
    }
    let tree = tree(files)
    var report = Report()
    let workspace = try #require(Workspace(tree, &report))
    let site = Site(
      workspace.published(at: base), tree: tree, problems: report, exports: [], date: today,
      isLocal: false)
    return try StaticSite(
      site, assets: SiteAssets(StyleSheets()), downloads: [], root: folder, server: server)
  }

  private func written() throws -> [String: String] {
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: target.path) {
      guard let data = FileManager.default.contents(atPath: "\(target.path)/\(path)") else {
        continue
      }
      files[path] = String(decoding: data, as: UTF8.self)
    }
    return files
  }

  @Test(arguments: [
    ("/", "index.html"), ("/it/", "it/index.html"), ("/practices", "practices.html"),
    ("/it/practices/law-desk", "it/practices/law-desk.html"),
    (
      "/practices?country=IT&theme=law-clinic&page=2",
      "practices/country/IT/theme/law-clinic/page/2.html"
    ),
    ("/publications/issue/articles/one.html", "publications/issue/articles/one.html"),
  ]) func anAddressOfAPageHasOneFile(address: String, name: String) {
    #expect(SiteFiles.name(ofPage: address) == name)
  }

  @Test func anAddressLeadsToItsFileToTheServerOrNowhere() {
    let places = [
      SiteFiles.Place(path: "practices.html", addresses: ["/practices"], takesQuery: true),
      SiteFiles.Place(path: "a.html", addresses: ["/a"], takesQuery: false),
      SiteFiles.Place(
        path: "practices/country/IT.html", addresses: ["/practices?country=IT"], takesQuery: false),
      SiteFiles.Place(path: "data/x y.csv", addresses: ["/data/x.csv"], takesQuery: false),
    ]
    let files = SiteFiles(places)
    let served = SiteFiles(places, server: "https://rostrum.example/")
    let origin = SiteFiles.Origin(
      SiteFiles.Place(path: "it/a.html", addresses: ["/it/a"], takesQuery: false))
    func way(_ address: String) -> String? { files.address(address, from: origin) }
    #expect(way("/a#f1") == "../a.html#f1")
    #expect(way("/practices?country=IT") == "../practices/country/IT.html")
    #expect(way("/practices?q=law&country=IT") == "../practices.html?q=law&country=IT")
    #expect(way("/it/data/x.csv") == "../data/x%20y.csv")
    #expect(way("data/x.csv") == "../data/x%20y.csv")
    #expect(way("#f1") == "#f1")
    #expect(way("https://sample.org/") == "https://sample.org/")
    #expect(way("/a?q=law") == nil)
    #expect(way("/campaigns/new") == nil)
    #expect(
      served.address("/campaigns/new", from: origin) == "https://rostrum.example/campaigns/new")
  }

  @Test func whatLeadsNowhereIsTakenOut() {
    let place = SiteFiles.Place(path: "a.html", addresses: ["/a"], takesQuery: false)
    let files = SiteFiles([place])
    let page = Element.tag("main") {
      Element.tag("p") {
        "See "
        Element.tag("a", ["href": "/a"], "this")
        " and "
        Element.tag("a", ["href": "/gone", "lang": "it"], "that")
        "."
      }
      Element.tag("form", ["action": "/gone"], [.tag("button", [:], "Send")])
      Element.tag("p", ["class": "actions"]) { Element.tag("a", ["href": "/gone"], "Do it") }
      Element.tag("p", ["class": "downloads"]) {
        Element.tag("span", [:], "Download")
        Element.tag("a", ["href": "/gone.csv"], "CSV")
        Element.tag("a", ["href": "/a"], "JSON")
      }
      Element.tag("ul") { Element.tag("li") { Element.tag("a", ["href": "/gone"], "One") } }
    }
    #expect(
      files.laidOut(page, from: SiteFiles.Origin(place)).html.replacing("\n", with: "") == """
        <main><p>See <a href="a.html">this</a> and <span lang="it">that</span>.</p>\
        <p class="downloads"><span>Download</span><a href="a.html">JSON</a></p></main>
        """)
  }

  @Test func everyWayOfEveryPageLeadsToAFile() throws {
    try make(base: "https://sample.org/").write(to: target)
    let files = try written()
    let pages = files.filter { $0.key.hasSuffix(".html") && $0.key != "404.html" }
    #expect(pages.count > 80)
    for (path, text) in pages.sorted(by: { $0.key < $1.key }) {
      for match in text.matches(of: /\s(?:href|src|action|formaction)="([^"]*)"/) {
        let way = String(match.output.1)
        guard !way.contains(":"), !way.hasPrefix("#") else { continue }
        #expect(!way.hasPrefix("/"), "\(path): \(way)")
        let parts = way.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
        var folders = path.split(separator: "/").dropLast().map(String.init)
        for part in parts {
          if part == ".." { _ = folders.popLast() } else { folders.append(part) }
        }
        #expect(files[folders.joined(separator: "/")] != nil, "\(path): \(way)")
      }
    }
  }

  @Test func listsByCountryThemeAndAudienceStandInPages() throws {
    var changes: [String: String] = [:]
    let sample = try #require(sampleFiles["Practices/law-desk.md"])
    for number in 1...25 { changes["Practices/law-\(number).md"] = sample }
    try make(changes).write(to: target)
    let files = try written()
    let second = try #require(files["practices/country/DE/theme/rights/page/2.html"])
    #expect(second.components(separatedBy: "class=\"hit\"").count == 7)
    #expect(second.contains("href=\"../../../../../../practices/country/DE/theme/rights.html\""))
    #expect(files["practices/country/IT/theme/rights.html"] == nil)
    #expect(files["practices/country/GR.html"] == nil)
    let italy = try #require(files["it/practices/country/IT.html"])
    #expect(
      italy.contains(
        "<li class=\"none depth-1\"><span>Law clinic</span><span class=\"count\">0</span></li>"))
  }

  @Test func whatHasNotChangedKeepsItsTimesAndAFailedRunLeavesTheOldSite() throws {
    try make().write(to: target)
    let page = target.appending(path: "practices/law-desk.html")
    let old = Date(timeIntervalSince1970: 1_000_000)
    let home = target.appending(path: "index.html")
    for url in [page, home] {
      try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: url.path)
    }
    func modified(_ url: URL) throws -> Date? {
      try FileManager.default.attributesOfItem(atPath: url.path)[.modificationDate] as? Date
    }
    let renamed = sampleFiles["Practices/law-desk.md"]?.replacing("Law desk", with: "Law table")
    try make(["Practices/law-desk.md": renamed ?? ""]).write(to: target)
    #expect(try modified(home) == old)
    #expect(try modified(page) != old)
    let before = try written()
    #expect(throws: (any Error).self) {
      try OutputFolder.replace(target) { folder in
        try folder.write(Data("half".utf8), at: "index.html")
        try folder.write(Data(), at: "../outside")
      }
    }
    #expect(try written() == before)
  }

  @Test func feedsAndSitemapStandWhereTheSiteHasAnAddress() throws {
    try make().write(to: target)
    let without = try written()
    for name in ["sitemap.xml", "robots.txt", "practices.atom", "publications.atom"] {
      #expect(without[name] == nil, "\(name)")
    }
    #expect(without.values.allSatisfy { !$0.contains("rel=\"canonical\" href=\"/") })
    try make(base: "https://here.example/x").write(to: target)
    let with = try written()
    #expect(
      with["sitemap.xml"]?.contains("<loc>https://here.example/x/it/practices/law-desk.html</loc>")
        == true)
    #expect(
      with["practices.atom"]?.contains("https://here.example/x/practices/law-desk.html") == true)
    #expect(with["404.html"]?.contains("href=\"https://here.example/x/assets/site-") == true)
  }

  @Test func formsLeadToTheServerThatIsNamed() throws {
    try make(server: "https://rostrum.example").write(to: target)
    let files = try written()
    #expect(
      files["campaigns.html"]?.contains("href=\"https://rostrum.example/campaigns/new\"") == true)
    try make().write(to: target)
    #expect(try written()["campaigns.html"]?.contains("campaigns/new") == false)
  }

  @Test func theSameWorkspaceGivesTheSameBytes() throws {
    try make().write(to: target)
    let first = try written()
    try FileManager.default.removeItem(at: target)
    try make().write(to: target)
    #expect(try written() == first)
  }
}
