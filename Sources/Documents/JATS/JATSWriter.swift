/// Writes one article as JATS elements.
struct JATSWriter {
  let document: Document
  let journal: Document.Journal
  let article: Section
  /// The notes of the text, in the order of their calls.
  var notes: [[Element]] = []
  /// The drawings of the text with the names of their files.
  var drawings: [(file: String, drawing: Drawing)] = []
  /// The pictures of the text.
  var images: [ImageFile] = []
  /// How many tables stand in the text so far.
  var tables = 0
  /// What may be linked to, with the kind of each.
  private let targets: [String: String]

  init(document: Document, journal: Document.Journal, article: Section) {
    self.document = document
    self.journal = journal
    self.article = article
    var targets = article.targets
    for cited in article.article?.references ?? [] { targets[cited.id] = "bibr" }
    self.targets = targets
  }

  /// The name of its files without their ending.
  var stem: String { article.stem }

  private var matter: ArticleMatter {
    article.article
      ?? ArticleMatter(
        kind: "", authors: [], abstracts: [], reviewStatement: "", citation: [], statements: [])
  }

  /// `pdf` is where its PDF is; nil when none was made.
  mutating func article(pages: ClosedRange<Int>?, pdf: String?) -> Element {
    let front = JATSFront(
      document: document, journal: journal, article: article, stem: stem, pdf: pdf)
    let body = content(article.blocks, article.sections)
    let head = front.element(pages: pages, matter: matter) { self.plain($0) }
    return .tag(
      "article",
      [
        "xmlns:xlink": "http://www.w3.org/1999/xlink",
        "xmlns:ali": "http://www.niso.org/schemas/ali/1.0/", "article-type": matter.type,
        "dtd-version": "1.3", "xml:lang": article.language ?? document.language,
      ]
    ) {
      head
      Element.tag("body", [:], body)
      back
    }
  }

  private var back: Element? {
    let notes: [Element] = notes.enumerated().map { index, note in
      .tag("fn", ["id": "fn\(index + 1)"], [.tag("p", [:], note)])
    }
    let data = matter.data.map { data in
      Element.tag("sec", ["sec-type": "data-availability"]) {
        Element.tag("title", [:], data.label)
        Element.tag("p", [:], plain(data.value))
      }
    }
    let references = matter.references.map { JATSReference(id: $0.id, work: $0.work).element }
    guard !notes.isEmpty || data != nil || !references.isEmpty else { return nil }
    return .tag("back") {
      data
      notes.isEmpty ? nil : Element.tag("fn-group", [:], notes)
      references.isEmpty ? nil : Element.tag("ref-list", [:], references)
    }
  }

  private mutating func content(_ blocks: [Block], _ sections: [Section]) -> [Element] {
    var elements: [Element] = []
    for block in blocks { elements += self.block(block) }
    let cited = Set(matter.references.map(\.id))
    for section in sections where !section.isList(of: cited) {
      elements.append(self.section(section))
    }
    return elements
  }

  private mutating func section(_ section: Section) -> Element {
    let title = inlines(section.title)
    let inside = content(section.blocks, section.sections)
    return .tag(
      "sec", ["id": section.id, "xml:lang": section.language],
      [.tag("title", [:], title)] + inside)
  }

  /// The words of the front matter; what it notes is left out, as notes belong to the text.
  private func plain(_ inlines: [Inline]) -> [Element] {
    var writer = self
    return writer.inlines(inlines.filter { if case .note = $0 { false } else { true } })
  }

  mutating func inlines(_ inlines: [Inline]) -> [Element] {
    var elements: [Element] = []
    for inline in inlines { elements += self.inline(inline) }
    return elements
  }

  private mutating func inline(_ inline: Inline) -> [Element] {
    switch inline {
    case .text(let text): return [.text(text)]
    case .emphasis(let inner): return [.tag("italic", [:], inlines(inner))]
    case .strong(let inner): return [.tag("bold", [:], inlines(inner))]
    case .code(let text): return [.tag("monospace", [:], text)]
    case .link(let url, let inner):
      guard let address = WebAddress(url) else { return inlines(inner) }
      // A link whose words are its address says in its title what that leads to.
      let title = address.isWritten(in: inner.plainText) ? address.printed : nil
      return [
        .tag(
          "ext-link", ["ext-link-type": "uri", "xlink:href": address.href, "xlink:title": title],
          inlines(inner))
      ]
    case .reference(let id, let inner, _):
      // What stands in another article is named and not linked.
      guard let kind = targets[id] else { return inlines(inner) }
      return [.tag("xref", ["ref-type": kind, "rid": id], inlines(inner))]
    case .note(let inner):
      let place = notes.count
      notes.append([])
      notes[place] = inlines(inner)
      return [
        .tag("xref", ["ref-type": "fn", "rid": "fn\(place + 1)"]) {
          Element.tag("sup", [:], String(place + 1))
        }
      ]
    case .foreign(let language, let inner):
      return [
        .tag(
          "named-content", ["content-type": "foreign", "xml:lang": language], inlines(inner))
      ]
    case .lineBreak: return [" "]
    }
  }
}

extension Section {
  /// The ids inside that can be linked to, with their kind in JATS.
  fileprivate var targets: [String: String] {
    var targets: [String: String] = [:]
    for block in blocks {
      switch block {
      case .figure(let figure): targets[figure.id] = "fig"
      case .references(let entries): for entry in entries { targets[entry.id] = "list" }
      default: break
      }
    }
    for section in sections {
      targets[section.id] = "sec"
      targets.merge(section.targets) { first, _ in first }
    }
    return targets
  }

  /// Whether it is the list of the works cited, which JATS keeps apart.
  fileprivate func isList(of cited: Set<String>) -> Bool {
    guard sections.isEmpty, blocks.count == 1, case .references(let entries) = blocks[0] else {
      return false
    }
    return !entries.isEmpty && entries.allSatisfy { cited.contains($0.id) }
  }
}
