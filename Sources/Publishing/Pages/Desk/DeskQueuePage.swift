import Campaigns
import Catalogue
import Diagnostics
import Documents
package import Feedback
import Foundation
import Markup

extension Pages {
  /// What was sent, as far as a filter lets it through, the first that came first.
  ///
  /// - Parameter found: what `DeskFilter.selection` finds.
  package func desk(_ person: DeskPerson, _ filter: DeskFilter, _ found: [Submission]) -> Page {
    let shown = found.prefix(DeskFilter.pageLength)
    return deskPage(
      text[.desk], path: "/desk", person,
      [
        .tag("h1", [:], text[.desk]), filterForm(filter),
        shown.isEmpty
          ? .tag("p", ["class": "empty"], text[.deskEmpty]) : queue(Array(shown)),
        paging(filter, hasMore: found.count > shown.count),
      ].compactMap(\.self))
  }

  private func filterForm(_ filter: DeskFilter) -> Element {
    .tag("form", ["method": "get", "class": "inline-form", "action": links.desk]) {
      choice(
        "state", .deskState,
        [("", text[.deskStateOpen], filter.state == nil)]
          + SubmissionState.Name.allCases.map {
            ($0.rawValue, name(of: $0), filter.state == $0)
          })
      choice(
        "kind", .deskKind,
        [("", text[.deskKindAll], filter.kind == nil)]
          + SubmissionKind.allCases.map {
            ($0.rawValue, name(of: $0), filter.kind == $0)
          })
      Element.tag("button", ["type": "submit"], text[.deskShow])
    }
  }

  private func choice(
    _ name: String, _ label: InterfaceText, _ options: [(String, String, Bool)]
  ) -> Element {
    .tag("div", ["class": "field"]) {
      Element.tag("label", ["for": name], text[label])
      Element.tag(
        "select", ["id": name, "name": name],
        options.map { option($0.0, $0.1, isChosen: $0.2) })
    }
  }

  private func queue(_ submissions: [Submission]) -> Element {
    .tag(
      "div", ["class": "table-box", "role": "region", "tabindex": "0", "aria-label": text[.desk]]
    ) {
      Element.tag("table", ["class": "pairs"]) {
        Element.tag("caption", ["class": "unseen"], text[.desk])
        Element.tag("thead") {
          Element.tag(
            "tr", [:],
            [InterfaceText.deskNumber, .deskKind, .deskAbout, .deskState, .deskReceived].map {
              .tag("th", ["scope": "col"], text[$0])
            })
        }
        Element.tag("tbody", [:], submissions.map(row))
      }
    }
  }

  private func row(_ submission: Submission) -> Element {
    .tag("tr") {
      Element.tag("th", ["scope": "row"]) {
        Element.tag("a", ["href": links.deskItem(submission.number)], submission.number.text)
      }
      Element.tag("td", [:], name(of: submission.content.kind))
      Element.tag("td", [:], [about(submission)])
      Element.tag("td") {
        name(of: submission.state.name)
        if !submission.suspicions.isEmpty { " · " + text[.deskSuspicious] }
      }
      Element.tag("td") {
        Element.tag(
          "time", ["datetime": submission.received.formatted(.iso8601)],
          moment(submission.received))
      }
    }
  }

  /// What a submission is about, as a link where there is a page of it; for what has no target its title.
  func about(_ submission: Submission) -> Element {
    switch submission.content.target {
    case .practice(let id, _):
      guard let practice = catalogue.practice(id) else { return .text(id) }
      return .tag("a", ["href": links.practice(id)], practice.title.value)
    case .publication(let id), .chapter(_, let id):
      guard let publication = site.workspace.publication(id) else { return .text(id) }
      let title = publication.title.text(in: language)?.text ?? id
      return .tag("a", ["href": links.publication(id)], title)
    case .plan(let id):
      guard let plan = site.plans.first(where: { $0.id == id }) else { return .text(id) }
      return .tag("a", ["href": links.campaign(id)], plan.title.value)
    case .catalogue:
      let title = submission.content["title"]
      return .tag("bdi", [:], title.map { String($0.prefix(120)) } ?? text[.deskCatalogue])
    }
  }

  private func paging(_ filter: DeskFilter, hasMore: Bool) -> Element? {
    guard filter.page > 1 || hasMore else { return nil }
    func link(_ page: Int, _ words: InterfaceText) -> Element {
      .tag("a", ["href": links.desk + links.query(filter.parameters(page: page))], text[words])
    }
    return .tag("nav", ["class": "paging", "aria-label": text[.pages]]) {
      if filter.page > 1 { link(filter.page - 1, .previousPage) }
      if hasMore { link(filter.page + 1, .nextPage) }
    }
  }

  /// A page of the desk, with the ways between them.
  func deskPage(
    _ title: String, path: String, _ person: DeskPerson, _ content: [Element]
  ) -> Page {
    var page = Page(title, path: path, content: [deskWays(path, person)] + content)
    page.head = workHead
    page.isListed = false
    return page
  }

  private func deskWays(_ path: String, _ person: DeskPerson) -> Element {
    var ways: [(InterfaceText, String)] = [(.desk, links.desk)]
    if person.role >= .editor {
      ways += [(.deskImport, links.deskImport), (.deskLog, links.deskLog)]
    }
    if person.role >= .administrator { ways.append((.deskAccounts, links.deskAccounts)) }
    if person.account != nil { ways.append((.deskAccount, links.deskAccount)) }
    return .tag("nav", ["class": "desk-ways", "aria-label": text[.desk]]) {
      Element.tag(
        "ul", [:],
        ways.map { words, address in
          .tag("li") {
            Element.tag(
              "a",
              ["href": address, "aria-current": links.path(path) == address ? "page" : nil],
              text[words])
          }
        })
      if let account = person.account {
        form(
          to: links.deskLogout, [:],
          [
            .tag("span", ["class": "facts"], account.name),
            .tag("button", ["class": "quiet", "type": "submit"], text[.deskLogout]),
          ])
      } else {
        Element.tag("p", ["class": "facts"], text[.deskAtTheMachine])
      }
    }
  }
}
