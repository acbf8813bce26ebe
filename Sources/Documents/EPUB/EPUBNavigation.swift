/// The navigation of an e-book: contents, pages and landmarks (EPUB 3.3, section 7).
struct EPUBNavigation {
  private let book: EPUBBook

  init(_ book: EPUBBook) { self.book = book }

  private var labels: Labels { book.labels }

  var xhtml: String {
    book.page(
      title: labels[.contents], language: book.document.language,
      [contents, pageList, landmarks].compactMap(\.self))
  }

  private var contents: Element {
    .tag("nav", ["epub:type": "toc", "role": "doc-toc", "id": "toc"]) {
      Element.tag("h1", [:], labels[.contents])
      list(book.document.sections, depth: 2)
    }
  }

  private func list(_ sections: [Section], depth: Int) -> Element? {
    let listed = sections.filter { $0.listed && !$0.title.isEmpty && $0.role != .contents }
    guard !listed.isEmpty, depth > 0 else { return nil }
    return .tag(
      "ol", [:],
      listed.map { section in
        .tag("li") {
          link(
            to: section.id,
            [section.label, section.title.plainText].compactMap(\.self).joined(separator: " "),
            language: section.language)
          list(section.sections, depth: section.role == .part ? depth : depth - 1)
        }
      })
  }

  private func link(to id: String, _ text: String, language: String? = nil) -> Element {
    let other = language == book.document.language ? nil : language
    return .tag(
      "a", ["href": "\(book.files[id] ?? "")#\(id)", "lang": other, "xml:lang": other], text)
  }

  private var pageList: Element? {
    guard !book.pageList.isEmpty else { return nil }
    return .tag(
      "nav", ["epub:type": "page-list", "role": "doc-pagelist", "hidden": "hidden"]
    ) {
      Element.tag("h2", [:], labels[.pages])
      Element.tag(
        "ol", [:],
        book.pageList.map { mark in
          .tag("li") { Element.tag("a", ["href": "\(mark.file)#\(mark.id)"], mark.label) }
        })
    }
  }

  private var landmarks: Element {
    let text = book.document.sections.first { $0.role != .contents && $0.role != .colophon }
    return .tag("nav", ["epub:type": "landmarks", "hidden": "hidden"]) {
      Element.tag("h2", [:], labels[.landmarks])
      Element.tag("ol") {
        landmark("cover", "cover.xhtml", labels[.cover])
        landmark("toc", "nav.xhtml#toc", labels[.contents])
        text.map {
          landmark("bodymatter", "\(book.files[$0.id] ?? "")#\($0.id)", labels[.beginning])
        }
      }
    }
  }

  private func landmark(_ type: String, _ address: String, _ text: String) -> Element {
    .tag("li") { Element.tag("a", ["epub:type": type, "href": address], text) }
  }
}
