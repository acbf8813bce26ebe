import Catalogue
import Diagnostics
import Documents
import Markup
package import Search

extension Pages {
  /// The list of practices that a search finds, with its facets.
  ///
  /// - Parameter unknown: values of the address that no facet has.
  package func practices(
    _ search: CatalogueSearch, _ result: SearchResult, unknown: [FacetValue]
  ) -> Page {
    practices(search, result, unknown: unknown, side: [filterForm(search, result.facets)])
  }

  /// - Parameter side: what narrows the list down.
  func practices(
    _ search: CatalogueSearch, _ result: SearchResult, unknown: [FacetValue], side: [Element]
  ) -> Page {
    let title = text.counted(.practicesFound, result.total)
    var page = Page(
      title, path: "/practices", part: .practices,
      content: [
        .tag("div", ["class": "search-page"]) {
          Element.tag("div", ["class": "results", "id": "results"]) {
            Element.tag("h1") { title }
            Element.tag("p", ["class": "narrow-only"]) {
              Element.tag("a", ["class": "button", "href": "#filters"], text[.filterThese])
            }
            notices(search, result, unknown)
            ticked(search)
            resultForm(search, result)
            paging(search, total: result.total)
            downloads(search, total: result.total)
          }
          side
        }
      ])
    page.query = String(links.practices(search).drop { $0 != "?" })
    page.isListed = !search.isNarrowed
    page.description = text[.practicesLead]
    page.head = feedAndCanonical(search)
    return page
  }

  private func feedAndCanonical(_ search: CatalogueSearch) -> [Element] {
    [
      .tag(
        "link",
        [
          "rel": "alternate", "type": "application/atom+xml", "title": text[.changesFeed],
          "href": links.practices(search.onPage(1), ending: "atom"),
        ])
    ]
  }

  /// What the reader should know of the answer: values that do not exist, a better spelling, words left out.
  private func notices(
    _ search: CatalogueSearch, _ result: SearchResult, _ unknown: [FacetValue]
  ) -> [Element] {
    var notices = unknown.map { value in
      Element.tag("p", ["class": "note signal"]) {
        text(.unknownValue, ["facet": name(value.facet), "value": value.value])
      }
    }
    if Query(search.words).wasCut {
      notices.append(.tag("p", ["class": "note"], text(.wordsCut, ["n": "\(Query.wordLimit)"])))
    }
    if let suggestion = result.suggestion {
      var better = search.onPage(1)
      better.words = suggestion
      notices.append(
        .tag("p", ["class": "note"]) {
          text[.didYouMean] + " "
          Element.tag("a", ["href": links.practices(better)], suggestion)
          "?"
        })
    }
    let concepts = result.concepts.filter { !search.selection.contains($0) }.prefix(6)
    if !concepts.isEmpty, !search.words.isEmpty {
      notices.append(
        .tag("p", ["class": "concepts"]) {
          text[.alsoFoundBy] + " "
          concepts.map { value in
            Element.tag(
              "a", ["class": "chip", "href": links.practices(with: value)],
              "\(name(value.facet)): \(label(value))")
          }
        })
    }
    return notices
  }

  /// The ticked values, each with a link that takes it away.
  private func ticked(_ search: CatalogueSearch) -> Element? {
    guard search.isNarrowed else { return nil }
    var chips: [Element] = []
    if !search.words.isEmpty {
      var rest = search.onPage(1)
      rest.words = ""
      chips.append(chip("“\(search.words)”", links.practices(rest)))
    }
    for facet in Facet.allCases {
      for value in search.selection.ticks[facet, default: []].sorted() {
        let value = FacetValue(facet, value)
        chips.append(
          chip("\(name(facet)): \(label(value))", links.practices(search.without(value))))
      }
    }
    chips.append(
      .tag("li") {
        Element.tag("a", ["class": "clear", "href": links.practices()], text[.clearAll])
      }
    )
    return .tag("ul", ["class": "chips", "aria-label": text[.narrowedBy]], chips)
  }

  private func chip(_ label: String, _ address: String) -> Element {
    .tag("li") {
      Element.tag("a", ["class": "chip", "href": address]) {
        Element.tag("span", ["class": "unseen"], text[.remove] + " ")
        label
        Element.tag("span", ["aria-hidden": "true"], " ×")
      }
    }
  }

  /// The hits; those that are ticked go to the shortlist or side by side.
  private func resultForm(_ search: CatalogueSearch, _ result: SearchResult) -> Element {
    guard !result.hits.isEmpty else { return emptyState(search) }
    return .tag("form", ["class": "hits-form", "method": "get", "action": links.shortlist()]) {
      Element.tag(
        "ol", ["class": "hits", "start": String((search.page - 1) * CatalogueSearch.pageSize + 1)],
        result.hits.compactMap { hit in
          catalogue.practice(hit.entry.id).map { self.hit(hit, $0) }
        })
      Element.tag("p", ["class": "with-ticked"]) {
        Element.tag("span", [:], text[.withTicked])
        Element.tag("button", ["type": "submit"], text[.toShortlist])
        Element.tag(
          "button", ["type": "submit", "formaction": links.compare([])], text[.compareTicked])
      }
    }
  }

  private func hit(_ hit: SearchHit, _ practice: Practice) -> Element {
    let version = hit.entry.version(in: language)
    let foreign = version.language == language ? nil : version.language
    let direction = foreign.map { Direction(language: $0).rawValue }
    return .tag("li", ["class": "hit"]) {
      Element.tag("h2", ["lang": foreign, "dir": direction]) {
        Element.tag("a", ["href": links.practice(practice.id)], marked(hit.title))
      }
      Element.tag("p", ["class": "facts"], factLine(practice))
      Element.tag(
        "p", ["class": "summary", "lang": foreign, "dir": direction], marked(hit.summary))
      if let snippet = hit.snippet {
        Element.tag(
          "p", ["class": "snippet", "lang": foreign, "dir": direction], marked(snippet))
      }
      pick(practice)
    }
  }

  /// The box that puts a practice on the shortlist.
  func pick(_ practice: Practice, isTicked: Bool = false) -> Element {
    .tag("label", ["class": "pick"]) {
      Element.tag(
        "input",
        [
          "type": "checkbox", "name": "id", "value": practice.id,
          "checked": isTicked ? "checked" : nil,
        ])
      Element.tag("span") {
        text[.tick]
        Element.tag("span", ["class": "unseen"], ": \(practice.title.value)")
      }
    }
  }

  /// “Italy, Switzerland · from 2008 · Language learning, Volunteering · 2 stories of use”.
  func factLine(_ practice: Practice) -> String {
    let year = practice.period?.start.map { text(.fromYear, ["year": String($0.value.year)]) }
    let themes = practice.tags(.themes).prefix(3).map { label($0, .themes) }
    let stories = site.stories(of: practice.id).count
    let parts: [String?] = [
      practice.tags(.countries).map { label($0, .countries) }.joined(separator: ", "), year,
      themes.joined(separator: ", "),
      stories == 0 ? nil : text.counted(.storyCount, stories),
    ]
    return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func marked(_ highlighted: HighlightedText) -> [Element] {
    highlighted.pieces.map { $0.isMatch ? .tag("mark", [:], $0.text) : .text($0.text) }
  }

  private func emptyState(_ search: CatalogueSearch) -> Element {
    .tag("div", ["class": "empty"]) {
      Element.tag("p", [:], text[.nothingFound])
      Element.tag("p", ["class": "actions"]) {
        Element.tag("a", ["href": links.practices()], text[.allPractices])
        Element.tag(
          "a",
          [
            "href": links.propose(
              theme: search.selection.ticks[.theme]?.min(),
              country: search.selection.ticks[.country]?.min())
          ], text[.proposePractice])
      }
    }
  }

  /// The neighbouring pages, and where this one stands.
  private func paging(_ search: CatalogueSearch, total: Int) -> Element? {
    let last = max(1, (total + CatalogueSearch.pageSize - 1) / CatalogueSearch.pageSize)
    guard last > 1 else { return nil }
    return .tag("nav", ["class": "paging", "aria-label": text[.pages]]) {
      if search.page > 1, search.page <= last {
        Element.tag(
          "a", ["rel": "prev", "href": links.practices(search.onPage(search.page - 1))],
          text[.previousPage])
      }
      Element.tag("span") { text(.pageOf, ["page": "\(search.page)", "last": "\(last)"]) }
      if search.page < last {
        Element.tag(
          "a", ["rel": "next", "href": links.practices(search.onPage(search.page + 1))],
          text[.nextPage])
      }
    }
  }

  private func downloads(_ search: CatalogueSearch, total: Int) -> Element? {
    guard total > 0 else { return nil }
    let whole = search.onPage(1)
    return .tag("p", ["class": "downloads"]) {
      Element.tag("span", [:], text[.downloadResult])
      PracticeListFormat.allCases.map { format in
        Element.tag("a", ["href": links.practices(whole, ending: format.ending)], format.name)
      }
      Element.tag("a", ["href": links.practices(whole, ending: "atom")], text[.changesFeed])
    }
  }
}
