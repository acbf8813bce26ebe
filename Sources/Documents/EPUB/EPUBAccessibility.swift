/// What an e-book offers to people who read in other ways, as its content shows it (EPUB
/// Accessibility 1.1, section 2). No conformance is claimed: a person has to look first.
struct EPUBAccessibility {
  private let book: EPUBBook

  init(_ book: EPUBBook) { self.book = book }

  var metadata: [Element] {
    let hasPictures =
      book.coverDrawing != nil || !book.document.images.isEmpty
      || book.chapters.contains { $0.body.contains { $0.contains("svg") } }
    var elements = [meta("accessMode", "textual")]
    if hasPictures { elements.append(meta("accessMode", "visual")) }
    // Each drawing carries its words and its data, so that reading is enough.
    elements.append(meta("accessModeSufficient", "textual"))
    elements += features(hasPictures).map { meta("accessibilityFeature", $0) }
    elements.append(meta("accessibilityHazard", "none"))
    elements.append(meta("accessibilitySummary", book.labels[.accessibilitySummary]))
    return elements
  }

  private func features(_ hasPictures: Bool) -> [String] {
    ["structuralNavigation", "tableOfContents", "readingOrder"]
      + (hasPictures ? ["alternativeText", "longDescription"] : [])
      + (book.pageList.isEmpty ? [] : ["pageBreakMarkers", "pageNavigation"])
  }

  private func meta(_ property: String, _ value: String) -> Element {
    .tag("meta", ["property": "schema:\(property)"], value)
  }
}
