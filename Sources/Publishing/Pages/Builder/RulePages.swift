import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

extension Pages {
  /// Every rule with its code.
  package func rules() -> Page {
    let foreign = language == "en" ? nil : "en"
    var page = Page(
      text[.builderAllRules], path: "/rules",
      content: [
        .tag("h1", [:], text[.builderAllRules]),
        .tag("p", ["class": "lead"], text[.builderRulesLead]),
        .tag(
          "dl", ["class": "brief rule-list"],
          allCodes.flatMap { code in
            [
              Element.tag("dt", [:], [.tag("a", ["href": links.rule(code.id)], code.id)]),
              Element.tag("dd", ["lang": foreign], code.summary),
            ]
          }),
      ])
    page.isListed = false
    page.head = workHead
    return page
  }

  /// Why a rule exists, whose it is, and what would be right; nil for a code that no rule has.
  package func rule(_ id: String) -> Page? {
    guard let code = allCodes.first(where: { $0.id == id.uppercased() }) else { return nil }
    let foreign = language == "en" ? nil : "en"
    var page = Page(
      text(.builderRule, ["code": code.id]), path: "/rules/\(code.id)",
      content: [
        breadcrumb(links.rules, text[.builderAllRules]),
        .tag("p", ["class": "kicker"]) {
          text(.builderRule, ["code": code.id])
            + " · \(words.choice("severity", code.severity.rawValue))"
        },
        .tag("h1", ["lang": foreign], phrases.sentence(code.summary)),
        .tag("h2", [:], text[.builderRuleWhy]), .tag("p", ["lang": foreign], code.why),
        .tag("h2", [:], text[.builderRuleSource]),
        .tag(
          "p", ["lang": code.source == nil ? nil : foreign], code.source ?? text[.builderRuleOurs]),
        .tag("h2", [:], text[.builderRuleWrong]), example(code.example.wrong),
        .tag("h2", [:], text[.builderRuleRight]), example(code.example.right),
      ])
    page.isListed = false
    page.head = workHead
    page.layout = .document
    return page
  }

  private func example(_ words: String) -> Element {
    .tag("pre", ["class": "plan-text", "tabindex": "0"], [.tag("code", ["lang": "en"], words)])
  }
}
