import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

extension Pages {
  /// What keeps a plan from being begun.
  package enum NewPlanProblem: CaseIterable, Hashable, Sendable {
    case title, kind, id, taken, start

    fileprivate var words: InterfaceText {
      switch self {
      case .title: .builderTitleMissing
      case .kind: .builderKindMissing
      case .id: .builderIDBad
      case .taken: .builderIDTaken
      case .start: .builderStartBad
      }
    }

    /// The field that it is about.
    fileprivate var field: String {
      switch self {
      case .title: "title"
      case .kind: "kind"
      case .id, .taken: "id"
      case .start: "start"
      }
    }
  }

  /// Where a plan is begun: its kind, its title, and the practices to start from.
  package func newPlan(_ new: NewDraft, problems: [NewPlanProblem] = []) -> Page {
    var page = Page(
      text[.builderNewTitle], path: "/campaigns/new", part: .campaigns,
      content: [
        breadcrumb(links.campaigns, text[.navCampaigns]),
        .tag("h1", [:], text[.builderNewTitle]),
        .tag("p", ["class": "lead"], text[.builderNewLead]),
        summary(problems),
        form(to: links.newPlan(), ["class": "builder-form new-plan"]) {
          line("title", .builderTitleLabel, .builderTitleHint, new.title, problems)
          kinds(new, problems)
          line("start", .builderStart, nil, new.start, problems, type: "date")
          practices(new)
          line("id", .builderID, .builderIDHint, new.id, problems)
          Element.tag("p", ["class": "buttons"]) {
            Element.tag("button", ["type": "submit"], text[.builderCreate])
          }
        },
      ].compactMap(\.self))
    page.isListed = false
    page.head = workHead
    return page
  }

  private func summary(_ problems: [NewPlanProblem]) -> Element? {
    guard !problems.isEmpty else { return nil }
    return .tag("section", ["class": "open-points", "role": "alert"]) {
      Element.tag("h2", [:], text[.builderErrors])
      Element.tag(
        "ul", [:],
        problems.map { problem in
          .tag("li", [:], [.tag("a", ["href": "#\(problem.field)"], text[problem.words])])
        })
    }
  }

  private func line(
    _ name: String, _ label: InterfaceText, _ hint: InterfaceText?, _ value: String,
    _ problems: [NewPlanProblem], type: String = "text"
  ) -> Element {
    let own = problems.filter { $0.field == name }
    let described = [hint.map { _ in "\(name)-hint" }, own.isEmpty ? nil : "\(name)-problem"]
      .compactMap(\.self).joined(separator: " ")
    return .tag("div", ["class": own.isEmpty ? "field" : "field wrong"]) {
      Element.tag("label", ["for": name], text[label])
      hint.map { Element.tag("p", ["class": "hint", "id": "\(name)-hint"], text[$0]) }
      Element.tag(
        "input",
        [
          "type": type, "id": name, "name": name, "value": value, "maxlength": "200",
          "aria-describedby": described.isEmpty ? nil : described,
          "aria-invalid": own.isEmpty ? nil : "true",
        ])
      own.map {
        Element.tag("p", ["class": "field-problems", "id": "\(name)-problem"], text[$0.words])
      }
    }
  }

  private func kinds(_ new: NewDraft, _ problems: [NewPlanProblem]) -> Element {
    let all = site.workspace.campaigns.kinds.filter {
      !$0.sections.isEmpty || !$0.requirements.isEmpty
    }
    return .tag("fieldset", ["class": "field kinds", "id": "kind"]) {
      Element.tag("legend", [:], text[.builderKind])
      problems.filter { $0.field == "kind" }.map {
        Element.tag("p", ["class": "field-problems"], text[$0.words])
      }
      all.map { kind in
        Element.tag("label") {
          Element.tag(
            "input",
            [
              "type": "radio", "name": "kind", "value": kind.id,
              "checked": kind.id == new.kind ? "checked" : nil,
            ])
          Element.tag("span") {
            Element.tag("strong", ["lang": language == "en" ? nil : "en"], kind.title)
            Element.tag(
              "span", ["class": "hint", "lang": language == "en" ? nil : "en"], asked(kind))
          }
        }
      }
    }
  }

  /// The first things that a kind insists on, in its own words.
  private func asked(_ kind: Kind) -> String {
    let musts = kind.requirements.filter { $0.strength == .must }.map(\.text)
    let all = musts.isEmpty ? kind.sections.map { words.field([$0.value.rawValue]).label } : musts
    guard !all.isEmpty else { return "" }
    let first = all.prefix(3).map { $0.prefix(1).lowercased() + $0.dropFirst() }
    let more = all.count - first.count
    let rest = more > 0 ? [text.counted(.builderAlsoAsks, more)] : []
    return text(.builderAsksFor, ["what": (first + rest).joined(separator: "; ")])
  }

  private func practices(_ new: NewDraft) -> Element {
    let chosen = new.practices.compactMap { catalogue.practice($0, in: language) }
    guard !chosen.isEmpty else {
      return .tag("p", ["class": "hint"], text[.builderFromNoPractices])
    }
    return .tag("fieldset", ["class": "field ticks"]) {
      Element.tag("legend", [:], text[.builderFromPractices])
      Element.tag("p", ["class": "hint"], text[.builderFromPracticesHint])
      Element.tag(
        "div", ["class": "boxes"],
        chosen.map { practice in
          .tag("label") {
            Element.tag(
              "input",
              [
                "type": "checkbox", "name": "practice", "value": practice.id,
                "checked": "checked",
              ])
            Element.tag(
              "span", ["lang": practice.language == language ? nil : practice.language],
              practice.title.value)
          }
        })
    }
  }

  /// What an activity that copies a practice says at first.
  package func intent(_ title: String) -> String { text(.builderDoHere, ["title": title]) }
}
