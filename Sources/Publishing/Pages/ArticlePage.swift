import Catalogue
package import Documents
import Feedback

extension Pages {
  /// An article of an issue, to read and to cite; nil when the issue has none of this name.
  package func article(_ stem: String, of id: String) -> Page? {
    guard let publication = site.workspace.publication(id),
      let document = site.document(publication),
      let section = document.articles.first(where: { $0.stem == stem }),
      let landing = landing(section, document, publication), let head = try? landing.head()
    else { return nil }
    let own = section.language ?? document.language
    let foreign = own == language ? nil : own
    let direction = foreign.map { Direction(language: $0).rawValue }
    let text = HTMLWriter(language: own).section(section, level: 1).with("lang", foreign)
      .with("dir", direction)
    let anchors = Anchors(document, HTMLWriter(language: document.language))
    var page = Page(
      section.title.plainText, path: "/publications/\(id)/articles/\(stem).html",
      part: .publications,
      content: [breadcrumb(links.publication(id), document.title)]
        + [text].leading { anchor in
          anchors.articles[anchor].map { "\(links.article($0, of: id))#\(anchor)" }
            ?? practice(anchor)
        } + [
          .tag("div", ["class": "panel", "lang": foreign, "dir": direction]) {
            landing.reading
            landing.citing
          }, tellUs(about: .chapter(stem, publication: id)),
        ])
    page.layout = .document
    page.head = head
    return page
  }

  /// An article as a work that can be cited; nil when the issue has none of this name.
  package func articleWork(_ stem: String, of id: String) -> Reference? {
    guard let publication = site.workspace.publication(id),
      let document = site.document(publication)
    else { return nil }
    return document.articles.first { $0.stem == stem }
      .flatMap { landing($0, document, publication) }?.work
  }

  /// The page itself is the text, so that its HTML file is not offered beside it.
  private func landing(
    _ section: Section, _ document: Document, _ publication: Publication
  ) -> LandingPage? {
    let files = site.exports(of: publication)?.files.map(\.path) ?? []
    return LandingPage(
      document, article: section, files: Set(files).subtracting(["\(document.id).html"]))
  }

  /// The page of the practice, or of the part of one, that an anchor of a document names.
  func practice(_ anchor: String) -> String? {
    let prefix = PracticeNumbers.anchor("")
    guard anchor.hasPrefix(prefix) else { return nil }
    let name = String(anchor.dropFirst(prefix.count))
    if catalogue.practice(name) != nil { return links.practice(name) }
    guard let dash = name.lastIndex(of: "-") else { return nil }
    let (id, part) = (String(name[..<dash]), String(name[name.index(after: dash)...]))
    return catalogue.practice(id).map { links.practice($0.id, part: part) }
  }
}

/// On which article of a document each anchor stands.
private struct Anchors {
  /// The names of the articles, by anchor.
  let articles: [String: String]

  init(_ document: Document, _ writer: HTMLWriter) {
    var articles: [String: String] = [:]
    for section in document.articles {
      for id in writer.section(section).ids { articles[id] = section.stem }
    }
    self.articles = articles
  }
}

extension [Element] {
  /// The same with links to anchors that are not in them leading where `address` says; where it says nothing,
  /// the words stay and the link goes.
  func leading(_ address: (String) -> String?) -> [Element] {
    let own = Set(flatMap(\.ids))
    return map { $0.leading(own, address) }
  }
}

extension Element {
  /// The anchors in it.
  fileprivate var ids: [String] {
    guard case .element(_, let attributes, let children) = self else { return [] }
    return attributes.filter { $0.name == "id" }.map(\.value) + children.flatMap(\.ids)
  }

  fileprivate func leading(_ own: Set<String>, _ address: (String) -> String?) -> Element {
    guard case .element(let name, let attributes, let children) = self else { return self }
    let inside = children.map { $0.leading(own, address) }
    let anchor = attributes.first { $0.name == "href" && $0.value.hasPrefix("#") }?.value
      .dropFirst()
    guard name == "a", let anchor, !own.contains(String(anchor)) else {
      return .element(name: name, attributes: attributes, children: inside)
    }
    guard let target = address(String(anchor)) else {
      return .element(name: "span", attributes: [], children: inside)
    }
    return .element(
      name: name,
      attributes: attributes.map {
        $0.name == "href" ? Attribute("href", target) : $0
      }, children: inside)
  }
}
