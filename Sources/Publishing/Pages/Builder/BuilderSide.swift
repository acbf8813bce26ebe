import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

extension BuilderContent {
  /// The pictures of what the step is about, drawn from the draft as it stands.
  var pictures: [Element] {
    let figures = pages.figures(of: draft, step: step.name).prefix(3)
    guard !figures.isEmpty else { return [] }
    let language = draft.plan?.languages.first ?? pages.site.configuration.language
    let writer = HTMLWriter(language: language)
    return [
      .tag(
        "section",
        [
          "class": "pictures", "aria-labelledby": "pictures",
          "lang": language == pages.language ? nil : language,
        ]
      ) {
        Element.tag(
          "h2", ["id": "pictures", "lang": language == pages.language ? nil : pages.language],
          text[.builderPictures])
        figures.map { figure in
          let parts = writer.blocks([.figure(figure)])
          return Element.tag("div", ["class": "picture"]) {
            parts.prefix(1).map(\.self)
            if parts.count > 1 {
              Element.tag("details") {
                Element.tag("summary", ["lang": pages.language], text[.builderAsTable])
                parts.dropFirst().map(\.self)
              }
            }
          }
        }
      }
    ]
  }

  /// How another plan of the workspace says what this step asks for.
  var examples: [Element] {
    guard let (plan, lines) = example, !lines.isEmpty else { return [] }
    let foreign = plan.languages.first.flatMap { $0 == pages.language ? nil : $0 }
    return [
      .tag("details", ["class": "example"]) {
        Element.tag("summary", [:], text[.builderExample])
        Element.tag("p", ["class": "facts"]) {
          Element.tag(
            "a", ["href": pages.links.campaign(plan.id), "lang": foreign], plan.title.value)
        }
        Element.tag("ul", ["lang": foreign], lines.map { .tag("li", [:], $0) })
      }
    ]
  }

  private var example: (Plan, [String])? {
    let plans = pages.site.plans.filter { $0.id != draft.draft.id && $0.status.isStrict }
    let ordered =
      plans.filter { $0.kind.value == draft.plan?.kind.value }
      + plans.filter { $0.kind.value != draft.plan?.kind.value }
    return ordered.lazy.map { ($0, lines(of: $0)) }.first { !$0.1.isEmpty }
  }

  private func lines(of plan: Plan) -> [String] {
    switch step.name {
    case "basics": [plan.rationale].compactMap(\.self)
    case "problem":
      [plan.issue?.text.value].compactMap(\.self)
        + (plan.issue?.causes ?? []).prefix(2).map(\.text.value)
    case "goal": [plan.goal?.text.value].compactMap(\.self)
    case "objectives": plan.objectives.prefix(2).map(\.text.value)
    case "evidence":
      plan.claims.lazy.flatMap(\.evidence.entries).compactMap { entry in
        entry.use.map { $0 + (entry.adapt.map { " – \($0)" } ?? "") }
      }.prefix(2).map(\.self)
    case "change":
      plan.outcomes.prefix(2).map(\.text.value) + plan.assumptions.prefix(1).map(\.text.value)
    case "stakeholders":
      plan.stakeholders.prefix(3).compactMap { person in
        person.interests.caresAbout.map { "\(person.name): \($0)" }
      }
    case "messages":
      plan.messages.prefix(2).map {
        [$0.ask, $0.statement].compactMap(\.self).joined(separator: " – ")
      }
    case "opportunities": plan.opportunities.prefix(2).map(\.text.value)
    case "activities": plan.activities.prefix(3).map(\.text.value)
    case "outputs": plan.outputs.prefix(2).map(\.text.value)
    case "indicators":
      plan.indicators.prefix(2).map {
        [$0.text.value, $0.verification].compactMap(\.self).joined(separator: " – ")
      }
    case "budget": (plan.budget?.lines ?? []).prefix(3).map(\.text.value)
    case "risks":
      plan.risks.prefix(2).map {
        [$0.text.value, $0.mitigation].compactMap(\.self).joined(separator: " – ")
      }
    case "participation":
      plan.participation.prefix(2).compactMap { entry in
        entry.how.map { $0 + (entry.decides.map { " – \($0)" } ?? "") }
      }
    case "reviews":
      plan.reviews.prefix(2).map {
        [$0.question, $0.stopIf].compactMap(\.self).joined(separator: " – ")
      }
    case "meetings": plan.commitments.prefix(2).map(\.text.value)
    case "partners": plan.partnership?.purpose.map { [$0] } ?? []
    default: []
    }
  }

  /// The rules behind the step, each with a page that says why it exists.
  var rules: Element? {
    let codes = campaignCodes.filter { code in
      code.severity < .info && step.name != "text"
        && step.codes.contains { code.id.hasPrefix($0) }
    }
    guard !codes.isEmpty else { return nil }
    let foreign = pages.language == "en" ? nil : "en"
    return .tag("details", ["class": "rules"]) {
      Element.tag("summary", [:], text.counted(.builderRules, codes.count))
      Element.tag(
        "ul", [:],
        codes.map { code in
          .tag("li") {
            Element.tag("a", ["href": pages.links.rule(code.id)], code.id)
            " "
            Element.tag("span", ["lang": foreign], code.summary)
          }
        })
    }
  }
}

extension Pages {
  /// The drawings that show what a step is about.
  func figures(of draft: PlanDraft, step: String) -> [Figure] {
    guard let content = dossier(of: draft) else { return [] }
    let chapters: [Section?] =
      switch step {
      case "problem": [content.problem]
      case "goal", "objectives", "change": [content.change]
      case "evidence": [content.evidence]
      case "stakeholders": [content.stakeholders, content.spectrum, content.influence]
      case "messages": [content.messages]
      case "opportunities", "activities": [content.activities, content.criticalPath]
      case "outputs", "indicators": [content.outputsAndIndicators]
      case "budget": [content.budget]
      case "risks": [content.risks]
      case "team": [content.responsibilities]
      case "participation": [content.participation]
      case "partners": [content.lifecycle]
      default: []
      }
    return chapters.compactMap(\.self).flatMap(\.figures)
  }

  /// The draft as its internal dossier sees it; nil when it is no plan.
  func dossier(of draft: PlanDraft) -> DossierContent? {
    guard let edition = edition(with: draft), let plan = draft.plan else { return nil }
    var numbers = PracticeNumbers([], sheets: [])
    let (links, catalogue) = (links, catalogue)
    numbers.elsewhere = { id, part in
      catalogue.practice(id).map { cited in
        .link(url: links.practice(id, part: part), [.text(cited.title.value)])
      }
    }
    let publication = edition.workspace.dossier(of: plan)
    return DossierContent(
      plan: edition.workspace.campaigns.plan(plan.id) ?? plan,
      assembly: Assembly(publication, edition, practices: numbers))
  }

  /// The workspace with the draft in the place of the plan that it is, whole.
  package func edition(with draft: PlanDraft) -> Edition? {
    guard let plan = draft.plan else { return nil }
    var workspace = site.workspace
    let others = workspace.campaigns.plans.filter { $0.id != plan.id }
    workspace.campaigns = Campaigns(plans: others + [plan], kinds: workspace.campaigns.kinds)
    return Edition(workspace: workspace, date: site.date)
  }
}

extension Section {
  /// Its figures and those of what is in it.
  fileprivate var figures: [Figure] {
    blocks.compactMap { block in
      if case .figure(let figure) = block { figure } else { nil }
    } + sections.flatMap(\.figures)
  }
}
