/// The style rules that only one document has: a named page for each section that begins on a page
/// of its own, with its running head as literal text.
///
/// Literal text in `content` is the one way to a running head that WeasyPrint and Chromium share.
struct PageRules {
  /// The name of the page of a section, by the section's id.
  private(set) var names: [String: String] = [:]
  private(set) var css = ""
  private let marking: String?

  init(_ document: Document) {
    marking = document.marking
    css += "@page :left { @top-left { content: \(head(document.title)) } }\n"
    if let marking { css += Self.rules(for: marking) }
    let front = document.sections.prefix { $0.role == .colophon || $0.role == .contents }
    for section in front { names[section.id] = "front" }
    for section in document.sections.dropFirst(front.count) { add(section) }
  }

  private mutating func add(_ section: Section) {
    if section.landscape || section.role != .section {
      names[section.id] = section.role == .part ? "part" : addPage(for: section)
    }
    for inner in section.sections { add(inner) }
  }

  private mutating func addPage(for section: Section) -> String {
    let name = "p\(names.count + 1)"
    let head = head(section.runningHead ?? section.title.plainText)
    if section.landscape { css += "@page \(name) { size: A4 landscape }\n" }
    css += "@page \(name):right { @top-right { content: \(head) } }\n"
    css += "@media print { .page-\(name) { page: \(name) } }\n"
    return name
  }

  /// The marking stands in the inner corner, across from the head of the page, and not on covers and
  /// empty pages.
  private static func rules(for marking: String) -> String {
    let content =
      "content: \(Escaping.cssString(marking)); font: 700 8.75pt \"Noto Sans\", "
      + "\"Noto Sans Arabic\""
    let corners = [("left", "right"), ("right", "left")]
    return corners.map { side, corner in
      "@page :\(side) { @top-\(corner) { \(content) } }\n"
        + ["cover:\(side)", "part:\(side)", ":blank"].map {
          "@page \($0) { @top-\(corner) { content: none } }\n"
        }.joined()
    }.joined()
  }

  /// A CSS string that fits the head of a page beside its marking.
  private func head(_ text: String) -> String {
    let limit = 84 - (marking.map { $0.count + 4 } ?? 0)
    guard text.count > limit else { return Escaping.cssString(text) }
    let words = text.prefix(limit).split(separator: " ").dropLast().joined(separator: " ")
    return Escaping.cssString((words.isEmpty ? String(text.prefix(limit)) : words) + " …")
  }
}
