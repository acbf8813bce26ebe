/// Where the pages of the PDF begin in the text of the book.
///
/// A mark stands before the first block that begins on the page. A page on which no block begins,
/// such as the middle of a long table, has its mark before the next block after it.
struct EPUBPages {
  struct Mark: Hashable {
    let page: Int
    /// As printed: roman before the text.
    let label: String
    let file: String

    var id: String { "page-\(page)" }
  }

  private let pages: [String: Int]
  private let frontPages: Int
  private(set) var marks: [Mark] = []

  init(_ pages: [String: Int], frontPages: Int) {
    self.pages = pages
    self.frontPages = frontPages
  }

  /// The elements of one file, in the order of the book, with a mark where each page begins.
  mutating func marking(_ elements: [Element], in file: String) -> [Element] {
    guard !pages.isEmpty else { return elements }
    if marks.isEmpty {
      return elements.map { $0.beginning(with: [add(1, in: file)].map(\.element)) }
    }
    return elements.map { marked($0, in: file) }
  }

  private mutating func marked(_ element: Element, in file: String) -> Element {
    guard case .element(let name, let attributes, let children) = element, name != "svg" else {
      return element
    }
    let id = attributes.first { $0.name == "id" }?.value
    var begun: [Element] = []
    if let page = id.flatMap({ pages[$0] }), let last = marks.last?.page, page > last {
      begun = (last + 1...page).map { add($0, in: file).element }
    }
    var inside: [Element] = []
    for child in children { inside.append(marked(child, in: file)) }
    let written = Element.element(name: name, attributes: attributes, children: inside)
    return begun.isEmpty ? written : written.beginning(with: begun)
  }

  private mutating func add(_ page: Int, in file: String) -> Mark {
    let label = page <= frontPages ? roman(page) : String(page)
    let mark = Mark(page: page, label: label, file: file)
    marks.append(mark)
    return mark
  }
}

extension EPUBPages.Mark {
  fileprivate var element: Element {
    .tag(
      "span",
      [
        "epub:type": "pagebreak", "role": "doc-pagebreak", "id": id, "aria-label": label,
      ])
  }
}

extension Element {
  /// The element with `marks` at its beginning: in the first cell of a row, before the text of a
  /// figure's caption, and so on, where such marks may stand.
  fileprivate func beginning(with marks: [Element]) -> Element {
    guard case .element(let name, let attributes, var children) = self else { return self }
    if name == "tr" || name == "figure", let first = children.first {
      children[0] = first.beginning(with: marks)
      return .element(name: name, attributes: attributes, children: children)
    }
    return .element(name: name, attributes: attributes, children: marks + children)
  }
}

/// A number from 1 to 3999 in small roman numerals.
func roman(_ number: Int) -> String {
  let steps = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]
  var rest = number
  var result = ""
  for (value, sign) in steps {
    while rest >= value {
      result += sign
      rest -= value
    }
  }
  return result
}
