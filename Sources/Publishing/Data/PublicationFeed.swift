import Diagnostics
import Documents
import Markup

extension Pages {
  /// Publications as an Atom feed (RFC 4287), the latest first. An entry is dated by the latest acceptance that
  /// its texts state, else by its year.
  package func publicationFeed() -> String {
    let dated = site.workspace.publications.map { ($0.lastStatedDay ?? site.date, $0) }
      .sorted { ($1.0, $0.1.id) < ($0.0, $1.1.id) }
    let address = absolute(links.path("/publications.atom"))
    return text(
      of: AtomFeed(
        title: "\(site.configuration.title): \(text[.newPublications])", id: address,
        address: address, page: absolute(links.publications),
        updated: timestamp(dated.first?.0 ?? site.date),
        entries: dated.map { day, publication in entry(publication, day) }))
  }

  private func entry(_ publication: Publication, _ day: Day) -> Element {
    let address = absolute(links.publication(publication.id))
    let title = publication.title.text(in: language)
    let subtitle = publication.subtitle.text(in: language)
    return .tag("entry") {
      Element.tag("title", ["xml:lang": title?.language], title?.text ?? publication.id)
      Element.tag("id", [:], address)
      Element.tag("link", ["rel": "alternate", "href": address])
      Element.tag("updated", [:], timestamp(day))
      subtitle.map { Element.tag("summary", ["xml:lang": $0.language], $0.text) }
    }
  }
}
