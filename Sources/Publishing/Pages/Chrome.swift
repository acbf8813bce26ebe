import Diagnostics
import Documents

extension Pages {
  /// A page as the text of an HTML file.
  ///
  /// - Parameter origin: where the page stands in a site that is laid out as files.
  package func html(_ page: Page, from origin: SiteFiles.Origin? = nil) -> String {
    let whole = Element.tag(
      "html", ["lang": language, "dir": Direction(language: language).rawValue]
    ) {
      head(page)
      Element.tag("body", ["class": "site"]) {
        Element.tag("a", ["class": "skip", "href": "#content"], text[.skipToContent])
        masthead(page)
        Element.tag("main", ["id": "content", "class": page.layout.rawValue], page.content)
        footer(page)
      }
    }
    let laidOut = origin.flatMap { files?.laidOut(whole, from: $0) }
    return "<!doctype html>\n" + (laidOut ?? whole).html
  }

  private func head(_ page: Page) -> Element {
    let name = site.configuration.title
    return .tag("head") {
      Element.tag("meta", ["charset": "utf-8"])
      meta("viewport", "width=device-width, initial-scale=1")
      meta("color-scheme", "light dark")
      Element.tag("title", [:], page.title == name ? name : "\(page.title) – \(name)")
      page.description.map { meta("description", $0) }
      if !page.isListed { meta("robots", "noindex") }
      Element.tag("link", ["rel": "icon", "type": "image/svg+xml", "href": assets.icon])
      Element.tag("link", ["rel": "stylesheet", "href": assets.style])
      Element.tag("script", ["src": assets.script, "defer": "defer"])
      if page.isListed {
        Interface.languages.map { other in
          Element.tag(
            "link", ["rel": "alternate", "hreflang": other, "href": address(of: page, in: other)])
        }
      }
      page.head
    }
  }

  func meta(_ name: String, _ content: String) -> Element {
    .tag("meta", ["name": name, "content": content])
  }

  private func address(of page: Page, in language: String) -> String {
    Links(language: language, plain: site.plainLanguage).path(page.path) + page.query
  }

  private func masthead(_ page: Page) -> Element {
    .tag("header", ["class": "masthead"]) {
      Element.tag("div", ["class": "inner"]) {
        Element.tag(
          "a",
          [
            "class": "brand", "href": links.home, "aria-current": page.part == .home ? "page" : nil,
          ]
        ) {
          mark
          Element.tag("span", [:], site.configuration.title)
        }
        Element.tag("nav", ["aria-label": text[.mainNavigation]]) {
          Element.tag("ul", [:], navigation(page))
        }
        wordForm(id: "head-words", class: "head-search", value: "")
      }
    }
  }

  private func navigation(_ page: Page) -> [Element] {
    let items: [(Page.Part, InterfaceText, String)] = [
      (.practices, .navPractices, links.practices()), (.coverage, .navCoverage, links.coverage),
      (.campaigns, .navCampaigns, links.campaigns),
      (.publications, .navPublications, links.publications),
      (.organisations, .navOrganisations, links.organisations),
      (.vocabularies, .navVocabularies, links.vocabularies),
      (.feedback, .navFeedback, links.submissions()),
    ]
    return items.map { part, label, address in
      .tag("li") {
        Element.tag(
          "a", ["href": address, "aria-current": part == page.part ? "true" : nil], text[label])
      }
    }
  }

  /// The box for words, which leads to the list of practices.
  func wordForm(id: String, class name: String, value: String) -> Element {
    .tag("form", ["class": name, "role": "search", "action": links.practices(), "method": "get"]) {
      Element.tag("label", ["for": id], text[.searchLabel])
      Element.tag(
        "input",
        [
          "id": id, "type": "search", "name": "q", "value": value.isEmpty ? nil : value,
          "maxlength": String(CatalogueSearch.wordLimit),
        ])
      Element.tag("button", ["type": "submit"], text[.search])
    }
  }

  private func footer(_ page: Page) -> Element {
    let configuration = site.configuration
    return .tag("footer", ["class": "colophon-line"]) {
      Element.tag("div", ["class": "inner"]) {
        Element.tag("p", ["class": "languages"]) {
          Interface.languages.flatMap { other -> [Element] in
            [
              Element.tag(
                "a",
                [
                  "href": address(of: page, in: other), "lang": other, "hreflang": other,
                  "aria-current": other == language ? "true" : nil,
                ], Interface(other)[.ownName])
            ]
          }
        }
        Element.tag("p") {
          text(
            .publishedBy,
            [
              "publisher": configuration.publisher, "licence": licenceName(configuration.licence),
              "date": phrases.date(site.date),
            ])
        }
        Element.tag("p") {
          Element.tag("a", ["href": links.propose()], text[.proposePractice])
          " · "
          Element.tag("a", ["href": links.shortlist(), "data-shortlist": ""], text[.yourShortlist])
          " · "
          Element.tag("a", ["href": links.path("/data")], text[.openData])
          if site.isLocal {
            " · "
            Element.tag("a", ["href": links.problems]) {
              text.counted(.problemCount, site.problemsToMend.diagnostics.count)
            }
          }
        }
      }
    }
  }

  /// Four tiles, one raised: the sign of the product.
  private var mark: Element {
    let tiles = [(1, 9, "2"), (1, 17, "3"), (9, 17, "4"), (9, 5, "5")]
    return .tag(
      "svg",
      ["class": "mark", "viewBox": "0 0 18 26", "aria-hidden": "true", "focusable": "false"],
      tiles.map { x, y, step in
        .tag(
          "rect",
          [
            "x": String(x), "y": String(y), "width": "7", "height": "7", "class": "step-\(step)",
          ])
      })
  }
}
