import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

extension BuilderContent {
  /// A list of items: each open for writing or as one line, what the kind asks for, and room for one more.
  func items(_ list: BuilderList, at address: FieldAddress) -> Element {
    let nodes = draft.root?.node(at: address)?.items ?? []
    let level = address.steps.count > 2 ? "h4" : "h2"
    let isInner = address.steps.contains { if case .key = $0 { false } else { true } }
    let places = nodes.indices.map { index in
      address + (draft.root?.node(at: address)?.step(toItem: index) ?? .index(index))
    }
    let isAdding = mayEdit && (visit.adding.contains(address.name) || (nodes.isEmpty && !isInner))
    return .tag(
      "section",
      ["class": isInner ? "items inner" : "items", "aria-labelledby": "\(address.anchor)-list"]
    ) {
      Element.tag(level, ["id": "\(address.anchor)-list"], words.field(address.keys).label)
      words.field(address.keys).hint.map { Element.tag("p", ["class": "hint"], $0) }
      problemList(problems(at: address), id: "\(address.anchor)-problems")
      requirements(list, address)
      zip(places, nodes).map { place, node in
        isOpen(list, place, count: nodes.count) || isInner
          ? openItem(list, place, node) : line(place, node)
      }
      if isAdding { openItem(list, address + .item(FieldAddress.newItem), nil) }
      if mayEdit, !address.isNew {
        if !isAdding {
          Element.tag(
            "button",
            [
              "type": "submit", "name": "then", "value": "add:\(address.name)", "class": "second",
            ],
            text(.builderAdd, ["what": words.item(address.keys)]))
        }
      }
    }
  }

  private func isOpen(_ list: BuilderList, _ place: FieldAddress, count: Int) -> Bool {
    list.isOpen || !mayEdit || visit.open.contains { FieldAddress(name: $0).begins(with: place) }
      || (count == 1 && visit.open.isEmpty && visit.adding.isEmpty)
      || visit.adding.contains { FieldAddress(name: $0).begins(with: place) }
  }

  /// What an item says first, for its line.
  private func label(_ node: YAMLNode?) -> String {
    let keys = ["name", "text", "title", "ask", "question", "statement", "key", "group", "from"]
    let text = keys.lazy.compactMap { node?.child(.key($0))?.text }.first ?? ""
    let whole = [node?.child(.key("stage"))?.text, text].compactMap(\.self)
      .joined(separator: ": ")
    return whole.count > 110 ? whole.prefix(108) + "…" : whole
  }

  private func line(_ place: FieldAddress, _ node: YAMLNode) -> Element {
    let count = problems(below: place).count
    return .tag("div", ["class": "item-line", "id": place.anchor]) {
      Element.tag("p") {
        node.id.map { Element.tag("code", [:], $0) }
        " "
        label(node).isEmpty ? text[.builderNoWords] : label(node)
        if count > 0 {
          " "
          Element.tag("span", ["class": "badge"], text.counted(.builderOpenCount, count))
        }
      }
      Element.tag(
        "button",
        [
          "type": "submit", "name": "then", "value": "open:\(place.name)", "class": "plain",
          "aria-label": "\(text[.builderEdit]): \(label(node))",
        ], text[.builderEdit])
    }
  }

  private func openItem(_ list: BuilderList, _ place: FieldAddress, _ node: YAMLNode?) -> Element {
    let title = node.map(label) ?? text(.builderNew, ["what": words.item(place.keys)])
    return .tag(
      "fieldset", ["class": place.isNew ? "item new" : "item", "id": place.anchor]
    ) {
      Element.tag("legend") {
        node?.id.map { Element.tag("code", [:], $0) }
        " "
        title.isEmpty ? words.item(place.keys) : title
      }
      problemList(problems(at: place), id: "\(place.anchor)-problems")
      controls(list.fields, at: place)
      evidenceLine(place, node)
      if mayEdit, !place.isNew {
        Element.tag(
          "button",
          [
            "type": "submit", "name": "then", "value": "remove:\(place.name)",
            "class": "plain remove", "aria-label": "\(text[.builderRemove]): \(title)",
          ], text[.builderRemove])
      }
    }
  }

  /// What a claim rests on, in one line that leads to the step where it is chosen.
  private func evidenceLine(_ place: FieldAddress, _ node: YAMLNode?) -> Element? {
    guard let id = node?.id, let claim = draft.plan?.claims.first(where: { $0.id.value == id }),
      claim.isRequired || !claim.evidence.entries.isEmpty
    else { return nil }
    let count = claim.evidence.entries.count
    return .tag("p", ["class": "rests"]) {
      count > 0 ? text.counted(.builderRestsOn, count) + " " : text[.builderRestsOnNothing] + " "
      Element.tag(
        "a", ["href": pages.links.draft(draft.draft.key, "evidence") + "#claim.\(id)"],
        text[.builderToEvidence])
    }
  }

  /// What the kind of plan asks for in a list: what is there, and a button for what is not.
  private func requirements(_ list: BuilderList, _ address: FieldAddress) -> Element? {
    guard let subject = list.subject, let kind = draft.kind, let plan = draft.plan else {
      return nil
    }
    let asked = Completeness(plan, kind).items.filter {
      $0.requirement.subject == subject && $0.requirement.strength > .may
    }
    guard !asked.isEmpty else { return nil }
    return .tag("div", ["class": "asked"]) {
      Element.tag("h3", [:], text[.builderKindAsks])
      Element.tag("ul", [:], asked.map { requirement($0, address) })
    }
  }

  private func requirement(_ item: Completeness.Item, _ address: FieldAddress) -> Element {
    let (sign, state): (String, InterfaceText) =
      switch item.state {
      case .fulfilled: ("✓", .builderThere)
      case .waived: ("W", .builderLeftOut)
      case .missing: ("○", .builderMissing)
      }
    return .tag("li") {
      Element.tag("span", ["class": "sign", "aria-hidden": "true"], sign)
      Element.tag("span") {
        Element.tag("span", ["lang": pages.language == "en" ? nil : "en"], item.requirement.text)
        Element.tag("span", ["class": "count"]) {
          " (\(words.choice("strength", item.requirement.strength.rawValue)), \(text[state]))"
        }
      }
      if case .missing = item.state, mayEdit {
        Element.tag(
          "button",
          [
            "type": "submit", "name": "then", "class": "plain",
            "value": "add:\(address.name):\(item.requirement.key.value)",
            "aria-label": "\(text[.builderAddThis]): \(item.requirement.text)",
          ], text[.builderAddThis])
      }
    }
  }
}
