package import Catalogue
import Diagnostics
import Documents

extension Pages {
  /// The languages in which a toolkit of one's own can be had.
  package static let toolkitLanguages = Interface.languages

  /// The practices of a list that stand, each once, as far as a toolkit may hold them.
  package func standing(_ ids: [Practice.ID]) -> [Practice.ID] {
    unique(ids).filter { catalogue.practice($0)?.isWithdrawn == false }
      .prefix(Self.shortlistLimit).map(\.self)
  }

  /// A form for a booklet of chosen practices; nil when none of them stands.
  package func toolkitForm(_ ids: [Practice.ID]) -> Page? {
    let ids = standing(ids)
    guard !ids.isEmpty else { return nil }
    var page = Page(
      text[.toolkitTitle], path: "/toolkit", part: .practices,
      content: [
        breadcrumb(links.shortlist(ids), text[.yourShortlist]),
        .tag("h1", [:], text[.toolkitTitle]),
        .tag("p", ["class": "lead"], text.counted(.toolkitLead, ids.count)),
        .tag(
          "ul", [:],
          ids.compactMap { catalogue.practice($0, in: language) }.map { practice in
            let foreign = practice.language == language ? nil : practice.language
            return .tag("li", ["lang": foreign], practice.title.value)
          }),
        form(to: links.toolkit(), [:], fields(ids)),
      ])
    page.query = String(links.toolkit(ids).drop { $0 != "?" })
    page.layout = .document
    page.isListed = false
    return page
  }

  private func fields(_ ids: [Practice.ID]) -> [Element] {
    let papers = PageSetup.Paper.allCases.map { ($0.rawValue, $0.rawValue.uppercased()) }
    let languages = Self.toolkitLanguages.map { ($0, Interface($0)[.ownName]) }
    return ids.map { .tag("input", ["type": "hidden", "name": "id", "value": $0]) } + [
      .tag("div", ["class": "field"]) {
        Element.tag("label", ["for": "title"], text[.toolkitTitleField])
        Element.tag(
          "p", ["class": "help", "id": "title-hint"],
          text(.toolkitTitleHint, ["n": String(Edition.titleLimit)]))
        Element.tag(
          "input",
          [
            "id": "title", "name": "title", "type": "text", "aria-describedby": "title-hint",
            "maxlength": String(Edition.titleLimit),
          ])
      },
      choice("paper", text[.toolkitPaper], papers, chosen: papers.first?.0),
      choice("language", text[.toolkitLanguage], languages, chosen: language),
      .tag("p") { Element.tag("button", ["type": "submit"], text[.makeFiles]) },
    ]
  }

  private func choice(
    _ name: String, _ label: String, _ values: [(String, String)], chosen: String?
  ) -> Element {
    .tag("div", ["class": "field"]) {
      Element.tag("label", ["for": name], label)
      Element.tag(
        "select", ["id": name, "name": name],
        values.map { value, words in
          .tag("option", ["value": value, "selected": value == chosen ? "" : nil], words)
        })
    }
  }
}
