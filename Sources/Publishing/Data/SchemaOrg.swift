import Catalogue
import Diagnostics
import Documents
import Markup

extension Pages {
  /// An organisation as https://schema.org/Organization.
  func metadata(of organisation: Organisation) -> [Element] {
    let country = organisation.country.map { label($0.value, .countries) }
    let place = [organisation.place, country].compactMap(\.self).joined(separator: ", ")
    return [
      schemaOrg(
        RDFNode(
          absolute(links.organisation(organisation.id)), "Organization",
          [
            ("name", plain(organisation.name)),
            ("url", organisation.url.map { .address($0.value) }),
            ("location", place.isEmpty ? nil : plain(place)),
          ] + organisation.languages.map { ("knowsLanguage", plain($0)) }
            + organisation.memberOf.compactMap { catalogue.organisation($0.value) }
            .map { ("memberOf", .node(named("Organization", $0.name))) }))
    ]
  }

  /// A publication in the words of https://schema.org, with its texts.
  func metadata(of publication: Publication) -> [Element] {
    let types = [
      "journal-issue": "PublicationIssue", "toolkit": "Book", "guide": "Book", "report": "Report",
    ]
    let title = publication.title.text(in: language)
    let texts = publication.sections.flatMap(\.items).compactMap { publication.articles[$0.value] }
    let subtitle = publication.subtitle.text(in: language)
    return [
      schemaOrg(
        RDFNode(
          absolute(links.publication(publication.id)),
          types[publication.kind.value] ?? "CreativeWork",
          [
            ("name", title.map { .text($0.text, language: $0.language) } ?? plain(publication.id)),
            ("description", subtitle.map { .text($0.text, language: $0.language) }),
            ("issueNumber", publication.number.map(plain)),
            ("datePublished", publication.year.map { plain(String($0)) }),
            (
              "publisher",
              .node(
                named(
                  "Organization", publication.series.publisher ?? site.configuration.publisher))
            ),
            (
              "license",
              .address(
                spdxAddress(publication.series.licence ?? site.configuration.licence))
            ),
            ("isPartOf", publication.series.title.map { .node(named("Periodical", $0)) }),
          ] + publication.languages.map { ("inLanguage", plain($0)) }
            + texts.map { article in
              (
                "hasPart",
                .node(
                  RDFNode(
                    nil, "Article",
                    [("name", plain(article.title.value))]
                      + article.authors.map { author in
                        (
                          "author",
                          .node(
                            named(author.family == nil ? "Organization" : "Person", author.name))
                        )
                      }))
              )
            }))
    ]
  }

  private func plain(_ text: String) -> RDFValue { .text(text, language: nil) }

  private func named(_ type: String, _ name: String) -> RDFNode {
    RDFNode(nil, type, [("name", plain(name))])
  }

  private func schemaOrg(_ node: RDFNode) -> Element {
    linkedData(RDFDocument(prefixes: ["@vocab": "https://schema.org/"], root: node).jsonLD)
  }
}
