import Catalogue
import Diagnostics
import Documents
import Markup

extension Pages {
  /// The address on the web of a path of this site; the path alone where it is not published.
  package func absolute(_ path: String) -> String {
    guard let base = site.configuration.baseURL else { return path }
    let name = files?.path(of: path).map { "/\($0)" } ?? path
    return (base.hasSuffix("/") ? String(base.dropLast()) : base) + name
  }

  /// What reference managers, search engines and feed readers find in the head.
  func metadata(of practice: Practice) -> [Element] {
    let work = site.configuration.reference(to: practice, date: site.date)
    let address = absolute(links.practice(practice.id))
    let keywords = practice.tags(.themes).map { label($0, .themes) }
    let tags: [(String, String?)] = [
      ("citation_title", work.title), ("citation_author", site.configuration.publisher),
      ("citation_publisher", site.configuration.publisher),
      ("citation_publication_date", work.issued?.iso), ("citation_online_date", work.issued?.iso),
      ("citation_language", practice.language), ("citation_public_url", address),
      ("citation_fulltext_html_url", address),
      ("citation_keywords", keywords.isEmpty ? nil : keywords.joined(separator: "; ")),
    ]
    let formats: [PracticeListFormat] = [.bibtex, .ris, .csl]
    return tags.compactMap { name, content in content.map { meta(name, $0) } }
      + formats.map { format in
        .tag(
          "link",
          [
            "rel": "alternate",
            "type": format.mediaType.split(separator: ";").first.map(String.init),
            "title": format.name, "href": links.practice(practice.id, ending: format.ending),
          ])
      } + [
        .tag("link", ["rel": "canonical", "href": address]), jsonLD(practice, address),
      ]
  }

  /// The practice as https://schema.org/Article; data, not a script.
  private func jsonLD(_ practice: Practice, _ address: String) -> Element {
    let data = ArticleData(
      id: address, headline: practice.title.value, abstract: practice.summary.value,
      inLanguage: practice.language, url: address,
      licence: licenceAddress(practice.licence ?? site.configuration.licence),
      publisher: .init(type: "Organization", name: site.configuration.publisher),
      isPartOf: .init(type: "Dataset", name: site.configuration.title),
      about: practice.tags(.themes).map { .init(type: "DefinedTerm", name: label($0, .themes)) },
      places: practice.tags(.countries).map {
        .init(type: "Country", name: label($0, .countries))
      },
      citation: practice.sources.map {
        .init(type: "CreativeWork", name: $0.title, url: $0.url.value)
      },
      mentions: catalogue.organisations(of: practice).map { organisation in
        .init(
          type: "Organization", name: organisation.name, url: organisation.url?.value,
          id: organisation.ror.map { "https://ror.org/\($0.value)" })
      }, version: site.hash(of: practice))
    let text = (try? prettyJSON(data)) ?? "{}"
    return .tag("script", ["type": "application/ld+json"], text)
  }

  private func licenceAddress(_ licence: String) -> String {
    "https://spdx.org/licenses/\(licence)"
  }
}

/// https://schema.org/Article, as far as a practice has it.
private struct ArticleData: Encodable {
  struct Thing: Encodable {
    let type: String
    let name: String
    var url: String?
    var id: String?

    enum CodingKeys: String, CodingKey {
      case type = "@type"
      case id = "@id"
      case name, url
    }
  }

  let context = "https://schema.org"
  let type = "Article"
  let id: String
  let headline: String
  let abstract: String
  let inLanguage: String
  let url: String
  let licence: String
  let publisher: Thing
  let isPartOf: Thing
  let about: [Thing]
  let places: [Thing]
  let citation: [Thing]
  let mentions: [Thing]
  let version: String

  enum CodingKeys: String, CodingKey {
    case context = "@context"
    case type = "@type"
    case id = "@id"
    case headline, abstract, inLanguage, url, publisher, isPartOf, about, citation
    case mentions, version
    case licence = "license"
    case places = "spatialCoverage"
  }
}
