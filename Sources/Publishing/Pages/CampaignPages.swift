package import Campaigns
import Catalogue
import Diagnostics
import Documents
import Feedback
import Markup

extension Pages {
  /// The list of campaign plans.
  package func campaigns() -> Page {
    var page = Page(
      text[.navCampaigns], path: "/campaigns", part: .campaigns,
      content: [
        .tag("h1", [:], text.counted(.planCount, site.plans.count)),
        .tag("p", ["class": "lead"], text[.campaignsLead]), buildOne,
        .tag("ul", ["class": "entries"], site.plans.map(planEntry)),
      ].compactMap(\.self))
    page.description = text[.campaignsLead]
    return page
  }

  /// The way into the plan builder.
  private var buildOne: Element {
    .tag("div", ["class": "build-one"]) {
      Element.tag("p", [:], text[.builderBuildText])
      Element.tag("a", ["class": "button", "href": links.newPlan()], text[.builderBuild])
    }
  }

  /// A plan in a list of links.
  func planEntry(_ plan: Plan) -> Element {
    .tag("li") {
      Element.tag(
        "a", ["href": links.campaign(plan.id), "lang": foreign(plan)], plan.title.value)
      Element.tag("p", ["class": "facts"], planFacts(plan))
    }
  }

  private func foreign(_ plan: Plan) -> String? {
    plan.languages.first.flatMap { $0 == language ? nil : $0 }
  }

  private func planFacts(_ plan: Plan) -> String {
    let kind = site.workspace.campaigns.kind(plan.kind.value)?.title
    let period = plan.start.flatMap { start in
      plan.end.map { phrases.span(start.value, $0.value) }
    }
    return [phrases.sentence(text[.campaignPlan]), kind, period].compactMap(\.self).joined(
      separator: " · ")
  }

  /// A plan as the public may read it, with its pictures and open points.
  package func campaign(_ id: Plan.ID) -> Page? {
    guard let plan = site.plans.first(where: { $0.id == id }),
      let document = site.document(site.workspace.dossier(of: plan))
    else { return nil }
    let writer = HTMLWriter(language: document.language)
    let foreign = document.language == language ? nil : document.language
    let chapters = document.sections.filter { $0.role != .contents && $0.role != .colophon }
    var page = Page(
      plan.title.value, path: "/campaigns/\(id)", part: .campaigns,
      content: [
        breadcrumb(links.campaigns, text[.navCampaigns]),
        .tag("header", ["class": "plan-head"]) {
          Element.tag("p", ["class": "kicker"], planFacts(plan))
          Element.tag("h1", ["lang": foreign], document.title)
          document.cover.notice.map { Element.tag("p", ["class": "note", "lang": foreign], $0) }
          if site.isLocal {
            Element.tag("p", ["class": "actions"]) {
              Element.tag("a", ["href": links.draft(id)], text[.builderGoOn])
            }
          }
        }, contents(chapters),
      ]
        + chapters.map { writer.section($0, level: 2).with("lang", foreign) }
        + [discussionOpener(about: .plan(id)), tellUs(about: .plan(id))])
    page.layout = .document
    page.description = document.metadata.description
    return page
  }

  /// What is on a page of chapters, with links.
  func contents(_ chapters: [Section]) -> Element {
    .tag("nav", ["class": "contents", "aria-labelledby": "on-this-page"]) {
      Element.tag("h2", ["id": "on-this-page"], text[.onThisPage])
      Element.tag(
        "ol", [:],
        chapters.filter { !$0.title.isEmpty }.map { chapter in
          .tag("li", [:], [.tag("a", ["href": "#\(chapter.id)"], chapter.title.plainText)])
        })
    }
  }
}
