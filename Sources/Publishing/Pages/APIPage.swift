import Documents

extension Pages {
  /// The interface for programs, for people: every address with an example that works.
  package func api() -> Page {
    var page = Page(
      text[.apiTitle], path: "/api",
      content: [
        .tag("h1", [:], text[.apiTitle]), .tag("p", ["class": "lead"], text[.apiLead]),
        .tag("p", ["class": "actions"]) {
          Element.tag("a", ["href": "/api/openapi.json"], text[.apiDescription])
          Element.tag("a", ["href": links.path("/data")], text[.openData])
        }, .tag("h2", [:], text[.apiAddresses]), endpoints, .tag("h2", [:], text[.apiTry]),
        .tag("p", [:], text[.apiTryText]),
        .tag(
          "pre", ["class": "example", "tabindex": "0"],
          [.tag("code", [:], "curl '\(absolute("/api" + APIEndpoint.practices.example))'")]),
        .tag("p", [:], text[.apiProblems]),
      ])
    page.description = text[.apiLead]
    page.head = [
      .tag(
        "link",
        [
          "rel": "service-desc", "type": "application/json", "href": "/api/openapi.json",
        ])
    ]
    return page
  }

  private var endpoints: Element {
    .tag(
      "div",
      ["class": "table-box", "role": "region", "tabindex": "0", "aria-label": text[.apiAddresses]]
    ) {
      Element.tag("table", ["class": "pairs"]) {
        Element.tag("caption", ["class": "unseen"], text[.apiAddresses])
        headings([.apiAddress, .apiGives, .apiParameters])
        Element.tag("tbody", [:], APIEndpoint.allCases.map(row))
      }
    }
  }

  private func row(_ endpoint: APIEndpoint) -> Element {
    let foreign = language == "en" ? nil : "en"
    let queries = endpoint.parameters.filter { $0.place == .query }
    return .tag("tr") {
      Element.tag("th", ["scope": "row"]) {
        Element.tag("a", ["href": "/api" + endpoint.example]) {
          Element.tag("code", [:], "/api" + endpoint.path)
        }
      }
      Element.tag("td", ["lang": foreign], endpoint.summary)
      Element.tag("td") {
        queries.enumerated().flatMap { index, parameter -> [Element] in
          [
            .text(index == 0 ? "" : ", "),
            .tag(
              "code", ["title": parameter.summary, "lang": foreign], parameter.name),
          ]
        }
      }
    }
  }
}
