import Diagnostics
import Documents
import Feedback
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
      "terms-of-reference": .kindTerms, PracticalGuide.kind: .kindGuide, "report": .kindReport,
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
        files(publication), builder(publication), articles(publication),
        blocksToDiscuss(publication),
      ].compactMap(\.self) + chapters(publication) + [tellUs(about: .publication(id))])
    page.layout = .document
    page.description = publication.subtitle.text(in: language)?.text
    page.head = metadata(of: publication)
    return page
  }

  /// The text of a guide, a report or a toolkit on the page itself; of an issue each article has a page of
  /// its own, and everywhere each practice, so that sheets and indexes are left out.
  private func chapters(_ publication: Publication) -> [Element] {
    let kinds = [PracticalGuide.kind, SynthesisReport().name, Toolkit().name]
    guard kinds.contains(publication.kind.value),
      let document = site.document(publication, for: [HTMLFormat().name])
    else { return [] }
    let writer = HTMLWriter(language: document.language)
    let foreign = document.language == language ? nil : document.language
    let isElsewhere: Set<Section.Role> = [.contents, .colophon, .part, .index]
    let chapters = document.sections.filter { !isElsewhere.contains($0.role) }
    let written = chapters.map { writer.section($0, level: 2).with("lang", foreign) }
    return [contents(chapters)] + written.leading(practice)
  }

  private func files(_ publication: Publication) -> Element {
    guard let export = site.exports(of: publication), !export.files.isEmpty else {
      return .tag("div", ["class": "empty"]) {
        Element.tag("p", [:], text[.notExported])
      }
    }
    let shown = export.files.filter { $0.path != Manifest.path && !$0.path.hasPrefix("articles/") }
      .map { file in
        ShownFile(
          path: file.path, size: file.size, pages: nil,
          address: links.file(file.path, of: publication.id))
      }
    let (toRead, others) = (shown.filter(\.isToRead), shown.filter { !$0.isToRead })
    return .tag("section", ["aria-labelledby": "files"]) {
      Element.tag("h2", ["id": "files"], text[.files])
      for (title, files) in [(InterfaceText.filesToRead, toRead), (.filesForLibraries, others)]
      where !files.isEmpty {
        Element.tag("h3", [:], text[title])
        fileList(files)
      }
    }
  }

  /// A button that makes the files anew, for those who write them.
  private func builder(_ publication: Publication) -> Element? {
    guard site.isLocal else { return nil }
    let isThere = site.exports(of: publication) != nil
    return form(
      to: links.build(publication.id), ["class": "build"],
      [
        .tag("p", ["class": "help"], text[.buildHint]),
        .tag("button", ["type": "submit"], text[isThere ? .buildAgain : .buildThis]),
      ])
  }

  /// A file in a list of downloads.
  struct ShownFile: Hashable, Sendable {
    let path: String
    /// In bytes.
    let size: Int
    /// Nil when it has none, or when they are not known.
    let pages: Int?
    let address: String

    /// What is read or printed whole is named by its form, anything else by its file.
    var name: String {
      isToRead ? path.split(separator: ".").last.map { $0.uppercased() } ?? path : path
    }

    var isToRead: Bool {
      [".html", ".pdf", ".epub", ".docx"].contains { path.hasSuffix($0) } && !path.contains("/")
    }
  }

  func fileList(_ files: [ShownFile]) -> Element {
    .tag(
      "ul", ["class": "files"],
      files.map { file in
        .tag("li") {
          Element.tag("a", ["href": file.address], file.name)
          Element.tag(
            "span", ["class": "count"],
            [file.pages.map { text.counted(.pageCount, $0) }, size(file.size)].compactMap(\.self)
              .joined(separator: ", "))
        }
      })
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

  /// The articles of an issue, each with its page; nil for anything else.
  private func articles(_ publication: Publication) -> Element? {
    guard let document = site.document(publication) else { return nil }
    let articles = document.articles
    guard !articles.isEmpty else { return nil }
    return .tag("section", ["aria-labelledby": "articles"]) {
      Element.tag("h2", ["id": "articles"], text[.inThisPublication])
      Element.tag(
        "ul", ["class": "entries"],
        articles.map { article in
          let own = article.language ?? document.language
          let authors = article.article?.authors.map(\.name) ?? []
          return .tag("li", ["lang": own == language ? nil : own]) {
            Element.tag(
              "a", ["href": links.article(article.stem, of: publication.id)],
              article.title.plainText)
            Element.tag(
              "p", ["class": "facts"],
              [article.article?.kind ?? "", authors.joined(separator: ", ")]
                .filter { !$0.isEmpty }.joined(separator: " · "))
          }
        })
    }
  }
}
