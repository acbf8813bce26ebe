/// Writes a document as pandoc's tree, from which pandoc makes a file for a word processor.
struct PandocWriter {
  let document: Document
  /// The files of the drawings, in the order in which they occur; fewer than there are drawings when
  /// none could be made, and those left over are left out.
  private var images: [String]
  private let ids: Set<String>
  private(set) var labels: Labels

  init(_ document: Document, images: [String]) {
    self.document = document
    self.images = images
    ids = Set(document.sections.flatMap(\.ids))
    labels = Labels(language: document.language)
  }

  mutating func tree() -> PandocNode {
    let metadata = document.metadata
    var fields: [String: PandocNode] = [
      "title": meta(document.title), "lang": .node("MetaString", .text(document.language)),
      "dir": .node("MetaString", .text(Direction(language: document.language).rawValue)),
      "author": .node("MetaList", metadata.authors.map(meta)), "date": meta(metadata.date),
      "description": .node("MetaString", .text(metadata.description)),
      "keywords": .node("MetaList", metadata.keywords.map { .node("MetaString", .text($0)) }),
    ]
    fields["subtitle"] = document.subtitle.map(meta)
    var blocks =
      document.cover.notice.map {
        [PandocNode.paragraph([.node("Strong", [.node("Str", .text($0))])])]
      } ?? []
    for section in document.sections where section.role != .contents {
      blocks += self.section(section, level: 1)
    }
    return .fields([
      "pandoc-api-version": .list([.number(1), .number(23)]), "meta": .fields(fields),
      "blocks": .list(blocks),
    ])
  }

  private func meta(_ text: String) -> PandocNode {
    .node("MetaInlines", [.node("Str", .text(text))])
  }

  /// The heading, what is known of the section, its text and the sections in it.
  private mutating func section(_ section: Section, level: Int) -> [PandocNode] {
    let outer = labels
    if let language = section.language { labels = Labels(language: language) }
    defer { labels = outer }
    var nodes: [PandocNode] = []
    if !section.title.isEmpty {
      nodes.append(
        .node(
          "Header",
          [
            .number(Double(min(level, 6))), .attributes(id: section.id),
            .list(inlines(section.title)),
          ]))
    }
    if !section.subtitle.isEmpty {
      nodes.append(.group(style: "Subtitle", [.paragraph(inlines(section.subtitle))]))
    }
    if let matter = section.article { nodes += article(matter) }
    if !section.margin.isEmpty {
      nodes.append(
        definitions(
          section.margin.map { Definition(term: [.text($0.label)], text: [.paragraph($0.value)]) }))
    }
    nodes += blocks(section.blocks)
    for inner in section.sections { nodes += self.section(inner, level: level + 1) }
    return section.language.map { [.group(language: $0, nodes)] } ?? nodes
  }

  private mutating func article(_ matter: ArticleMatter) -> [PandocNode] {
    let names = matter.authors.map {
      [$0.name, $0.affiliation].compactMap(\.self).joined(separator: ", ")
    }
    var nodes = names.map { PandocNode.group(style: "Author", [.paragraph(inlines([.text($0)]))]) }
    for abstract in matter.abstracts {
      var text: [PandocNode] = [
        .paragraph(inlines([.strong([.text("\(abstract.heading). ")])] + abstract.text))
      ]
      if !abstract.keywords.isEmpty {
        let words = " " + abstract.keywords.joined(separator: " · ")
        text.append(
          .paragraph(inlines([.strong([.text(abstract.keywordsHeading)]), .text(words)])))
      }
      nodes.append(.group(style: "Abstract", language: abstract.language, text))
    }
    let notes =
      [MarginNote(labels[.howToCite], matter.citation)]
      + [MarginNote(labels[.review], [.text(matter.reviewStatement)])] + matter.statements
    nodes.append(
      definitions(notes.map { Definition(term: [.text($0.label)], text: [.paragraph($0.value)]) }))
    return nodes
  }

  /// The next file of a drawing; nil when there is none.
  mutating func nextImage() -> String? { images.isEmpty ? nil : images.removeFirst() }

  func inlines(_ inlines: [Inline]) -> [PandocNode] {
    inlines.map { inline in
      switch inline {
      case .text(let text): .node("Str", .text(text))
      case .emphasis(let inner): .node("Emph", self.inlines(inner))
      case .strong(let inner): .node("Strong", self.inlines(inner))
      case .code(let text): .node("Code", [.attributes(), .text(text)])
      case .link(let url, let inner): link(WebAddress(url)?.href, inner)
      // A part of a document may lead to what is not in it.
      case .reference(let id, let inner, _): link(ids.contains(id) ? "#\(id)" : nil, inner)
      case .note(let inner): .node("Note", [.paragraph(self.inlines(inner))])
      case .foreign(let language, let inner):
        .node(
          "Span",
          [
            .attributes([
              ("lang", language), ("dir", Direction(language: language).rawValue),
            ]), .list(self.inlines(inner)),
          ])
      case .lineBreak: .node("LineBreak", nil)
      }
    }
  }

  private func link(_ target: String?, _ inner: [Inline]) -> PandocNode {
    guard let target else { return .node("Span", [.attributes(), .list(inlines(inner))]) }
    return .node(
      "Link", [.attributes(), .list(inlines(inner)), .list([.text(target), .text("")])])
  }
}

extension Section {
  /// Its own id, those of its figures and references, and those of all sections in it.
  fileprivate var ids: [String] {
    [id] + blocks.flatMap(\.ids) + sections.flatMap(\.ids)
  }
}

extension Block {
  fileprivate var ids: [String] {
    switch self {
    case .figure(let figure): [figure.id]
    case .references(let entries): entries.map(\.id)
    default: []
    }
  }
}
