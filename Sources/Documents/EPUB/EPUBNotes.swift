/// Notes at the end of a file with links there and back, in place of notes in the text.
struct EPUBNotes {
  private var notes: [[Element]] = []

  /// The text with its notes at the end. Printed addresses are left out: in an e-book a link is
  /// enough.
  static func asEndnotes(_ elements: [Element], labels: Labels) -> [Element] {
    var collector = EPUBNotes()
    let text = elements.flatMap { collector.collecting($0) }
    guard !collector.notes.isEmpty else { return text }
    let items = collector.notes.enumerated().map { index, note -> Element in
      let number = index + 1
      return .tag("li", ["id": "note-\(number)", "epub:type": "endnote"]) {
        Element.tag("p") {
          note
          " "
          Element.tag(
            "a",
            [
              "href": "#call-\(number)", "role": "doc-backlink",
              "aria-label": "\(labels[.note]) \(number)",
            ], "↩")
        }
      }
    }
    let end = Element.tag(
      "section", ["class": "endnotes", "epub:type": "endnotes", "role": "doc-endnotes"]
    ) {
      Element.tag("h2", [:], labels[.notes])
      Element.tag("ol", [:], items)
    }
    return text + [end]
  }

  private mutating func collecting(_ element: Element) -> [Element] {
    guard case .element(let name, let attributes, let children) = element, name != "svg" else {
      return [element]
    }
    let classes = attributes.first { $0.name == "class" }?.value.split(separator: " ") ?? []
    if name == "span", classes.contains("address") { return [] }
    if name == "span", classes.contains("fn") {
      let inner = children.flatMap { collecting($0) }
      notes.append(inner)
      let number = String(notes.count)
      return [
        .tag(
          "a",
          [
            "href": "#note-\(number)", "id": "call-\(number)", "epub:type": "noteref",
            "role": "doc-noteref",
          ], number)
      ]
    }
    var inside: [Element] = []
    for child in children { inside += collecting(child) }
    return [.element(name: name, attributes: attributes, children: inside)]
  }
}
