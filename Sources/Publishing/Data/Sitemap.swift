import Campaigns
import Catalogue
import Diagnostics
import Documents
import Markup

/// The addresses of all pages for search engines (https://www.sitemaps.org/protocol.html), each with the same
/// page in the other languages.
package struct Sitemap: Sendable {
  /// One file, or an index and the files that it names.
  package let files: [String]

  /// - Parameters:
  ///   - layout: how the site is laid out as files; nil where a server answers.
  ///   - limit: how many addresses a file may have; the protocol allows 50,000.
  package init(_ site: Site, laidOutAs layout: SiteFiles? = nil, limit: Int = 50_000) {
    let listed = site.listedPages.filter { layout == nil || layout?.path(of: $0.path) != nil }
    let pages = Interface.languages.flatMap { language in
      listed.map { path, changed in Self.url(path, language, changed, site, layout) }
    }
    let parts = stride(from: 0, to: pages.count, by: limit).map { start in
      Element.tag(
        "urlset",
        [
          "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
          "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
        ], Array(pages[start..<min(start + limit, pages.count)])
      ).xmlFile()
    }
    guard parts.count > 1 else {
      files = parts
      return
    }
    let index = Element.tag(
      "sitemapindex", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"],
      parts.indices.map { number in
        .tag("sitemap", [:], [.tag("loc", [:], "\(site.base)sitemap/\(number + 1).xml")])
      })
    files = [index.xmlFile()] + parts
  }

  private static func url(
    _ path: String, _ language: String, _ changed: Day?, _ site: Site, _ files: SiteFiles?
  ) -> Element {
    func address(_ language: String) -> String {
      let path = Links(language: language, plain: site.plainLanguage).path(path)
      return site.base + (files?.path(of: path) ?? String(path.drop { $0 == "/" }))
    }
    return .tag("url") {
      Element.tag("loc", [:], address(language))
      changed.map { Element.tag("lastmod", [:], $0.iso) }
      Interface.languages.map { other in
        Element.tag(
          "xhtml:link", ["rel": "alternate", "hreflang": other, "href": address(other)])
      }
    }
  }
}

extension Site {
  /// What search engines may read (RFC 9309): all of a hosted site but its searches, nothing of a site that its
  /// writers look at.
  package var robots: String {
    guard !isLocal else { return "User-agent: *\nDisallow: /\n" }
    return "User-agent: *\nDisallow: /*?\n\nSitemap: \(base)sitemap.xml\n"
  }

  /// Where the site is published, with a slash at its end.
  fileprivate var base: String {
    guard let base = configuration.baseURL else { return "/" }
    return base.hasSuffix("/") ? base : base + "/"
  }

  /// The pages that search engines may list, each once, with the last day that is known to have changed it.
  fileprivate var listedPages: [(path: String, changed: Day?)] {
    let lists = [
      "/", "/practices", "/coverage", "/organisations", "/organisations/match", "/campaigns",
      "/publications", "/vocabularies", "/data", "/api",
    ]
    let vocabularies = Scheme.allCases.sorted().filter { !catalogue[$0].concepts.isEmpty }
    return lists.map { ($0, nil) }
      + practices.map { ("/practices/\($0.id)", $0.lastStatedDay) }
      + catalogue.organisations.map { ("/organisations/\($0.id)", nil) }
      + plans.map { ("/campaigns/\($0.id)", nil) }
      + workspace.publications.map { ("/publications/\($0.id)", $0.lastStatedDay) }
      + vocabularies.flatMap { scheme -> [(path: String, changed: Day?)] in
        [("/vocabularies/\(scheme.rawValue)", nil)]
          + catalogue[scheme].concepts.map { ("/vocabularies/\(scheme.rawValue)/\($0.id)", nil) }
      }
  }
}
