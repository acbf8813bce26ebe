package import Catalogue
import Diagnostics
import Documents
import Markup

extension Pages {
  /// How many practices a shortlist may hold.
  package static let shortlistLimit = 100

  /// The practices that somebody chose; the address holds them, so nobody needs an account.
  package func shortlist(_ ids: [Practice.ID]) -> Page {
    let practices = chosen(ids)
    var page = Page(
      text[.yourShortlist], path: "/shortlist", part: .practices,
      content: [
        .tag("h1", ["data-shortlist-page": ""]) {
          text[.yourShortlist]
        },
        practices.isEmpty ? emptyShortlist : list(practices),
      ])
    page.query = String(links.shortlist(practices.map(\.id)).drop { $0 != "?" })
    page.isListed = false
    return page
  }

  /// A shortlist as Markdown, for a plan or a letter.
  package func shortlistMarkdown(_ ids: [Practice.ID]) -> String {
    let entries = chosen(ids).map { practice in
      let work = site.configuration.reference(to: practice, date: site.date)
      return "## \(oneLine(practice.title.value))\n\n\(factLine(practice))\n\n"
        + "\(practice.summary.value)\n\n\(APA().entry(work).plainText)\n"
    }
    return "# \(text[.shortlist])\n\n" + entries.joined(separator: "\n")
  }

  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private func chosen(_ ids: [Practice.ID]) -> [Practice] {
    unique(ids).prefix(Self.shortlistLimit).compactMap { catalogue.practice($0, in: language) }
  }

  private var emptyShortlist: Element {
    .tag("div", ["class": "empty"]) {
      Element.tag("p", [:], text[.shortlistEmpty])
      Element.tag("p", ["class": "actions"]) {
        Element.tag("a", ["href": links.practices()], text[.allPractices])
      }
    }
  }

  private func list(_ practices: [Practice]) -> Element {
    let ids = practices.map(\.id)
    return .tag("div") {
      Element.tag("p", ["class": "lead"], text.counted(.shortlistLead, practices.count))
      Element.tag("p", ["class": "downloads"]) {
        Element.tag("span", [:], text[.download])
        Element.tag("a", ["href": links.shortlist(ids, ending: "md")], "Markdown")
        PracticeListFormat.allCases.map { format in
          Element.tag("a", ["href": links.shortlist(ids, ending: format.ending)], format.name)
        }
      }
      Element.tag("form", ["class": "hits-form", "method": "get", "action": links.shortlist()]) {
        Element.tag(
          "ol", ["class": "hits"],
          practices.map { practice in
            let foreign = practice.language == language ? nil : practice.language
            return Element.tag("li", ["class": "hit"]) {
              Element.tag("h2", ["lang": foreign]) {
                Element.tag("a", ["href": links.practice(practice.id)], practice.title.value)
              }
              Element.tag("p", ["class": "facts"], factLine(practice))
              Element.tag("p", ["class": "summary", "lang": foreign], practice.summary.value)
              pick(practice, isTicked: true)
            }
          })
        Element.tag("p", ["class": "with-ticked"]) {
          Element.tag("span", [:], text[.withTicked])
          Element.tag("button", ["type": "submit"], text[.keepTicked])
          Element.tag(
            "button", ["type": "submit", "formaction": links.compare([])], text[.compareTicked])
          Element.tag(
            "button", ["type": "submit", "formaction": links.toolkit()], text[.makeToolkit])
          Element.tag(
            "button", ["type": "submit", "formaction": links.newPlan()],
            text[.builderStartFromThese])
        }
      }
    }
  }
}
