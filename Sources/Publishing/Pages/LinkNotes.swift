import Catalogue
import Diagnostics
import Documents
import Markup

extension Pages {
  /// The links of a practice that did not answer at the last check, each with a place where a copy may be;
  /// nil when there are none.
  func linkNotes(_ practice: Practice) -> [Element]? {
    guard let health = site.workspace.links else { return nil }
    let titles = Dictionary(
      practice.sources.map { ($0.url.value, $0) }, uniquingKeysWith: { first, _ in first })
    var known: Set<String> = []
    let notes = practice.addresses.filter { known.insert($0.value).inserted }.compactMap {
      address in
      health.trouble(with: address.value).map { (trouble: $0, source: titles[address.value]) }
    }
    guard !notes.isEmpty, let day = PartialDate(health.checked) else { return nil }
    return [
      .tag("p", [:], text(.linksLead, ["date": phrases.date(day)])),
      .tag(
        "ul", [:],
        notes.map { trouble, source in
          .tag("li") {
            Element.tag("bdi", [:], source?.title ?? trouble.url)
            " " + text[words(for: trouble.state)] + ". "
            Element.tag(
              "a",
              [
                "href": archiveAddress(of: trouble.url, near: source?.seen),
                "rel": "nofollow noopener",
              ], text[.linkArchive])
          }
        }),
    ]
  }

  private func words(for state: LinkHealth.Trouble.State) -> InterfaceText {
    switch state {
    case .elsewhere: .linkElsewhere
    case .failing, .silent: .linkSilent
    case .gone: .linkGone
    case .refused: .linkRefused
    }
  }
}
