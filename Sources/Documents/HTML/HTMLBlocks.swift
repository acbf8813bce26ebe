extension HTMLWriter {
  func blocks(_ blocks: [Block], at place: Place) -> [Element] {
    blocks.flatMap { block($0, at: place) }
  }

  private func block(_ block: Block, at place: Place) -> [Element] {
    switch block {
    case .paragraph(let text): [.tag("p", [:], inlines(text, at: place))]
    case .lead(let text): [.tag("p", ["class": "lead"], inlines(text, at: place))]
    case .list(let ordered, let start, let items):
      [list(ordered: ordered, start: start, items, at: place)]
    case .definitions(let definitions): [self.definitions(definitions, at: place)]
    case .table(let table): [self.table(table, at: place)]
    case .figure(let figure): self.figure(figure, at: place)
    case .picture(let picture): [self.picture(picture, at: place)]
    case .quote(let inner, let attribution): [quote(inner, attribution, at: place)]
    case .code(let text, let language):
      [
        .tag("pre", ["dir": place.direction == .rightToLeft ? "ltr" : nil]) {
          Element.tag("code", ["class": language.map { "language-\($0)" }], text)
        }
      ]
    case .card(let card): [self.card(card, at: place)]
    case .references(let entries): [references(entries, at: place)]
    case .index(let entries): [index(entries, at: place)]
    case .medium(let medium): [self.medium(medium, at: place)]
    case .rule: [.tag("hr")]
    }
  }

  private func list(ordered: Bool, start: Int, _ items: [[Block]], at place: Place) -> Element {
    .tag(
      ordered ? "ol" : "ul", ["start": ordered && start != 1 ? String(start) : nil],
      items.map { item in
        if case .paragraph(let text)? = item.first {
          .tag("li", [:], inlines(text, at: place) + blocks(Array(item.dropFirst()), at: place))
        } else {
          .tag("li", [:], blocks(item, at: place))
        }
      })
  }

  private func definitions(_ definitions: [Definition], at place: Place) -> Element {
    .tag(
      "dl", [:],
      definitions.flatMap { definition in
        [
          Element.tag("dt", [:], inlines(definition.term, at: place)),
          .tag("dd", [:], flat(definition.text, at: place)),
        ]
      })
  }

  /// A single paragraph without its tag, as in a list that is set tight.
  private func flat(_ blocks: [Block], at place: Place) -> [Element] {
    if case .paragraph(let text)? = blocks.first, blocks.count == 1 {
      return inlines(text, at: place)
    }
    return self.blocks(blocks, at: place)
  }

  private func quote(_ inner: [Block], _ attribution: [Inline], at place: Place) -> Element {
    .tag("blockquote") {
      blocks(inner, at: place)
      if !attribution.isEmpty {
        Element.tag("p", ["class": "attribution"], inlines(attribution, at: place))
      }
    }
  }

  private func card(_ card: Card, at place: Place) -> Element {
    .tag("div", ["class": "card tone-\(card.tone.rawValue)"]) {
      if !card.label.isEmpty { Element.tag("p", ["class": "card-label"], card.label) }
      if !card.title.isEmpty {
        Element.tag("p", ["class": "card-title"], inlines(card.title, at: place))
      }
      blocks(card.blocks, at: place)
    }
  }

  private func references(_ entries: [ReferenceEntry], at place: Place) -> Element {
    .tag(
      "ul", ["class": entries.contains { $0.label != nil } ? "references labelled" : "references"],
      entries.map { entry in
        .tag("li", ["id": entry.id]) {
          entry.label.map { Element.tag("span", ["class": "ref-label"], $0) }
          inlines(entry.text, at: place.setting(.note))
        }
      })
  }

  private func index(_ entries: [IndexEntry], at place: Place) -> Element {
    .tag(
      "ul", ["class": "terms"],
      entries.map { entry in
        .tag("li") {
          Element.tag("span", ["class": "term"], inlines(entry.term, at: place))
          Element.tag("ul", [:], entry.targets.map { .tag("li", [:], [pageLink($0)]) })
        }
      })
  }

  /// A link that prints the page to which it leads.
  private func pageLink(_ target: IndexEntry.Target) -> Element {
    .tag(
      "a",
      [
        "class": "paged", "href": "#\(target.id)", "data-page": pages[target.id].map(String.init),
      ], target.text)
  }
}
