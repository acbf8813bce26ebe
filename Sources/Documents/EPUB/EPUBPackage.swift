import Markup

/// The package document of an e-book: metadata, the list of files, the reading order (EPUB 3.3,
/// section 5).
struct EPUBPackage {
  private let book: EPUBBook
  /// As `yyyy-mm-dd`.
  private let date: String

  init(_ book: EPUBBook, date: String) {
    self.book = book
    self.date = date
  }

  private var document: Document { book.document }

  static let container = Element.tag(
    "container",
    ["version": "1.0", "xmlns": "urn:oasis:names:tc:opendocument:xmlns:container"]
  ) {
    Element.tag("rootfiles") {
      Element.tag(
        "rootfile",
        ["full-path": "EPUB/package.opf", "media-type": "application/oebps-package+xml"])
    }
  }.xmlFile()

  var xml: String {
    Element.tag(
      "package",
      [
        "xmlns": "http://www.idpf.org/2007/opf", "version": "3.0", "unique-identifier": "id",
        "xml:lang": document.language, "dir": book.direction.rawValue,
      ]
    ) {
      Element.tag("metadata", ["xmlns:dc": "http://purl.org/dc/elements/1.1/"], metadata)
      Element.tag("manifest", [:], manifest)
      Element.tag(
        "spine",
        ["page-progression-direction": book.direction == .rightToLeft ? "rtl" : nil]
      ) {
        book.chapters.prefix(book.frontFiles).map { itemref($0.file) }
        itemref("nav.xhtml")
        book.chapters.dropFirst(book.frontFiles).map { itemref($0.file) }
      }
    }.xmlFile()
  }

  private var metadata: [Element] {
    let facts = document.metadata
    let title = [document.title, document.subtitle].compactMap(\.self).joined(separator: ": ")
    var elements: [Element] = [
      .tag("dc:identifier", ["id": "id"], "urn:uuid:\(identifier)")
    ]
    if let isbn = facts.isbn {
      elements.append(.tag("dc:identifier", [:], "urn:isbn:\(isbn.filter(\.isNumber))"))
    }
    elements += [
      .tag("dc:title", [:], title),
      .tag("dc:language", [:], document.language),
      .tag("dc:date", [:], date),
      .tag("dc:description", [:], facts.description),
      .tag("dc:rights", [:], facts.licence),
    ]
    elements += otherLanguages.map { .tag("dc:language", [:], $0) }
    elements += facts.authors.map { .tag("dc:creator", [:], $0) }
    elements += facts.keywords.map { .tag("dc:subject", [:], $0) }
    if let publisher = facts.publisher { elements.append(.tag("dc:publisher", [:], publisher)) }
    if let series = facts.series {
      elements.append(meta("belongs-to-collection", series, id: "series"))
      elements.append(meta("collection-type", "series", refines: "series"))
    }
    elements.append(meta("dcterms:modified", "\(date)T00:00:00Z"))
    if !book.pageList.isEmpty {
      elements.append(.tag("dc:source", ["id": "print"], "\(document.id).pdf"))
      elements.append(meta("source-of", "pagination", refines: "print"))
    }
    return elements + EPUBAccessibility(book).metadata
  }

  private func meta(
    _ property: String, _ value: String, id: String? = nil, refines: String? = nil
  ) -> Element {
    .tag("meta", ["property": property, "id": id, "refines": refines.map { "#\($0)" }], value)
  }

  /// The languages of sections that differ from the document's.
  private var otherLanguages: [String] {
    Set(book.chapters.map(\.language)).subtracting([document.language]).sorted()
  }

  private var manifest: [Element] {
    var items = [
      item("nav.xhtml", type: "application/xhtml+xml", properties: ["nav"]),
      item("style.css", type: "text/css"),
    ]
    if book.coverDrawing != nil {
      items.append(item("cover.svg", type: "image/svg+xml", properties: ["cover-image"]))
    }
    items += document.images.map { image in
      let isCover = image.name == document.cover.picture?.image.name
      return item(
        "\(EPUBBook.imageFolder)/\(image.name)", type: image.format.mediaType,
        properties: isCover ? ["cover-image"] : [])
    }
    return items
      + book.chapters.map { chapter in
        let hasDrawing = chapter.body.contains { $0.contains("svg") }
        let isPlaying = chapter.body.contains { !$0.recordings.isEmpty }
        let properties = [hasDrawing ? "svg" : nil, isPlaying ? "remote-resources" : nil]
        return item(
          chapter.file, type: "application/xhtml+xml", properties: properties.compactMap(\.self))
      } + recordings
  }

  /// What is played from the web, once each.
  private var recordings: [Element] {
    let all = book.chapters.flatMap { $0.body.flatMap(\.recordings) }
    let types = Dictionary(all.map { ($0.url, $0.type) }, uniquingKeysWith: { first, _ in first })
    return types.sorted { $0.key < $1.key }.enumerated().map { index, recording in
      .tag(
        "item",
        ["id": "recording-\(index + 1)", "href": recording.key, "media-type": recording.value])
    }
  }

  private func item(_ file: String, type: String, properties: [String] = []) -> Element {
    .tag(
      "item",
      [
        "id": id(file), "href": file, "media-type": type,
        "properties": properties.isEmpty ? nil : properties.joined(separator: " "),
      ])
  }

  private func itemref(_ file: String) -> Element { .tag("itemref", ["idref": id(file)]) }

  private func id(_ file: String) -> String {
    file.replacing(".", with: "-").replacing("/", with: "-")
  }

  /// A UUID of version 8 (RFC 9562) from the hash of what the book is: the same for the same book
  /// of the same day.
  private var identifier: String {
    var digits = Array(sha256("\(document.id)\n\(document.title)\n\(date)").prefix(32))
    digits[12] = "8"
    digits[16] = "8"
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return groups.map { String(digits[$0]) }.joined(separator: "-")
  }
}

extension Element {
  /// The addresses of sound and film that are played inside, with their media types.
  fileprivate var recordings: [(url: String, type: String)] {
    guard case .element(let name, let attributes, let children) = self else { return [] }
    guard name == "source" else { return children.flatMap(\.recordings) }
    let values = Dictionary(attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    guard let url = values["src"], let type = values["type"] else { return [] }
    return [(url, type)]
  }

  /// Whether an element of that name is inside.
  func contains(_ tag: String) -> Bool {
    guard case .element(let name, _, let children) = self else { return false }
    return name == tag || children.contains { $0.contains(tag) }
  }
}
