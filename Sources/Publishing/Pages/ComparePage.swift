package import Catalogue
import Diagnostics
import Documents
import Markup
import Search

extension Pages {
  /// How many practices stand side by side at most.
  package static let comparedAtMost = 4

  /// Practices side by side, section by section; with fewer than two, how to choose them.
  package func compare(_ ids: [Practice.ID]) -> Page {
    let practices = unique(ids).prefix(Self.comparedAtMost)
      .compactMap { catalogue.practice($0, in: language) }
    var page = Page(
      text[.compareTitle], path: "/practices/compare", part: .practices,
      content: [
        breadcrumb(links.practices(), text[.navPractices]),
        .tag("h1", [:], text[.compareTitle]),
        practices.count < 2 ? chooseFirst : comparison(Array(practices)),
      ])
    page.query = String(links.compare(practices.map(\.id)).drop { $0 != "?" })
    page.isListed = false
    return page
  }

  private var chooseFirst: Element {
    .tag("div", ["class": "empty"]) {
      Element.tag("p", [:], text(.compareHow, ["n": String(Self.comparedAtMost)]))
      Element.tag("p", ["class": "actions"]) {
        Element.tag("a", ["href": links.practices()], text[.allPractices])
      }
    }
  }

  private func comparison(_ practices: [Practice]) -> Element {
    let rows = aspects(practices).map { name, cells in
      Element.tag("tr") {
        Element.tag("th", ["scope": "row"], name)
        zip(practices, cells).map { practice, cell in
          cell.isEmpty
            ? Element.tag("td", ["class": "none"], text[.notStated])
            : Element.tag(
              "td", ["lang": practice.language == language ? nil : practice.language], cell)
        }
      }
    }
    return .tag(
      "div",
      [
        "class": "table-box compare columns-\(practices.count)", "role": "region", "tabindex": "0",
        "aria-label": text[.compareTitle],
      ]
    ) {
      Element.tag("table") {
        Element.tag("caption", ["class": "unseen"], text[.compareTitle])
        Element.tag("thead", [:], [head(practices)])
        Element.tag("tbody", [:], rows)
      }
    }
  }

  /// The titles, each with a link that takes its practice away where enough others stay.
  private func head(_ practices: [Practice]) -> Element {
    .tag("tr") {
      Element.tag("th", ["scope": "col"], text[.aspect])
      practices.map { practice in
        let others = practices.map(\.id).filter { $0 != practice.id }
        return Element.tag("th", ["scope": "col"]) {
          Element.tag("a", ["href": links.practice(practice.id)], practice.title.value)
          if others.count > 1 {
            Element.tag("p", ["class": "facts"]) {
              Element.tag("a", ["href": links.compare(others)]) {
                text[.takeAway]
                Element.tag("span", ["class": "unseen"], ": \(practice.title.value)")
              }
            }
          }
        }
      }
    }
  }

  /// One row an aspect, one cell a practice: facts first, then each section of the texts by its title.
  private func aspects(_ practices: [Practice]) -> [(String, [[Element]])] {
    let facets: [(Facet, Scheme)] = [
      (.country, .countries), (.theme, .themes), (.audience, .audiences), (.evidence, .evidence),
      (.participation, .participation),
    ]
    let sections = practices.map { practice in
      let writer = HTMLWriter(language: practice.language)
      return bodySections(practice).map { title, blocks in
        (title, writer.blocks(blocks, level: 2))
      }
    }
    let titles = unique(sections.flatMap { $0.map(\.0) })
    let bodies = titles.map { title in
      (title, sections.map { own in own.first { $0.0 == title }?.1 ?? [] })
    }
    let tags = facets.map { facet, scheme in
      (
        name(facet),
        practices.map { practice in
          list(practice.tags(scheme).map { .text(label($0, scheme)) })
        }
      )
    }
    return [(text[.summary], practices.map { [.tag("p", [:], $0.summary.value)] })] + tags
      + [
        (text[.organisations], practices.map { list(organisations($0)) }),
        (text[.results], practices.map(results)),
      ] + bodies
      + [
        (
          text[.sources],
          practices.map { [.tag("p", [:], text.counted(.sourceCount, $0.sources.count))] }
        )
      ]
  }

  private func results(_ practice: Practice) -> [Element] {
    list(
      practice.results.map { result in
        .tag("span") {
          result.figure
          if let who = result.claimedBy {
            " — "
            Element.tag("em", [:], who)
          }
        }
      })
  }

  private func list(_ items: [Element]) -> [Element] {
    items.isEmpty ? [] : [.tag("ul", [:], items.map { .tag("li", [:], [$0]) })]
  }

  /// The texts under each heading of a practice's body, without citations of its own parts.
  private func bodySections(_ practice: Practice) -> [(String, [Block])] {
    var numbers = PracticeNumbers([], sheets: [])
    let (links, catalogue) = (links, catalogue)
    numbers.elsewhere = { id, part in
      catalogue.practice(id).map { cited in
        .link(url: links.practice(id, part: part), [.text(part ?? cited.title.value)])
      }
    }
    let computation = Computation(
      workspace: site.workspace, language: practice.language, date: site.date)
    let prose = Prose(
      computation: computation,
      figures: ComputedFigures(computation: computation, practices: numbers), practices: numbers)
    return prose.sections(of: practice.body).sections.map { ($0.title.plainText, $0.blocks) }
  }
}
