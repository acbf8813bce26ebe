import Catalogue
import Diagnostics
import Documents
package import Search

extension Pages {
  /// Themes by countries: how many practices there are, and where there is none.
  ///
  /// - Parameter coverage: themes as rows, countries as columns.
  package func coverage(_ coverage: Coverage, of search: CatalogueSearch) -> Page {
    let matrix = CoverageMatrix(coverage)
    var page = Page(
      text[.coverageTitle], path: "/coverage", part: .coverage,
      content: [
        .tag("h1", [:], text[.coverageTitle]),
        .tag("p", ["class": "lead"]) {
          text.counted(
            .coverageLead, matrix.gaps, ["all": String(matrix.rows.count * matrix.columns.count)])
        },
        .tag("p", [:], text[.coverageHow]), narrowed(search), self.matrix(matrix, search),
        .tag("p", ["class": "downloads"]) {
          Element.tag("span", [:], text[.download])
          Element.tag("a", ["href": links.coverage(search, ending: "csv")], "CSV")
          Element.tag("a", ["href": links.coverage(search, ending: "json")], "JSON")
        },
      ].compactMap(\.self))
    page.query = String(links.coverage(search).drop { $0 != "?" })
    page.isListed = !search.isNarrowed
    page.description = text[.coverageHow]
    return page
  }

  /// The audiences, by which most people narrow the matrix down, and words.
  private func narrowed(_ search: CatalogueSearch) -> Element {
    let audiences = catalogue[.audiences].narrower(than: nil)
    let ticked = search.selection.ticks[.audience, default: []]
    return .tag(
      "form", ["class": "inline-form", "method": "get", "action": links.coverage]
    ) {
      wordsField(search)
      Element.tag("p", ["class": "field"]) {
        Element.tag("label", ["for": "audience"], text[.facetAudience])
        Element.tag("select", ["id": "audience", "name": "audience"]) {
          Element.tag("option", ["value": ""], text[.everybody])
          audiences.map { concept in
            Element.tag(
              "option",
              [
                "value": concept.id, "selected": ticked.contains(concept.id) ? "selected" : nil,
              ], label(concept.id, .audiences))
          }
        }
      }
      Element.tag("p", ["class": "field"]) {
        Element.tag("button", ["type": "submit"], text[.narrowDown])
      }
    }
  }

  private func matrix(_ matrix: CoverageMatrix, _ search: CatalogueSearch) -> Element {
    let steps = Steps(maximum: matrix.counts.joined().max() ?? 0)
    return .tag(
      "div",
      [
        "class": "table-box matrix", "role": "region", "tabindex": "0",
        "aria-label": text[.coverageTitle],
      ]
    ) {
      Element.tag("table") {
        Element.tag("caption", ["class": "unseen"], text[.coverageTitle])
        Element.tag("thead") {
          Element.tag("tr") {
            Element.tag("th", ["scope": "col"], text[.facetTheme])
            matrix.columns.map { code in
              Element.tag("th", ["scope": "col"]) {
                Element.tag(
                  "abbr", ["title": label(code, .countries)], code)
              }
            }
          }
        }
        Element.tag(
          "tbody", [:],
          zip(matrix.rows, matrix.counts).map { theme, counts in
            .tag("tr", ["class": catalogue[.themes].lineage(of: theme).count > 1 ? nil : "top"]) {
              Element.tag("th", ["scope": "row"], label(theme, .themes))
              zip(matrix.columns, counts).map { country, count in
                cell(theme, country, count, steps, search)
              }
            }
          })
      }
    }
  }

  private func cell(
    _ theme: Concept.ID, _ country: Concept.ID, _ count: Int, _ steps: Steps,
    _ search: CatalogueSearch
  ) -> Element {
    let place = "\(label(theme, .themes)), \(label(country, .countries))"
    guard count > 0 else {
      return .tag("td", ["class": "step-0"]) {
        Element.tag(
          "a",
          [
            "href": links.propose(theme: theme, country: country),
            "aria-label": "0: \(place)",
          ], "0")
      }
    }
    let address = links.practices(
      search.adding(FacetValue(.theme, theme)).adding(FacetValue(.country, country)))
    return .tag("td", ["class": steps.step(of: count).map { "step-\($0)" }]) {
      Element.tag("a", ["href": address, "aria-label": "\(count): \(place)"], String(count))
    }
  }
}
