extension HTMLWriter {
  /// `place` is where the section stands; its heading is one level below.
  func section(_ section: Section, at place: Place) -> Element {
    var (inside, lang, dir) = place.entering(section.language)
    if !section.title.isEmpty { inside.level = place.level + 1 }
    let classes = [
      section.role.rawValue, section.landscape ? "landscape" : nil,
      pageNames[section.id].map { "page-\($0)" }, isList(section) ? "entries" : nil,
    ]
    return .tag(
      tagName(of: section.role),
      [
        "class": classes.compactMap(\.self).joined(separator: " "),
        "id": section.title.isEmpty ? section.id : nil,
        "aria-labelledby": section.title.isEmpty ? nil : section.id, "lang": lang, "dir": dir,
      ]
    ) {
      header(section, at: inside, within: place)
      margin(section, at: inside)
      section.article.map { abstracts($0, at: inside) } ?? []
      blocks(section.blocks, at: inside)
      section.sections.map { self.section($0, at: inside) }
    }
  }

  /// Whether it holds nothing but a list of references or facts.
  private func isList(_ section: Section) -> Bool {
    guard section.sections.isEmpty, section.blocks.count == 1 else { return false }
    if case .references = section.blocks[0] { return true }
    return false
  }

  private func tagName(of role: Section.Role) -> String {
    switch role {
    case .article, .sheet: "article"
    case .contents: "nav"
    default: "section"
    }
  }

  /// The heading carries the id, so that links and page numbers lead to it and not to a page break
  /// before it.
  private func header(
    _ section: Section, at place: Place, within outer: Place
  ) -> [Element] {
    guard !section.title.isEmpty else { return [] }
    let heading = Element.tag(
      "h\(min(place.level, 6))", ["id": section.id],
      inlines(section.title, at: place.setting(.heading)))
    let subtitle =
      section.subtitle.isEmpty
      ? nil : Element.tag("p", ["class": "subtitle"], inlines(section.subtitle, at: place))
    guard section.role != .section || subtitle != nil else { return [heading] }
    return [
      .tag("header") {
        if let matter = section.article, !matter.kind.isEmpty {
          Element.tag("p", ["class": "kicker"], matter.kind)
        }
        heading
        translatedTitles(section.versions, at: place)
        subtitle
        section.article.flatMap { byline($0) }
        section.versions.notice.map { translationNotice($0, in: outer, at: place) }
      }
    ]
  }

  /// The facts in the margin: those of the section, and for an article how to cite it and what is
  /// known of its review.
  private func margin(_ section: Section, at place: Place) -> Element? {
    let notes =
      (section.article.map { matterNotes($0, labels: place.labels) } ?? []) + section.margin
    guard !notes.isEmpty else { return nil }
    let name = section.article == nil ? Label.factsInBrief : .aboutThisArticle
    return .tag("aside", ["class": "margin", "aria-label": place.labels[name]]) {
      Element.tag(
        "dl", [:],
        notes.flatMap { note in
          [
            Element.tag("dt", [:], note.label),
            .tag("dd", [:], inlines(note.value, at: place.setting(.note))),
          ]
        })
    }
  }
}
