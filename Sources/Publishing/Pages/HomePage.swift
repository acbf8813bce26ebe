import Catalogue
import Diagnostics
import Documents
package import Search

extension Pages {
  /// The first page: how much there is, the map, and the ways in.
  package func home(_ facets: [FacetCounts]) -> Page {
    var page = Page(
      site.configuration.title, path: "/", part: .home,
      content: [
        .tag("div", ["class": "home"]) {
          opening
          tileMap(facets)
        },
        waysIn,
        themesAndAudiences(facets),
        latest,
      ])
    page.description = text(.homeLead, [:])
    page.head = [
      .tag(
        "link",
        [
          "rel": "alternate", "type": "application/atom+xml", "title": text[.changesFeed],
          "href": links.practices(ending: "atom"),
        ])
    ]
    return page
  }

  private var opening: Element {
    .tag("div", ["class": "opening"]) {
      Element.tag("h1") {
        text.counted(.homePractices, site.counts.practices) + " "
          + text.counted(.homeCountries, site.counts.countries)
      }
      Element.tag("p", ["class": "lead"], text[.homeLead])
      wordForm(id: "home-words", class: "home-search", value: "")
      Element.tag("p", ["class": "counts"]) {
        let counts = site.counts
        let parts: [(InterfaceText, Int)] = [
          (.factCount, counts.facts), (.resultCount, counts.results),
          (.sourceCount, counts.sources), (.organisationCount, counts.organisations),
        ]
        parts.map { text.counted($0, $1) }.joined(separator: " · ")
      }
    }
  }

  /// The countries of Europe as tiles, each a link to its practices; those off the map below it.
  private func tileMap(_ facets: [FacetCounts]) -> Element {
    let counts = counts(.country, facets)
    let steps = Steps(maximum: counts.values.max() ?? 0)
    let places = EuropeTiles.places
    let beyond = counts.filter { code, count in
      count > 0 && !places.contains { $0.code == code }
    }.keys.sorted()
    return .tag("section", ["class": "map", "aria-labelledby": "map-title"]) {
      Element.tag("h2", ["id": "map-title"], text[.mapHeading])
      Element.tag(
        "ul", ["class": "tile-map"],
        places.map { code, column, row in
          let count = counts[code, default: 0]
          let step = steps.step(of: count).map { "step-\($0)" } ?? "step-0"
          return .tag(
            "li", ["class": "\(step) column-\(column + 1) row-\(row + 1)"],
            [tile(code, count)])
        })
      if !beyond.isEmpty {
        Element.tag("p", ["class": "beyond"]) {
          text[.beyondMap] + " "
          beyond.enumerated().flatMap { index, code -> [Element] in
            [
              .text(index == 0 ? "" : ", "),
              .tag(
                "a", ["href": links.practices(with: FacetValue(.country, code))],
                label(code, .countries)),
              .text(" (\(counts[code, default: 0]))"),
            ]
          }
        }
      }
    }
  }

  private func tile(_ code: String, _ count: Int) -> Element {
    let parts = [
      Element.tag("abbr", ["title": label(code, .countries)], code),
      Element.tag("span", ["class": "count"], String(count)),
    ]
    return count == 0
      ? .tag("span", ["class": "tile"], parts)
      : .tag(
        "a",
        [
          "class": "tile", "href": links.practices(with: FacetValue(.country, code)),
          "aria-label": "\(code) \(count): \(label(code, .countries))",
        ], parts)
  }

  /// What each person comes for, and where it begins.
  private var waysIn: Element {
    let ways: [(InterfaceText, InterfaceText, [(InterfaceText, String)])] = [
      (
        .forResearchers, .forResearchersText,
        [(.browsePractices, links.practices()), (.seeGaps, links.coverage)]
      ),
      (
        .forAdvocates, .forAdvocatesText,
        [(.readCampaigns, links.campaigns), (.compareShortlist, links.shortlist())]
      ),
      (
        .forOrganisations, .forOrganisationsText,
        [(.findPartners, links.matches), (.proposePractice, links.propose())]
      ),
      (.forReaders, .forReadersText, [(.readPublications, links.publications)]),
    ]
    return .tag("section", ["class": "ways", "aria-labelledby": "ways-title"]) {
      Element.tag("h2", ["id": "ways-title"], text[.waysHeading])
      Element.tag(
        "ul", [:],
        ways.map { title, sentence, actions in
          .tag("li") {
            Element.tag("h3", [:], text[title])
            Element.tag("p", [:], text[sentence])
            Element.tag(
              "p", ["class": "actions"],
              actions.map { .tag("a", ["href": $0.1], text[$0.0]) })
          }
        })
    }
  }

  private func themesAndAudiences(_ facets: [FacetCounts]) -> Element {
    .tag("div", ["class": "columns"]) {
      valueList(.theme, text[.byTheme], facets)
      valueList(.audience, text[.byAudience], facets)
    }
  }

  /// The top concepts of a facet with their counts.
  private func valueList(_ facet: Facet, _ title: String, _ facets: [FacetCounts]) -> Element {
    let counts = counts(facet, facets)
    let scheme = facet.scheme ?? .themes
    let top = catalogue[scheme].narrower(than: nil).filter { counts[$0.id, default: 0] > 0 }
    let id = "by-\(facet.rawValue)"
    return .tag("section", ["aria-labelledby": id]) {
      Element.tag("h2", ["id": id], title)
      Element.tag(
        "ul", ["class": "value-list"],
        top.map { concept in
          .tag("li") {
            Element.tag(
              "a", ["href": links.practices(with: FacetValue(facet, concept.id))],
              label(concept.id, scheme))
            Element.tag("span", ["class": "count"], String(counts[concept.id, default: 0]))
          }
        })
    }
  }

  private var latest: Element {
    .tag("section", ["aria-labelledby": "latest"]) {
      Element.tag("h2", ["id": "latest"], text[.plansAndPublications])
      Element.tag("ul", ["class": "entries"]) {
        site.workspace.publications.map { publicationEntry($0) }
        site.plans.prefix(4).map { planEntry($0) }
      }
    }
  }

  func counts(_ facet: Facet, _ facets: [FacetCounts]) -> [String: Int] {
    let values = facets.first { $0.facet == facet }?.values ?? []
    return Dictionary(values.map { ($0.value, $0.count) }, uniquingKeysWith: { first, _ in first })
  }

  func label(_ id: Concept.ID, _ scheme: Scheme) -> String {
    catalogue[scheme].label(of: id, in: language)
  }
}
