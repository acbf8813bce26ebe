/// Ids for every block that has none, so that the page on which each begins can be asked of the
/// engine that set them. They are counted within each section: a section has the same ids wherever it
/// is written.
enum BlockIDs {
  static func added(to element: Element) -> Element {
    var count = 0
    return added(to: element, in: "block", &count)
  }

  private static func added(
    to element: Element, in section: String, _ count: inout Int
  ) -> Element {
    guard case .element(let name, var attributes, let children) = element, name != "svg" else {
      return element
    }
    let own = attributes.first { $0.name == "id" }
    if blocks.contains(name) {
      count += 1
      if own == nil { attributes.append(Element.Attribute("id", "\(section).\(count)")) }
    }
    if sections.contains(name),
      let id = (attributes.first { $0.name == "aria-labelledby" } ?? own)?.value
    {
      var inner = 0
      return .element(
        name: name, attributes: attributes,
        children: children.map { added(to: $0, in: id, &inner) })
    }
    return .element(
      name: name, attributes: attributes,
      children: children.map { added(to: $0, in: section, &count) })
  }

  private static let sections: Set<String> = ["section", "article"]
  private static let blocks: Set<String> = [
    "p", "li", "dt", "dd", "tr", "pre", "blockquote", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
  ]
}
