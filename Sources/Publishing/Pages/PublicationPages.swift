import Diagnostics
import Documents
import Foundation
import Markup

extension Pages {
  /// The list of publications.
  package func publications() -> Page {
    var page = Page(
      text[.navPublications], path: "/publications", part: .publications,
      content: [
        .tag("h1", [:], text.counted(.publicationCount, site.workspace.publications.count)),
        .tag("p", ["class": "lead"], text[.publicationsLead]),
        .tag("ul", ["class": "entries"], site.workspace.publications.map { publicationEntry($0) }),
      ])
    page.description = text[.publicationsLead]
    page.head = [
      .tag(
        "link",
        [
          "rel": "alternate", "type": "application/atom+xml", "title": text[.newPublications],
          "href": links.path("/publications.atom"),
        ])
    ]
    return page
  }

  /// A publication in a list of links.
  func publicationEntry(_ publication: Publication) -> Element {
    let title = publication.title.text(in: language)
    return .tag("li") {
      Element.tag(
        "a",
        [
          "href": links.publication(publication.id),
          "lang": title.flatMap { $0.language == language ? nil : $0.language },
        ], title?.text ?? publication.id)
      Element.tag("p", ["class": "facts"], facts(publication))
    }
  }

  private func facts(_ publication: Publication) -> String {
    let kinds: [String: InterfaceText] = [
      "toolkit": .kindToolkit, "journal-issue": .kindIssue, "campaign-dossier": .kindDossier,
      "terms-of-reference": .kindTerms,
    ]
    let kind = kinds[publication.kind.value].map { text[$0] } ?? publication.kind.value
    let number = [publication.number, publication.year.map(String.init)].compactMap(\.self)
      .joined(separator: "/")
    let series = publication.series.title.map { [$0, number].joined(separator: " ") }
    return [kind, series].compactMap(\.self).joined(separator: " · ")
  }

  /// A publication: what it holds, and its files where they were exported.
  package func publication(_ id: String) -> Page? {
    guard let publication = site.workspace.publication(id) else { return nil }
    let title = publication.title.text(in: language)
    let foreign = title.flatMap { $0.language == language ? nil : $0.language }
    var page = Page(
      title?.text ?? id, path: "/publications/\(id)", part: .publications,
      content: [
        breadcrumb(links.publications, text[.navPublications]),
        .tag("p", ["class": "kicker"], facts(publication)),
        .tag("h1", ["lang": foreign], title?.text ?? id),
        publication.subtitle.text(in: language).map { .tag("p", ["class": "lead"], $0.text) },
        publication.notice.text(in: language).map { .tag("p", ["class": "note"], $0.text) },
        files(publication), articles(publication),
      ].compactMap(\.self))
    page.layout = .document
    page.description = publication.subtitle.text(in: language)?.text
    page.head = metadata(of: publication)
    return page
  }

  private func files(_ publication: Publication) -> Element {
    guard let export = site.exports(of: publication.id), !export.files.isEmpty else {
      return .tag("div", ["class": "empty"]) {
        Element.tag("p", [:], text[.notExported])
        if site.isLocal {
          Element.tag("pre", [:], [.tag("code", [:], "rostrum export \(publication.id)")])
        }
      }
    }
    return .tag("section", ["aria-labelledby": "files"]) {
      Element.tag("h2", ["id": "files"], text[.files])
      Element.tag(
        "ul", ["class": "files"],
        export.files.map { file in
          .tag("li") {
            Element.tag("a", ["href": links.file(file.path, of: publication.id)], file.path)
            Element.tag("span", ["class": "count"], size(file.size))
          }
        })
    }
  }

  /// “1.2 MB”, in the page's language.
  func size(_ bytes: Int) -> String {
    let formatter = NumberFormatter()
    formatter.locale = Locale(identifier: language)
    formatter.maximumFractionDigits = bytes < 1_000_000 ? 0 : 1
    let (value, unit) =
      bytes < 1_000_000
      ? (max(1, Double(bytes) / 1000), "kB")
      : (
        Double(bytes) / 1_000_000, "MB"
      )
    return "\(formatter.string(from: NSNumber(value: value)) ?? "")\u{A0}\(unit)"
  }

  private func articles(_ publication: Publication) -> Element? {
    let items = publication.sections.flatMap(\.items).compactMap { publication.articles[$0.value] }
    guard !items.isEmpty else { return nil }
    return .tag("section", ["aria-labelledby": "articles"]) {
      Element.tag("h2", ["id": "articles"], text[.inThisPublication])
      Element.tag(
        "ul", ["class": "entries"],
        items.map { article in
          let own = article.language ?? publication.language(default: site.configuration.language)
          return .tag("li", ["lang": own == language ? nil : own]) {
            article.title.value
            if !article.authors.isEmpty {
              Element.tag(
                "p", ["class": "facts"], article.authors.map(\.name).joined(separator: ", "))
            }
            if article.guide != nil {
              Element.tag("p", ["class": "facts", "lang": own == language ? nil : language]) {
                discussLink(.block(article.id, guide: publication.id), .discussBlock)
              }
            }
          }
        })
    }
  }
}
