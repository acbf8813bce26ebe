import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

extension Pages {
  /// A draft as a whole: how far it is, what is open, and what can be done with it.
  package func draftOverview(_ draft: PlanDraft) -> Page {
    let problems = Dictionary(grouping: draft.placedProblems(draft.steps), by: \.step)
    let next =
      draft.steps.first { !draft.hasBegun($0) || problems[$0.name] != nil } ?? draft.steps[0]
    return draftPage(
      draft, title: draft.title, part: nil,
      [
        breadcrumb(links.campaigns, text[.navCampaigns]),
        .tag("p", ["class": "kicker"], facts(of: draft)),
        .tag("h1", [:], draft.title),
        .tag("p", ["class": "buttons"]) {
          if draft.draft.mayEdit {
            Element.tag(
              "a", ["class": "button", "href": links.draft(draft.draft.key, next.name)],
              "\(text[.builderGoOn]): \(words.step(next.name).title)")
          }
        },
        .tag("div", ["class": "overview"]) {
          steps(draft, problems)
          Element.tag("div", ["class": "overview-side"]) {
            downloads(draft)
            actions(draft)
            addresses(draft)
          }
        },
        openPoints(draft, problems),
        discussionOpener(
          about: site.isLocal ? .plan(draft.draft.id) : .draft(draft.draft.id, key: draft.draft.key)
        ),
      ])
  }

  /// A page about a draft that is not for search engines.
  func draftPage(_ draft: PlanDraft, title: String, part: String?, _ content: [Element]) -> Page {
    var page = Page(
      part == nil ? title : "\(title) · \(draft.title)",
      path: "/drafts/\(draft.draft.key)" + (part.map { "/\($0)" } ?? ""), part: .campaigns,
      content: content)
    page.isListed = false
    page.head = workHead
    return page
  }

  /// What pages of the builder, of the desk and behind a private link load besides what every page does.
  var workHead: [Element] {
    [
      .tag("link", ["rel": "stylesheet", "href": assets.work]),
      .tag("script", ["src": assets.workScript, "defer": "defer"]),
    ]
  }

  private func facts(of draft: PlanDraft) -> String {
    let period = draft.plan?.start.flatMap { start in
      draft.plan?.end.map { phrases.span(start.value, $0.value) }
    }
    let status = draft.plan.map { words.choice("status", $0.status.rawValue) }
    return [phrases.sentence(text[.campaignPlan]), draft.kind?.title, status, period].compactMap(
      \.self
    )
    .joined(separator: " · ")
  }

  private func steps(_ draft: PlanDraft, _ problems: [String: [PlacedProblem]]) -> Element {
    .tag("section", ["aria-labelledby": "steps"]) {
      Element.tag("h2", ["id": "steps"], text[.builderSteps])
      Element.tag(
        "ol", ["class": "step-list"],
        draft.steps.map { step in
          let count = problems[step.name, default: []].count
          return .tag(
            "li", ["class": count > 0 ? "open" : draft.hasBegun(step) ? "done" : "unbegun"]
          ) {
            Element.tag(
              "a", ["href": links.draft(draft.draft.key, step.name)], words.step(step.name).title)
            Element.tag("span", ["class": "count"]) {
              count > 0
                ? text.counted(.builderOpenCount, count)
                : text[draft.hasBegun(step) ? .builderDone : .builderNotBegun]
            }
          }
        })
    }
  }

  private func openPoints(_ draft: PlanDraft, _ problems: [String: [PlacedProblem]]) -> Element {
    let content = BuilderContent(
      pages: self, draft: draft, step: draft.steps[0], steps: draft.steps, visit: BuilderVisit())
    return .tag("section", ["class": "all-open", "aria-labelledby": "all-open"]) {
      Element.tag("h2", ["id": "all-open"], text[.builderAllOpen])
      if problems.isEmpty { Element.tag("p", [:], text[.builderNoneOpen]) }
      draft.steps.filter { problems[$0.name] != nil }.map { step in
        Element.tag("details") {
          Element.tag(
            "summary", [:],
            "\(words.step(step.name).title) (\(problems[step.name, default: []].count))")
          Element.tag(
            "ul", [:],
            problems[step.name, default: []].map {
              .tag("li", [:], [content.sentence($0.problem)])
            })
        }
      }
    }
  }

  private func downloads(_ draft: PlanDraft) -> Element {
    .tag("section", ["aria-labelledby": "files"]) {
      Element.tag("h2", ["id": "files"], text[.builderFilesOf])
      Element.tag("ul", ["class": "plain-list"]) {
        download(draft, "md", text[.builderPlanText])
        if draft.plan != nil {
          download(draft, "html", text[.builderForPrint])
          if site.isLocal { download(draft, "pdf", "PDF") }
          download(draft, "ics", text[.builderCalendar])
          PlanSheet.allCases.map { sheet in
            download(
              draft, "\(sheet.rawValue).csv", "\(words.field([sheet.rawValue]).label) (.csv)")
          }
        }
      }
    }
  }

  private func download(_ draft: PlanDraft, _ ending: String, _ label: String) -> Element {
    .tag("li", [:], [.tag("a", ["href": links.draft(draft.draft.key, ending: ending)], label)])
  }

  private func actions(_ draft: PlanDraft) -> Element {
    let key = draft.draft.key
    return .tag("section", ["aria-labelledby": "more"]) {
      Element.tag("h2", ["id": "more"], text[.builderOverview])
      Element.tag("ul", ["class": "plain-list"]) {
        Element.tag(
          "li", [:], [.tag("a", ["href": links.draft(key, "what-if")], text[.builderRehearse])])
        Element.tag(
          "li", [:], [.tag("a", ["href": links.draft(key, "compare")], text[.builderCompare])])
        Element.tag("li", [:], [.tag("a", ["href": links.rules], text[.builderAllRules])])
        if draft.draft.mayEdit {
          Element.tag(
            "li", [:], [.tag("a", ["href": links.draft(key, "erase")], text[.builderErase])])
        }
      }
    }
  }

  /// The links by which others come to it; none for a file on one's own machine.
  private func addresses(_ draft: PlanDraft) -> Element? {
    guard let read = draft.draft.readKey else { return nil }
    return .tag("section", ["aria-labelledby": "links"]) {
      Element.tag("h2", ["id": "links"], text[.builderLinks])
      Element.tag("dl", ["class": "addresses"]) {
        if draft.draft.mayEdit {
          Element.tag("dt", [:], text[.builderEditLink])
          Element.tag("dd", [:], [.tag("code", [:], absolute(links.draft(draft.draft.key)))])
        }
        Element.tag("dt", [:], text[.builderReadLink])
        Element.tag("dd", [:], [.tag("code", [:], absolute(links.draft(read)))])
      }
      draft.draft.expires.map { date in
        Element.tag("p", [:], text(.builderExpires, ["date": phrases.date(Day(date))]))
      }
    }
  }
}

extension Day {
  /// The day of a moment, in Greenwich.
  fileprivate init(_ date: Date) {
    self = Day(year: 1970, month: 1, day: 1) + Int(date.timeIntervalSince1970 / 86_400)
  }
}
