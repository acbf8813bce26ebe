extension PandocWriter {
  mutating func blocks(_ blocks: [Block]) -> [PandocNode] {
    var nodes: [PandocNode] = []
    for block in blocks { nodes += self.block(block) }
    return nodes
  }

  private mutating func block(_ block: Block) -> [PandocNode] {
    switch block {
    case .paragraph(let text), .lead(let text): return [.paragraph(inlines(text))]
    case .list(let ordered, let start, let items):
      return [list(ordered: ordered, start: start, items)]
    case .definitions(let definitions): return [self.definitions(definitions)]
    case .table(let table): return [self.table(table)]
    case .figure(let figure): return self.figure(figure)
    case .picture(let picture): return self.picture(picture)
    case .quote(let inner, let attribution):
      let last =
        attribution.isEmpty ? [] : [PandocNode.paragraph(inlines([.text("— ")] + attribution))]
      return [.node("BlockQuote", blocks(inner) + last)]
    case .code(let text, _): return [.node("CodeBlock", [.attributes(), .text(text)])]
    case .card(let card):
      let title = [[Inline.text(card.label)], card.title].filter { !$0.plainText.isEmpty }
      let line = Array(title.joined(separator: [.text(": ")]))
      return [.node("BlockQuote", [.paragraph(inlines([.strong(line)]))] + blocks(card.blocks))]
    case .references(let entries): return entries.map(reference)
    case .index(let entries): return [index(entries)]
    case .medium(let medium): return self.medium(medium)
    case .rule: return [.node("HorizontalRule", nil)]
    }
  }

  private mutating func list(ordered: Bool, start: Int, _ items: [[Block]]) -> PandocNode {
    var nodes: [PandocNode] = []
    for item in items { nodes.append(.list(blocks(item))) }
    guard ordered else { return .node("BulletList", nodes) }
    let style: [PandocNode] = [
      .number(Double(start)), .node("Decimal", nil), .node("Period", nil),
    ]
    return .node("OrderedList", [.list(style), .list(nodes)])
  }

  mutating func definitions(_ definitions: [Definition]) -> PandocNode {
    var nodes: [PandocNode] = []
    for definition in definitions {
      nodes.append(
        .list([.list(inlines(definition.term)), .list([.list(blocks(definition.text))])]))
    }
    return .node("DefinitionList", nodes)
  }

  private func reference(_ entry: ReferenceEntry) -> PandocNode {
    let label = entry.label.map { [Inline.strong([.text($0)]), .text(" ")] } ?? []
    return .group(id: entry.id, style: "Bibliography", [.paragraph(inlines(label + entry.text))])
  }

  private func index(_ entries: [IndexEntry]) -> PandocNode {
    .node(
      "BulletList",
      entries.map { entry in
        let links = entry.targets.map { [Inline.reference(to: $0.id, [.text($0.text)])] }
        return .list([
          .paragraph(
            inlines(
              [.strong(entry.term), .text(": ")] + Array(links.joined(separator: [.text("; ")]))))
        ])
      })
  }

  /// The finding, the drawing, where its data come from, and the data.
  private mutating func figure(_ figure: Figure) -> [PandocNode] {
    let drawing = image(figure.drawing)
    var nodes: [PandocNode] = [
      .group(id: figure.id, [.paragraph(inlines([.strong(figure.finding)]))])
    ]
    if let drawing { nodes.append(drawing) }
    if !figure.source.isEmpty {
      nodes.append(.paragraph(inlines([.text("\(labels[.source]): ")] + figure.source)))
    }
    return figure.data.rows.isEmpty ? nodes : nodes + [table(figure.data)]
  }

  /// A drawing, not wider than the text of a page.
  private mutating func image(_ drawing: Drawing) -> PandocNode? {
    nextImage().map {
      image($0, width: drawing.width, alt: "\(drawing.title). \(drawing.summary)")
    }
  }

  /// A picture at 150 pixels an inch, with its caption and who made it.
  private func picture(_ picture: Picture) -> [PandocNode] {
    let width = picture.isEmblem ? 90 : Double(picture.image.width) * 72 / 150
    let below = [picture.caption, picture.credit].filter { !$0.isEmpty }
    return [image(picture.image.name, width: width, alt: picture.alt)]
      + below.map { .paragraph(inlines($0)) }
  }

  private func image(_ file: String, width: Double, alt: String) -> PandocNode {
    .paragraph([
      .node(
        "Image",
        [
          .attributes([("width", "\(number(min(width, 430) / 72))in")]),
          .list(inlines([.text(alt)])), .list([.text(file), .text("")]),
        ])
    ])
  }

  private mutating func medium(_ medium: Medium) -> [PandocNode] {
    var facts: [Inline] = [.link(url: medium.url, [.text(medium.title)])]
    facts.append(.text(" (\(labels[medium.label])) — \(medium.url) — "))
    facts.append(
      medium.transcript.map { .link(url: $0, [.text(labels[.transcript])]) }
        ?? .text(labels[.noTranscript]))
    let code = medium.code(labels).flatMap { image($0) }
    return [code, .paragraph(inlines(facts))].compactMap(\.self)
  }

  private func table(_ table: Table) -> PandocNode {
    let columns = table.columns.map { column -> PandocNode in
      let width = column.width.map { PandocNode.node("ColWidth", .number($0)) }
      return .list([alignment(column.alignment), width ?? .node("ColWidthDefault", nil)])
    }
    let caption: [PandocNode] =
      table.caption.isEmpty ? [] : [.node("Plain", inlines(table.caption))]
    let body: [PandocNode] = [
      .attributes(), .number(table.firstColumnIsHeader ? 1 : 0), .list([]),
      .list(table.rows.map(row)),
    ]
    let foot = table.footer.map { [row($0)] } ?? []
    return .node(
      "Table",
      [
        .attributes(), .list([.null, .list(caption)]), .list(columns),
        .list([.attributes(), .list([row(table.columns.map(\.title))])]), .list([.list(body)]),
        .list([.attributes(), .list(foot)]),
      ])
  }

  private func row(_ cells: [[Inline]]) -> PandocNode {
    .list([
      .attributes(),
      .list(
        cells.map { cell in
          .list([
            .attributes(), .node("AlignDefault", nil), .number(1), .number(1),
            .list([.node("Plain", inlines(cell))]),
          ])
        }),
    ])
  }

  private func alignment(_ alignment: Table.Alignment) -> PandocNode {
    switch alignment {
    case .start: .node("AlignDefault", nil)
    case .end: .node("AlignRight", nil)
    case .centre: .node("AlignCenter", nil)
    }
  }
}
