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
    let isPlaying = ["audio", "video"].filter { name in
      book.chapters.contains { $0.body.contains { $0.contains(name) } }
    }
    if hasPictures || isPlaying.contains("video") { elements.append(meta("accessMode", "visual")) }
    if !isPlaying.isEmpty { elements.append(meta("accessMode", "auditory")) }
    // Each drawing carries its words and its data, and each recording that is played its transcript,
    // so that reading is enough.
    elements.append(meta("accessModeSufficient", "textual"))
    elements += features(hasPictures).map { meta("accessibilityFeature", $0) }
    if !isPlaying.isEmpty { elements.append(meta("accessibilityFeature", "transcript")) }
    // Nobody has watched the films for flashes of light.
    let hazard = isPlaying.contains("video") ? "unknown" : "none"
    elements.append(meta("accessibilityHazard", hazard))
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
