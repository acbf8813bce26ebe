import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

extension BuilderContent {
  /// What the practices that the plan copies warn of and the plan does not answer yet, each with a button
  /// that takes it over.
  var warnings: Element? {
    guard mayEdit, let plan = draft.plan else { return nil }
    let open = plan.inheritance(in: pages.catalogue).filter { heritage in
      heritage.waiver == nil && !heritage.practice.lessons.potentialRisks.isEmpty
    }
    let known = Set(plan.risks.map(\.text.value))
    let warnings = open.flatMap { heritage in
      heritage.practice.lessons.potentialRisks.enumerated().filter { !known.contains($0.element) }
        .map { (practice: heritage.practice, index: $0.offset, text: $0.element) }
    }
    guard !warnings.isEmpty else { return nil }
    return .tag("div", ["class": "asked"]) {
      Element.tag("h3", [:], text[.builderInherit])
      Element.tag(
        "ul", [:],
        warnings.map { warning in
          let foreign =
            warning.practice.language == pages.language ? nil : warning.practice.language
          return Element.tag("li") {
            Element.tag("span", ["class": "sign", "aria-hidden": "true"], "!")
            Element.tag("span") {
              Element.tag("span", ["lang": foreign], warning.text)
              " ("
              Element.tag(
                "a", ["href": pages.links.practice(warning.practice.id), "lang": foreign],
                warning.practice.title.value)
              ")"
            }
            Element.tag(
              "button",
              [
                "type": "submit", "name": "then", "class": "plain",
                "value": "inherit:\(warning.practice.id):\(warning.index)",
                "aria-label": "\(text[.builderTakeOver]): \(warning.text)",
              ], text[.builderTakeOver])
          }
        })
    }
  }

  /// Why the practices worked that the plan copies, as their sources say.
  var reasons: Element? {
    guard let plan = draft.plan else { return nil }
    let practices = plan.inheritance(in: pages.catalogue).map(\.practice).filter {
      !$0.lessons.whyItWorked.isEmpty
    }
    guard !practices.isEmpty else { return nil }
    return .tag("details", ["class": "example", "open": "open"]) {
      Element.tag("summary", [:], text[.builderWhyItWorked])
      practices.map { practice in
        let foreign = practice.language == pages.language ? nil : practice.language
        return Element.tag("div") {
          Element.tag("p", ["class": "facts"]) {
            Element.tag(
              "a", ["href": pages.links.practice(practice.id), "lang": foreign],
              practice.title.value)
          }
          Element.tag(
            "ul", ["lang": foreign], practice.lessons.whyItWorked.map { .tag("li", [:], $0) })
        }
      }
    }
  }
}
