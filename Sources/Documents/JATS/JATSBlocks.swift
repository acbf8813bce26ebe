extension JATSWriter {
  mutating func block(_ block: Block) -> [Element] {
    switch block {
    case .paragraph(let text), .lead(let text): return [.tag("p", [:], inlines(text))]
    case .list(let ordered, _, let items): return [list(items, ordered: ordered)]
    case .definitions(let definitions): return [list(of: definitions)]
    case .table(let table): return [tableWrap(table)]
    case .figure(let figure): return self.figure(figure)
    case .picture(let picture): return [self.picture(picture)]
    case .quote(let blocks, let attribution):
      var inside: [Element] = []
      for block in blocks { inside += self.block(block) }
      if !attribution.isEmpty { inside.append(.tag("attrib", [:], inlines(attribution))) }
      return [.tag("disp-quote", [:], inside)]
    case .code(let text, _): return [.tag("preformat", ["preformat-type": "code"], text)]
    case .card(let card): return [box(card)]
    case .references(let entries): return [list(of: entries)]
    case .medium(let medium): return [self.medium(medium)]
    // An index leads through pages, which an archive does not have.
    case .index, .rule: return []
    }
  }

  private func medium(_ medium: Medium) -> Element {
    let labels = Labels(language: article.language ?? document.language)
    let transcript: Element =
      medium.transcript.map { link($0, labels[.transcript]) } ?? .text(labels[.noTranscript])
    return .tag("p") {
      link(medium.url, medium.title)
      " (\(labels[medium.label]); "
      transcript
      ")"
    }
  }

  private func link(_ url: String, _ words: String) -> Element {
    .tag("ext-link", ["ext-link-type": "uri", "xlink:href": url], words)
  }

  private mutating func list(_ items: [[Block]], ordered: Bool) -> Element {
    var elements: [Element] = []
    for item in items {
      var inside: [Element] = []
      for block in item { inside += self.block(block).map(\.inListItem) }
      elements.append(.tag("list-item", [:], inside.isEmpty ? [.tag("p")] : inside))
    }
    return .tag("list", ["list-type": ordered ? "order" : "bullet"], elements)
  }

  private mutating func list(of definitions: [Definition]) -> Element {
    var items: [Element] = []
    for definition in definitions {
      let term = inlines(definition.term)
      var text: [Element] = []
      for block in definition.text { text += self.block(block).map(\.inListItem) }
      items.append(
        .tag("def-item") {
          Element.tag("term", [:], term)
          Element.tag("def", [:], text)
        })
    }
    return .tag("def-list", [:], items)
  }

  private mutating func list(of entries: [ReferenceEntry]) -> Element {
    var items: [Element] = []
    for entry in entries {
      let text = inlines(entry.text)
      items.append(
        .tag("list-item", ["id": entry.id]) {
          entry.label.map { Element.tag("label", [:], $0) }
          Element.tag("p", [:], text)
        })
    }
    return .tag("list", ["list-type": "simple"], items)
  }

  private mutating func box(_ card: Card) -> Element {
    let title = [card.label, card.title.plainText].filter { !$0.isEmpty }.joined(separator: ": ")
    var inside: [Element] = []
    for block in card.blocks { inside += self.block(block) }
    return .tag("boxed-text") {
      title.isEmpty ? nil : Element.tag("caption", [:], [.tag("title", [:], title)])
      inside
    }
  }

  /// The drawing is a file of its own; its data follow as a table.
  private mutating func figure(_ figure: Figure) -> [Element] {
    let file = "\(stem)-\(figure.id).svg"
    drawings.append((file, figure.drawing))
    let finding = inlines(figure.finding)
    let source = inlines(figure.source)
    let element = Element.tag("fig", ["id": figure.id]) {
      Element.tag("caption") {
        Element.tag("title", [:], finding)
        source.isEmpty ? nil : Element.tag("p", [:], source)
      }
      Element.tag(
        "graphic", ["mimetype": "image", "mime-subtype": "svg+xml", "xlink:href": file]
      ) {
        Element.tag("alt-text", [:], "\(figure.drawing.title). \(figure.drawing.summary)")
      }
    }
    return figure.data.rows.isEmpty ? [element] : [element, tableWrap(figure.data)]
  }

  /// The image is a file of its own.
  private mutating func picture(_ picture: Picture) -> Element {
    if !images.contains(picture.image) { images.append(picture.image) }
    let caption = inlines(picture.caption)
    let credit = inlines(picture.credit)
    return .tag("fig") {
      caption.isEmpty ? nil : Element.tag("caption", [:], [.tag("p", [:], caption)])
      Element.tag("alt-text", [:], picture.alt)
      Element.tag(
        "graphic",
        [
          "mimetype": "image", "mime-subtype": picture.image.format.rawValue,
          "xlink:href": picture.image.name,
        ])
      credit.isEmpty ? nil : Element.tag("attrib", [:], credit)
    }
  }

  private mutating func tableWrap(_ table: Table) -> Element {
    let caption = inlines(table.caption)
    var head: [Element] = []
    for column in table.columns {
      head.append(.tag("th", ["scope": "col"], inlines(column.title)))
    }
    var rows: [Element] = []
    for row in table.rows + (table.footer.map { [$0] } ?? []) {
      var cells: [Element] = []
      for (index, cell) in row.enumerated() {
        let isHeader = index == 0 && table.firstColumnIsHeader
        cells.append(
          .tag(isHeader ? "th" : "td", ["scope": isHeader ? "row" : nil], inlines(cell)))
      }
      rows.append(.tag("tr", [:], cells))
    }
    tables += 1
    return .tag("table-wrap", ["id": "table-\(tables)"]) {
      caption.isEmpty ? nil : Element.tag("caption", [:], [.tag("title", [:], caption)])
      Element.tag("table") {
        Element.tag("thead", [:], [.tag("tr", [:], head)])
        Element.tag("tbody", [:], rows)
      }
    }
  }
}

extension Element {
  /// A list item holds paragraphs and lists; anything else stands in a paragraph.
  fileprivate var inListItem: Element {
    guard case .element(let name, _, _) = self, ["p", "list", "def-list"].contains(name) else {
      return .tag("p", [:], [self])
    }
    return self
  }
}
