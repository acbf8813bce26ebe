import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

extension BuilderContent {
  /// One labelled control with its hint and its problems.
  func control(_ field: BuilderField, at place: FieldAddress) -> Element {
    let address = place + field.keys
    if case .items(let list) = field.control { return items(list, at: address) }
    let node =
      draft.root?.node(at: address)
      ?? field.formerKeys.flatMap { draft.root?.node(at: place + $0) }
    let kind = field.control.fitting(node)
    let value = FieldValue(kind, node)
    guard value != .other else { return locked(address) }
    var shown = value.texts
    if address.isNew, field.keys == ["fulfils"], let key = visit.fulfils { shown = [key] }
    guard mayEdit else { return readOnly(address, kind, shown) }
    let problems = problems(below: address)
    let described = [
      words.field(address.keys).hint == nil ? nil : "\(address.anchor)-hint",
      problems.isEmpty ? nil : "\(address.anchor)-problems",
    ].compactMap(\.self).joined(separator: " ")
    return ControlElements(
      content: self, address: address, described: described.isEmpty ? nil : described,
      isWrong: problems.contains { $0.problem.severity == .error }
    ).element(kind, shown, problems: problemList(problems, id: "\(address.anchor)-problems"))
  }

  func problemList(_ problems: [PlacedProblem], id: String) -> [Element] {
    guard !problems.isEmpty else { return [] }
    return [
      .tag(
        "ul", ["class": "field-problems", "id": id],
        problems.map { .tag("li", [:], [sentence($0.problem)]) })
    ]
  }

  /// A value that the builder has no control for: it stays as it is.
  private func locked(_ address: FieldAddress) -> Element {
    .tag("div", ["class": "field locked"]) {
      Element.tag("p", ["class": "label"], words.field(address.keys).label)
      Element.tag("p", ["class": "hint"]) {
        text[.builderLocked] + " "
        Element.tag(
          "a", ["href": pages.links.draft(draft.draft.key, "text")], words.step("text").title)
      }
    }
  }

  private func readOnly(
    _ address: FieldAddress, _ control: BuilderField.Control, _ shown: [String]
  ) -> Element {
    let texts = shown.map { shownWords(control, address, $0) }
    return .tag("div", ["class": "field"]) {
      Element.tag("p", ["class": "label"], words.field(address.keys).label)
      Element.tag("p", [:], texts.isEmpty ? "–" : texts.joined(separator: "; "))
      problemList(problems(below: address), id: "\(address.anchor)-problems")
    }
  }

  private func shownWords(
    _ control: BuilderField.Control, _ address: FieldAddress, _ text: String
  ) -> String {
    switch control {
    case .choice, .choices, .truth: words.choice(address.keys.last ?? "", text)
    case .one, .many: name(text)
    default: text
    }
  }

  /// What an object is called, with its id where that says more.
  func name(_ id: String) -> String {
    options[id].map { $0 == id ? id : "\($0)" } ?? id
  }

  /// The objects of the plan by their ids.
  private var options: [String: String] {
    Dictionary(
      (draft.plan?.objects ?? []).map { ($0.id.value, $0.label) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The objects that a field may name, with what they are called.
  func candidates(_ naming: Naming) -> [(id: String, label: String)] {
    naming.sorts.flatMap { sort in (draft.plan?.objects ?? []).filter { type(of: $0).sort == sort }
    }
    .map { object in
      let label = object.label.count > 70 ? object.label.prefix(68) + "…" : object.label[...]
      let id = object.id.value
      let isNumbered = id.last?.isNumber == true && id.count < 6
      return (id, isNumbered ? "\(id) · \(label)" : String(label))
    }
  }
}

/// The elements of one control.
struct ControlElements {
  let content: BuilderContent
  let address: FieldAddress
  /// The ids of what describes it; nil for nothing.
  let described: String?
  let isWrong: Bool

  private var words: BuilderWords { content.words }
  private var name: String { address.name }

  func element(
    _ control: BuilderField.Control, _ shown: [String], problems: [Element]
  ) -> Element {
    switch control {
    case .choices(let all):
      return group(
        all.map { ($0, words.choice(address.keys.last ?? "", $0)) }, shown, nil, problems)
    case .many(let naming):
      return group(content.candidates(naming), shown, naming, problems)
    default:
      return .tag("div", ["class": isWrong ? "field wrong" : "field"]) {
        Element.tag("label", ["for": address.anchor], words.field(address.keys).label)
        hint
        input(control, shown)
        if case .one(let naming) = control, naming.newcomer != nil { newcomer(naming) }
        problems
      }
    }
  }

  private var hint: Element? {
    words.field(address.keys).hint.map {
      .tag("p", ["class": "hint", "id": "\(address.anchor)-hint"], $0)
    }
  }

  private func input(_ control: BuilderField.Control, _ shown: [String]) -> Element {
    let text = shown.first ?? ""
    switch control {
    case .words: return area(text, rows: max(2, min(8, text.count / 62 + 1)))
    case .lines:
      return area(shown.joined(separator: "\n"), rows: max(2, min(8, shown.count + 1)))
    case .choice(let all):
      return select(all.map { ($0, words.choice(address.keys.last ?? "", $0)) }, text)
    case .truth: return select(["true", "false"].map { ($0, words.choice("truth", $0)) }, text)
    case .one(let naming): return select(content.candidates(naming), text)
    case .day where text.isEmpty || Day(text) != nil: return box("date", text)
    default: return box("text", text)
    }
  }

  private func box(_ type: String, _ text: String) -> Element {
    .tag(
      "input",
      [
        "type": type, "id": address.anchor, "name": name, "value": text,
        "aria-describedby": described, "aria-invalid": isWrong ? "true" : nil,
      ])
  }

  private func area(_ text: String, rows: Int) -> Element {
    .tag(
      "textarea",
      [
        "id": address.anchor, "name": name, "rows": String(rows), "aria-describedby": described,
        "aria-invalid": isWrong ? "true" : nil,
      ], text)
  }

  private func select(_ options: [(id: String, label: String)], _ chosen: String) -> Element {
    var all = [(id: "", label: content.text[.builderChoose])] + options
    if !all.contains(where: { $0.id == chosen }) { all.append((chosen, chosen)) }
    return .tag(
      "select",
      [
        "id": address.anchor, "name": name, "aria-describedby": described,
        "aria-invalid": isWrong ? "true" : nil,
      ],
      all.map { option in
        .tag(
          "option", ["value": option.id, "selected": option.id == chosen ? "selected" : nil],
          option.label)
      })
  }

  /// Boxes to tick; the empty value says that the form had them.
  private func group(
    _ options: [(id: String, label: String)], _ chosen: [String], _ naming: Naming?,
    _ problems: [Element]
  ) -> Element {
    let known = Set(options.map(\.id))
    let all = options + chosen.filter { !known.contains($0) }.map { ($0, $0) }
    return .tag(
      "fieldset",
      [
        "class": isWrong ? "field ticks wrong" : "field ticks", "id": address.anchor,
        "aria-describedby": described,
      ]
    ) {
      Element.tag("legend", [:], words.field(address.keys).label)
      hint
      Element.tag("input", ["type": "hidden", "name": name, "value": ""])
      if all.isEmpty, naming?.newcomer == nil {
        Element.tag("p", ["class": "hint"], content.text[.builderNothingYet])
      }
      Element.tag(
        "div", ["class": all.count > 12 ? "boxes many" : "boxes"],
        all.map { option in
          .tag("label") {
            Element.tag(
              "input",
              [
                "type": "checkbox", "name": name, "value": option.id,
                "checked": chosen.contains(option.id) ? "checked" : nil,
              ])
            Element.tag("span", [:], option.label)
          }
        })
      if let naming, naming.newcomer != nil { newcomer(naming) }
      problems
    }
  }

  /// A box for the name of somebody whom the plan does not know yet.
  private func newcomer(_ naming: Naming) -> Element {
    let id = "\(address.anchor).other"
    return .tag("div", ["class": "newcomer"]) {
      Element.tag("label", ["for": id]) {
        content.text[
          naming.newcomer == .member
            ? .builderNewMember
            : naming.newcomer == .decisionMaker ? .builderNewDecider : .builderNewPerson]
      }
      Element.tag(
        "input",
        ["type": "text", "id": id, "name": name + SentFields.newcomerSuffix, "value": ""])
    }
  }
}
