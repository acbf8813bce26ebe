package import Catalogue
import Diagnostics
import Documents
import Markup
import Search

extension Pages {
  /// The directory of organisations.
  ///
  /// - Parameters:
  ///   - country: only those there; nil for all.
  ///   - type: only those of that type; nil for all.
  package func organisations(country: Concept.ID?, type: Concept.ID?) -> Page {
    let shown = catalogue.organisations.filter {
      (country == nil || $0.country?.value == country) && (type == nil || $0.type.value == type)
    }.sorted { phrases.precedes($0.name, $1.name) }
    var page = Page(
      text[.navOrganisations], path: "/organisations", part: .organisations,
      content: [
        .tag("h1", [:], text.counted(.organisationCount, shown.count)),
        .tag("p", ["class": "lead"], text[.organisationsLead]),
        directoryForm(links.organisations, country: country, type: type),
        .tag("p", ["class": "actions"]) {
          Element.tag("a", ["href": links.matches], text[.findPartners])
        }, directory(shown),
      ])
    page.description = text[.organisationsLead]
    page.isListed = country == nil && type == nil
    return page
  }

  private func directory(_ organisations: [Organisation]) -> Element {
    guard !organisations.isEmpty else { return .tag("p", ["class": "empty"], text[.nothingFound]) }
    return .tag(
      "ul", ["class": "directory"],
      organisations.map { organisation in
        .tag("li") {
          Element.tag("a", ["href": links.organisation(organisation.id)], organisation.name)
          Element.tag("p", ["class": "facts"], facts(organisation))
        }
      })
  }

  private func facts(_ organisation: Organisation) -> String {
    let parts: [String?] = [
      label(organisation.type.value, .organisationTypes),
      [organisation.place, organisation.country.map { label($0.value, .countries) }]
        .compactMap(\.self).joined(separator: ", "),
    ]
    return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Country and type, of those that the directory has.
  private func directoryForm(
    _ address: String, country: Concept.ID?, type: Concept.ID?
  ) -> Element {
    let countries = Set(catalogue.organisations.compactMap { $0.country?.value })
    let types = Set(catalogue.organisations.map(\.type.value))
    return .tag("form", ["class": "inline-form", "method": "get", "action": address]) {
      select("country", .facetCountry, .anyCountry, countries, .countries, country)
      select("type", .organisationTypeLabel, .anyType, types, .organisationTypes, type)
      Element.tag("p", ["class": "field"]) {
        Element.tag("button", ["type": "submit"], text[.narrowDown])
      }
    }
  }

  private func select(
    _ name: String, _ title: InterfaceText, _ all: InterfaceText, _ values: Set<Concept.ID>,
    _ scheme: Scheme, _ chosen: Concept.ID?
  ) -> Element {
    let sorted = values.map { ($0, label($0, scheme)) }.sorted { phrases.precedes($0.1, $1.1) }
    return .tag("p", ["class": "field"]) {
      Element.tag("label", ["for": "by-\(name)"], text[title])
      Element.tag("select", ["id": "by-\(name)", "name": name]) {
        Element.tag("option", ["value": ""], text[all])
        sorted.map { id, label in
          Element.tag("option", ["value": id, "selected": id == chosen ? "selected" : nil], label)
        }
      }
    }
  }

  /// One organisation: what it offers and needs, and the practices that name it.
  package func organisation(_ id: Organisation.ID) -> Page? {
    guard let organisation = catalogue.organisation(id) else { return nil }
    let practices = site.practices.filter { practice in
      catalogue.organisations(of: practice).contains { $0.id == id }
    }
    var page = Page(
      organisation.name, path: "/organisations/\(id)", part: .organisations,
      content: [
        breadcrumb(links.organisations, text[.navOrganisations]),
        .tag("h1", [:], organisation.name), .tag("p", ["class": "kicker"], facts(organisation)),
        brief(organisation),
        .tag("h2", [:], text.counted(.practicesFound, practices.count)),
        .tag("ul", ["class": "entries"], practices.map(practiceEntry)),
      ])
    page.description = "\(organisation.name), \(facts(organisation))"
    page.head = metadata(of: organisation)
    return page
  }

  /// A practice in a list of links.
  func practiceEntry(_ practice: Practice) -> Element {
    let shown = catalogue.practice(practice.id, in: language) ?? practice
    return .tag("li") {
      Element.tag(
        "a",
        [
          "href": links.practice(practice.id),
          "lang": shown.language == language ? nil : shown.language,
        ], shown.title.value)
      Element.tag("p", ["class": "facts"], factLine(practice))
    }
  }

  private func brief(_ organisation: Organisation) -> Element {
    func terms(_ ids: [Concept.ID], _ scheme: Scheme) -> [Element] {
      ids.map { .text(label($0, scheme)) }
    }
    func bodies(_ ids: [Organisation.ID]) -> [Element] {
      ids.map { id in
        catalogue.organisation(id).map {
          .tag("a", ["href": links.organisation($0.id)], $0.name)
        } ?? .text(id)
      }
    }
    let address = organisation.url.map { writer.inlines([.link(url: $0.value, [.text($0.value)])]) }
    let registry = organisation.ror.map { "https://ror.org/\($0.value)" }
    let rows: [(InterfaceText, [Element])] = [
      (.webSite, address.map { [.tag("span", [:], $0)] } ?? []),
      (.registry, registry.map { [.tag("a", ["href": $0], $0)] } ?? []),
      (.offers, terms(organisation.offers.map(\.value), .services)),
      (.needs, terms(organisation.needs.map(\.value), .services)),
      (
        .areas,
        organisation.areas.map(\.value).map { id in
          .tag(
            "a", ["href": links.practices(with: FacetValue(.theme, id))], label(id, .themes))
        }
      ),
      (.memberOf, bodies(organisation.memberOf.map(\.value))),
      (.partners, bodies(organisation.partners.map(\.value))),
    ]
    return .tag("dl", ["class": "brief"]) {
      rows.filter { !$0.1.isEmpty }.flatMap { title, values in
        [Element.tag("dt", [:], text[title])] + values.map { Element.tag("dd", [:], [$0]) }
      }
    }
  }

  /// Who offers what another needs.
  package func matches(country: Concept.ID?, type: Concept.ID?) -> Page {
    let pairings = catalogue.pairings(country: country, type: type)
    var page = Page(
      text[.findPartners], path: "/organisations/match", part: .organisations,
      content: [
        breadcrumb(links.organisations, text[.navOrganisations]),
        .tag("h1", [:], text[.findPartners]), .tag("p", ["class": "lead"], text[.matchLead]),
        directoryForm(links.matches, country: country, type: type),
        .tag("p", [:], text.counted(.pairCount, pairings.count)),
        pairings.isEmpty
          ? .tag("p", ["class": "empty"], text[.noPairs]) : pairTable(pairings),
      ])
    page.isListed = country == nil && type == nil
    return page
  }

  private func pairTable(_ pairings: [Pairing]) -> Element {
    .tag(
      "div",
      ["class": "table-box", "role": "region", "tabindex": "0", "aria-label": text[.findPartners]]
    ) {
      Element.tag("table", ["class": "pairs"]) {
        Element.tag("caption", ["class": "unseen"], text[.findPartners])
        Element.tag("thead") {
          Element.tag("tr") {
            [InterfaceText.needsIt, .service, .offersIt, .place].map {
              Element.tag("th", ["scope": "col"], text[$0])
            }
          }
        }
        Element.tag("tbody", [:], pairings.prefix(Self.pairLimit).map(pairRow))
      }
      if pairings.count > Self.pairLimit {
        Element.tag("p", ["class": "facts"]) {
          text(.firstPairs, ["n": String(Self.pairLimit)])
        }
      }
    }
  }

  /// How many pairs are shown; narrowing down shows the others.
  private static let pairLimit = 200

  private func pairRow(_ pairing: Pairing) -> Element {
    func body(_ organisation: Organisation) -> Element {
      .tag("a", ["href": links.organisation(organisation.id)], organisation.name)
    }
    return .tag("tr") {
      Element.tag("th", ["scope": "row"], [body(pairing.needs)])
      Element.tag("td", [:], label(pairing.service, .services))
      Element.tag("td", [:], [body(pairing.offers)])
      Element.tag("td") {
        pairing.offers.country.map { label($0.value, .countries) } ?? ""
        if pairing.isInOneCountry { " · " + text[.sameCountry] }
      }
    }
  }
}
