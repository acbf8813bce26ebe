/// A document divided into the files of an e-book.
struct EPUBBook {
  /// One XHTML file.
  struct Chapter {
    /// Relative to the folder of the package, such as `c03.xhtml`.
    let file: String
    let title: String
    let language: String
    /// The sections that it holds, with those within them that have files of their own left out.
    let sections: [Section]
    var body: [Element]
  }

  let document: Document
  private(set) var chapters: [Chapter]
  /// The pages of the PDF that begin in the book, in order, with the place of each.
  let pageList: [EPUBPages.Mark]

  /// How many files stand before the contents: the cover, and what the document has there.
  var frontFiles: Int { 1 + document.sections.prefix { $0.role == .colophon }.count }

  var labels: Labels { Labels(language: document.language) }
  var direction: Direction { Direction(language: document.language) }
  /// The folder of the images, relative to the package's.
  static let imageFolder = "images"
  var coverDrawing: Element? { document.cover.drawing?.svg(prefix: "cover") }
  /// The file that holds each id.
  let files: [String: String]

  init(_ document: Document, pages: [String: Int]) {
    self.document = document
    let writer = HTMLWriter(language: document.language, imageFolder: Self.imageFolder)
    var chapters = Self.parts(of: document.sections).enumerated().map { index, section in
      Chapter(
        file: "c\(String(index + 1).leftPadded(to: 3)).xhtml", title: section.title.plainText,
        language: section.language ?? document.language, sections: [section],
        body: [BlockIDs.added(to: writer.section(section, level: 1))])
    }
    chapters.insert(Self.cover(of: document, writer), at: 0)
    var marked = EPUBPages(pages, frontPages: Self.frontPages(of: document, pages))
    for index in chapters.indices {
      chapters[index].body = marked.marking(chapters[index].body, in: chapters[index].file)
    }
    pageList = marked.marks
    var files: [String: String] = [:]
    for chapter in chapters {
      for id in chapter.body.flatMap(\.ids) { files[id] = chapter.file }
    }
    self.files = files
    for index in chapters.indices {
      let chapter = chapters[index]
      let labels = Labels(language: chapter.language)
      let body = EPUBNotes.asEndnotes(chapter.body, labels: labels)
      chapters[index].body = body.map { $0.relinked(from: chapter.file, files) }
    }
    self.chapters = chapters
  }

  /// The sections that have a file each: those that begin on a page of their own. The contents list
  /// is the navigation's.
  private static func parts(of sections: [Section]) -> [Section] {
    sections.filter { $0.role != .contents }.flatMap { section -> [Section] in
      guard section.role == .part else { return [section] }
      var alone = section
      alone.sections = []
      return [alone] + parts(of: section.sections)
    }
  }

  /// How many pages come before the text, which are numbered in roman numerals.
  private static func frontPages(of document: Document, _ pages: [String: Int]) -> Int {
    let text = document.sections.first { $0.role != .colophon && $0.role != .contents }
    return text.flatMap { pages[$0.id] }.map { $0 - 1 } ?? 0
  }

  private static func cover(of document: Document, _ writer: HTMLWriter) -> Chapter {
    let body = Element.tag("section", ["class": "cover", "epub:type": "cover"]) {
      if !document.cover.kicker.isEmpty {
        Element.tag("p", ["class": "kicker"], document.cover.kicker)
      }
      Element.tag("h1", [:], document.title)
      document.subtitle.map { Element.tag("p", ["class": "subtitle"], $0) }
      document.cover.notice.map { Element.tag("p", ["class": "notice"], $0) }
      document.cover.drawing.map {
        Element.tag(
          "p", [:], [.tag("img", ["src": "cover.svg", "alt": "\($0.title). \($0.summary)"])])
      }
      document.cover.picture.map {
        writer.picture($0, at: Place(language: document.language, level: 1))
      }
      if !document.cover.imprint.isEmpty {
        Element.tag("p", ["class": "imprint"], document.cover.imprint)
      }
    }
    return Chapter(
      file: "cover.xhtml", title: document.title, language: document.language, sections: [],
      body: [body])
  }

  /// The whole file of a chapter.
  func xhtml(of chapter: Chapter) -> String {
    page(title: chapter.title, language: chapter.language, chapter.body)
  }

  /// A file with its head.
  func page(title: String, language: String, _ body: [Element]) -> String {
    Element.tag(
      "html",
      [
        "xmlns": "http://www.w3.org/1999/xhtml", "xmlns:epub": "http://www.idpf.org/2007/ops",
        "lang": language, "xml:lang": language, "dir": Direction(language: language).rawValue,
      ]
    ) {
      Element.tag("head") {
        Element.tag("title", [:], title)
        Element.tag("link", ["rel": "stylesheet", "href": "style.css"])
      }
      Element.tag("body", [:], body)
    }.xmlFile(doctype: "<!DOCTYPE html>\n")
  }
}

extension Element {
  /// The ids of the element and of all inside it.
  fileprivate var ids: [String] {
    guard case .element(_, let attributes, let children) = self else { return [] }
    return attributes.filter { $0.name == "id" }.map(\.value) + children.flatMap(\.ids)
  }

  /// The same with links to ids in other files named by their file.
  fileprivate func relinked(from file: String, _ files: [String: String]) -> Element {
    guard case .element(let name, let attributes, let children) = self, name != "svg" else {
      return self
    }
    return .element(
      name: name,
      attributes: attributes.map { attribute in
        guard attribute.name == "href", attribute.value.hasPrefix("#"),
          let target = files[String(attribute.value.dropFirst())], target != file
        else { return attribute }
        return Attribute("href", target + attribute.value)
      }, children: children.map { $0.relinked(from: file, files) })
  }
}

extension String {
  /// With zeros before, to `length` digits.
  fileprivate func leftPadded(to length: Int) -> String {
    String(repeating: "0", count: max(0, length - count)) + self
  }
}
