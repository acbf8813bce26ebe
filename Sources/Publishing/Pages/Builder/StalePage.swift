import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

/// A change that was sent for a version that does not stand any more.
package struct StaleChange: Sendable {
  /// How it stands now.
  let theirs: PlanDraft
  /// The version that the writer saw; nil where it is not kept any more.
  let seen: PlanDraft?
  let sent: SentFields
  let fields: [(name: String, value: String)]

  package init(
    theirs: PlanDraft, seen: PlanDraft?, fields: [(name: String, value: String)]
  ) {
    self.theirs = theirs
    self.seen = seen
    self.fields = fields
    sent = SentFields(fields)
  }

  /// A field on which both may have worked.
  struct Field: Hashable, Sendable {
    let address: FieldAddress
    let mine: String
    let theirs: String
  }

  /// The fields of a step that say something else in what was sent than they do now.
  func differences(_ step: BuilderStep) -> (both: [Field], mineAlone: [Field], gone: [Field]) {
    var result: (both: [Field], mineAlone: [Field], gone: [Field]) = ([], [], [])
    for (address, control, former) in places(step) {
      let old = seen.map { shown(control, address, former, in: $0) }
      let now = shown(control, address, former, in: theirs)
      guard let mine = control.texts(sent: sent.values(address.name)),
        !control.isSame(mine, as: now), old.map({ control.isSame(mine, as: $0) }) != true
      else { continue }
      let isList = if case .lines = control { true } else { false }
      let glue = isList ? "\n" : " "
      let field = Field(
        address: address, mine: mine.joined(separator: glue), theirs: now.joined(separator: glue))
      if isGone(address) {
        result.gone.append(field)
      } else if let old, control.isSame(old, as: now) || address.isNew {
        result.mineAlone.append(field)
      } else {
        result.both.append(field)
      }
    }
    return result
  }

  /// Whether the item that a field belongs to is not there any more.
  private func isGone(_ address: FieldAddress) -> Bool {
    guard !address.isNew,
      let index = address.steps.lastIndex(where: { if case .key = $0 { false } else { true } })
    else { return false }
    return theirs.root?.node(at: FieldAddress(Array(address.steps[...index]))) == nil
  }

  private func shown(
    _ control: BuilderField.Control, _ address: FieldAddress, _ former: FieldAddress?,
    in draft: PlanDraft
  ) -> [String] {
    let node = draft.root?.node(at: address) ?? former.flatMap { draft.root?.node(at: $0) }
    return FieldValue(control.fitting(node), node).texts
  }

  /// Every field of the step for which something was sent.
  private func places(
    _ step: BuilderStep
  ) -> [(FieldAddress, BuilderField.Control, FieldAddress?)] {
    if step.name == "argument" || step.name == "text" { return [] }
    if step.name == "evidence" {
      let entry = Set(["use", "adapt", "because"])
      return unique(fields.map(\.name)).map(FieldAddress.init(name:)).filter {
        entry.contains($0.keys.last ?? "") && $0.steps.count > 1
      }.map { ($0, .words, nil) }
    }
    return unique(fields.map(\.name)).map(FieldAddress.init(name:)).compactMap { address in
      step.field(address).map { field in
        let place = FieldAddress(Array(address.steps.dropLast(field.keys.count)))
        return (address, field.control, field.formerKeys.map { place + $0 })
      }
    }
  }
}

extension BuilderStep {
  /// The field that an address leads to.
  func field(_ address: FieldAddress) -> BuilderField? {
    func find(_ fields: [BuilderField], _ keys: ArraySlice<String>) -> BuilderField? {
      for field in fields where keys.starts(with: field.keys) {
        let rest = keys.dropFirst(field.keys.count)
        if case .items(let list) = field.control {
          if let found = find(list.fields, rest) { return found }
        } else if rest.isEmpty {
          return field
        }
      }
      return nil
    }
    return find(fields, address.keys[...])
  }
}

extension Pages {
  /// Shows both texts of each field on which two people worked, so that nothing typed is lost.
  package func stale(_ change: StaleChange, step name: String) -> Page? {
    guard let step = builderSteps.first(where: { $0.name == name }) else { return nil }
    let draft = change.theirs
    let found = change.differences(step)
    let address = links.draft(draft.draft.key, name)
    return draftPage(
      draft, title: text[.builderStaleTitle], part: name,
      [
        .tag("h1", [:], text[.builderStaleTitle]),
        .tag("p", ["class": "lead"], text[.builderStaleLead]),
        form(to: address, ["class": "builder-form stale"]) {
          Element.tag(
            "input", ["type": "hidden", "name": "version", "value": draft.draft.version])
          if ["text", "argument"].contains(name) { whole(change, name) }
          found.both.map(both)
          alone(found.mineAlone)
          newcomers(change)
          gone(found.gone)
          Element.tag("p", ["class": "buttons"]) {
            Element.tag(
              "button", ["type": "submit", "name": "then", "value": "stay"],
              text[.builderKeepChosen])
            Element.tag("a", ["href": address], text[.builderTakeTheirs])
          }
        },
      ])
  }

  private func both(_ field: StaleChange.Field) -> Element {
    .tag("fieldset", ["class": "field conflict"]) {
      Element.tag("legend", [:], words.field(field.address.keys).label)
      side(field, .builderYours, field.mine, isChosen: true)
      side(field, .builderTheirs, field.theirs, isChosen: false)
    }
  }

  private func side(
    _ field: StaleChange.Field, _ whose: InterfaceText, _ value: String, isChosen: Bool
  ) -> Element {
    .tag("label") {
      Element.tag(
        "input",
        [
          "type": "radio", "name": field.address.name, "value": value,
          "checked": isChosen ? "checked" : nil,
        ])
      Element.tag("span") {
        Element.tag("strong", [:], text[whose])
        Element.tag(
          "span", ["class": "value"], value.isEmpty ? text[.builderNothingWritten] : value)
      }
    }
  }

  private func alone(_ fields: [StaleChange.Field]) -> Element? {
    guard !fields.isEmpty else { return nil }
    return .tag("section", ["class": "result"]) {
      Element.tag("h2", [:], text[.builderAlsoKept])
      Element.tag(
        "dl", ["class": "brief"],
        fields.flatMap { field in
          [
            Element.tag("dt", [:], words.field(field.address.keys).label),
            Element.tag("dd") {
              field.mine
              Element.tag(
                "input",
                ["type": "hidden", "name": field.address.name, "value": field.mine])
            },
          ]
        })
    }
  }

  /// The names of people whom the change would add.
  private func newcomers(_ change: StaleChange) -> [Element] {
    change.fields.filter { $0.name.hasSuffix(SentFields.newcomerSuffix) && !$0.value.isEmpty }.map {
      .tag("input", ["type": "hidden", "name": $0.name, "value": $0.value])
    }
  }

  private func gone(_ fields: [StaleChange.Field]) -> Element? {
    guard !fields.isEmpty else { return nil }
    return .tag("section", ["class": "result"]) {
      Element.tag("h2", [:], text[.builderGoneMeanwhile])
      Element.tag("ul", [:], fields.map { .tag("li", [:], $0.mine) })
    }
  }

  /// A text that is one field: both stand below one another, and what stands in the box is saved.
  private func whole(_ change: StaleChange, _ step: String) -> [Element] {
    let name = step == "argument" ? "body" : "text"
    let theirs = step == "argument" ? change.theirs.body : change.theirs.draft.text
    return [
      .tag("div", ["class": "field"]) {
        Element.tag("label", ["for": name], text[.builderYours])
        Element.tag(
          "textarea", ["id": name, "name": name, "rows": "20", "class": "code"],
          change.sent.values(name).first ?? "")
      },
      .tag("h2", [:], text[.builderTheirs]),
      .tag("pre", ["class": "plan-text", "tabindex": "0"], theirs),
    ]
  }
}
