/// The style rules that only one document has: a named page for each section that begins on a page
/// of its own, with its running head as literal text.
///
/// Literal text in `content` is the one way to a running head that WeasyPrint and Chromium share.
struct PageRules {
  /// The name of the page of a section, by the section's id.
  private(set) var names: [String: String] = [:]
  private(set) var css = ""
  private let paper: PageSetup.Paper
  /// Whether something is too wide for an upright page.
  private let turns: Bool
  private let marking: String?

  init(_ document: Document, paper: PageSetup.Paper) {
    self.paper = paper
    turns = document.sections.contains { Self.turns($0, on: paper) }
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
    if section.landscape { css += "@page \(name) { size: \(paper.name) landscape }\n" }
    css += "@page \(name):right { @top-right { content: \(head) } }\n"
    css += "@media print { .page-\(name) { page: \(name) } }\n"
    if turns { css += turnedPage(of: section, name, head) }
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

  /// The page of what is too wide for the page of its section; inner sections come after outer ones and
  /// overrule them.
  private func turnedPage(of section: Section, _ name: String, _ head: String) -> String {
    let turned = section.landscape ? name : "\(name)-turned"
    let places = [".page-\(name)", ".page-\(name) .section"].flatMap { parent in
      // A heading goes with what it heads.
      ["\(parent) > .turned", "\(parent) > :is(h3, h4, h5, h6):has(+ .turned)"]
    }.joined(separator: ", ")
    let rule = "@media print { \(places) { page: \(turned) } }\n"
    guard !section.landscape else { return rule }
    return "@page \(turned) { size: \(paper.name) landscape }\n"
      + "@page \(turned):right { @top-right { content: \(head) } }\n" + rule
  }

  private static func turns(_ section: Section, on paper: PageSetup.Paper) -> Bool {
    section.blocks.contains { $0.isTurned(on: paper) }
      || section.sections.contains { turns($0, on: paper) }
  }

  /// A CSS string that fits the head of a page beside its marking.
  private func head(_ text: String) -> String {
    let limit = 84 - (marking.map { $0.count + 4 } ?? 0)
    guard text.count > limit else { return Escaping.cssString(text) }
    let words = text.prefix(limit).split(separator: " ").dropLast().joined(separator: " ")
    return Escaping.cssString((words.isEmpty ? String(text.prefix(limit)) : words) + " …")
  }
}
