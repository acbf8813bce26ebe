import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

extension BuilderContent {
  /// What each claim rests on, and a search for practices that can carry one.
  var evidenceStep: Element {
    .tag("div") {
      if mayEdit { search }
      if mayEdit, visit.find != nil { results }
      wholeForm(claims)
    }
  }

  private var search: Element {
    .tag(
      "form", ["class": "find", "method": "get", "action": address + "#found", "role": "search"]
    ) {
      Element.tag("label", ["for": "find"], text[.builderFind])
      Element.tag("p", ["class": "hint", "id": "find-hint"], text[.builderFindHint])
      Element.tag("div", ["class": "row"]) {
        Element.tag(
          "input",
          [
            "type": "search", "id": "find", "name": "find", "value": visit.find ?? "",
            "maxlength": "300", "aria-describedby": "find-hint",
          ])
        if let claim = visit.open.first {
          Element.tag("input", ["type": "hidden", "name": "open", "value": claim])
        }
        Element.tag("button", ["type": "submit"], text[.search])
      }
    }
  }

  @ElementBuilder private var results: [Element] {
    let found = visit.found.compactMap { pages.catalogue.practice($0, in: pages.language) }
    Element.tag("section", ["id": "found", "aria-labelledby": "found-heading", "class": "found"]) {
      Element.tag("h2", ["id": "found-heading"], text.counted(.practicesFound, found.count))
      if found.isEmpty { Element.tag("p", [:], text[.builderFoundNothing]) }
      found.map(result)
    }
  }

  private func result(_ practice: Practice) -> Element {
    let foreign = practice.language == pages.language ? nil : practice.language
    return .tag("details", ["class": "practice"]) {
      Element.tag("summary") {
        Element.tag("strong", ["lang": foreign], practice.title.value)
        Element.tag("span", ["class": "facts"], pages.factLine(practice))
      }
      pages.form(to: address) {
        hidden("version", draft.draft.version)
        hidden("practice", practice.id)
        Element.tag("p") {
          Element.tag("a", ["href": pages.links.practice(practice.id)], text[.builderReadSheet])
        }
        Element.tag("fieldset", ["class": "field ticks parts"]) {
          Element.tag("legend", [:], text[.builderWhichPart])
          part("", text[.builderWholePractice], isChosen: true)
          practice.facts.map { part("fact:\($0.id.value)", $0.text, lang: foreign) }
          practice.results.map { result in
            part(
              "result:\(result.id.value)",
              result.figure + (result.claimedBy.map { " (\($0))" } ?? ""), lang: foreign)
          }
        }
        claimChoice(practice)
        area("use", .builderUse, practice)
        area("adapt", .builderAdapt, practice)
        Element.tag(
          "button", ["type": "submit", "name": "then", "value": "evidence"],
          text[.builderAddEvidence])
      }
    }
  }

  private func hidden(_ name: String, _ value: String) -> Element {
    .tag("input", ["type": "hidden", "name": name, "value": value])
  }

  private func part(
    _ value: String, _ label: String, lang: String? = nil, isChosen: Bool = false
  ) -> Element {
    .tag("label") {
      Element.tag(
        "input",
        [
          "type": "radio", "name": "part", "value": value,
          "checked": isChosen ? "checked" : nil,
        ])
      Element.tag("span", ["lang": lang], label)
    }
  }

  private func claimChoice(_ practice: Practice) -> Element {
    let id = "claim-for-\(practice.id)"
    return .tag("div", ["class": "field"]) {
      Element.tag("label", ["for": id], text[.builderForClaim])
      Element.tag(
        "select", ["id": id, "name": "claim", "required": "required"],
        draft.claimable.map { claim in
          .tag(
            "option",
            ["value": claim.id, "selected": visit.open.first == claim.id ? "selected" : nil],
            "\(claim.id) · \(claim.text.prefix(90))")
        })
    }
  }

  private func area(_ name: String, _ label: InterfaceText, _ practice: Practice) -> Element {
    let id = "\(name)-\(practice.id)"
    return .tag("div", ["class": "field"]) {
      Element.tag("label", ["for": id], text[label])
      Element.tag("textarea", ["id": id, "name": name, "rows": "2"], "")
    }
  }

  // MARK: Claims

  private var claims: [Element] {
    let required = Set((draft.plan?.claims ?? []).filter(\.isRequired).map(\.id.value))
    let all = draft.claimable.filter { claim in
      required.contains(claim.id) || hasEvidence(claim.id) || claim.id == "goal"
        || visit.open.contains(claim.id)
    }
    guard !all.isEmpty else {
      return [.tag("p", ["class": "empty"], text[.builderNoClaims])]
    }
    return [.tag("h2", [:], text[.builderClaims])]
      + all.map { claim in
        isOpen(claim.id) ? openClaim(claim.id, claim.text) : claimLine(claim.id, claim.text)
      }
  }

  private func isOpen(_ id: String) -> Bool { !mayEdit || visit.open.contains(id) }

  private func hasEvidence(_ id: String) -> Bool {
    draft.address(ofClaim: id).flatMap { draft.root?.node(at: $0 + ["evidence"]) } != nil
  }

  func isShownAsClaim(_ address: FieldAddress) -> Bool {
    draft.claimable.contains { claim in
      draft.address(ofClaim: claim.id).map(address.begins) ?? false
    }
  }

  private func claimLine(_ id: String, _ words: String) -> Element {
    let count = draft.address(ofClaim: id).map { problems(below: $0).count } ?? 0
    let entries = draft.plan?.claims.first { $0.id.value == id }?.evidence.entries.count ?? 0
    return .tag("div", ["class": "item-line", "id": "claim.\(id)"]) {
      Element.tag("p") {
        Element.tag("code", [:], id)
        " \(words) "
        Element.tag("span", ["class": "count"]) {
          entries > 0 ? text.counted(.builderRestsOn, entries) : text[.builderRestsOnNothing]
        }
        if count > 0 {
          " "
          Element.tag("span", ["class": "badge"], text.counted(.builderOpenCount, count))
        }
      }
      Element.tag(
        "button",
        [
          "type": "submit", "name": "then", "value": "open:\(id)", "class": "plain",
          "aria-label": "\(text[.builderEdit]): \(id)",
        ], text[.builderEdit])
    }
  }

  private func openClaim(_ id: String, _ words: String) -> Element {
    let place = draft.address(ofClaim: id) ?? FieldAddress([YAMLStep]())
    let evidence = place + ["evidence"]
    let entries = draft.root?.node(at: evidence)?.items ?? []
    return .tag("fieldset", ["class": "item", "id": "claim.\(id)"]) {
      Element.tag("legend") {
        Element.tag("code", [:], id)
        " \(words)"
      }
      problemList(problems(at: place) + problems(at: evidence), id: "\(place.anchor)-problems")
      entries.enumerated().map { index, node in entry(node, at: evidence + .index(index)) }
      if entries.isEmpty {
        Element.tag("p", ["class": "hint"], text[.builderSearchAbove])
        control(DraftEditing.gapField, at: place)
      }
    }
  }

  private func entry(_ node: YAMLNode, at place: FieldAddress) -> Element {
    .tag("div", ["class": "entry"]) {
      Element.tag("p", ["class": "basis"], basis(node))
      DraftEditing.entryFields.map { control($0, at: place) }
      problemList(problems(at: place), id: "\(place.anchor)-problems")
      if mayEdit {
        Element.tag(
          "button",
          [
            "type": "submit", "name": "then", "value": "remove:\(place.name)",
            "class": "plain remove",
          ], text[.builderRemoveEvidence])
      }
    }
  }

  /// The practice with the words that are borrowed from it, or the title of another source.
  @ElementBuilder private func basis(_ node: YAMLNode) -> [Element] {
    if let id = node.child("practice")?.text {
      let practice = pages.catalogue.practice(id, in: pages.language)
      Element.tag("a", ["href": pages.links.practice(id)], practice?.title.value ?? id)
      if let fact = node.child("fact")?.text {
        ": “\(practice?.facts.first { $0.id.value == fact }?.text ?? fact)”"
      }
      if let result = node.child("result")?.text {
        ": “\(practice?.results.first { $0.id.value == result }?.figure ?? result)”"
      }
    } else {
      node.child("source")?.child("title")?.text ?? ""
    }
  }
}
