extension HTMLWriter {
  /// The list of contents: the listed sections, two levels deep.
  func contents(_ section: Section, of document: Document, at place: Place) -> Element {
    let (inside, lang, dir) = place.entering(section.language)
    let title = section.title.isEmpty ? [.text(inside.labels[.contents])] : section.title
    return .tag(
      "nav",
      [
        "class": ["contents", pageNames[section.id].map { "page-\($0)" }].compactMap(\.self)
          .joined(separator: " "), "aria-labelledby": section.id, "lang": lang, "dir": dir,
      ]
    ) {
      Element.tag("h\(place.level + 1)", ["id": section.id], inlines(title, at: inside))
      blocks(section.blocks, at: inside)
      contentsList(document.sections, depth: 2, at: inside)
    }
  }

  private func contentsList(_ sections: [Section], depth: Int, at place: Place) -> Element? {
    let listed = sections.filter {
      $0.listed && !$0.title.isEmpty && $0.role != .contents && $0.role != .colophon
    }
    guard !listed.isEmpty, depth > 0 else { return nil }
    return .tag(
      "ol", [:],
      listed.map { section in
        .tag("li", ["class": section.role == .part ? "of-part" : nil]) {
          contentsEntry(section, at: place)
          contentsList(section.sections, depth: depth - 1, at: place)
        }
      })
  }

  private func contentsEntry(_ section: Section, at place: Place) -> [Element] {
    let (_, lang, dir) = place.entering(section.language)
    // Words alone: WeasyPrint tags a link with elements inside as several links.
    let link = Element.tag(
      "a",
      [
        "href": "#\(section.id)", "data-page": pages[section.id].map(String.init), "lang": lang,
        "dir": dir,
      ], [section.label, section.title.plainText].compactMap(\.self).joined(separator: "\u{2002}"))
    let titles = section.versions.titles.map { title in
      let (_, lang, dir) = place.entering(title.language)
      return Element.tag("span", ["class": "by", "lang": lang, "dir": dir], title.text)
    }
    guard let authors = section.article?.authors, !authors.isEmpty else { return [link] + titles }
    let names = authors.map(\.name).joined(separator: ", ")
    return [link] + titles + [.tag("span", ["class": "by"], names)]
  }
}
