import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

extension BuilderContent {
  /// The form of the step; only its content where nothing may be changed.
  var form: Element {
    switch step.name {
    case "evidence": return evidenceStep
    case "text": return textStep
    case "argument": return wholeForm(argumentFields)
    default:
      let root = FieldAddress([YAMLStep]())
      let first = step.name == "risks" ? [warnings].compactMap(\.self) : []
      return wholeForm(first + controls(step.fields, at: root))
    }
  }

  /// A form around controls, with the version that it was made from.
  func wholeForm(_ content: [Element], buttons: Bool = true) -> Element {
    guard mayEdit else { return .tag("div", ["class": "builder-form"], content) }
    return pages.form(
      to: address,
      [
        "class": "builder-form", "data-keep": "rostrum-draft/\(draft.draft.key)/\(step.name)",
        "data-version": draft.draft.version, "data-restore": text[.builderRestore],
        "data-restored": text[.builderRestored], "data-discard": text[.builderDiscard],
        "autocomplete": "off",
      ]
    ) {
      Element.tag(
        "input", ["type": "hidden", "name": "version", "value": draft.draft.version])
      visit.open.map { Element.tag("input", ["type": "hidden", "name": "was-open", "value": $0]) }
      // The first button of a form is the one that the return key presses.
      Element.tag(
        "button",
        [
          "type": "submit", "name": "then", "value": "stay", "class": "unseen", "tabindex": "-1",
          "aria-hidden": "true",
        ],
        text[.builderSave])
      content
      if buttons { saveButtons }
    }
  }

  private var saveButtons: Element {
    .tag("p", ["class": "buttons"]) {
      Element.tag(
        "button", ["type": "submit", "name": "then", "value": "next"], text[.builderSaveNext])
      Element.tag(
        "button", ["type": "submit", "name": "then", "value": "stay", "class": "second"],
        text[.builderSave])
    }
  }

  /// Controls in their order, the rarer ones behind "more".
  func controls(_ fields: [BuilderField], at place: FieldAddress) -> [Element] {
    // A new item gets its own lists once it is there.
    let fields = fields.filter { field in
      if case .items = field.control { !place.isNew } else { true }
    }
    let main = fields.filter { !$0.isExtra }.map { control($0, at: place) }
    let extra = fields.filter(\.isExtra)
    guard !extra.isEmpty else { return main }
    let isUsed = extra.contains { field in
      draft.root?.node(at: place + field.keys) != nil || !problems(at: place + field.keys).isEmpty
        || visit.adding.contains((place + field.keys).name)
    }
    guard mayEdit || isUsed else { return main }
    return main + [
      .tag("details", ["class": "more", "open": isOpenBecause(extra, place) ? "open" : nil]) {
        Element.tag("summary", [:], text.counted(.builderMore, extra.count))
        extra.map { control($0, at: place) }
      }
    ]
  }

  /// What is rarely needed stands open only for a problem, or for what is being added.
  private func isOpenBecause(_ fields: [BuilderField], _ place: FieldAddress) -> Bool {
    fields.contains { field in
      let address = place + field.keys
      return !problems(below: address).isEmpty || visit.adding.contains(address.name)
    }
  }

  /// The problems of exactly one field.
  func problems(at address: FieldAddress) -> [PlacedProblem] {
    own.filter { $0.address == address }
  }

  func problems(below address: FieldAddress) -> [PlacedProblem] {
    own.filter { $0.address?.begins(with: address) ?? false }
  }

  /// Whether a problem is shown beside a field or an item of the page.
  func shows(_ problem: PlacedProblem) -> Bool {
    guard draft.root != nil, let address = problem.address else { return false }
    if step.name == "evidence" { return isShownAsClaim(address) }
    return step.fields.contains { shows($0, FieldAddress([YAMLStep]()), address) }
  }

  private func shows(_ field: BuilderField, _ place: FieldAddress, _ address: FieldAddress) -> Bool
  {
    let own = place + field.keys
    if own == address { return true }
    guard case .items(let list) = field.control, address.begins(with: own),
      address.steps.count > own.steps.count
    else { return false }
    let item = own + address.steps[own.steps.count]
    return item == address || list.fields.contains { shows($0, item, address) }
      || address.begins(with: item)
  }
}
