package import Catalogue
import Diagnostics
import Documents
import Markup

extension Pages {
  /// The states of a practice's file, the latest first, each with what changed since the one before.
  package func versions(_ id: Practice.ID, _ versions: [PracticeVersion]) -> Page? {
    guard let practice = catalogue.practice(id) else { return nil }
    var page = Page(
      text(.versionsOf, ["title": practice.title.value]), path: "/practices/\(id)/versions",
      part: .practices,
      content: [
        breadcrumb(links.practice(id), practice.title.value),
        .tag("h1", [:], text[.versions]), .tag("p", ["class": "lead"], text[.versionsLead]),
        .tag(
          "ol", ["class": "versions", "reversed": "reversed"],
          versions.enumerated().map { index, version in
            entry(
              version, before: index + 1 < versions.count ? versions[index + 1] : nil,
              practice: practice, isCurrent: index == 0)
          }),
      ])
    page.isListed = false
    return page
  }

  private func entry(
    _ version: PracticeVersion, before: PracticeVersion?, practice: Practice, isCurrent: Bool
  ) -> Element {
    let date = version.date.flatMap { Day($0) }.map { phrases.date($0) } ?? text[.notKeptYet]
    return .tag("li") {
      Element.tag("h2") {
        Element.tag(
          "a",
          [
            "href": isCurrent
              ? links.practice(practice.id) : links.version(practice.id, version.hash)
          ], date)
        if isCurrent { " · " + text[.currentVersionName] }
      }
      Element.tag("p", ["class": "facts"]) {
        version.subject.map { "\($0) · " } ?? ""
        Element.tag("a", ["href": links.version(practice.id, version.hash)]) {
          Element.tag("code", [:], version.hash)
        }
      }
      if let before {
        Element.tag("details", ["open": isCurrent ? "open" : nil]) {
          Element.tag("summary", [:], text[.whatChanged])
          difference(before.text, version.text)
        }
      }
    }
  }

  /// The changed lines with those around them: what was taken away and what was put in are marked by
  /// words of HTML, a sign and a colour.
  func difference(_ old: String, _ new: String) -> Element {
    let lines = unifiedDiff(old, new, path: "").split(separator: "\n").dropFirst(2)
    return .tag(
      "div",
      ["class": "diff", "role": "region", "tabindex": "0", "aria-label": text[.whatChanged]],
      lines.map { line in
        let rest = String(line.dropFirst())
        return switch line.first {
        case "@": .tag("p", ["class": "gap"], "⋯")
        case "+": .tag("p", ["class": "come"], [.tag("ins", [:], rest)])
        case "-": .tag("p", ["class": "gone"], [.tag("del", [:], rest)])
        default: .tag("p", [:], rest)
        }
      })
  }
}
