extension HTMLWriter {
  /// The document as one self-contained HTML file, made for print and good on a phone.
  ///
  /// `pages` holds the printed page of each id, for engines that cannot count pages themselves;
  /// `isForTypesetting` is for WeasyPrint.
  package static func file(
    _ document: Document, styles: StyleSheets, setup: PageSetup = PageSetup(),
    pages: [String: Int] = [:], isForTypesetting: Bool = false
  ) -> String {
    let rules = PageRules(document, paper: setup.paper)
    var writer = HTMLWriter(
      language: document.language, pages: pages, pageNames: rules.names,
      isForTypesetting: isForTypesetting)
    writer.paper = setup.paper
    let html = Element.tag(
      "html",
      [
        "lang": document.language, "dir": Direction(language: document.language).rawValue,
      ]
    ) {
      writer.head(document) {
        Element.tag("style", [:], styles.inlined(for: setup) + rules.css)
        Element.tag(
          "link", ["rel": "stylesheet", "href": styles.typesettingAddress(for: setup)])
      }
      writer.body(document)
    }
    return "<!doctype html>\n" + (setup.ink == .black ? html.inBlack() : html).html
  }

  private func body(_ document: Document) -> Element {
    let place = Place(language: document.language, level: document.isLeaflet ? 0 : 1)
    return .tag("body", ["class": document.isLeaflet ? "leaflet" : nil]) {
      Element.tag("a", ["class": "skip", "href": "#content"], place.labels[.skipToContent])
      document.isLeaflet ? nil : cover(document, at: place)
      Element.tag("main", ["id": "content"]) {
        document.sections.map { section in
          section.role == .contents
            ? contents(section, of: document, at: place) : whole(section, at: place)
        }
      }
    }
  }

  /// A section; for typesetting with an id for each block, of which EPUB asks the page.
  private func whole(_ section: Section, at place: Place) -> Element {
    let element = self.section(section, at: place)
    return isForTypesetting ? BlockIDs.added(to: element) : element
  }

  private func cover(_ document: Document, at place: Place) -> Element {
    .tag("header", ["class": "cover"]) {
      if !document.cover.kicker.isEmpty {
        Element.tag("p", ["class": "kicker"], document.cover.kicker)
      }
      let isLong = document.title.count > 60
      Element.tag("h1", ["class": isLong ? "long" : nil], document.title)
      if let subtitle = document.subtitle {
        Element.tag("p", ["class": "subtitle"], subtitle)
      }
      if let notice = document.cover.notice {
        Element.tag("p", ["class": "notice"], notice)
      }
      if let picture = document.cover.drawing {
        Element.tag("div", ["class": "cover-drawing"], [picture.svg(prefix: "cover")])
      }
      if let picture = document.cover.picture {
        Element.tag("div", ["class": "cover-drawing"], [self.picture(picture, at: place)])
      }
      if !document.cover.imprint.isEmpty {
        Element.tag("p", ["class": "imprint"], document.cover.imprint)
      }
    }
  }

  private func head(
    _ document: Document, @ElementBuilder styles: () -> [Element]
  ) -> Element {
    let metadata = document.metadata
    let title = [document.title, document.subtitle].compactMap(\.self).joined(separator: ": ")
    return .tag("head") {
      Element.tag("meta", ["charset": "utf-8"])
      meta("viewport", "width=device-width, initial-scale=1")
      meta("color-scheme", "light dark")
      Element.tag("title", [:], title)
      metadata.authors.map { meta("author", $0) }
      meta("description", metadata.description)
      if !metadata.keywords.isEmpty {
        meta("keywords", metadata.keywords.joined(separator: ", "))
      }
      meta("generator", "Rostrum")
      meta("dcterms.created", metadata.date)
      meta("dcterms.modified", metadata.date)
      meta("dcterms.language", document.language)
      metadata.publisher.map { meta("dcterms.publisher", $0) }
      metadata.series.map { meta("dcterms.isPartOf", $0) }
      meta("dcterms.license", metadata.licence)
      styles()
    }
  }

  private func meta(_ name: String, _ content: String) -> Element {
    .tag("meta", ["name": name, "content": content])
  }
}
