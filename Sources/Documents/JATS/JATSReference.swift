import Markup

/// A work that is cited, as JATS writes it (`element-citation`).
struct JATSReference {
  let id: String
  let work: Reference

  var element: Element {
    .tag("ref", ["id": id]) {
      Element.tag("element-citation", ["publication-type": type]) {
        people("author", work.authors)
        people("editor", work.editors)
        people("translator", work.translators)
        people("director", work.directors + work.hosts)
        work.issued.map {
          Element.tag("year", ["iso-8601-date": $0.iso], String($0.iso.prefix(4)))
        }
        titles
        work.event.map { Element.tag("conf-name", [:], $0) }
        work.eventPlace.map { Element.tag("conf-loc", [:], $0) }
        work.edition.map { Element.tag("edition", [:], $0) }
        work.volume.map { Element.tag("volume", [:], $0) }
        work.issue.map { Element.tag("issue", [:], $0) }
        pages
        work.publisher.map { Element.tag("publisher-name", [:], $0) }
        work.place.map { Element.tag("publisher-loc", [:], $0) }
        work.doi.map { Element.tag("pub-id", ["pub-id-type": "doi"], $0) }
        work.url.map {
          Element.tag(
            "ext-link", ["ext-link-type": "uri", "xlink:href": $0, "xlink:title": work.title], $0)
        }
        work.accessed.map {
          Element.tag(
            "date-in-citation", ["content-type": "access-date", "iso-8601-date": $0.iso], $0.iso)
        }
      }
    }
  }

  private var type: String {
    switch work.kind {
    case .article: "journal"
    case .newspaper: "newspaper"
    case .magazine: "magazine"
    case .book, .chapter, .entry: "book"
    case .conferencePaper, .speech: "confproc"
    case .report: "report"
    case .thesis: "thesis"
    case .dataset: "data"
    case .software: "software"
    case .film: "video"
    case .broadcast: "broadcast"
    case .legislation, .legalCase, .treaty: "legal"
    case .webpage, .blog, .post: "webpage"
    }
  }

  private var titles: [Element] {
    let own =
      switch work.kind {
      case .article, .newspaper, .magazine, .blog, .conferencePaper: "article-title"
      case .chapter, .entry: "chapter-title"
      case .dataset: "data-title"
      default: "source"
      }
    let title = Element.tag(own, ["xml:lang": work.language], work.title)
    guard own != "source" else { return [title] }
    return [title] + (work.container.map { [.tag("source", [:], $0)] } ?? [])
  }

  private func people(_ role: String, _ names: [Reference.Name]) -> Element? {
    guard !names.isEmpty else { return nil }
    return .tag(
      "person-group", ["person-group-type": role],
      names.map { name in
        if let literal = name.literal { return .tag("collab", [:], literal) }
        return .tag("name") {
          Element.tag("surname", [:], name.surname)
          name.given.map { _ in Element.tag("given-names", [:], name.givenWithParticle) }
          name.suffix.map { Element.tag("suffix", [:], $0) }
        }
      })
  }

  private var pages: [Element] {
    guard let pages = work.pages else { return [] }
    let parts = pages.split(separator: "-").map(String.init)
    guard parts.count == 2 else { return [.tag("fpage", [:], pages)] }
    return [.tag("fpage", [:], parts[0]), .tag("lpage", [:], parts[1])]
  }
}
